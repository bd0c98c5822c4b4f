import { isObject, type Json } from './json/parse';
import { below, type Place } from './place';

export interface StringValue {
  readonly text: string;
  readonly at: Place;
}

/** Every string in a value, however deep, in the order of the text. Keys do not count. */
export function stringsIn(json: Json | undefined, at: Place): StringValue[] {
  const found: StringValue[] = [];
  const pending: { json: Json | undefined; at: Place }[] = [{ json, at }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { json: value, at: place } = next;
    if (typeof value === 'string') found.push({ text: value, at: place });
    else if (Array.isArray(value))
      for (let i = value.length - 1; i >= 0; i--) pending.push({ json: value[i], at: below(place, i) });
    else if (isObject(value))
      for (const key of Object.keys(value).reverse())
        pending.push({ json: value[key], at: below(place, key) });
  }
  return found;
}
