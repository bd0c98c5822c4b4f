import type { Document } from '../connector/document';
import { findValue, isContainer } from '../connector/json/layout';
import { below, pathOf, type Place } from '../connector/place';
import { toPointer } from '../connector/json/pointer';
import type { Range } from '../connector/text/lines';
import type { Spot, Target } from './finding';

export interface Location {
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
}

/** The document that a target lies in. */
export function documentOf(target: Target): Document {
  if (!('on' in target)) return target.document;
  return target.on === 'text' ? target.document : target.place.document;
}

/** Resolves what a rule pointed at to file, JSON pointer and range. */
export function locate(target: Target): Location {
  const spot = 'on' in target ? target : undefined;
  if (spot?.on === 'text') {
    const { document, start, end } = spot;
    return { file: document.name, pointer: '', range: document.rangeOf(start, end) };
  }
  const place = 'on' in target ? (target as Exclude<Spot, { on: 'text' }>).place : target;
  const [start, end] = offsets(place, spot);
  const { document } = place;
  return { file: document.name, pointer: toPointer(pathOf(place)), range: document.rangeOf(start, end) };
}

/** Offsets of what a target marks in its document's text. */
function offsets(place: Place, spot: Exclude<Spot, { on: 'text' }> | undefined): [number, number] {
  const { document } = place;
  const { layout } = document.json;
  const index =
    spot?.on === 'key' && spot.index !== undefined
      ? spot.index
      : findIndex(spot?.on === 'item' ? below(place, spot.index) : place);
  if (index === undefined) return [0, 0];
  const start = layout.start[index] ?? 0;
  const end = layout.end[index] ?? start;
  const keyStart = layout.keyStart[index] ?? -1;
  const keyEnd = layout.keyEnd[index] ?? -1;
  if (spot?.on === 'span') return spanOffsets(document, start, end, spot.start, spot.end);
  if (spot?.on === 'key' || isContainer(layout, index))
    return keyStart >= 0 ? [keyStart, keyEnd] : [start, Math.min(start + 1, end)];
  return [start, end];
}

/** The value at a place, or the nearest one around it when an unreadable part of a broken text has swallowed it. */
function findIndex(place: Place): number | undefined {
  const { layout } = place.document.json;
  for (let current: Place | undefined = place; current; current = current.parent) {
    const index = findValue(layout, pathOf(current));
    if (index !== undefined) return index;
  }
  return undefined;
}

/** Maps offsets in an unescaped string to offsets in the text, stepping over escapes. */
function spanOffsets(
  document: Document,
  start: number,
  end: number,
  from: number,
  to: number,
): [number, number] {
  const raw = document.text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return [start + 1 + from, start + 1 + to];
  let unescaped = 0;
  let fromAt = raw.length;
  let toAt = raw.length;
  for (let i = 0; i < raw.length; unescaped++) {
    if (unescaped === from) fromAt = i;
    if (unescaped === to) toAt = i;
    i += raw[i] !== '\\' ? 1 : raw[i + 1] === 'u' ? 6 : 2;
  }
  return [start + 1 + fromAt, start + 1 + toAt];
}
