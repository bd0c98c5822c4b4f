import type { Connector } from './connector';
import {
  contractOf,
  firstSuccessWithSchema,
  parentPath,
  type Contract,
  type Field,
} from './definition/contract';
import type { Definition } from './definition/definition';
import type { Operation } from './definition/views';
import { isObject, sameJson, type Json } from './json/parse';
import { once } from './memo';
import { below, type Place } from './place';

export type ChangeKind =
  | 'operationDeleted'
  | 'operationHidden'
  | 'pathChanged'
  | 'locationChanged'
  | 'requiredAdded'
  | 'nowRequired'
  | 'inputDeleted'
  | 'inputHidden'
  | 'enumAdded'
  | 'inputType'
  | 'outputType'
  | 'outputDeleted';

/** One way in which the definition no longer keeps what its last certified version promised. */
export interface Change {
  readonly kind: ChangeKind;
  readonly operation: string;
  /** The field, such as `query/state`, or the path of the operation. */
  readonly what: string;
  /** Where to tell it, in the new definition. `onKey`: on the key there. */
  readonly at: Place;
  readonly onKey: boolean;
  /** What it was and where, in the old definition. */
  readonly before: { readonly text: string; readonly at: Place };
  /** The operation as it was and, when there is one, as it is. */
  readonly old: Operation;
  readonly now: Operation | undefined;
}

/** What changed against the baseline and would break existing flows. Operations are matched by their operationId. */
export const changes = once((connector: Connector): readonly Change[] => {
  const now = connector.definition;
  const old = connector.baseline?.definition;
  if (!now || !old) return [];
  return old.operations.flatMap(operation => {
    if (!operation.id) return [];
    const successor = now.operationsById.get(operation.id);
    return successor ? compare(old, operation, now, successor) : deleted(old, operation, now);
  });
});

function deleted(old: Definition, operation: Operation, now: Definition): Change[] {
  const id = operation.id ?? '';
  if (operation.internal && !isReferenced(old, id)) return [];
  const at = 'paths' in now.json ? below(now.at, 'paths') : now.at;
  const before = { text: `${operation.verb.toUpperCase()} ${operation.path}`, at: operation.at };
  return [
    {
      kind: 'operationDeleted',
      operation: id,
      what: operation.path,
      at,
      onKey: false,
      before,
      old: operation,
      now: undefined,
    },
  ];
}

/** Whether another operation calls this one for its values, schemas or subscriptions. */
function isReferenced(definition: Definition, id: string): boolean {
  return JSON.stringify(definition.json).split(`"operationId":${JSON.stringify(id)}`).length > 2;
}

function compare(
  oldDefinition: Definition,
  old: Operation,
  nowDefinition: Definition,
  now: Operation,
): Change[] {
  const found: Change[] = [];
  const add = (kind: ChangeKind, what: string, at: Place, before: Change['before'], onKey = false): void => {
    found.push({ kind, operation: now.id ?? '', what, at, onKey, before, old, now });
  };
  if (!old.internal && now.internal)
    add('operationHidden', now.path, below(now.at, 'x-ms-visibility'), { text: 'visible', at: old.at });
  if (old.path !== now.path || old.verb !== now.verb)
    add(
      'pathChanged',
      now.path,
      now.pathItem.at,
      { text: `${old.verb.toUpperCase()} ${old.path}`, at: old.pathItem.at },
      true,
    );
  const before = contractOf(oldDefinition, old);
  const after = contractOf(nowDefinition, now);
  compareInputs(before, after, now, add);
  compareOutputs(before, after, now, add);
  return found;
}

type Add = (kind: ChangeKind, what: string, at: Place, before: Change['before']) => void;

function compareInputs(before: Contract, after: Contract, now: Operation, add: Add): void {
  for (const [path, field] of after.inputs) {
    const old = before.inputs.get(path);
    const from = old ? undefined : moved(field, before, after);
    if (old) compareInput(old, field, add);
    else if (from)
      add('locationChanged', path, below(field.at, 'in'), {
        text: locationOf(from),
        at: below(from.at, 'in'),
      });
    else if (isDemanded(field) && wasThere(before, parentPath(path)))
      add('requiredAdded', path, field.at, { text: 'absent', at: ancestorAt(before, path, now) });
  }
  for (const [path, old] of before.inputs) {
    if (after.inputs.has(path) || old.internal || !isTopmost(path, after.inputs)) continue;
    if ([...after.inputs.values()].some(field => sameName(field, old)) || ancestor(after, path)?.dynamic)
      continue;
    add('inputDeleted', path, now.at, { text: path, at: old.at });
  }
}

/** Where a parameter travels: the first part of its path. */
function locationOf({ path }: Field): string {
  return path.slice(0, path.indexOf('/'));
}

