import { deepestSchema, grammar } from '../grammar';
import { isObject, type Json, type JsonObject } from '../json/parse';
import { once } from '../memo';
import type { Node } from '../place';
import type { Definition } from './definition';

/** How large a schema is once every `$ref` in it is replaced by what it points at. */
export interface Measure {
  /** Schemas, itself included. A `$ref` back to a schema around it counts one. Never too high; exact below 20,000. */
  readonly nodes: number;
  /** Steps through properties and items to the deepest schema. */
  readonly depth: number;
}

/** What one schema holds as it is written: its own schemas, and the references in it with how deep they stand. */
interface Part {
  nodes: number;
  depth: number;
  readonly references: Map<JsonObject, { readonly target: Node; times: number; depth: number }>;
}

/** Schemas in a circle cannot be measured once and for all; so many are looked at for one root, and for all. */
const stepsForOne = 20_000;
const stepsForAll = 200_000;

const measures = once((definition: Definition) => {
  const parts = new Map<JsonObject, Part>();
  const known = new Map<JsonObject, Measure>();
  const roots = new Map<JsonObject, Measure>();
  const path = new Map<JsonObject, number>();
  let steps = 0;
  let allSteps = 0;

  /** Besides the measure: the outermost schema on the path that it was cut at; only without one it holds everywhere. */
  const expand = (schema: Node, position: number): Measure & { readonly cutAt: number } => {
    const before = known.get(schema.json);
    if (before) return { ...before, cutAt: Infinity };
    steps++;
    const part = partOf(definition, schema, parts);
    let { nodes, depth } = part;
    let cutAt = Infinity;
    path.set(schema.json, position);
    for (const { target, times, depth: at } of part.references.values()) {
      const around = path.get(target.json);
      if (around !== undefined || position >= deepestSchema || steps > stepsForOne) {
        nodes += times;
        depth = Math.max(depth, at);
        cutAt = Math.min(cutAt, around ?? 0);
      } else {
        const inner = expand(target, position + 1);
        nodes += times * inner.nodes;
        depth = Math.max(depth, at + inner.depth);
        cutAt = Math.min(cutAt, inner.cutAt);
      }
    }
    path.delete(schema.json);
    if (cutAt === Infinity) known.set(schema.json, { nodes, depth });
    return { nodes, depth, cutAt: cutAt < position ? cutAt : Infinity };
  };

  return (schema: Node): Measure => {
    const root = definition.resolve(schema);
    if (!root) return { nodes: 1, depth: 0 };
    let measure = roots.get(root.json);
    if (!measure) {
      steps = allSteps > stepsForAll ? stepsForOne : 0;
      const { nodes, depth } = expand(root, 0);
      measure = { nodes, depth };
      allSteps += steps;
      roots.set(root.json, measure);
    }
    return measure;
  };
});

/** Measures a schema; what several schemas share is measured once. */
export function measureSchema(definition: Definition, schema: Node): Measure {
  return measures(definition)(schema);
}

function partOf(definition: Definition, schema: Node, parts: Map<JsonObject, Part>): Part {
  let part = parts.get(schema.json);
  if (!part) {
    part = { nodes: 0, depth: 0, references: new Map() };
    addTo(part, definition, schema, 0, 0);
    parts.set(schema.json, part);
  }
  return part;
}

function addTo(part: Part, definition: Definition, schema: Node, depth: number, level: number): void {
  const { json, at } = schema;
  if (depth > part.depth) part.depth = depth;
  const target = '$ref' in json ? definition.resolve(schema) : undefined;
  if (target) {
    const same = part.references.get(target.json);
    if (same) {
      same.times++;
      same.depth = Math.max(same.depth, depth);
    } else part.references.set(target.json, { target, times: 1, depth });
    return;
  }
  part.nodes++;
  if ('$ref' in json || level >= deepestSchema) return;
  for (const key in json) {
    const child = grammar.schema[key];
    const value = json[key];
    if (child?.kind !== 'schema' || typeof value !== 'object' || value === null) continue;
    const below = depth + (key === 'properties' || key === 'items' ? 1 : 0);
    if (child.shape === 'one') {
      if (isObject(value)) addTo(part, definition, { json: value, at }, below, level + 1);
      continue;
    }
    const members: Readonly<Record<string, Json | undefined>> = value as JsonObject;
    for (const name in members) {
      const member = members[name];
      if (isObject(member)) addTo(part, definition, { json: member, at }, below, level + 1);
    }
  }
}
