import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'response-headers-not-unique',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ResponseHeadersAreNotUnique'],
    policyCodes: [],
    message: 'The response headers are not unique.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    again: 'The header "{name}" is the same as "{other}": letter case does not matter in header names.',
  },
  visit: {
    response({ json, at }, report) {
      const earlier = new Map<string, string>();
      for (const name of isObject(json.headers) ? Object.keys(json.headers) : []) {
        const other = earlier.get(name.toLowerCase());
        if (other === undefined) earlier.set(name.toLowerCase(), name);
        else report('again', below(at, 'headers', name), { values: { name, other } });
      }
    },
  },
});
