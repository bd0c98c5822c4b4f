import { categories } from '../../vocabulary/names';
import { below, type Place } from '../place';
import type { Definition } from './definition';
import { metadataNamed } from './metadata';

/** The categories of a connector as they are written in its metadata. */
export interface CategoryList {
  readonly text: string;
  /** The place of the text. */
  readonly at: Place;
  /** The parts between semicolons, trimmed, without empty ones. */
  readonly parts: readonly string[];
  /** The parts that are no category, letter case included. */
  readonly unknown: readonly string[];
}

export function categoryLists(definition: Definition): CategoryList[] {
  return metadataNamed(definition, 'Categories').flatMap(({ json, at }) => {
    const text = json.propertyValue;
    if (typeof text !== 'string') return [];
    const parts = text
      .split(';')
      .map(part => part.trim())
      .filter(part => part !== '');
    const unknown = parts.filter(part => !(categories as readonly string[]).includes(part));
    return [{ text, at: below(at, 'propertyValue'), parts, unknown }];
  });
}
