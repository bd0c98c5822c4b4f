import { isObject } from '../../connector/json/parse';
import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { addBlock } from '../../engine/templates';

export default rule({
  id: 'readme-title',
  area: 'readme',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e templates/*/readme.md',
  messages: { missing: 'The readme has no heading; it begins with the title of the connector.' },
  visit: {
    readme(readme, report, { definition }) {
      if (readme.headings.length > 0) return;
      const info = definition?.json.info;
      const title = isObject(info) && typeof info.title === 'string' ? info.title.trim() : '';
      report('missing', textAt(readme.document), {
        fixes:
          title === ''
            ? []
            : [suggestion('Insert "# {title}"', addBlock(readme, 0, `# ${title}`), { title })],
      });
    },
  },
});
