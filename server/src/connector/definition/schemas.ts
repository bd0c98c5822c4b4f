import { deepestSchema, grammar } from '../grammar';
import { isObject, type Json, type JsonObject } from '../json/parse';
import { once } from '../memo';
import { below, type Node, type Place } from '../place';
import { entries, type Definition } from './definition';
import type { Operation, SchemaOrigin } from './views';

/** A schema that is in no other schema: a definition, or what a parameter, response or notification holds. */
export interface SchemaRoot extends Node {
  readonly kind: SchemaOrigin['kind'];
  /** The parameter, response or notification content around it; the schema itself for a definition. */
  readonly holder: Node;
  /** The operations that hold it; none for a definition. */
  readonly operations: readonly Operation[];
  /** The name of a definition. */
  readonly name?: string;
}

const notificationContent = 'x-ms-notification-content';

/** Every schema root of a definition; shared parameters and responses once. */
export const schemaRoots = once((definition: Definition): readonly SchemaRoot[] => {
  const { json, at } = definition;
  const roots: SchemaRoot[] = entries(json.definitions, below(at, 'definitions')).map(([name, node]) => ({
    ...node,
    kind: 'definition',
    holder: node,
    operations: [],
    name,
  }));
  const add = (kind: SchemaRoot['kind'], holder: Node, operations: readonly Operation[]): void => {
    const { schema } = holder.json;
    if (isObject(schema))
      roots.push({ json: schema, at: below(holder.at, 'schema'), kind, holder, operations });
  };
  for (const parameter of definition.parameters.values()) add('parameter', parameter, parameter.operations);
  for (const [response, operations] of responsesOf(definition)) add('response', response, operations);
  for (const pathItem of definition.pathItems) {
    const content = pathItem.json[notificationContent];
    if (isObject(content))
      add(
        'notification',
        { json: content, at: below(pathItem.at, notificationContent) },
        pathItem.operations,
      );
  }
  return roots;
});

/** Every response as written, with the operations that answer with it. */
function responsesOf(definition: Definition): Map<Node, readonly Operation[]> {
  const known = new Map<JsonObject, { node: Node; operations: Operation[] }>();
  for (const [, node] of entries(definition.json.responses, below(definition.at, 'responses')))
    known.set(node.json, { node, operations: [] });
  for (const operation of definition.operations)
    for (const response of operation.responses) {
      const existing = known.get(response.json);
      if (existing) existing.operations.push(operation);
      else known.set(response.json, { node: response, operations: [operation] });
    }
  return new Map([...known.values()].map(({ node, operations }) => [node, operations]));
}

/** A schema object, and the root in which it is written. */
export interface WrittenSchema {
  readonly schema: Node;
  readonly root: SchemaRoot;
}

/** What is looked for in all schemas at once: one walk over a large definition costs more than many small questions. */
interface Index {
  readonly references: readonly WrittenSchema[];
  /** By extension, the schemas that have it. */
  readonly extended: ReadonlyMap<string, readonly WrittenSchema[]>;
}

const index = once((definition: Definition): Index => {
  const references: WrittenSchema[] = [];
  const extended = new Map<string, WrittenSchema[]>();
  const visit = (schema: Node, root: SchemaRoot, depth: number): void => {
    if ('$ref' in schema.json) {
      references.push({ schema, root });
      return;
    }
    for (const key in schema.json) {
      if (!key.startsWith('x-ms-') || key === 'x-ms-summary' || key === 'x-ms-visibility') continue;
      const known = extended.get(key);
      if (known) known.push({ schema, root });
      else extended.set(key, [{ schema, root }]);
    }
    if (depth < deepestSchema) eachChild(schema, child => visit(child, root, depth + 1));
  };
  for (const root of schemaRoots(definition)) visit(root, root, 0);
  return { references, extended };
});

/** The schemas that have an extension, x-ms-summary and x-ms-visibility are not indexed. */
export function schemasWith(definition: Definition, extension: string): readonly WrittenSchema[] {
  return index(definition).extended.get(extension) ?? [];
}

/** The schemas that stand directly in a schema: its properties, items, branches. */
export function eachChild({ json, at }: Node, visit: (child: Node) => void): void {
  const { document } = at;
  const each = (value: Json | undefined, parent: Place, key: string | number): void => {
    if (isObject(value)) visit({ json: value, at: { document, parent, key } });
  };
  for (const key in json) {
    const child = grammar.schema[key];
    if (child?.kind !== 'schema') continue;
    const value = json[key];
    if (child.shape === 'one') each(value, at, key);
    else if (Array.isArray(value)) value.forEach((item, i) => each(item, { document, parent: at, key }, i));
    else if (isObject(value) && child.shape === 'map')
      for (const name in value) each(value[name], { document, parent: at, key }, name);
  }
}

/** Every schema object that is reached from some schemas, through `$ref`; each is looked at once. */
export function reachedFrom(definition: Definition, from: readonly Node[]): ReadonlySet<JsonObject> {
  const reached = new Set<JsonObject>();
  const open: Node[] = [...from];
  for (let schema = open.pop(); schema; schema = open.pop()) {
    if (reached.has(schema.json)) continue;
    reached.add(schema.json);
    if ('$ref' in schema.json) {
      const target = definition.resolve(schema);
      if (target) open.push(target);
    } else {
      eachChild(schema, child => open.push(child));
    }
  }
  return reached;
}

/** Every schema object that some body parameter leads to. */
export const bodySchemas = once((definition: Definition): ReadonlySet<JsonObject> =>
  reachedFrom(
    definition,
    schemaRoots(definition).filter(({ kind, holder }) => kind === 'parameter' && holder.json.in === 'body'),
  ),
);

/** Every schema object that some parameter leads to. */
export const parameterSchemas = once((definition: Definition): ReadonlySet<JsonObject> =>
  reachedFrom(
    definition,
    schemaRoots(definition).filter(({ kind }) => kind === 'parameter'),
  ),
);

/** The operations whose parameters, answers or notifications lead to a schema root, in the order of the text. */
export function operationsReaching(definition: Definition, root: SchemaRoot): readonly Operation[] {
  return root.kind === 'definition' ? reaching(definition)(root) : root.operations;
}

const reaching = once((definition: Definition) =>
  once((root: SchemaRoot): readonly Operation[] => {
    const users = usersOf(definition);
    const reached = new Set<SchemaRoot>([root]);
    for (const user of reached) for (const next of users.get(user.json) ?? []) reached.add(next);
    const operations = new Set([...reached].flatMap(user => user.operations));
    return definition.operations.filter(operation => operations.has(operation));
  }),
);

/** For each definition the roots in which a `$ref` to it, or into it, stands. */
const usersOf = once((definition: Definition): ReadonlyMap<JsonObject, ReadonlySet<SchemaRoot>> => {
  const users = new Map<JsonObject, Set<SchemaRoot>>();
  const shared = definition.json.definitions;
  if (!isObject(shared)) return users;
  for (const { schema, root } of index(definition).references) {
    const target = definition.resolve(schema);
    const holder = target && shared[String(definitionNameOf(target.at))];
    if (!isObject(holder)) continue;
    const known = users.get(holder);
    if (known) known.add(root);
    else users.set(holder, new Set([root]));
  }
  return users;
});

/** The name of the definition in which a place lies. */
function definitionNameOf(at: Place): string | number | undefined {
  for (let place = at; place.parent; place = place.parent)
    if (place.parent.key === 'definitions' && place.parent.parent?.parent === undefined) return place.key;
  return undefined;
}
