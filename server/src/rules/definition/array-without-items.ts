import { isObject } from '../../connector/json/parse';
import { insert, safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'array-without-items',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ArrayHasNoItems'],
    policyCodes: [],
    message: 'The array should have items specified.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Arrays',
  messages: {
    missing: 'An array needs "items" that say what it holds.',
    notObject: 'The "items" of an array are one object that says what it holds.',
  },
  fixable: true,
  onFailure({ value, at, key, kind, owner }) {
    // The type beside the schema of a body is wrong itself: body-parameter-invalid-property.
    if (kind === 'parameter' && owner.json.in === 'body') return undefined;
    const text = { type: 'string' };
    if (key === 'items')
      return { fixes: [safeFix('Insert items of type string', insert(owner.at, 'items', text))] };
    const saysNothing = value === null || (Array.isArray(value) && value.length === 0);
    if (saysNothing) return { fixes: [safeFix('Insert items of type string', set(at, text))] };
    const only = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
    return { fixes: isObject(only) ? [suggestion('Take the one object of the list', set(at, only))] : [] };
  },
});
