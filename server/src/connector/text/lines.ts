/** A zero-based position in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The offsets at which the lines of a text start. A line ends with LF, CR or CR LF. */
export function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(Math.max(16, text.length >> 4));
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (count === starts.length) {
      const grown = new Uint32Array(count * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}

export function positionAt(starts: Uint32Array, offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > offset) high = middle;
    else low = middle;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The offset of a position; a line past the end gives the length, a character past its line gives the next line. */
export function offsetAt(starts: Uint32Array, position: Position, length: number): number {
  const start = starts[position.line];
  if (start === undefined) return length;
  return Math.min(start + position.character, starts[position.line + 1] ?? length, length);
}
