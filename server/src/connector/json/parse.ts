import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { LayoutBuilder, scanLayout, type Layout } from './layout';
import { syntaxFaults, type SyntaxFault } from './syntax';

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
  /** Whether the value is whole: the text is sound, or its faults left no bracket open and no member lost. */
  readonly complete: boolean;
}

/** Parses any text. Sound JSON takes the fast way; anything else a parser that recovers. */
export function parseJson(text: string): JsonText {
  try {
    const value = JSON.parse(text) as Json;
    return { value, layout: scanLayout(text), faults: [], complete: true };
  } catch {
    return parseBroken(text);
  }
}

function parseBroken(text: string): JsonText {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  } catch {
    tree = undefined;
  }
  const { faults, balanced } = syntaxFaults(text, errors);
  const builder = new LayoutBuilder(text);
  const value = tree ? convert(tree, builder, -1, -1, -1).value : undefined;
  return { value, layout: builder.finish(), faults, complete: balanced && value !== undefined };
}

/** Turns a node of the recovering parser into a plain value and adds it to the layout. */
function convert(
  node: Node,
  builder: LayoutBuilder,
  keyStart: number,
  keyEnd: number,
  previous: number,
): { value: Json | undefined; index: number } {
  const index = builder.open(node.offset, keyStart, keyEnd, previous);
  builder.close(index, node.offset + node.length);
  if (node.type === 'array') {
    const items: Json[] = [];
    let last = -1;
    for (const child of node.children ?? []) {
      const item = convert(child, builder, -1, -1, last);
      last = item.index;
      items.push(item.value ?? null);
    }
    return { value: items, index };
  }
  if (node.type !== 'object') return { value: node.value as Json | undefined, index };
  const members: Record<string, Json> = {};
  let last = -1;
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (!key || !child) continue;
    const member = convert(child, builder, key.offset, key.offset + key.length, last);
    last = member.index;
    Object.defineProperty(members, String(key.value), {
      value: member.value ?? null,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return { value: members, index };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep equality of two JSON values; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
