import { below, type Node, type Place } from '../connector/place';
import type { Edit, Fix } from './finding';
import { insertOrSet, rename, safeFix, set, suggestion } from './fix';
import { nearest } from './words';
import type { Json } from '../connector/json/parse';

/** Offers to rename an unknown key to the allowed one that is nearest, unless that stands there already. */
export function renameToNearest({ json, at }: Node, key: string, allowed: readonly string[]): Fix[] {
  const meant = nearest(
    key,
    allowed.filter(name => !Object.hasOwn(json, name)),
  );
  return meant === undefined
    ? []
    : [suggestion('Rename to "{meant}"', rename(below(at, key), meant), { meant })];
}

/** Gives an object several members at once. */
export function insertAll(node: Node, members: Readonly<Record<string, Json>>): Edit[] {
  if (Object.keys(node.json).length === 0) return [set(node.at, members)];
  return Object.entries(members).map(([key, value]) => insertOrSet(node, key, value));
}

/** Offers to insert members that an object lacks, all in one go. */
export function insertMissing(node: Node, members: Readonly<Record<string, Json>>): Fix[] {
  const keys = Object.keys(members)
    .map(key => `"${key}"`)
    .join(', ');
  return [suggestion('Insert {keys}', insertAll(node, members), { keys })];
}

/** For a key that is missing an insertion, for one that is not allowed a rename. */
export function repairKey({ json, at }: Node, key: string, allowed: readonly string[]): Fix[] {
  return Object.hasOwn(json, key)
    ? renameToNearest({ json, at }, key, allowed)
    : insertMissing({ json, at }, { [key]: '' });
}

/** A value in the wrong letter case is corrected; for any other one every allowed value is offered. */
export function changeToAllowed(value: Json, at: Place, allowed: readonly string[]): Fix[] {
  const lower = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const meant = allowed.find(name => name.toLowerCase() === lower);
  return meant === undefined
    ? allowed.map(name => suggestion('Change to "{name}"', set(at, name), { name }))
    : [safeFix('Change to "{name}"', set(at, meant), { name: meant })];
}
