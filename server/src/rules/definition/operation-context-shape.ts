import { isObject, type Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

export default rule({
  id: 'operation-context-shape',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-operation-context; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-operation-context',
  messages: {
    noSimulate:
      'The operation context has to name the operation that is called: {"simulate": {"operationId": "…"}}.',
  },
  visit: {
    member: {
      'x-ms-operation-context'({ value, at, kind }, report) {
        if (kind !== 'operation') return;
        const simulate = isObject(value) ? value.simulate : undefined;
        if (isObject(simulate) && typeof simulate.operationId === 'string') return;
        report('noSimulate', at, { fixes: insertSimulate(value, at) });
      },
    },
  },
});

function insertSimulate(value: Json, at: Place): Fix[] {
  if (!isObject(value)) return [];
  return isObject(value.simulate)
    ? insertMissing({ json: value.simulate, at: below(at, 'simulate') }, { operationId: '' })
    : insertMissing({ json: value, at }, { simulate: { operationId: '' } });
}