function compareInput(old: Field, now: Field, add: Add): void {
  const { path } = now;
  if (!old.required && isDemanded(now))
    add('nowRequired', path, now.requiredAt ?? now.at, { text: 'optional', at: old.at });
  if (!old.internal && now.internal && isOwnVisibility(now))
    add('inputHidden', path, below(now.at, 'x-ms-visibility'), { text: 'visible', at: old.at });
  if (Array.isArray(now.json.enum) && narrows(old.json.enum, now.json.enum))
    add('enumAdded', path, below(now.at, 'enum'), {
      text: Array.isArray(old.json.enum)
        ? old.json.enum.map(value => JSON.stringify(value)).join(', ')
        : 'any value',
      at: old.at,
    });
  const [oldType, type] = [old.json.type, now.json.type];
  if (typeof oldType !== 'string' || typeof type !== 'string') return;
  if (oldType !== type) {
    if (!(oldType === 'integer' && type === 'number'))
      add('inputType', path, below(now.at, 'type'), { text: oldType, at: below(old.at, 'type') });
  } else if (old.json.format !== now.json.format)
    add('inputType', path, 'format' in now.json ? below(now.at, 'format') : below(now.at, 'type'), {
      text: typeof old.json.format === 'string' ? `${oldType} (${old.json.format})` : oldType,
      at: old.at,
    });
}

function compareOutputs(before: Contract, after: Contract, now: Operation, add: Add): void {
  for (const [path, old] of before.outputs) {
    const field = after.outputs.get(path);
    if (field) {
      const [oldType, type] = [old.json.type, field.json.type];
      if (typeof oldType === 'string' && typeof type === 'string' && oldType !== type)
        add('outputType', path, below(field.at, 'type'), { text: oldType, at: below(old.at, 'type') });
    } else if (!old.internal && isTopmost(path, after.outputs) && !ancestor(after, path)?.dynamic) {
      const schema = firstSuccessWithSchema(now);
      add('outputDeleted', path, schema?.at ?? now.at, { text: path, at: old.at });
    }
  }
}

/** Required, and without a default that would be sent instead. */
function isDemanded({ required, json }: Field): boolean {
  return required && !('default' in json);
}

function isOwnVisibility({ json }: Field): boolean {
  return json['x-ms-visibility'] === 'internal';
}

function narrows(old: Json | undefined, now: readonly Json[]): boolean {
  if (!Array.isArray(old)) return true;
  return old.some(value => !now.some(other => sameJson(value, other)));
}

/** The old parameter of the same name at another place, when none is left there. */
function moved(field: Field, before: Contract, after: Contract): Field | undefined {
  return [...before.inputs.values()].find(
    old => old.path !== field.path && sameName(old, field) && !after.inputs.has(old.path),
  );
}

function sameName(a: Field, b: Field): boolean {
  const isParameter = (field: Field): boolean =>
    typeof field.json.in === 'string' && typeof field.json.name === 'string';
  return isParameter(a) && isParameter(b) && a.json.name === b.json.name && a.json.in !== b.json.in;
}

/** Whether what is around a new field was there before: a required field in a new optional object asks nothing of old flows. */
function wasThere(before: Contract, path: string | undefined): boolean {
  if (path === undefined || !path.startsWith('body')) return true;
  return before.inputs.has(path);
}

/** Whether what is around a field is still there: of a whole object that is gone, only the object is told. */
function isTopmost(path: string, fields: ReadonlyMap<string, Field>): boolean {
  const parent = parentPath(path);
  return parent === undefined || fields.has(parent) || !/^(body|response)\//.test(path);
}

function ancestor({ inputs, outputs }: Contract, path: string): Field | undefined {
  for (let parent = parentPath(path); parent !== undefined; parent = parentPath(parent)) {
    const field = inputs.get(parent) ?? outputs.get(parent);
    if (field) return field;
  }
  return undefined;
}

function ancestorAt(before: Contract, path: string, now: Operation): Place {
  return ancestor(before, path)?.at ?? [...before.inputs.values()][0]?.at ?? now.at;
}

/** Whether only texts differ between a connector and its baseline: what Microsoft reviews as a minor update. */
export function isMinorUpdate({ definition, properties, documents, baseline }: Connector): boolean {
  return (
    documents.get('script')?.text === baseline?.documents.get('script')?.text &&
    sameJson(withoutTexts(definition?.json), withoutTexts(baseline?.definition?.json)) &&
    sameJson(withoutPropertyTexts(properties?.json), withoutPropertyTexts(baseline?.properties?.json))
  );
}

const definitionTexts = new Set(['description', 'summary', 'contact', 'x-ms-summary']);
const propertyTexts = new Set([
  'displayName',
  'description',
  'tooltip',
  'iconBrandColor',
  'publisher',
  'stackOwner',
]);

function withoutTexts(json: Json | undefined): Json | undefined {
  return without(json, definitionTexts, 0);
}

function withoutPropertyTexts(json: Json | undefined): Json | undefined {
  return without(json, propertyTexts, 0);
}

/** A property that happens to be called "description" is an object and stays. */
function without(json: Json | undefined, keys: ReadonlySet<string>, depth: number): Json | undefined {
  if (depth > 200) return json;
  if (Array.isArray(json)) return json.map(item => without(item, keys, depth + 1) ?? null);
  if (!isObject(json)) return json;
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(json)) {
    if (keys.has(key) && (typeof value === 'string' || key === 'contact')) continue;
    kept[key] = without(value, keys, depth + 1) ?? null;
  }
  return kept;
}
