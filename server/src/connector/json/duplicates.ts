import { childrenOf, isContainer, keyOf } from './layout';
import type { Document } from '../document';
import { below, rootPlace, type Place } from '../place';
import { isObject, type Json } from './parse';

/** A key that stands again in the same object. */
export interface DuplicateKey {
  readonly key: string;
  /** The place that all members with that key share. */
  readonly at: Place;
  /** Indices of the member and of the one before it with that key, in the document's layout. */
  readonly index: number;
  readonly before: number;
  /** Whether the two have the same value, as it is written. */
  readonly isSame: boolean;
}

/** Keys that stand more than once in one object. Linear; of a text without any it only counts the values. */
export function duplicateKeys(document: Document): DuplicateKey[] {
  const { value, layout, complete } = document.json;
  if (!complete || value === undefined || countValues(value) === layout.count) return [];
  const found: DuplicateKey[] = [];
  const open: { index: number; at: Place }[] = [{ index: 0, at: rootPlace(document) }];
  const textOf = (index: number): string => layout.text.slice(layout.start[index], layout.end[index]);
  for (let next = open.pop(); next; next = open.pop()) {
    const container = next;
    const last = new Map<string, number>();
    childrenOf(layout, container.index).forEach((index, position) => {
      const isMember = (layout.keyStart[index] ?? -1) >= 0;
      const key = isMember ? keyOf(layout, index) : String(position);
      const at = below(container.at, isMember ? key : position);
      const before = isMember ? last.get(key) : undefined;
      if (before !== undefined)
        found.push({ key, at, index, before, isSame: textOf(index) === textOf(before) });
      last.set(key, index);
      if (isContainer(layout, index)) open.push({ index, at });
    });
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
