import { isObject } from '../../connector/json/parse';
import type { Place } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import type { Fix } from '../../engine/finding';
import { rule } from '../../engine/rule';
import type { Json } from '../../connector/json/parse';

export default rule({
  id: 'dynamic-parameters-shape',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas DynamicOperationCall-parameters',
  messages: {
    noReference: 'The object names no "parameter"; a plain value or {"parameter": "name"} is wanted.',
  },
  fixable: true,
  onFailure: ({ value, at }) => ({ fixes: plainForm(value, at) }),
});

/** The forms of x-ms-dynamic-list as those of x-ms-dynamic-values. */
function plainForm(value: Json, at: Place): Fix[] {
  if (!isObject(value)) return [];
  const [only, ...others] = Object.keys(value);
  if (others.length > 0) return [];
  if (only === 'parameterReference' && typeof value.parameterReference === 'string')
    return [safeFix('Write it as {"parameter": …}', set(at, { parameter: value.parameterReference }))];
  if (only === 'value' && value.value !== undefined && !isObject(value.value))
    return [safeFix('Write the value alone', set(at, value.value))];
  return [];
}
