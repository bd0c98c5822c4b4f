import { isObject } from '../json/parse';
import { once } from '../memo';
import { below, type Node } from '../place';
import type { Definition } from './definition';

/** An item of x-ms-connector-metadata that is an object. */
export interface MetadataItem extends Node {
  /** propertyName and propertyValue when they are strings, else "". */
  readonly name: string;
  readonly value: string;
}

export const metadataKey = 'x-ms-connector-metadata';

/** The items of x-ms-connector-metadata, in the order of the text. */
export const metadataItems = once(({ json, at }: Definition): readonly MetadataItem[] => {
  const items = json[metadataKey];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, i) => {
    if (!isObject(item)) return [];
    const { propertyName, propertyValue } = item;
    return [
      {
        json: item,
        at: below(at, metadataKey, i),
        name: typeof propertyName === 'string' ? propertyName : '',
        value: typeof propertyValue === 'string' ? propertyValue : '',
      },
    ];
  });
});

/** The items of a name, letter case aside: names work in any case. */
export function metadataNamed(definition: Definition, name: string): MetadataItem[] {
  return metadataItems(definition).filter(item => item.name.toLowerCase() === name.toLowerCase());
}
