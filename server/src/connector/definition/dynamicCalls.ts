import { isObject, type Json, type JsonObject } from '../json/parse';
import { once } from '../memo';
import { below, type Node, type Place } from '../place';
import type { Definition } from './definition';
import { operationsReaching, schemasWith } from './schemas';
import type { Operation } from './views';

/** The extensions by which the designer calls an operation while a flow or app is made. */
export const dynamicKeys = [
  'x-ms-dynamic-values',
  'x-ms-dynamic-list',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
  'x-ms-dynamic-tree',
] as const;

export type DynamicKey = (typeof dynamicKeys)[number];

/** A use of a dynamic extension: which operation it calls and with what. Of x-ms-dynamic-tree, `open` and `browse` each. */
export interface DynamicCall extends Node {
  readonly key: DynamicKey;
  /** The parameter or schema that has the extension, and perhaps its sibling. */
  readonly holder: Node;
  /** The operationId when it is a non-empty string, and neither a capability nor a built-in operation is called. */
  readonly operationId?: string;
  /** The operation that is called. */
  readonly invoked?: Operation;
  readonly arguments: readonly Argument[];
  /** The operations in whose inputs or answers the extension stands; for a shared definition, all that reach it. */
  readonly carriers: readonly Operation[];
}

/** A member of a call's `parameters`. */
export interface Argument {
  /** What it sets: a parameter of the called operation, or a path into its body. */
  readonly name: string;
  /** The place of the member; `keyAt(at)` marks its name. */
  readonly at: Place;
  readonly value: Json;
  /** What the value is taken from, and where that is written. */
  readonly reference?: { readonly name: string; readonly at: Place };
  /** The value itself, and where it is written. */
  readonly literal?: { readonly value: Json; readonly at: Place };
}

/** The extensions whose references are bare names: {"parameter": "x"}. The others have {"parameterReference": "x"}. */
export const namesParameters: ReadonlySet<DynamicKey> = new Set([
  'x-ms-dynamic-values',
  'x-ms-dynamic-schema',
]);

/** Every use of a dynamic extension, in parameters and in schemas; each once, where it is written. */
export const dynamicCalls = once((definition: Definition): readonly DynamicCall[] =>
  dynamicKeys.flatMap(key => [
    ...[...definition.parameters.values()].flatMap(parameter =>
      key in parameter.json ? callsAt(definition, key, parameter, () => parameter.operations) : [],
    ),
    ...schemasWith(definition, key).flatMap(({ schema, root }) =>
      callsAt(definition, key, schema, () => operationsReaching(definition, root)),
    ),
  ]),
);

function callsAt(
  definition: Definition,
  key: DynamicKey,
  holder: Node,
  carriersOf: () => readonly Operation[],
): DynamicCall[] {
  const json = holder.json[key];
  if (!isObject(json)) return [];
  const at = below(holder.at, key);
  if (key !== 'x-ms-dynamic-tree') return [callView(definition, key, holder, { json, at }, carriersOf)];
  return ['open', 'browse'].flatMap(part => {
    const call = json[part];
    return isObject(call)
      ? [callView(definition, key, holder, { json: call, at: below(at, part) }, carriersOf)]
      : [];
  });
}

function callView(
  definition: Definition,
  key: DynamicKey,
  holder: Node,
  { json, at }: Node,
  carriersOf: () => readonly Operation[],
): DynamicCall {
  const operationId = operationIdOf(json);
  const invoked = operationId === undefined ? undefined : definition.operationsById.get(operationId);
  let carriers: readonly Operation[] | undefined;
  return {
    key,
    holder,
    json,
    at,
    ...(operationId === undefined ? {} : { operationId }),
    ...(invoked ? { invoked } : {}),
    arguments: argumentsOf(key, json.parameters, below(at, 'parameters')),
    get carriers() {
      return (carriers ??= carriersOf());
    },
  };
}

function operationIdOf({ operationId, capability, builtInOperation }: JsonObject): string | undefined {
  if (capability !== undefined || builtInOperation !== undefined) return undefined;
  return typeof operationId === 'string' && operationId !== '' ? operationId : undefined;
}

function argumentsOf(key: DynamicKey, parameters: Json | undefined, at: Place): Argument[] {
  if (!isObject(parameters)) return [];
  const bare = namesParameters.has(key);
  return Object.entries(parameters).flatMap(([name, value]): Argument[] => {
    if (value === undefined) return [];
    const place = below(at, name);
    const argument = { name, at: place, value };
    if (!isObject(value)) return [bare ? { ...argument, literal: { value, at: place } } : argument];
    const reference = bare ? 'parameter' : 'parameterReference';
    const source = value[reference];
    if (typeof source === 'string')
      return [{ ...argument, reference: { name: source, at: below(place, reference) } }];
    if (!bare && value.value !== undefined)
      return [{ ...argument, literal: { value: value.value, at: below(place, 'value') } }];
    return [argument];
  });
}
