import { isObject, type JsonObject } from '../json/parse';
import { once } from '../memo';
import { below } from '../place';
import { entries, members, type Definition } from './definition';
import { isOpen, resolvePath, type PathResult } from './schemaPath';
import type { Operation, Parameter, Resolved } from './views';

/** What an operation takes, by the names under which dynamic extensions speak of it. */
export interface Inputs {
  /** Effective parameters by name; of two with the same name the first. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body?: Parameter;
  /** The body's schema, `$ref`s followed. */
  readonly bodySchema?: Resolved;
  /** Names of the body's own properties, those of its branches included. */
  readonly bodyProperties: ReadonlySet<string>;
  /** Whether the body may have properties that its schema does not name. */
  readonly bodyOpen: boolean;
}

/** An input that a name or path leads to: `chain` holds the parameter and then each property down to it. */
export type InputResult =
  | { readonly state: 'found'; readonly parameter: Parameter; readonly chain: readonly Resolved[] }
  | Exclude<PathResult, { state: 'found' }>;

const known = once((definition: Definition) =>
  once((operation: Operation): Inputs => readInputs(definition, operation)),
);

export function inputsOf(definition: Definition, operation: Operation): Inputs {
  return known(definition)(operation);
}

/** The part of a name before the first "/". */
export function firstPart(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

/** The names before the first "/" and, where there is none, before the first ".". */
export function headsOf(name: string): string[] {
  return [...new Set([firstPart(name), name.split(/[/.]/, 1)[0] ?? name])];
}

/**
 * Finds what a name stands for: an effective parameter, a path into the body ("body/order/id") or, for the extensions
 * that allow it, a path that starts with a property of the body ("order/id").
 */
export function findInput(definition: Definition, operation: Operation, name: string): InputResult {
  const inputs = inputsOf(definition, operation);
  const whole = inputs.parameters.get(name);
  if (whole) return { state: 'found', parameter: whole, chain: chainOf(definition, whole, '') };
  const head = firstPart(name);
  const parameter = inputs.parameters.get(head);
  if (parameter && parameter === inputs.body && inputs.bodySchema)
    return within(definition, parameter, inputs.bodySchema, name.slice(head.length + 1));
  if (parameter) return { state: 'unknown' };
  if (inputs.body && inputs.bodySchema) return within(definition, inputs.body, inputs.bodySchema, name);
  return { state: 'missing', step: name, before: '', names: [...inputs.parameters.keys()] };
}

function chainOf(definition: Definition, parameter: Parameter, path: string): readonly Resolved[] {
  const { schema } = parameter.json;
  if (!isObject(schema)) return [parameter];
  const found = resolvePath(definition, { json: schema, at: below(parameter.at, 'schema') }, path);
  return found.state === 'found' ? [parameter, ...found.chain] : [parameter];
}

function within(definition: Definition, body: Parameter, schema: Resolved, path: string): InputResult {
  const found = resolvePath(definition, schema, path);
  return found.state === 'found' ? { state: 'found', parameter: body, chain: [body, ...found.chain] } : found;
}

function readInputs(definition: Definition, operation: Operation): Inputs {
  const parameters = new Map<string, Parameter>();
  let body: Parameter | undefined;
  for (const { parameter } of operation.parameters) {
    if (parameter.name !== '' && !parameters.has(parameter.name)) parameters.set(parameter.name, parameter);
    if (parameter.in === 'body') body ??= parameter;
  }
  const schema = body?.json.schema;
  const bodySchema =
    body && isObject(schema) ? definition.resolve({ json: schema, at: below(body.at, 'schema') }) : undefined;
  const { names, open } = bodySchema ? bodyOf(definition, bodySchema) : noBody;
  return {
    parameters,
    ...(body ? { body } : {}),
    ...(bodySchema ? { bodySchema } : {}),
    bodyProperties: names,
    bodyOpen: open,
  };
}

interface Body {
  readonly names: ReadonlySet<string>;
  readonly open: boolean;
}

const noBody: Body = { names: new Set(), open: false };

/** Many operations may share one large body. */
const bodies = once((): Map<JsonObject, Body> => new Map());

function bodyOf(definition: Definition, schema: Resolved): Body {
  const known = bodies(definition).get(schema.json);
  if (known) return known;
  const { names, open } = propertiesOf(definition, schema);
  const body = { names: new Set(names), open };
  bodies(definition).set(schema.json, body);
  return body;
}

/** The names of an object's properties through its allOf branches, and whether there may be more. */
function propertiesOf(
  definition: Definition,
  schema: Resolved,
  depth = 0,
): { names: readonly string[]; open: boolean } {
  const { json, at } = schema;
  const own = entries(json.properties, below(at, 'properties')).map(([name]) => name);
  const branches = members(json.allOf, below(at, 'allOf')).map(branch => {
    const resolved = depth < 20 ? definition.resolve(branch) : undefined;
    return resolved ? propertiesOf(definition, resolved, depth + 1) : { names: [], open: true };
  });
  const open = branches.length > 0 ? branches.some(branch => branch.open) : isOpen(json);
  return { names: [...own, ...branches.flatMap(({ names }) => names)], open };
}
