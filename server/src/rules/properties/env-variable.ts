import type { StringValue } from '../../connector/strings';
import { stringsIn } from '../../connector/strings';
import { below } from '../../connector/place';
import type { Report } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'env-variable',
  aliases: ['policy-env-variable-certified', 'policy-env-variable'],
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/environment-variables § intro; https://learn.microsoft.com/connectors/custom-connectors/environment-variables § step 7',
  messages: {
    variable: 'Environment variables do not work in certified connectors; take a connection parameter.',
  },
  visit: {
    propertiesRoot: ({ json, at }, report) => check(stringsIn(json, at), report),
    root({ json, at }, report) {
      for (const key of ['host', 'basePath']) check(stringsIn(json[key], below(at, key)), report);
    },
  },
});

function check(strings: readonly StringValue[], report: Report<'variable'>): void {
  for (const { text, at } of strings) if (/@environmentVariables\(/i.test(text)) report('variable', at);
}
