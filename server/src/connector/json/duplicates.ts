import { childrenOf, isContainer, keyOf } from './layout';
import type { Document } from '../document';
import { below, rootPlace, type Place } from '../place';
import { isObject, type Json } from './parse';
import type { Segment } from './pointer';

/** A key that stands again in the same object. */
export interface DuplicateKey {
  readonly key: string;
  /** The place that all members with that key share. */
  readonly at: Place;
  /** Which of the members with that key it is: 1 for the second. */
  readonly occurrence: number;
  /** Whether the member before it with that key has an equal value, as it is written. */
  readonly sameAsBefore: boolean;
}

/**
 * Keys that stand more than once in one object. Members that a later one hides are not looked into. Linear; of a text
 * without repeated keys it only counts the values.
 */
export function duplicateKeys(document: Document): DuplicateKey[] {
  const { value, layout, complete } = document.json;
  if (!complete || value === undefined || countValues(value) === layout.count) return [];
  const found: DuplicateKey[] = [];
  const open: { index: number; at: Place }[] = [{ index: 0, at: rootPlace(document) }];
  const textOf = (index: number): string => layout.text.slice(layout.start[index], layout.end[index]);
  for (let next = open.pop(); next; next = open.pop()) {
    const { index, at } = next;
    const byKey = new Map<Segment, number[]>();
    childrenOf(layout, index).forEach((child, position) => {
      const key = (layout.keyStart[child] ?? -1) >= 0 ? keyOf(layout, child) : position;
      const same = byKey.get(key);
      if (same) same.push(child);
      else byKey.set(key, [child]);
    });
    for (const [key, members] of byKey) {
      for (let i = 1; i < members.length; i++)
        found.push({
          key: String(key),
          at: below(at, key),
          occurrence: i,
          sameAsBefore: textOf(members[i] ?? 0) === textOf(members[i - 1] ?? 0),
        });
      const last = members[members.length - 1];
      if (last !== undefined && isContainer(layout, last)) open.push({ index: last, at: below(at, key) });
    }
  }
  return found;
}

function countValues(root: Json): number {
  const open: Json[] = [root];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    count++;
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (isObject(value)) for (const key in value) open.push(value[key] as Json);
  }
  return count;
}
