import { below } from '../../connector/place';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { operationNameKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-operation-name-array',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notTexts: 'The operations of a policy are no list of operationIds; write ["GetParcel", …] or [].',
  },
  fixable: true,
  visit: {
    policy({ parameters, at }, report, { definition }) {
      const names = parameters[operationNameKey];
      if (names === undefined) return;
      if (Array.isArray(names) && names.every(name => typeof name === 'string')) return;
      const place = below(at, 'parameters', operationNameKey);
      const ids = (typeof names === 'string' ? names : '')
        .split(',')
        .map(id => id.trim())
        .filter(id => id !== '');
      const known = ids.every(id => definition?.operationsById.has(id) ?? true);
      const put = known ? safeFix : suggestion;
      report('notTexts', place, {
        fixes: ids.length > 0 ? [put('Put the operations into a list', set(place, ids))] : [],
      });
    },
  },
});
