import { isObject, type JsonObject } from '../json/parse';
import { below, type Node } from '../place';
import { entries, members, type Definition } from './definition';
import type { Resolved } from './views';

const mostLoops = 100;

/**
 * The circles that required properties and allOf branches make through `$ref`: of each its definitions, the first one
 * of the text first. Circles that share a way are told apart by the step that closes them; at most a hundred are told.
 */
export function requiredLoops(definition: Definition): readonly (readonly Resolved[])[] {
  const order = new Map<JsonObject, number>();
  const loops: Resolved[][] = [];
  const done = new Set<JsonObject>();
  const shared = entries(definition.json.definitions, below(definition.at, 'definitions'));
  shared.forEach(([, { json }], i) => order.set(json, i));
  for (const [, start] of shared) {
    if ('$ref' in start.json || done.has(start.json)) continue;
    const path: Step[] = [step(definition, start)];
    const onPath = new Map<JsonObject, number>([[start.json, 0]]);
    for (let last = path.at(-1); last && loops.length < mostLoops; last = path.at(-1)) {
      const target = last.targets.pop();
      if (!target) {
        path.pop();
        onPath.delete(last.from.json);
        done.add(last.from.json);
        continue;
      }
      const since = onPath.get(target.json);
      if (since !== undefined) loops.push(path.slice(since).map(({ from }) => from));
      else if (!done.has(target.json)) {
        onPath.set(target.json, path.length);
        path.push(step(definition, target));
      }
    }
  }
  const position = ({ json }: Resolved): number => order.get(json) ?? Infinity;
  return loops.map(loop => {
    const first = loop.reduce((best, one, i) => (position(one) < position(loop[best] ?? one) ? i : best), 0);
    return [...loop.slice(first), ...loop.slice(0, first)];
  });
}

interface Step {
  readonly from: Resolved;
  /** Where its required properties and allOf branches lead, as far as not followed yet. */
  readonly targets: Resolved[];
}

function step(definition: Definition, from: Resolved): Step {
  const targets = new Map<JsonObject, Resolved>();
  const open: Node[] = [from];
  for (let schema = open.pop(); schema; schema = open.pop()) {
    if ('$ref' in schema.json) {
      const target = definition.resolve(schema);
      if (target) targets.set(target.json, target);
      continue;
    }
    const { at } = schema;
    const { required, properties, allOf } = schema.json;
    const names = new Set(Array.isArray(required) ? required : []);
    for (const name of names) {
      if (typeof name !== 'string' || !isObject(properties) || !Object.hasOwn(properties, name)) continue;
      const json = properties[name];
      if (isObject(json)) open.push({ json, at: below(at, 'properties', name) });
    }
    open.push(...members(allOf, below(at, 'allOf')));
  }
  return { from, targets: [...targets.values()] };
}
