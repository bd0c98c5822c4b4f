export type Segment = string | number;

/** A JSON pointer (RFC 6901) of a path. */
export function toPointer(path: readonly Segment[]): string {
  return path.map(segment => `/${escapeSegment(String(segment))}`).join('');
}

/** The path of a JSON pointer; numbers stay strings. A leading "#" is accepted. */
export function fromPointer(pointer: string): string[] {
  const bare = pointer.startsWith('#') ? pointer.slice(1) : pointer;
  if (bare === '') return [];
  return bare
    .slice(1)
    .split('/')
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A step of a JSON pointer. */
export function escapeSegment(segment: string): string {
  return segment.includes('~') || segment.includes('/')
    ? segment.replaceAll('~', '~0').replaceAll('/', '~1')
    : segment;
}
