import { isObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { remove, rename, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'default-response-present',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { present: 'The operation has a default response; name the status codes that it answers with.' },
  visit: {
    operation(operation, report) {
      const { responses } = operation.json;
      if (!isObject(responses) || responses.default === undefined) return;
      const at = below(operation.at, 'responses', 'default');
      const codes = Object.keys(responses).filter(key => key !== 'default' && !key.startsWith('x-'));
      report('present', at, { fixes: fixes(at, codes) });
    },
  },
});

/** Without an answer of success the default one means success; beside one it means an error. */
function fixes(at: Place, codes: readonly string[]): Fix[] {
  if (!codes.some(code => /^2\d\d$/.test(code))) return [suggestion('Rename to "200"', rename(at, '200'))];
  const toError = codes.includes('400') ? [] : [suggestion('Rename to "400"', rename(at, '400'))];
  return [suggestion('Delete the default response', remove(at)), ...toError];
}
