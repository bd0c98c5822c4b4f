import { annotations } from '../../connector/definition/families';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-status-ahead-of-connector',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationStatusAheadOfConnector'],
    policyCodes: [],
    message: "The operation '{0}' cannot be in a Production status ahead of the connector.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { ahead: '{id} is in production while the whole connector is a preview.' },
  fixable: true,
  visit: {
    root(definition, report) {
      const { info } = definition.json;
      const common = isObject(info) ? info['x-ms-api-annotation'] : undefined;
      if (!isObject(common) || common.status !== 'Preview') return;
      for (const { json, at, operation } of annotations(definition)) {
        if (json.status !== 'Production') continue;
        const place = below(at, 'status');
        report('ahead', place, {
          values: { id: operation.id ?? `${operation.verb} ${operation.path}` },
          fixes: [safeFix('Change to "Preview"', set(place, 'Preview'))],
        });
      }
    },
  },
});
