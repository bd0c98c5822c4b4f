import { isObject, type Json, type JsonObject } from '../json/parse';
import type { Definition } from './definition';
import { namesParameters, type DynamicCall, type DynamicKey } from './dynamicCalls';
import { findInput, headsOf, inputsOf, type Inputs } from './inputs';

/** The older and the newer extension that say the same; designers read the newer one, and the older one where they must. */
const siblings = {
  'x-ms-dynamic-values': 'x-ms-dynamic-list',
  'x-ms-dynamic-list': 'x-ms-dynamic-values',
  'x-ms-dynamic-schema': 'x-ms-dynamic-properties',
  'x-ms-dynamic-properties': 'x-ms-dynamic-schema',
} as const;

/** How the paths of an extension are called in its sibling. */
const paths: Readonly<Record<keyof typeof siblings, Readonly<Record<string, string>>>> = {
  'x-ms-dynamic-values': {
    'value-collection': 'itemsPath',
    'value-path': 'itemValuePath',
    'value-title': 'itemTitlePath',
  },
  'x-ms-dynamic-list': {
    itemsPath: 'value-collection',
    itemValuePath: 'value-path',
    itemTitlePath: 'value-title',
  },
  'x-ms-dynamic-schema': { 'value-path': 'itemValuePath' },
  'x-ms-dynamic-properties': { itemValuePath: 'value-path' },
};

function hasSiblingKey(key: DynamicKey): key is keyof typeof siblings {
  return Object.hasOwn(siblings, key);
}

/** The extension that says the same as a call's; undefined for a tree, which has none. */
export function siblingKey({ key }: DynamicCall): DynamicKey | undefined {
  return hasSiblingKey(key) ? siblings[key] : undefined;
}

/** Whether the sibling stands beside a call. */
export function hasSibling(call: DynamicCall): boolean {
  const key = siblingKey(call);
  return key !== undefined && call.holder.json[key] !== undefined;
}

/**
 * The value of the sibling that a call lacks: the same operation, paths and parameters in the sibling's form. Undefined
 * where something cannot be said there.
 */
export function siblingOf(definition: Definition, call: DynamicCall): JsonObject | undefined {
  if (call.operationId === undefined || !hasSiblingKey(call.key)) return undefined;
  const parameters = siblingArguments(definition, call);
  if (!parameters) return undefined;
  const found: Record<string, Json> = { operationId: call.operationId };
  if (Object.keys(parameters).length > 0) found.parameters = parameters;
  for (const [own, theirs] of Object.entries(paths[call.key])) {
    const path = call.json[own];
    if (typeof path === 'string' && path !== '') found[theirs] = withoutProperties(call.key, path);
  }
  return found;
}

/** x-ms-dynamic-schema may lead to the properties of a schema, x-ms-dynamic-properties leads to the schema itself. */
export function withoutProperties(key: DynamicKey, path: string): string {
  return key === 'x-ms-dynamic-schema' ? path.replace(/(^|\/)properties$/, '') : path;
}

function siblingArguments(definition: Definition, call: DynamicCall): JsonObject | undefined {
  const bare = namesParameters.has(call.key);
  const found: Record<string, Json> = {};
  for (const { name, reference, literal } of call.arguments) {
    if (literal) {
      if (!bare && isObject(literal.value)) return undefined;
      found[name] = bare ? { value: literal.value } : literal.value;
    } else if (reference && bare) {
      const source = sourceOf(definition, call, reference.name);
      if (!source) return undefined;
      found[name] = source;
    } else if (reference && isParameterName(definition, call, reference.name)) {
      found[name] = { parameter: reference.name };
    } else {
      return undefined;
    }
  }
  return found;
}

function isParameterName(definition: Definition, { carriers }: DynamicCall, name: string): boolean {
  return carriers.some(carrier => inputsOf(definition, carrier).parameters.has(name));
}

/**
 * A bare name in the newer form: a parameter's name stays, a property of the body gets the body's name before it. What
 * is internal cannot be referred to there, so its default value stands for it.
 */
function sourceOf(definition: Definition, { carriers }: DynamicCall, name: string): JsonObject | undefined {
  for (const carrier of carriers) {
    const path = fullPath(inputsOf(definition, carrier), name);
    if (path === undefined) continue;
    const found = findInput(definition, carrier, path);
    const chain = found.state === 'found' ? found.chain : [];
    if (chain.every(({ json }) => json['x-ms-visibility'] !== 'internal'))
      return { parameterReference: path };
    const value = chain.at(-1)?.json.default;
    return value === undefined ? undefined : { value };
  }
  return undefined;
}

function fullPath({ parameters, body, bodyProperties }: Inputs, name: string): string | undefined {
  if (parameters.has(name)) return name;
  const path = name.includes('/') ? name : name.replaceAll('.', '/');
  if (headsOf(name).some(head => parameters.has(head))) return path;
  if (body && bodyProperties.has(name)) return `${body.name}/${name}`;
  return body && headsOf(name).some(head => bodyProperties.has(head)) ? `${body.name}/${path}` : undefined;
}
