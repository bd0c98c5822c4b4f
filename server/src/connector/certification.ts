import { members } from './definition/definition';
import { below, type Node } from './place';

/** The ignores of a certification file that are objects, with their places. */
export function ignoresOf({ json, at }: Node): Node[] {
  return Array.isArray(json.ignores) ? members(json.ignores, below(at, 'ignores')) : [];
}
