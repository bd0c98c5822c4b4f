import { isShown } from '../../connector/definition/parameters';
import { insertOrSet, suggestion } from '../../engine/fix';
import { describeName, isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'param-description-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
    message: "The 'description' property is required.",
  },
  source: 'microsoft/PowerPlatformConnectors#550; microsoft/PowerPlatformConnectors#3407',
  messages: { missing: 'The parameter {name} has no description.' },
  visit: {
    parameter(parameter, report) {
      const { name, json, at } = parameter;
      if (!isShown(parameter) || !isMissing(json.description)) return;
      const text = describeName(name);
      report('missing', at, {
        values: { name },
        fixes: [suggestion('Insert "{text}"', insertOrSet(parameter, 'description', text), { text })],
      });
    },
  },
});
