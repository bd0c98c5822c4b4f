import { isObject, type JsonObject } from '../json/parse';
import { toPointer } from '../json/pointer';
import { below, type Node, type Place } from '../place';
import { members, type Definition } from './definition';
import type { Operation } from './views';

/** What flows rely on in an operation: the fields they fill in and the fields they read. */
export interface Contract {
  /**
   * By path: `query/state` for a parameter, `body/customer/name` for a property of the body, `[]` for items. A "/" in a
   * name is written as in a JSON pointer.
   */
  readonly inputs: ReadonlyMap<string, Field>;
  readonly outputs: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly path: string;
  /** The parameter, or the schema of the property after `$ref`. */
  readonly json: JsonObject;
  readonly at: Place;
  readonly required: boolean;
  /** Where it is said to be required: the parameter's `required`, or the item in the parent's list. */
  readonly requiredAt: Place | undefined;
  /** Hidden itself or below something hidden. */
  readonly internal: boolean;
  /** What it holds is only known when the flow is edited. */
  readonly dynamic: boolean;
}

/** Deeper than any published connector nests; a definition that refers to itself ends here. */
const deepest = 20;
/** A definition may expand to millions of fields: what is beyond is not compared. */
const mostFields = 50_000;

/**
 * The contract of an operation. Where a schema is written does not matter: `$ref`s are followed and allOf is merged, so
 * moving or renaming a definition changes nothing.
 */
export function contractOf(definition: Definition, operation: Operation): Contract {
  const inputs = new Map<string, Field>();
  const outputs = new Map<string, Field>();
  for (const { parameter } of operation.parameters) {
    const { json, at, name, internal } = parameter;
    const required = json.required === true;
    const requiredAt = 'required' in json ? below(at, 'required') : undefined;
    if (parameter.in !== 'body') {
      const path = parameter.in + toPointer([name]);
      inputs.set(path, { path, json, at, required, requiredAt, internal, dynamic: false });
      continue;
    }
    if (isObject(json.schema)) {
      const node = { json: json.schema, at: below(at, 'schema') };
      addFields(definition, inputs, node, { path: 'body', required, requiredAt, internal }, new Set());
    }
  }
  const response = firstSuccessWithSchema(operation);
  if (response)
    addFields(
      definition,
      outputs,
      response,
      { path: 'response', required: false, requiredAt: undefined, internal: false },
      new Set(),
    );
  return { inputs, outputs };
}

/** The schema of the lowest 2xx response that has one. */
export function firstSuccessWithSchema({ responses }: Operation): Node | undefined {
  const codes = responses.filter(({ code, json }) => /^2\d\d$/.test(code) && isObject(json.schema));
  const first = codes.sort((a, b) => (a.code < b.code ? -1 : 1))[0];
  return first && isObject(first.json.schema)
    ? { json: first.json.schema, at: below(first.at, 'schema') }
    : undefined;
}

type FieldHead = Pick<Field, 'path' | 'required' | 'requiredAt' | 'internal'>;

function addFields(
  definition: Definition,
  fields: Map<string, Field>,
  node: Node,
  head: FieldHead,
  around: ReadonlySet<JsonObject>,
  /** For a part of an allOf: what the whole requires. */
  requiredByWhole?: ReadonlyMap<string, Place>,
): void {
  const resolved = definition.resolve(node);
  if (!resolved || around.has(resolved.json) || around.size > deepest || fields.size > mostFields) return;
  const { json, at } = resolved;
  const inside = new Set(around).add(json);
  const internal =
    head.internal || json['x-ms-visibility'] === 'internal' || node.json['x-ms-visibility'] === 'internal';
  if (!fields.has(head.path))
    fields.set(head.path, {
      ...head,
      json,
      at,
      internal,
      dynamic: 'x-ms-dynamic-schema' in json || 'x-ms-dynamic-properties' in json,
    });
  const required = requiredByWhole ?? requiredNames(definition, resolved);
  if (isObject(json.properties)) {
    for (const [name, property] of Object.entries(json.properties)) {
      if (!isObject(property)) continue;
      const requiredAt = required.get(name);
      const child = { json: property, at: below(at, 'properties', name) };
      const path = head.path + toPointer([name]);
      addFields(
        definition,
        fields,
        child,
        { path, required: requiredAt !== undefined, requiredAt, internal },
        inside,
      );
    }
  }
  if (isObject(json.items)) {
    const items = { json: json.items, at: below(at, 'items') };
    addFields(
      definition,
      fields,
      items,
      { path: `${head.path}/[]`, required: false, requiredAt: undefined, internal },
      inside,
    );
  }
  if (Array.isArray(json.allOf)) {
    for (const [i, member] of json.allOf.entries())
      if (isObject(member))
        addFields(
          definition,
          fields,
          { json: member, at: below(at, 'allOf', i) },
          { ...head, internal },
          inside,
          required,
        );
  }
}

/** The names that an object requires, with those of its allOf parts, and where each is written. */
function requiredNames(
  definition: Definition,
  { json, at }: Node,
  names = new Map<string, Place>(),
  passed = new Set<JsonObject>(),
): Map<string, Place> {
  if (passed.has(json)) return names;
  passed.add(json);
  if (Array.isArray(json.required))
    json.required.forEach((name, i) => {
      if (typeof name === 'string' && !names.has(name)) names.set(name, below(at, 'required', i));
    });
  for (const part of members(json.allOf, below(at, 'allOf'))) {
    const resolved = definition.resolve(part);
    if (resolved) requiredNames(definition, resolved, names, passed);
  }
  return names;
}

/** The path of the field around another one; undefined for a parameter or a root. */
export function parentPath(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? undefined : path.slice(0, slash);
}
