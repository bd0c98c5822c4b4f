import { isObject, type Json } from '../connector/json/parse';
import { below, type Node, type Place } from '../connector/place';
import type { Fix } from './finding';
import { rename, safeFix, set, suggestion } from './fix';
import { nearest } from './words';

/** What a misspelt value was meant to be: a safe fix when only its letter case is wrong, else the nearest as a suggestion. */
export function spellValue(at: Place, value: Json, allowed: readonly string[]): Fix[] {
  if (typeof value !== 'string') return [];
  const { meant, sure } = meantBy(value, allowed);
  if (meant === undefined || meant === value) return [];
  return [(sure ? safeFix : suggestion)('Change to "{meant}"', set(at, meant), { meant })];
}

/** The same for the key of a member; nothing when the object has that key already. `limit` is the most letters that may differ. */
export function spellKey({ json, at }: Node, key: string, allowed: readonly string[], limit?: number): Fix[] {
  const { meant, sure } = meantBy(key, allowed, limit);
  if (meant === undefined || !isObject(json) || Object.hasOwn(json, meant)) return [];
  return [(sure ? safeFix : suggestion)('Rename to "{meant}"', rename(below(at, key), meant), { meant })];
}

function meantBy(
  word: string,
  allowed: readonly string[],
  limit?: number,
): { meant: string | undefined; sure: boolean } {
  const same = allowed.find(one => one.toLowerCase() === word.toLowerCase());
  return { meant: same ?? nearest(word, allowed, limit), sure: same !== undefined };
}
