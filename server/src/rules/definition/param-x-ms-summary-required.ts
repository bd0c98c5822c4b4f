import { isShown } from '../../connector/definition/parameters';
import { insertOrSet, safeFix, suggestion } from '../../engine/fix';
import { findPhrase, isMissing, titleCase } from '../../engine/words';
import { rule } from '../../engine/rule';
import { productNames } from '../../vocabulary/names';

export default rule({
  id: 'param-x-ms-summary-required',
  aliases: ['required-property-missing'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
    message: "The 'x-ms-summary' property is required.",
  },
  source:
    'microsoft/PowerPlatformConnectors#550; microsoft/PowerPlatformConnectors#1658; microsoft/PowerPlatformConnectors#3407; microsoft/PowerPlatformConnectors#3841; microsoft/PowerPlatformConnectors#4041',
  messages: { missing: 'The parameter {name} has no x-ms-summary, the name that makers see.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      if (!isShown(parameter) || !isMissing(parameter.json['x-ms-summary'])) return;
      const summary = titleCase(parameter.name);
      const fix = findPhrase(summary, productNames) ? suggestion : safeFix;
      report('missing', parameter.at, {
        values: { name: parameter.name },
        fixes:
          summary === ''
            ? []
            : [fix('Insert "{summary}"', insertOrSet(parameter, 'x-ms-summary', summary), { summary })],
      });
    },
  },
});
