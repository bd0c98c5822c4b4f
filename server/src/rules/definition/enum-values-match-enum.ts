import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { append, insertOrSet, remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'enum-values-match-enum',
  aliases: ['enum-values-extension-not-in-enum', 'enum-values-extension-duplicate'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidEnumValuesExtensionValue', 'DuplicateEnumValuesInExtension'],
    policyCodes: [],
    message: "The 'value' field must match one of the enums as defined in the 'enum' property of the schema.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    twice: 'The value {value} is named twice.',
    notInEnum: 'The value {value} is not in "enum".',
    noEnum: 'The value {value} has a name, but there is no "enum" that it could be in.',
  },
  visit: {
    member: {
      'x-ms-enum-values'({ value: items, at, kind, owner }, report) {
        if (!Array.isArray(items) || (kind !== 'parameter' && kind !== 'schema')) return;
        const { enum: list } = owner.json;
        const allowed = new Set(Array.isArray(list) ? list.map(canonical) : []);
        const named = new Set<string>();
        items.forEach((item, i) => {
          if (!isObject(item) || item.value === undefined) return;
          const key = canonical(item.value);
          const place = below(at, i, 'value');
          const values = { value: JSON.stringify(item.value) };
          const deletion = suggestion('Delete the item', remove(below(at, i)));
          if (named.has(key)) report('twice', place, { values, fixes: [deletion] });
          else if (!allowed.has(key))
            report(Array.isArray(list) ? 'notInEnum' : 'noEnum', place, {
              values,
              fixes: [
                deletion,
                Array.isArray(list)
                  ? suggestion('Add {value} to "enum"', append(below(owner.at, 'enum'), item.value), values)
                  : suggestion(
                      'Insert "enum" with all these values',
                      insertOrSet(owner, 'enum', valuesOf(items)),
                    ),
              ],
            });
          named.add(key);
        });
      },
    },
  },
});

function valuesOf(items: readonly Json[]): Json[] {
  const distinct = new Map<string, Json>();
  for (const item of items)
    if (isObject(item) && item.value !== undefined) distinct.set(canonical(item.value), item.value);
  return [...distinct.values()];
}

/** The same text for values that are deeply equal. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
