import type { Document } from '../document';
import { verbs } from '../grammar';
import { isObject, type Json, type JsonObject } from '../json/parse';
import { fromPointer } from '../json/pointer';
import { below, rootPlace, type Node, type Place } from '../place';
import type { EffectiveParameter, Operation, Parameter, PathItem, Resolved, Response } from './views';

/** apiDefinition.swagger.json, read-only, with its operations and parameters at hand and `$ref`s resolved on demand. */
export interface Definition extends Node {
  readonly document: Document;
  readonly pathItems: readonly PathItem[];
  readonly operations: readonly Operation[];
  /** Operations by id; of an id that stands twice, the first. */
  readonly operationsById: ReadonlyMap<string, Operation>;
  /** Every parameter as written, by its object. */
  readonly parameters: ReadonlyMap<JsonObject, Parameter>;
  readonly pathItemOf: ReadonlyMap<JsonObject, PathItem>;
  readonly operationOf: ReadonlyMap<JsonObject, Operation>;
  /** The host, base path and the like when they are strings. */
  text(key: string): string | undefined;
  /** The object that a local `$ref` names; undefined when there is none. It may be a `$ref` itself. */
  target(ref: unknown): Node | undefined;
  /** Follows `$ref`s from an object to one without; undefined when one leads nowhere or round in a circle. */
  resolve(node: Node): Resolved | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Builds the views over a parsed definition. Rules may meet anything in `json`; the views hold only what has a shape. */
export function createDefinition(document: Document, json: JsonObject): Definition {
  const at = rootPlace(document);
  const parameters = new Map<JsonObject, Parameter>();
  const pathItems: PathItem[] = [];
  const operations: Operation[] = [];
  const definition: Definition = {
    document,
    json,
    at,
    pathItems,
    operations,
    parameters,
    operationsById: new Map(),
    pathItemOf: new Map(),
    operationOf: new Map(),
    text: key => (typeof json[key] === 'string' ? json[key] : undefined),
    ...createResolver(json, at),
  };
  const addParameter = (node: Node, shared: boolean): void => {
    if ('$ref' in node.json || parameters.has(node.json)) return;
    parameters.set(node.json, parameterView(node, shared));
  };

  for (const node of members(json.parameters, below(at, 'parameters'))) addParameter(node, true);
  for (const [path, node] of entries(json.paths, below(at, 'paths'))) {
    if (path.startsWith('x-')) continue;
    const own: Operation[] = [];
    const pathItem: PathItem = { json: node.json, at: node.at, path, operations: own };
    for (const parameter of members(node.json.parameters, below(node.at, 'parameters')))
      addParameter(parameter, false);
    for (const [key, operationNode] of entries(node.json, node.at)) {
      const verb = key.toLowerCase();
      if (!(verbs as readonly string[]).includes(verb)) continue;
      for (const parameter of members(operationNode.json.parameters, below(operationNode.at, 'parameters')))
        addParameter(parameter, false);
      const operation = operationView(definition, pathItem, verb, operationNode);
      own.push(operation);
      operations.push(operation);
      (definition.operationOf as Map<JsonObject, Operation>).set(operationNode.json, operation);
    }
    pathItems.push(pathItem);
    (definition.pathItemOf as Map<JsonObject, PathItem>).set(node.json, pathItem);
  }
  for (const operation of operations) {
    if (operation.id && !definition.operationsById.has(operation.id))
      (definition.operationsById as Map<string, Operation>).set(operation.id, operation);
    for (const { parameter } of operation.parameters) (parameter.operations as Operation[]).push(operation);
  }
  return definition;
}

function parameterView({ json, at }: Node, shared: boolean): Parameter {
  return {
    json,
    at,
    name: typeof json.name === 'string' ? json.name : '',
    in: typeof json.in === 'string' ? json.in : '',
    internal: json['x-ms-visibility'] === 'internal',
    shared,
    operations: [],
  };
}

function operationView(
  definition: Definition,
  pathItem: PathItem,
  verb: string,
  { json, at }: Node,
): Operation {
  const { operationId } = json;
  const operation: Mutable<Operation> = {
    json,
    at,
    pathItem,
    path: pathItem.path,
    verb,
    id: typeof operationId === 'string' && operationId !== '' ? operationId : undefined,
    internal: json['x-ms-visibility'] === 'internal',
    parameters: [],
    responses: [],
  };
  operation.parameters = effectiveParameters(definition, operation);
  operation.responses = responses(definition, operation);
  return operation;
}

function effectiveParameters(definition: Definition, operation: Operation): EffectiveParameter[] {
  const own = parametersOf(definition, operation);
  const inherited = parametersOf(definition, operation.pathItem);
  if (inherited.length === 0) return own;
  const repeated = new Set(own.map(({ parameter }) => `${parameter.in} ${parameter.name}`));
  return [...own, ...inherited.filter(({ parameter }) => !repeated.has(`${parameter.in} ${parameter.name}`))];
}

/** The parameters that stand in an operation or a path item, `$ref`s resolved, unresolvable ones left out. */
export function parametersOf(definition: Definition, holder: Node): EffectiveParameter[] {
  if (!('parameters' in holder.json)) return [];
  const found: EffectiveParameter[] = [];
  for (const use of members(holder.json.parameters, below(holder.at, 'parameters'))) {
    const resolved = definition.resolve(use);
    const parameter = resolved && definition.parameters.get(resolved.json);
    if (parameter) found.push({ parameter, use });
  }
  return found;
}

function responses(definition: Definition, operation: Operation): Response[] {
  const found: Response[] = [];
  for (const [code, use] of entries(operation.json.responses, below(operation.at, 'responses'))) {
    const resolved = code.startsWith('x-') ? undefined : definition.resolve(use);
    if (resolved) found.push({ json: resolved.json, at: resolved.at, code, use, operation });
  }
  return found;
}

/** Each `$ref` is looked up once, and each chain of them followed once, however many objects use it. */
function createResolver(root: JsonObject, rootAt: Place): Pick<Definition, 'target' | 'resolve'> {
  const targets = new Map<string, Node | undefined>();
  const ends = new Map<string, Resolved | undefined>();
  const target = (ref: unknown): Node | undefined => {
    if (typeof ref !== 'string' || !ref.startsWith('#/')) return undefined;
    if (!targets.has(ref)) targets.set(ref, lookUp(root, rootAt, ref));
    return targets.get(ref);
  };
  const resolve = (node: Node): Resolved | undefined => {
    if (!('$ref' in node.json)) return node;
    const direct = node.json.$ref;
    if (typeof direct === 'string' && ends.has(direct)) return ends.get(direct);
    const passed = new Set<string>();
    let current: Node | undefined = node;
    while (current && '$ref' in current.json) {
      const ref: unknown = current.json.$ref;
      if (typeof ref !== 'string' || passed.has(ref)) {
        current = undefined;
      } else if (ends.has(ref)) {
        current = ends.get(ref);
      } else {
        passed.add(ref);
        current = target(ref);
      }
    }
    for (const ref of passed) ends.set(ref, current);
    return current;
  };
  return { target, resolve };
}

/** What a local `$ref` points at. A raw "/" inside the last name is accepted, as the service accepts it. */
function lookUp(root: JsonObject, rootAt: Place, ref: string): Node | undefined {
  const path = fromPointer(decodeUri(ref));
  let value: Json | undefined = root;
  for (const [i, segment] of path.entries()) {
    if (!isObject(value) && !Array.isArray(value)) return undefined;
    const container = value as JsonObject;
    if (i === 1) {
      const rest = path.slice(1).join('/');
      const shared = Object.hasOwn(container, rest) ? container[rest] : undefined;
      if (isObject(shared)) return { json: shared, at: below(rootAt, path[0] ?? '', rest) };
    }
    value = Object.hasOwn(container, segment) ? container[segment] : undefined;
  }
  return isObject(value) ? { json: value, at: below(rootAt, ...path) } : undefined;
}

function decodeUri(ref: string): string {
  if (!ref.includes('%')) return ref;
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}

/** The members of an object that are objects, with their keys and places. */
export function entries(container: Json | undefined, at: Place): [string, Node][] {
  const found: [string, Node][] = [];
  if (!isObject(container)) return found;
  for (const key in container) {
    const json = container[key];
    if (isObject(json)) found.push([key, { json, at: { document: at.document, parent: at, key } }]);
  }
  return found;
}

/** The items or members of a container that are objects, with their places. */
export function members(container: Json | undefined, at: Place): Node[] {
  if (!Array.isArray(container)) return entries(container, at).map(([, node]) => node);
  const found: Node[] = [];
  for (const [key, json] of container.entries())
    if (isObject(json)) found.push({ json, at: { document: at.document, parent: at, key } });
  return found;
}
