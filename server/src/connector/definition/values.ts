import { findValue } from '../json/layout';
import type { Json, JsonObject } from '../json/parse';
import { pathOf, type Place } from '../place';

/** The OpenAPI type of a JSON value; "null" for null. A whole number is an integer. */
export function typeOfValue(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Whether a value has an OpenAPI type: 1.0 is an integer, an integer is a number. */
export function hasType(value: Json, type: string): boolean {
  const own = typeOfValue(value);
  return own === type || (own === 'integer' && type === 'number');
}

/** The type that all values share, null aside; undefined when they differ or there are none. */
export function typeOfMembers(values: readonly Json[]): string | undefined {
  const types = new Set(values.filter(value => value !== null).map(typeOfValue));
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  const [type] = types;
  return types.size === 1 ? type : undefined;
}

/** A value as another type where nothing is lost: "1" as a number, "true" as a boolean, 1 or true as a string. */
export function convertTo(type: string, value: Json, at: Place): Json | undefined {
  if (type === 'string')
    return typeof value === 'number' || typeof value === 'boolean' ? writtenAs(value, at) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (type === 'integer' && /^-?(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (type === 'number' && /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text)) return Number(text);
  return undefined;
}

/** As it stands in the text: 2.0 stays "2.0". */
function writtenAs(value: number | boolean, at: Place): string {
  const { text, json } = at.document;
  const index = findValue(json.layout, pathOf(at));
  return index === undefined ? String(value) : text.slice(json.layout.start[index], json.layout.end[index]);
}

/** A value that fits a parameter or schema: its first allowed one, else the plainest of its type. */
export function exampleOf({ type, enum: allowed }: JsonObject): Json {
  const first = Array.isArray(allowed) ? allowed[0] : undefined;
  if (first !== undefined) return first;
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  return type === 'object' ? {} : '';
}
