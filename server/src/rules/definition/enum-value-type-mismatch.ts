import { convertTo, typeOfValue } from '../../connector/definition/values';
import type { Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { itemIn, type Fix } from '../../engine/finding';
import { safeFix, set } from '../../engine/fix';
import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'enum-value-type-mismatch',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidEnumValue'],
    policyCodes: [],
    message: "The type of the enum value is '{0}' but it should be '{1}' as specified in the schema.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { mismatch: 'An allowed value is of type {actual}; the type here is {type}.' },
  fixable: true,
  visit: {
    member: {
      enum({ value, at, kind, owner }, report) {
        const { type } = owner.json;
        if (!Array.isArray(value) || !valueKinds.has(kind) || typeof type !== 'string') return;
        const wrong = value.findIndex(item => isWrong(item, type));
        if (wrong < 0) return;
        report('mismatch', itemIn(at, wrong), {
          values: { actual: typeOfValue(value[wrong] ?? null), type },
          fixes: converted(value, type, at),
        });
      },
    },
  },
});

function isWrong(item: Json, type: string): boolean {
  if (type === 'string') return typeof item !== 'string' && item !== null;
  if (type === 'integer' || type === 'number') return typeof item === 'string';
  return type === 'boolean' && typeof item !== 'boolean';
}

/** All wrong values converted, if that loses nothing of any of them. */
function converted(items: readonly Json[], type: string, at: Place): Fix[] {
  const edits = items.flatMap((item, i) => {
    const value = isWrong(item, type) ? convertTo(type, item, below(at, i)) : undefined;
    return value === undefined ? [] : [set(below(at, i), value)];
  });
  const all = edits.length === items.filter(item => isWrong(item, type)).length;
  return all ? [safeFix('Write the values as {type}', edits, { type })] : [];
}
