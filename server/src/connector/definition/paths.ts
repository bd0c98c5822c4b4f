import { isObject } from '../json/parse';
import { once } from '../memo';
import { below, type Place } from '../place';
import type { Definition } from './definition';

/** A key of the definition's paths. */
export interface PathKey {
  readonly path: string;
  /** The place of the path item; `keyAt(at)` marks the key. */
  readonly at: Place;
}

/** The keys of the definition's paths, whatever stands below them, without extensions. */
export const pathKeys = once(({ json, at }: Definition): readonly PathKey[] => {
  if (!isObject(json.paths)) return [];
  return Object.keys(json.paths).flatMap(path =>
    path.startsWith('x-') ? [] : [{ path, at: below(at, 'paths', path) }],
  );
});

/** The names that stand in braces in a path, each once. */
export function templateNames(path: string): string[] {
  return [...new Set(path.match(/\{[^{}]+\}/g))].map(braced => braced.slice(1, -1));
}

/** What is left of a path for the service to tell it from others: in lower case, variables without names, no "/" behind. */
export function bareTemplate(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\{[^{}]*\}/g, '{}');
}
