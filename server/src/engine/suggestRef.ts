import type { Definition } from '../connector/definition/definition';
import { sharedNames, type Container } from '../connector/definition/refs';
import { toPointer } from '../connector/json/pointer';
import { once } from '../connector/memo';
import type { Place } from '../connector/place';
import type { Fix } from './finding';
import { set, suggestion } from './fix';
import { nearest } from './words';

/** A generated file may have thousands of dangling references: so many distinct ones get a suggestion. */
const mostSearches = 100;

const searches = once<Definition, Map<string, string | undefined>>(() => new Map());

/** Suggests the shared object that a wrong `$ref` most likely means: the one whose name is nearest to its last part. */
export function suggestRef(definition: Definition, container: Container, ref: unknown, at: Place): Fix[] {
  if (typeof ref !== 'string') return [];
  const name = /([^/#]*?)(?:\.(?:json|ya?ml))?#?$/i.exec(ref)?.[1] ?? '';
  const known = searches(definition);
  const key = `${container}/${name}`;
  if (!known.has(key)) {
    if (known.size >= mostSearches) return [];
    known.set(key, nearest(name, sharedNames(definition, container)));
  }
  const meant = known.get(key);
  if (meant === undefined) return [];
  const target = `#${toPointer([container, meant])}`.replaceAll('%', '%25');
  return target === ref ? [] : [suggestion('Change to "{target}"', set(at, target), { target })];
}
