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
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isPair = carriage >= 0 && carriage + 1 === feed;
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    starts.push(isPair || isFeed ? feed + 1 : carriage + 1);
    if (isPair || !isFeed) carriage = text.indexOf('\r', carriage + 1);
    if (isPair || isFeed) feed = text.indexOf('\n', feed + 1);
  }
  return starts;
}

export function positionAt(starts: readonly number[], offset: number): Position {
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
export function offsetAt(starts: readonly number[], position: Position, length: number): number {
  const start = starts[position.line];
  if (start === undefined) return length;
  return Math.min(start + position.character, starts[position.line + 1] ?? length, length);
}
