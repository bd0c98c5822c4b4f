import { below, type Node } from '../connector/place';
import type { Fix } from './finding';
import { insertOrSet, rename, suggestion } from './fix';
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

/** Offers to insert members that an object lacks, all in one go. */
export function insertMissing(node: Node, members: Readonly<Record<string, Json>>): Fix[] {
  const keys = Object.keys(members);
  return [
    suggestion(
      'Insert {keys}',
      keys.map(key => insertOrSet(node, key, members[key] ?? '')),
      { keys: keys.map(key => `"${key}"`).join(', ') },
    ),
  ];
}
