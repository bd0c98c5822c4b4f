import type { Definition } from '../connector/definition/definition';
import type { Reference, Schema, SchemaOrigin } from '../connector/definition/views';
import { deepestSchema, type Children, type Kind } from '../connector/grammar';
import { isObject, type Json, type JsonObject } from '../connector/json/parse';
import type { Node, Place } from '../connector/place';
import type { Properties } from '../connector/properties';
import { callAll, type Dispatch, type Run } from './dispatch';
import type { Member } from './rule';
import { checkShape } from './shape';

const X = 'x'.charCodeAt(0);
const UPPER_X = 'X'.charCodeAt(0);

/** Kinds whose objects may be a `$ref` to a shared one, and where that one lives. */
const referable: Partial<Record<Kind, Reference['to']>> = {
  parameter: 'parameters',
  response: 'responses',
  schema: 'definitions',
};

/** The object in which a visited one stands, and how. */
interface Around {
  readonly kind: Kind;
  readonly view: Node;
  /** The member through which the visited object is reached: `properties`, `items`, `schema` … */
  readonly key: string;
}

/** Walks one JSON file of the connector along the grammar and calls every handler that looks at what is met. */
export function walk(kind: Kind, node: Node, dispatch: Dispatch, run: Run): void {
  visit(kind, node, undefined, undefined, dispatch, run);
}

function visit(
  kind: Kind,
  node: Node,
  around: Around | undefined,
  name: string | undefined,
  dispatch: Dispatch,
  run: Run,
): void {
  const to = referable[kind];
  if (to !== undefined && '$ref' in node.json) {
    const reference = referenceView(node, to, around, name);
    callAll(dispatch.kinds.get('reference'), reference, run);
    // What stands beside the reference is ignored, but must be what it should be: certification's schema looks at it.
    if (kind === 'schema') checkShape(kind, schemaView(node, around, name), dispatch, run);
    visitMembers('reference', reference, dispatch, run);
    return;
  }
  const view = kind === 'schema' ? schemaView(node, around, name) : viewOf(kind, node, run.connector);
  checkShape(kind, view, dispatch, run);
  callAll(dispatch.kinds.get(kind), view, run);
  if (kind === 'schema' && (view as Schema).depth > deepestSchema) return;
  if (kind === 'items' && isDeep(node.at)) return;
  visitMembers(kind, view, dispatch, run);
}

/** Items nest as schemas do, without a view that counts. */
function isDeep(at: Place): boolean {
  let depth = 0;
  for (let place = at; place.parent; place = place.parent) if (++depth > deepestSchema) return true;
  return false;
}

function visitMembers(kind: Kind | 'reference', view: Node, dispatch: Dispatch, run: Run): void {
  const { json, at } = view;
  const plans = dispatch.members[kind];
  for (const key in json) {
    const plan = plans.get(key);
    const first = key.charCodeAt(0);
    const isExtension = (first === X || first === UPPER_X) && dispatch.extensions.length > 0;
    if (!plan && !isExtension) {
      const verb = kind === 'pathItem' ? plans.get(key.toLowerCase())?.child : undefined;
      if (verb) visitChildren(verb, key, json[key] as Json, at, { kind, view, key } as Around, dispatch, run);
      continue;
    }
    const value = json[key] as Json;
    if (isExtension || (plan && plan.calls.length > 0)) {
      const member: Member = {
        key,
        value,
        at: { document: at.document, parent: at, key },
        kind,
        owner: view,
      };
      callAll(plan?.calls, member, run);
      if (isExtension) callAll(dispatch.extensions, member, run);
    }
    if (plan?.child) visitChildren(plan.child, key, value, at, { kind, view, key } as Around, dispatch, run);
  }
}

function visitChildren(
  { kind, shape }: Children,
  key: string,
  value: Json,
  parent: Place,
  around: Around,
  dispatch: Dispatch,
  run: Run,
): void {
  const at: Place = { document: parent.document, parent, key };
  if (shape === 'one') {
    visitChild(kind, value, at, around, undefined, dispatch, run);
  } else if (shape === 'list') {
    if (!Array.isArray(value)) return;
    for (let i = 0; i < value.length; i++)
      visitChild(
        kind,
        value[i] as Json,
        { document: at.document, parent: at, key: i },
        around,
        undefined,
        dispatch,
        run,
      );
  } else if (isObject(value)) {
    for (const name in value) {
      if (shape === 'patterned' && name.startsWith('x-')) continue;
      visitChild(
        kind,
        value[name] as Json,
        { document: at.document, parent: at, key: name },
        around,
        name,
        dispatch,
        run,
      );
    }
  }
}

function visitChild(
  kind: Kind,
  json: Json,
  at: Place,
  around: Around,
  name: string | undefined,
  dispatch: Dispatch,
  run: Run,
): void {
  if (isObject(json)) return visit(kind, { json, at }, around, name, dispatch, run);
  if (kind === 'schema' && typeof json === 'boolean' && around.key === 'additionalProperties') return;
  checkShape(kind, { json: json as unknown as JsonObject, at }, dispatch, run);
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

function schemaView(node: Node, around: Around | undefined, name: string | undefined): Schema {
  const parent = around?.kind === 'schema' ? (around.view as Schema) : undefined;
  return {
    json: node.json,
    at: node.at,
    role: parent ? (roles[around?.key ?? ''] ?? 'composed') : 'root',
    depth: parent ? parent.depth + 1 : 0,
    origin: parent?.origin ?? originOf(node, around),
    parent,
    name,
  };
}

function originOf(node: Node, around: Around | undefined): SchemaOrigin {
  const kind = around && originKinds[around.kind];
  return kind ? { kind, holder: around.view } : { kind: 'definition', holder: node };
}

function referenceView(
  node: Node,
  to: Reference['to'],
  around: Around | undefined,
  name: string | undefined,
): Reference {
  const parent = around?.kind === 'schema' ? (around.view as Schema) : undefined;
  return { json: node.json, at: node.at, ref: node.json.$ref, to, parent, name };
}

interface Files {
  readonly definition?: Definition;
  readonly properties?: Properties;
}

function viewOf(kind: Kind, node: Node, { definition, properties }: Files): Node {
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
