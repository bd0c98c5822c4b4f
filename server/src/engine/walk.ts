import { deepestSchema, grammar, type Children, type Kind } from '../connector/grammar';
import { isObject, type Json, type JsonObject } from '../connector/json/parse';
import type { Node, Place } from '../connector/place';
import type { Definition } from '../connector/definition/definition';
import type { Reference, Schema, SchemaOrigin } from '../connector/definition/views';
import type { Properties } from '../connector/properties';
import type { Call, Dispatch, Run } from './dispatch';
import type { Member } from './rule';
import { checkShape } from './shape';

const X = 'x'.charCodeAt(0);
const UPPER_X = 'X'.charCodeAt(0);
const none: readonly Call[] = [];

/** Kinds whose objects may be a `$ref` to a shared one, and where that one lives. */
const referable: Partial<Record<Kind, Reference['to']>> = {
  parameter: 'parameters',
  response: 'responses',
  schema: 'definitions',
};

/** Walks one JSON file of the connector along the grammar and calls every handler that looks at what is met. */
export function walk(kind: Kind, node: Node, dispatch: Dispatch, run: Run): void {
  const { definition, properties } = run.connector;
  const visitor: Visitor = { dispatch, run, viewOf: (k, n) => viewOf(k, n, definition, properties) };
  visit(visitor, kind, node, undefined);
}

interface Visitor {
  readonly dispatch: Dispatch;
  readonly run: Run;
  viewOf(kind: Kind, node: Node): Node;
}

/** What a child needs to know of the object around it: only schemas and what holds them do. */
interface Around {
  readonly holder: Node;
  readonly kind: Kind;
  readonly key: string;
  readonly schema?: Schema;
  readonly name?: string;
}

function visit(visitor: Visitor, kind: Kind, node: Node, around: Around | undefined): void {
  const { dispatch, run } = visitor;
  const to = referable[kind];
  if (to && '$ref' in node.json) {
    const reference = referenceView(node, to, around);
    for (const call of dispatch.kinds.get('reference') ?? none) call(reference, run);
    visitMembers(visitor, 'reference', reference, undefined, around);
    return;
  }
  const view = kind === 'schema' ? schemaView(node, around) : visitor.viewOf(kind, node);
  checkShape(kind, view, dispatch, run);
  for (const call of dispatch.kinds.get(kind) ?? none) call(view, run);
  if (kind === 'schema' && (view as Schema).depth > deepestSchema) return;
  visitMembers(visitor, kind, view, grammar[kind], around);
}

function visitMembers(
  visitor: Visitor,
  kind: Kind | 'reference',
  view: Node,
  children: Readonly<Record<string, Children>> | undefined,
  around: Around | undefined,
): void {
  const { dispatch, run } = visitor;
  const { json, at } = view;
  for (const key in json) {
    const value = json[key] as Json;
    const calls = dispatch.members.get(key) ?? none;
    const first = key.charCodeAt(0);
    const extensions = first === X || first === UPPER_X ? dispatch.extensions : none;
    if (calls.length > 0 || extensions.length > 0) {
      const member: Member = {
        key,
        value,
        at: { document: at.document, parent: at, key },
        kind,
        owner: view,
      };
      for (const call of calls) call(member, run);
      for (const call of extensions) call(member, run);
    }
    const child = children?.[key] ?? verbChild(kind, key);
    if (child)
      visitChildren(
        visitor,
        child,
        value,
        { document: at.document, parent: at, key },
        { ...aroundOf(kind, view, around), key },
      );
  }
}

/** Verbs are found in any letter case. */
function verbChild(kind: Kind | 'reference', key: string): Children | undefined {
  return kind === 'pathItem' ? grammar.pathItem[key.toLowerCase()] : undefined;
}

function aroundOf(kind: Kind | 'reference', view: Node, around: Around | undefined): Omit<Around, 'key'> {
  if (kind === 'schema') return { holder: around?.holder ?? view, kind: 'schema', schema: view as Schema };
  return { holder: view, kind: kind as Kind };
}

function visitChildren(visitor: Visitor, child: Children, value: Json, at: Place, around: Around): void {
  const { kind, shape } = child;
  if (shape === 'one') return visitChild(visitor, kind, value, at, around);
  if (shape === 'list') {
    if (Array.isArray(value))
      value.forEach((item, i) =>
        visitChild(visitor, kind, item, { document: at.document, parent: at, key: i }, around),
      );
    return;
  }
  if (!isObject(value)) return;
  for (const key in value) {
    if (shape === 'patterned' && key.startsWith('x-')) continue;
    visitChild(
      visitor,
      kind,
      value[key] as Json,
      { document: at.document, parent: at, key },
      { ...around, name: key },
    );
  }
}

function visitChild(visitor: Visitor, kind: Kind, json: Json, at: Place, around: Around): void {
  if (isObject(json)) return visit(visitor, kind, { json, at }, around);
  if (kind === 'schema' && typeof json === 'boolean' && around.key === 'additionalProperties') return;
  checkShape(kind, { json: json as unknown as JsonObject, at }, visitor.dispatch, visitor.run);
}

function schemaView(node: Node, around: Around | undefined): Schema {
  const parent = around?.schema;
  const role = parent ? (roles[around.key] ?? 'composed') : 'root';
  return {
    json: node.json,
    at: node.at,
    role,
    depth: parent ? parent.depth + 1 : 0,
    origin: parent?.origin ?? originOf(node, around),
    ...(parent ? { parent } : {}),
    ...(around?.name === undefined ? {} : { name: around.name }),
  };
}

const roles: Readonly<Record<string, Schema['role']>> = {
  properties: 'property',
  items: 'items',
  additionalProperties: 'additional',
};

const originKinds: Partial<Record<Kind, SchemaOrigin['kind']>> = {
  parameter: 'parameter',
  response: 'response',
  notificationContent: 'notification',
};

function originOf(node: Node, around: Around | undefined): SchemaOrigin {
  const kind = around && originKinds[around.kind];
  return kind ? { kind, holder: around.holder } : { kind: 'definition', holder: node };
}

function referenceView(node: Node, to: Reference['to'], around: Around | undefined): Reference {
  return {
    json: node.json,
    at: node.at,
    ref: node.json.$ref,
    to,
    ...(around?.schema ? { parent: around.schema } : {}),
    ...(around?.name === undefined ? {} : { name: around.name }),
  };
}

function viewOf(
  kind: Kind,
  node: Node,
  definition: Definition | undefined,
  properties: Properties | undefined,
): Node {
  switch (kind) {
    case 'root':
      return definition ?? node;
    case 'pathItem':
      return definition?.pathItemOf.get(node.json) ?? node;
    case 'operation':
      return definition?.operationOf.get(node.json) ?? node;
    case 'parameter':
      return definition?.parameters.get(node.json) ?? node;
    case 'propertiesRoot':
      return properties ?? node;
    case 'connectionParameter':
      return properties?.connectionParameterOf.get(node.json) ?? node;
    case 'policy':
      return properties?.policyOf.get(node.json) ?? node;
    default:
      return node;
  }
}
