import { typeSynonyms } from '../vocabulary/keywords';
import type { Fix } from './finding';
import { insert, safeFix, set, suggestion } from './fix';
import type { Failure } from './rule';
import { nearest } from './words';

/** What to make of a type that there is not: the name of another language is safe to translate, a slip is guessed. */
export function renameType({ value, at, owner }: Failure, types: readonly string[]): Fix[] {
  if (typeof value !== 'string') return [];
  const same = Object.hasOwn(typeSynonyms, value.toLowerCase())
    ? typeSynonyms[value.toLowerCase()]
    : undefined;
  if (same) {
    const { type, format } = same;
    const added = format && !('format' in owner.json) ? [insert(owner.at, 'format', format)] : [];
    return [safeFix('Change to {type}', [set(at, type), ...added], { type })];
  }
  const meant = nearest(value, types);
  return meant ? [suggestion('Change to {meant}', set(at, meant), { meant })] : [];
}
