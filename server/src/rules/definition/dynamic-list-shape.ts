import type { Fix } from '../../engine/finding';
import { isObject, type Json } from '../../connector/json/parse';
import type { Place } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { repairKey } from '../../engine/suggestions';

const keys: Readonly<Record<string, readonly string[]>> = {
  'x-ms-dynamic-list': ['operationId', 'parameters', 'itemsPath', 'itemTitlePath', 'itemValuePath'],
  'x-ms-dynamic-properties': ['operationId', 'parameters', 'itemValuePath'],
};

export default rule({
  id: 'dynamic-list-shape',
  aliases: ['dynamic-properties-shape'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-dynamic-list; microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-dynamic-properties',
  messages: {
    missing: 'Nothing says which operation is called; "operationId" is wanted.',
    notObject: '"{name}" has the type {actual}; an object is wanted.',
    notString: '"{name}" has the type {actual}; a text is wanted.',
    unknownKey: '"{name}" has no "{key}"; remove it.',
    argument:
      'The parameter "{name}" is neither {"value": …} nor {"parameterReference": "…"}; exactly one is wanted.',
  },
  fixable: true,
  onFailure({ key, value, at }) {
    if (at.parent?.key === 'parameters') return { fixes: asArgument(value, at) };
    const allowed = keys[String(at.key)];
    return allowed && isObject(value) && key !== undefined
      ? { fixes: repairKey({ json: value, at }, key, allowed) }
      : {};
  },
});

/** A plain value becomes {"value": …}; the reference of the older extensions becomes the newer one. */
function asArgument(value: Json, at: Place): Fix[] {
  if (!isObject(value)) return [safeFix('Write it as {"value": …}', set(at, { value }))];
  const [only, ...others] = Object.keys(value);
  if (only !== 'parameter' || others.length > 0 || typeof value.parameter !== 'string') return [];
  return [safeFix('Write it as {"parameterReference": …}', set(at, { parameterReference: value.parameter }))];
}
