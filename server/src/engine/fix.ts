import type { Json } from '../connector/json/parse';
import { below, type Node, type Place } from '../connector/place';
import type { Edit, Fix, Values } from './finding';

/** A change that needs no choice: part of "fix all". */
export function safeFix(title: string, edits: Edit | readonly Edit[], values: Values = {}): Fix {
  return { title, values, safe: true, edits: [edits].flat() };
}

/** A change that a person chooses. */
export function suggestion(title: string, edits: Edit | readonly Edit[], values: Values = {}): Fix {
  return { title, values, safe: false, edits: [edits].flat() };
}

/** Replaces a value. */
export const set = (at: Place, value: Json): Edit => ({ op: 'set', at, value });
/** Adds a member at the end of an object. */
export const insert = (at: Place, key: string, value: Json): Edit => ({ op: 'insert', at, key, value });
/** Adds an item at the end of an array. */
export const append = (at: Place, value: Json): Edit => ({ op: 'append', at, value });
/** Removes a member or an item with its comma. Of a key that stands several times, its index in the layout says which. */
export const remove = (at: Place, index?: number): Edit => ({
  op: 'remove',
  at,
  ...(index === undefined ? {} : { index }),
});
/** Removes an item of a list; with its only item the list goes. */
export const removeItem = (list: Place, items: readonly Json[], index: number): Edit =>
  remove(items.length === 1 ? list : below(list, index));
/** Renames the key of a member. */
export const rename = (at: Place, key: string): Edit => ({ op: 'rename', at, key });
/** Gives an object a member: adds it, or replaces a value that is there but empty. */
export const insertOrSet = ({ json, at }: Node, key: string, value: Json): Edit =>
  Object.hasOwn(json, key) ? set(below(at, key), value) : insert(at, key, value);
