import type { Definition } from '../connector/definition/definition';
import type { Operation } from '../connector/definition/views';
import { isObject, type Json } from '../connector/json/parse';
import { toPointer, type Segment } from '../connector/json/pointer';
import { below } from '../connector/place';
import type { Difference } from './compare';

/** The members of the root that say where the service is; environments rewrite others, such as how people sign in. */
const rootMembers = ['host', 'basePath'] as const;
const containers = ['definitions', 'parameters', 'responses'] as const;

/** How the definition in a solution differs from the folder's: the root, then operation by operation. */
export function compareDefinitions(exported: Definition, folder: Definition): Difference[] {
  const titles = [exported, folder].map(({ json }) => (isObject(json.info) ? json.info.title : undefined));
  const title: Difference[] =
    titles[0] === titles[1]
      ? []
      : [
          {
            what: 'title',
            values: { exported: shown(titles[0]), folder: shown(titles[1]) },
            at: below(exported.at, 'info', 'title'),
            there: below(folder.at, 'info', 'title'),
          },
        ];
  const members = rootMembers
    .filter(member => differenceIn(exported.json[member], folder.json[member]))
    .map<Difference>(member => ({
      what: 'member',
      values: { member, exported: shown(exported.json[member]), folder: shown(folder.json[member]) },
      at: below(exported.at, member),
      there: below(folder.at, member),
    }));
  return [...title, ...members, ...compareOperations(exported, folder)];
}

function compareOperations(exported: Definition, folder: Definition): Difference[] {
  const theirs = byName(exported);
  const ours = byName(folder);
  const stale = changedShared(exported, folder);
  const missing = [...ours]
    .filter(([name]) => !theirs.has(name))
    .map<Difference>(([name, { at }]) => ({
      what: 'operationMissing',
      values: { operation: name },
      at: below(exported.at, 'paths'),
      there: at,
    }));
  const known = [...theirs].flatMap(([name, operation]): Difference[] => {
    const own = ours.get(name);
    if (!own) return [{ what: 'operationExtra', values: { operation: name }, at: operation.at }];
    const where = changeOf(operation, own, stale);
    if (where === undefined) return [];
    return [
      { what: 'operationChanged', values: { operation: name, where }, at: operation.at, there: own.at },
    ];
  });
  return [...missing, ...known];
}

/** Operations by id; one without an id by verb and path. */
function byName({ operations }: Definition): Map<string, Operation> {
  return new Map(
    operations.map(operation => [operation.id ?? `${operation.verb} ${operation.path}`, operation]),
  );
}

/** Where two versions of an operation differ, in words that lead there; undefined when they do not. */
function changeOf(exported: Operation, own: Operation, stale: ReadonlySet<string>): string | undefined {
  if (exported.verb !== own.verb || exported.path !== own.path)
    return `${own.verb.toUpperCase()} ${own.path}`;
  const inside = differenceIn(exported.json, own.json);
  if (inside) return toPointer(inside) || '/';
  const shared = differenceIn(exported.pathItem.json.parameters, own.pathItem.json.parameters);
  if (shared) return toPointer(['parameters', ...shared]);
  return refsIn([own.json, own.pathItem.json.parameters]).find(ref => stale.has(ref));
}

/** The `$ref`s that lead, at once or through others, to a shared object in which the two definitions differ. */
function changedShared(exported: Definition, folder: Definition): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const stale: string[] = [];
  for (const container of containers) {
    const own = folder.json[container];
    const theirs = exported.json[container];
    if (!isObject(own)) continue;
    for (const [name, json] of Object.entries(own)) {
      const ref = `#${toPointer([container, name])}`;
      if (differenceIn(isObject(theirs) ? theirs[name] : undefined, json)) stale.push(ref);
      for (const used of refsIn([json])) {
        const known = users.get(used);
        if (known) known.push(ref);
        else users.set(used, [ref]);
      }
    }
  }
  const reached = new Set(stale);
  for (const ref of reached) for (const user of users.get(ref) ?? []) reached.add(user);
  return reached;
}

function refsIn(values: (Json | undefined)[]): string[] {
  const refs = new Set<string>();
  const open = [...values];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && typeof value.$ref === 'string') refs.add(value.$ref);
    open.push(...(Array.isArray(value) ? value : Object.values(value)));
  }
  return [...refs];
}

/** The path to the first place at which two values differ, the order of keys aside; undefined when they are equal. */
export function differenceIn(a: Json | undefined, b: Json | undefined): Segment[] | undefined {
  if (a === b) return undefined;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const inside = differenceIn(a[i], b[i]);
      if (inside) return [i, ...inside];
    }
    return undefined;
  }
  if (!isObject(a) || !isObject(b)) return [];
  for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const inside = differenceIn(a[key], b[key]);
    if (inside) return [key, ...inside];
  }
  return undefined;
}

/** A value for a message: short, and in JSON unless it is a text. */
export function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
