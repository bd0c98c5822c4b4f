import type { Document } from '../connector/document';
import { childrenOf, findValue, parentOf, type Layout } from '../connector/json/layout';
import type { Json } from '../connector/json/parse';
import { pathOf } from '../connector/place';
import type { Edit, Fix } from './finding';

/** A change of text: offsets in the document as it is now. */
export interface TextEdit {
  readonly document: Document;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type FileEdit = Extract<Edit, { op: 'createFile' | 'rewriteFile' | 'renameFile' | 'deleteFile' }>;

export interface FixEdits {
  readonly text: readonly TextEdit[];
  readonly files: readonly FileEdit[];
}

function isFileEdit(edit: Edit): edit is FileEdit {
  return edit.op.endsWith('File');
}

/** The text edits of a fix, in the author's own indentation and line ends. Undefined when a place is no longer there. */
export function fixEdits(fix: Fix): FixEdits | undefined {
  const text: TextEdit[] = [];
  const files: FileEdit[] = [];
  for (const edit of fix.edits) {
    if (isFileEdit(edit)) {
      files.push(edit);
      continue;
    }
    const change = edit.op === 'text' ? edit : textEdit(edit);
    if (!change) return undefined;
    text.push(change);
  }
  return { text: joinInsertions(text), files };
}

/** Applies text edits of one document to its text. They must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end),
      text,
    );
}

/**
 * Picks fixes that can be applied in one go: of two that touch the same text, the first. What is left is found again by
 * the next check.
 */
export function combineFixes(fixes: readonly Fix[]): FixEdits {
  const taken = new Map<Document, { start: number; end: number }[]>();
  const text: TextEdit[] = [];
  const files: FileEdit[] = [];
  for (const fix of fixes) {
    const edits = fixEdits(fix);
    if (!edits || edits.text.some(edit => isTaken(taken.get(edit.document) ?? [], edit))) continue;
    for (const edit of edits.text) take(taken, edit);
    text.push(...edits.text);
    files.push(...edits.files);
  }
  return { text, files };
}

/** Index of the first stretch that ends at or after an offset; the stretches are sorted and apart. */
function firstEndingAfter(stretches: readonly { start: number; end: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTaken(stretches: readonly { start: number; end: number }[], edit: TextEdit): boolean {
  const next = stretches[firstEndingAfter(stretches, edit.start)];
  return next !== undefined && next.start <= edit.end;
}

function take(
  taken: Map<Document, { start: number; end: number }[]>,
  { document, start, end }: TextEdit,
): void {
  const stretches = taken.get(document) ?? [];
  stretches.splice(firstEndingAfter(stretches, start), 0, { start, end });
  taken.set(document, stretches);
}

/** Two members added to one object, or items to one array, become one edit, in their order. */
function joinInsertions(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const intoEmpty = /^[\r\n]/.test(edit.text);
    const same = joined.findIndex(
      ({ document, start, end }) =>
        document === edit.document &&
        start === edit.start &&
        end === edit.end &&
        (intoEmpty || start === end),
    );
    const other = joined[same];
    if (!other) joined.push(edit);
    else joined[same] = { ...other, text: (intoEmpty ? `${other.text.trimEnd()},` : other.text) + edit.text };
  }
  return joined;
}

type JsonEdit = Exclude<Edit, FileEdit | { op: 'text' }>;

function textEdit(edit: JsonEdit): TextEdit | undefined {
  const { document } = edit.at;
  const { layout } = document.json;
  const index = (edit.op === 'remove' ? edit.index : undefined) ?? findValue(layout, pathOf(edit.at));
  if (index === undefined) return undefined;
  const start = layout.start[index] ?? 0;
  const end = layout.end[index] ?? start;
  switch (edit.op) {
    case 'set':
      return { document, start, end, text: format(edit.value, document, indentAt(document.text, start)) };
    case 'rename':
      return {
        document,
        start: layout.keyStart[index] ?? 0,
        end: layout.keyEnd[index] ?? 0,
        text: JSON.stringify(edit.key),
      };
    case 'insert':
      // A member goes into an object only, an item into an array: anything else would break the text.
      if (document.text[start] !== '{') return undefined;
      return insertion(document, layout, index, `${JSON.stringify(edit.key)}: `, edit.value);
    case 'append':
      if (document.text[start] !== '[') return undefined;
      return insertion(document, layout, index, '', edit.value);
    case 'remove':
      return removal(document, layout, index);
  }
}

/** Adds a member or item behind the last one, on a line of its own where the others have lines of their own. */
function insertion(
  document: Document,
  layout: Layout,
  container: number,
  prefix: string,
  value: Json,
): TextEdit {
  const { text } = document;
  const start = layout.start[container] ?? 0;
  const end = layout.end[container] ?? start;
  const children = childrenOf(layout, container);
  const last = children[children.length - 1];
  const eol = lineEnd(text);
  if (last === undefined) {
    const outer = indentAt(text, start);
    const inner = outer + indentUnit(text);
    const member = `${eol}${inner}${prefix}${format(value, document, inner)}${eol}${outer}`;
    return { document, start: start + 1, end: end - 1, text: member };
  }
  const lastStart = startOf(layout, last);
  const lastEnd = layout.end[last] ?? lastStart;
  const onOwnLine = /[\r\n]/.test(text.slice(start, lastStart));
  const inner = indentAt(text, lastStart);
  const separator = onOwnLine ? `,${eol}${inner}` : ', ';
  const added = onOwnLine ? format(value, document, inner) : JSON.stringify(value);
  return { document, start: lastEnd, end: lastEnd, text: `${separator}${prefix}${added}` };
}

/** Removes a member or item with the comma before it, or behind it for the first one, and its empty line. */
function removal(document: Document, layout: Layout, index: number): TextEdit | undefined {
  const parent = parentOf(layout, index);
  if (parent === undefined) return undefined;
  const siblings = childrenOf(layout, parent);
  const position = siblings.indexOf(index);
  const before = siblings[position - 1];
  const after = siblings[position + 1];
  const own = startOf(layout, index);
  const end = layout.end[index] ?? own;
  if (before !== undefined) return { document, start: layout.end[before] ?? own, end, text: '' };
  if (after !== undefined) return { document, start: own, end: startOf(layout, after), text: '' };
  return { document, start: (layout.start[parent] ?? 0) + 1, end: (layout.end[parent] ?? 1) - 1, text: '' };
}

function startOf(layout: Layout, index: number): number {
  const key = layout.keyStart[index] ?? -1;
  return key >= 0 ? key : (layout.start[index] ?? 0);
}

function format(value: Json, { text }: Document, indent: string): string {
  return JSON.stringify(value, null, indentUnit(text)).replaceAll('\n', `${lineEnd(text)}${indent}`);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** White space at the start of the line that holds an offset. */
function indentAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** One step of indentation, as the first indented line has it. */
function indentUnit(text: string): string {
  return /[\r\n]([ \t]+)\S/.exec(text.slice(0, 10_000))?.[1] ?? '  ';
}
