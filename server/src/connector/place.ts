import type { Document } from './document';
import type { JsonObject } from './json/parse';
import { toPointer, type Segment } from './json/pointer';

/** Where a JSON value stands: a chain of keys up to the root of a document. Cheap to make, resolved on demand. */
export interface Place {
  readonly document: Document;
  readonly parent: Place | undefined;
  readonly key: Segment;
}

/** An object of a document together with its place. */
export interface Node {
  readonly json: JsonObject;
  readonly at: Place;
}

export function rootPlace(document: Document): Place {
  return { document, parent: undefined, key: '' };
}

/** The place of a value below another: `below(operation.at, 'responses', '200')`. */
export function below(place: Place, ...keys: readonly Segment[]): Place {
  return keys.reduce<Place>((parent, key) => ({ document: parent.document, parent, key }), place);
}

export function pathOf(place: Place): Segment[] {
  const path: Segment[] = [];
  for (let current = place; current.parent; current = current.parent) path.push(current.key);
  return path.reverse();
}

export function pointerOf(place: Place): string {
  return toPointer(pathOf(place));
}
