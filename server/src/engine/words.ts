import type { Json } from '../connector/json/parse';

/** Absent, null, or a string that is empty after trimming: what certification calls missing. */
export function isMissing(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Where a word stands in a text: letter case does not matter, and no letter A-Z stands directly before or after it. */
export function findWord(text: string, word: string): number {
  return text.search(new RegExp(`(?<![a-z])${escapeRegExp(word)}(?![a-z])`, 'i'));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where the first of some phrases stands in a text, letter case aside. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
): { phrase: string; start: number } | undefined {
  const lower = text.toLowerCase();
  for (const phrase of phrases) {
    const start = lower.indexOf(phrase);
    if (start >= 0) return { phrase, start };
  }
  return undefined;
}

/** A text in lower case and without anything but a-z and 0-9: what two texts that say the same have in common. */
export function bareText(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Whether two texts say the same: equal after lower-casing and dropping everything but a-z and 0-9. */
export function sameText(a: string, b: string): boolean {
  return bareText(a) !== '' && bareText(a) === bareText(b);
}

/** A text without a phrase, letter case aside, and without the blanks before it. */
export function withoutPhrase(text: string, phrase: string): string {
  return text.replace(new RegExp(`\\s*${escapeRegExp(phrase)}`, 'gi'), '').trim();
}

/** The words of a name: camelCase, "_", "-", "." and blanks separate them. */
export function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_\-.]+/)
    .filter(word => word !== '');
}

/** A name as a title: `orderId` gives "Order ID". At most 80 characters. */
export function titleCase(name: string): string {
  return splitWords(name)
    .map(word => (word.toLowerCase() === 'id' ? 'ID' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
    .slice(0, 80);
}

/** A name as the shortest description: `orderId` gives "The order ID." */
export function describeName(name: string): string {
  const words = splitWords(name).map(word => {
    if (word.toLowerCase() === 'id') return 'ID';
    return /^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase();
  });
  return `The ${words.join(' ')}.`;
}

/** A name as an identifier: `list open-orders` gives "ListOpenOrders". Only A-Z, a-z and 0-9 are left. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A name as a sentence: `listOpenOrders` gives "List open orders". Words in capitals stay. */
export function sentenceCase(name: string): string {
  return splitWords(name)
    .map((word, i) => {
      if (/^[A-Z0-9]{2,}$/.test(word)) return word;
      return i === 0 ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
    })
    .join(' ');
}

/** Edit distance in which swapping two neighbours counts once; more than `limit` is given as `limit + 1`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    // What lies further from the diagonal than the limit costs more than it.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = from === 1 ? i : limit + 1;
    for (let j = from; j <= to; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const above = i - 1 + limit < j ? limit + 1 : (last[j] ?? 0);
      let value = Math.min(above + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The candidate nearest to a word, letter case aside; undefined when none is near enough to be meant. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  limit = Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 1;
  const lower = word.toLowerCase();
  const letters = lettersIn(word);
  for (const candidate of candidates) {
    if (strangers(letters, lettersIn(candidate)) >= bestDistance) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A bit for each letter of a word, letter case aside; some characters share one. Undefined for letters beyond ASCII. */
function lettersIn(word: string): number | undefined {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) return undefined;
    bits |= 1 << (code & 31);
  }
  return bits;
}

/** How many letters one word has and the other lacks: so many edits there are at least. */
function strangers(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.max(bitCount(a & ~b), bitCount(b & ~a));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
