import { isObject } from '../../connector/json/parse';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-operations-array',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/README.md',
  messages: { notTexts: 'The scriptOperations are no list of texts; write ["GetParcel", …].' },
  fixable: true,
  onFailure({ value, at, owner }, { definition }) {
    if (typeof value !== 'string' || !isObject(owner.json) || owner.json.scriptOperations !== value)
      return {};
    const ids = value
      .split(',')
      .map(id => id.trim())
      .filter(id => id !== '');
    const known = ids.every(id => definition?.operationsById.has(id) ?? true);
    return { fixes: [(known ? safeFix : suggestion)('Put the text into a list', set(at, ids))] };
  },
});
