import { isObject, type Json } from './json/parse';

/** A member of an object by its name, letter case aside. */
export function memberIgnoringCase(
  json: Json | undefined,
  name: string,
): { key: string; value: Json } | undefined {
  if (!isObject(json)) return undefined;
  const key = Object.keys(json).find(one => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : { key, value: json[key] as Json };
}
