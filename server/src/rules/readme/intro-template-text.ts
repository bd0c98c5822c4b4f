import type { Markdown } from '../../connector/markdown';
import { textAt } from '../../engine/finding';
import { rule, type Report } from '../../engine/rule';
import { readmeTemplateTexts } from '../../vocabulary/texts';

const left = new RegExp(
  readmeTemplateTexts.map(text => text.replace(/[.]/g, '\\.').split(' ').join('\\s+')).join('|'),
  'gi',
);

export default rule({
  id: 'intro-template-text',
  area: 'readme',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification § template; microsoft/PowerPlatformConnectors@8bff86e templates/*/readme.md',
  messages: { left: '"{text}" is a text of the template; put your own in its place.' },
  visit: { readme: find, intro: find },
});

function find({ document }: Markdown, report: Report<'left'>): void {
  for (const { index, 0: found } of document.text.matchAll(left))
    report('left', textAt(document, index, index + found.length), {
      values: { text: found.replace(/\s+/g, ' ') },
    });
}
