import { scanLayout, type Layout } from './layout';
import { recover } from './recover';
import type { SyntaxFault } from './syntax';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A parsed JSON text. Parsing never fails: a broken text has faults and as much of a value as could be saved. */
export interface JsonText {
  readonly value: Json | undefined;
  readonly layout: Layout;
  /** What strict JSON (RFC 8259) forbids, in the order of the text, at most ten. */
  readonly faults: readonly SyntaxFault[];
  /** Whether the value is whole: the text is sound, or its faults leave no doubt where each value belongs. */
  readonly complete: boolean;
}

/** Parses any text. Sound JSON takes the fast way; anything else a reader that recovers. */
export function parseJson(text: string): JsonText {
  try {
    const value = JSON.parse(text) as Json;
    return soundJson(text, value);
  } catch {
    return recover(text);
  }
}

/** Where the values stand is only worked out when something points at one. */
function soundJson(text: string, value: Json): JsonText {
  let layout: Layout | undefined;
  return {
    value,
    get layout() {
      return (layout ??= scanLayout(text));
    },
    faults: [],
    complete: true,
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep equality of two JSON values; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  const open: [Json | undefined, Json | undefined][] = [[a, b]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [one, other] = pair;
    if (one === other) continue;
    if (Array.isArray(one)) {
      if (!Array.isArray(other) || one.length !== other.length) return false;
      one.forEach((item, i) => open.push([item, other[i]]));
    } else if (isObject(one)) {
      const keys = Object.keys(one);
      if (!isObject(other) || keys.length !== Object.keys(other).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(other, key)) return false;
        open.push([one[key], other[key]]);
      }
    } else return false;
  }
  return true;
}
