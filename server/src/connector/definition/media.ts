import type { Json } from '../json/parse';
import { below, type Place } from '../place';
import type { Definition } from './definition';
import type { Operation } from './views';

/** The `consumes` or `produces` that counts for an operation. */
export interface MediaTypes {
  /** As written, whatever their types. */
  readonly items: readonly Json[];
  readonly at: Place;
  /** Whether it is the operation's own list; else it is the root's. */
  readonly own: boolean;
}

/** An operation's own list, else the root's; undefined when neither has one. */
export function mediaTypes(
  definition: Definition,
  operation: Operation,
  key: 'consumes' | 'produces',
): MediaTypes | undefined {
  for (const holder of [operation, definition]) {
    const items = holder.json[key];
    if (Array.isArray(items)) return { items, at: below(holder.at, key), own: holder === operation };
  }
  return undefined;
}

/** A MIME type without its parameters, in lower case; "" for what is no string. */
export function bareMimeType(item: Json | undefined): string {
  if (typeof item !== 'string') return '';
  const end = item.indexOf(';');
  return (end < 0 ? item : item.slice(0, end)).trim().toLowerCase();
}
