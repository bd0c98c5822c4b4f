import { below } from '../../connector/place';
import { insertOrSet, suggestion } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'host-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas + published connectors',
  messages: {
    missing:
      'The definition names no host; certification needs the host of the API, such as "api.contoso.com".',
  },
  visit: {
    root(definition, report) {
      const { host } = definition.json;
      if (!isMissing(host)) return;
      report('missing', typeof host === 'string' ? below(definition.at, 'host') : definition.at, {
        fixes: [
          suggestion(
            'Insert "api.example.com" as a placeholder',
            insertOrSet(definition, 'host', 'api.example.com'),
          ),
        ],
      });
    },
  },
});
