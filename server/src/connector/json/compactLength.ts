import type { JsonText } from './parse';

/**
 * How many UTF-16 code units a JSON text has without white space, as `JSON.stringify` would write it; numbers count as
 * they are written, and of a key that stands twice both members.
 */
export function compactLength({ value, layout }: JsonText): number {
  if (value === undefined) return 0;
  const { text, count, start, end, keyStart, keyEnd, next } = layout;
  // These escapes are written shorter; writing the text anew costs more than all other checks of a large definition.
  if (text.includes('\\u') || text.includes('\\/')) return JSON.stringify(value).length;
  let length = 0;
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? 0;
    const first = text[from];
    length += first === '{' || first === '[' ? 2 : (end[i] ?? from) - from;
    const key = keyStart[i] ?? -1;
    if (key >= 0) length += (keyEnd[i] ?? key) - key + 1;
    if ((next[i] ?? -1) >= 0) length++;
  }
  return length;
}
