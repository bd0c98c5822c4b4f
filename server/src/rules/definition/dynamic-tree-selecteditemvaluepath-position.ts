import { isObject, type Json } from '../../connector/json/parse';
import { below, pathOf, type Place } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const key = 'selectedItemValuePath';

export default rule({
  id: 'dynamic-tree-selecteditemvaluepath-position',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SelectedItemValuePathNotAllowedInThisPosition'],
    policyCodes: [],
    message:
      "The 'selectedItemValuePath' property is not allowed in this position. It is allowed only in 'browse' operation of 'x-ms-dynamic-tree' extension.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    misplaced: '"selectedItemValuePath" is allowed only in a parameter of "browse"; delete it here.',
  },
  visit: {
    member: {
      'x-ms-dynamic-tree'({ value, at, kind }, report) {
        if (kind !== 'parameter' && kind !== 'schema') return;
        const depth = pathOf(at).length;
        for (const place of placesOf(value, at)) {
          const [part, parameters, name, ...more] = pathOf(place).slice(depth);
          if (part === 'browse' && parameters === 'parameters' && name !== undefined && more.length === 1)
            continue;
          report('misplaced', keyAt(place), { fixes: [suggestion('Delete it', remove(place))] });
        }
      },
    },
  },
});

/** Where the key stands inside a value. */
function placesOf(value: Json, at: Place, depth = 0): Place[] {
  if (depth > 20 || typeof value !== 'object' || value === null) return [];
  const own = isObject(value) && Object.hasOwn(value, key) ? [below(at, key)] : [];
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [
    ...own,
    ...[...inner].flatMap(([name, child]) =>
      child === undefined ? [] : placesOf(child, below(at, name), depth + 1),
    ),
  ];
}
