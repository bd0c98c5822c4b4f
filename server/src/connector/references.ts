import type { Connector } from './connector';
import type { Definition } from './definition/definition';
import type { Document } from './document';
import { isObject, type Json } from './json/parse';
import { once } from './memo';
import { below, type Place } from './place';

/** Where an operation is named: an extension of the definition (by its key), another file, or text. */
export type ReferenceKind = ExtensionKey | 'policy' | 'scriptOperations' | 'script' | 'mention';

/** Something that names an operation by its id. `target` is the JSON string with the id, or the id's stretch of text. */
export interface OperationReference {
  readonly operationId: string;
  readonly kind: ReferenceKind;
  readonly target: Place | TextStretch;
}

export interface TextStretch {
  readonly on: 'text';
  readonly document: Document;
  readonly start: number;
  readonly end: number;
}

/** The keys under which an extension holds operationIds: each path leads to an object, or a list of objects, with one. */
const holders = {
  'x-ms-dynamic-values': [[]],
  'x-ms-dynamic-list': [[]],
  'x-ms-dynamic-schema': [[]],
  'x-ms-dynamic-properties': [[]],
  'x-ms-dynamic-tree': [['open'], ['browse']],
  'x-ms-capabilities': [['testConnection'], ['file-picker', 'open'], ['file-picker', 'browse']],
  'x-ms-operation-context': [['simulate']],
  'x-ms-notification': [[]],
  'x-ms-api-annotation': [['replacement']],
  'x-ms-openai-data': [['operations']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

type ExtensionKey = keyof typeof holders;

/** Values of the author's data, not of the definition's structure. */
const opaque: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'x-ms-test-value']);

/**
 * Everything in a connector that names an operation, known or not: definition, properties, script, intro and readme, each
 * in the order of its text. Made once for a connector.
 */
export const operationReferences = once((connector: Connector): readonly OperationReference[] => {
  const { definition } = connector;
  return [
    ...(definition ? definitionReferences(definition) : []),
    ...policyReferences(connector),
    ...scriptOperationReferences(connector),
    ...(definition ? [...scriptReferences(connector, definition), ...mentions(connector, definition)] : []),
  ];
});

const byId = once((connector: Connector) => groupById(operationReferences(connector)));

/** What names one operation. */
export function referencesTo(connector: Connector, operationId: string): readonly OperationReference[] {
  return byId(connector).get(operationId) ?? [];
}

function groupById(references: readonly OperationReference[]): Map<string, OperationReference[]> {
  const groups = new Map<string, OperationReference[]>();
  for (const reference of references) {
    const group = groups.get(reference.operationId);
    if (group) group.push(reference);
    else groups.set(reference.operationId, [reference]);
  }
  return groups;
}

interface Pending {
  readonly json: Json;
  readonly at: Place;
  readonly holder?: ExtensionKey;
}

/** Walks the definition with a stack of its own: a file may nest deeper than calls can. */
function definitionReferences(definition: Definition): OperationReference[] {
  const references: OperationReference[] = [];
  const pending: Pending[] = [definition];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.holder) references.push(...heldBy(node.holder, node.json, node.at));
    else for (const child of containersIn(node).reverse()) pending.push(child);
  }
  return references;
}

/** The objects and arrays directly below a value. A property may be named "default"; elsewhere that is data. */
function containersIn({ json, at }: Pending): Pending[] {
  const children: Pending[] = [];
  const { document } = at;
  const add = (value: Json | undefined, key: string | number, holder?: ExtensionKey): void => {
    if (typeof value !== 'object' || value === null) return;
    children.push({ json: value, at: { document, parent: at, key }, ...(holder ? { holder } : {}) });
  };
  if (Array.isArray(json)) json.forEach((item, i) => add(item, i));
  else if (isObject(json))
    for (const key in json)
      if (!opaque.has(key) || at.key === 'properties') add(json[key], key, isHolder(key) ? key : undefined);
  return children;
}

function isHolder(key: string): key is ExtensionKey {
  return key.startsWith('x-ms-') && Object.hasOwn(holders, key);
}

function heldBy(kind: ExtensionKey, json: Json, at: Place): OperationReference[] {
  return holders[kind].flatMap((path: readonly string[]) => {
    let value: Json | undefined = json;
    for (const key of path) value = isObject(value) ? value[key] : undefined;
    const place = below(at, ...path);
    const objects = Array.isArray(value)
      ? value.map((item, i) => ({ json: item, at: below(place, i) }))
      : [{ json: value, at: place }];
    return objects.flatMap(object => {
      const operationId = isObject(object.json) ? object.json.operationId : undefined;
      return typeof operationId === 'string' && operationId !== ''
        ? [{ operationId, kind, target: below(object.at, 'operationId') }]
        : [];
    });
  });
}

function policyReferences({ properties }: Connector): OperationReference[] {
  const names = 'x-ms-apimTemplate-operationName';
  return (properties?.policies ?? []).flatMap(policy =>
    stringsOf(policy.parameters[names], below(policy.at, 'parameters', names), 'policy'),
  );
}

function scriptOperationReferences({ properties }: Connector): OperationReference[] {
  if (!properties) return [];
  const { json, at } = properties.body;
  return stringsOf(json.scriptOperations, below(at, 'scriptOperations'), 'scriptOperations');
}

function stringsOf(list: Json | undefined, at: Place, kind: ReferenceKind): OperationReference[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((operationId, i) =>
    typeof operationId === 'string' && operationId !== ''
      ? [{ operationId, kind, target: below(at, i) }]
      : [],
  );
}

/**
 * Ids in the script: what is compared with Context.OperationId, and any other literal that is exactly the id of an
 * operation (a list of ids, a key of a dictionary). A plain word such as "Search" may mean something else there.
 */
function scriptReferences({ script }: Connector, { operationsById }: Definition): OperationReference[] {
  if (!script) return [];
  const { document } = script;
  const compared = new Map(script.operationIds.map(({ text, start, end }) => [start, { text, end }]));
  for (const match of document.text.matchAll(/"([^"\\\r\n]+)"/g)) {
    const [, text = ''] = match;
    if (operationsById.has(text) && !isPlainWord(text))
      compared.set(match.index + 1, { text, end: match.index + 1 + text.length });
  }
  return [...compared]
    .sort(([a], [b]) => a - b)
    .map(([start, { text, end }]) => ({
      operationId: text,
      kind: 'script',
      target: { on: 'text', document, start, end },
    }));
}

/** Ids in intro and readme; of an id that is also a plain word, only `code` counts. */
function mentions({ intro, readme }: Connector, { operationsById }: Definition): OperationReference[] {
  return [intro, readme].flatMap(markdown => {
    if (!markdown) return [];
    const { document } = markdown;
    return [...document.text.matchAll(/\w[\w-]*/g)].flatMap((match): OperationReference[] => {
      const operationId = match[0].replace(/-+$/, '');
      const end = match.index + operationId.length;
      if (!operationsById.has(operationId)) return [];
      const inCode = document.text[match.index - 1] === '`' && document.text[end] === '`';
      if (isPlainWord(operationId) && !inCode) return [];
      return [{ operationId, kind: 'mention', target: { on: 'text', document, start: match.index, end } }];
    });
  });
}

/** Whether an id looks like a word of a sentence: letters only, none of them a capital but perhaps the first. */
function isPlainWord(id: string): boolean {
  return /^[A-Za-z][a-z]*$/.test(id);
}
