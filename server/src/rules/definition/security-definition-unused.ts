import { requiredNames } from '../../connector/definition/security';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'security-definition-unused',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { unused: 'No security requirement names "{name}".' },
  fixable: true,
  visit: {
    root(definition, report) {
      const { securityDefinitions } = definition.json;
      if (!isObject(securityDefinitions)) return;
      const used = requiredNames(definition);
      for (const name of Object.keys(securityDefinitions)) {
        if (used.has(name)) continue;
        const place = below(definition.at, 'securityDefinitions', name);
        report('unused', place, {
          values: { name },
          fixes: [safeFix('Delete "{name}"', remove(place), { name })],
          tags: ['unnecessary'],
        });
      }
    },
  },
});
