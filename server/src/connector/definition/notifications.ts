import { isObject, type JsonObject } from '../json/parse';
import { once } from '../memo';
import { below, type Node } from '../place';
import { entries, members, type Definition } from './definition';
import { operationsReaching, schemasWith } from './schemas';
import type { Operation, Parameter, Resolved } from './views';

/** A property of a body that takes the address for notifications. */
export interface NotificationUrl extends Resolved {
  readonly operation: Operation;
  readonly body: Parameter;
  /** The properties from the body's schema down to this one. */
  readonly chain: readonly Step[];
}

export interface Step {
  readonly name: string;
  /** The member of `properties`: the property itself or a `$ref`. */
  readonly use: Node;
  /** The property, `$ref`s followed. */
  readonly property: Resolved;
  /** The schema in whose `properties` it stands. */
  readonly holder: Resolved;
  /** Whether the holder, or a schema that it is a branch of, requires it. */
  readonly required: boolean;
}

const key = 'x-ms-notification-url';
const deepest = 8;
/** Schemas that are looked at for all operations: the service allows 256 operations. */
const mostSteps = 200_000;

/** Every notification URL property, found through `$ref` in the body of each operation. */
export const notificationUrls = once((definition: Definition): readonly NotificationUrl[] => {
  const roots = new Set(schemasWith(definition, key).map(({ root }) => root));
  const operations = new Set([...roots].flatMap(root => operationsReaching(definition, root)));
  const budget = { steps: mostSteps };
  return definition.operations.flatMap(operation => {
    const body = operations.has(operation)
      ? operation.parameters.find(({ parameter }) => parameter.in === 'body')?.parameter
      : undefined;
    const schema = body?.json.schema;
    if (!body || !isObject(schema)) return [];
    const search: Search = { definition, operation, body, budget, seen: new Set(), found: [] };
    visit(search, { json: schema, at: below(body.at, 'schema') }, { chain: [], level: [], depth: 0 });
    return search.found;
  });
});

interface Search {
  readonly definition: Definition;
  readonly operation: Operation;
  readonly body: Parameter;
  /** What is left of it for this and all other operations. */
  readonly budget: { steps: number };
  /** Schemas that have been looked at: each is once, on the first way that leads to it. */
  readonly seen: Set<JsonObject>;
  readonly found: NotificationUrl[];
}

interface Way {
  readonly chain: readonly Step[];
  /** The schemas of which the next one is a branch: they describe the same object. */
  readonly level: readonly Resolved[];
  readonly depth: number;
}

function visit(search: Search, node: Node, { chain, level, depth }: Way): void {
  const here = search.definition.resolve(node);
  if (!here || depth > deepest || search.seen.has(here.json)) return;
  search.seen.add(here.json);
  if (search.budget.steps-- <= 0) return;
  if (key in here.json) search.found.push({ ...here, operation: search.operation, body: search.body, chain });
  const same = [...level, here];
  for (const [name, use] of entries(here.json.properties, below(here.at, 'properties'))) {
    const step = stepTo(search.definition, name, use, same);
    if (step) visit(search, use, { chain: [...chain, step], level: [], depth: depth + 1 });
  }
  for (const branches of ['allOf', 'oneOf', 'anyOf'])
    for (const branch of members(here.json[branches], below(here.at, branches)))
      visit(search, branch, { chain, level: same, depth: depth + 1 });
  const { items } = here.json;
  if (isObject(items))
    visit(search, { json: items, at: below(here.at, 'items') }, { chain, level: [], depth: depth + 1 });
}

function stepTo(
  definition: Definition,
  name: string,
  use: Node,
  level: readonly Resolved[],
): Step | undefined {
  const property = definition.resolve(use);
  const holder = level.at(-1);
  if (!property || !holder) return undefined;
  const required = level.some(({ json }) => Array.isArray(json.required) && json.required.includes(name));
  return { name, use, property, holder, required };
}

/** The operations that subscribe to notifications. */
export const webhookOperations = once(
  (definition: Definition): ReadonlySet<Operation> =>
    new Set(notificationUrls(definition).map(({ operation }) => operation)),
);

/** The notification URL properties by the object in which they are written: a shared one may be reached several times. */
export const notificationUrlsByProperty = once(
  (definition: Definition): ReadonlyMap<JsonObject, readonly NotificationUrl[]> => {
    const found = new Map<JsonObject, NotificationUrl[]>();
    for (const url of notificationUrls(definition)) {
      const known = found.get(url.json);
      if (known) known.push(url);
      else found.set(url.json, [url]);
    }
    return found;
  },
);
