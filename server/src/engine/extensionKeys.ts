import { extensions, ignoredExtensions } from '../vocabulary/extensions';
import { editDistance } from './words';

const names = Object.keys(extensions);
const spelt: ReadonlySet<string> = new Set([...names, ...ignoredExtensions]);
const none: readonly string[] = [];

/** Whether a key is meant as an extension of connectors: it starts with x-ms, or with a misspelt form of that. */
export function isExtensionKey(key: string): boolean {
  return /^x[-_]?ms/i.test(key);
}

/** Whether an extension key is one that connectors or other tools know. */
export function isKnownExtension(key: string): boolean {
  return spelt.has(key);
}

/**
 * What a misspelt extension key may mean: the nearest known keys. Empty for a key that is spelt well or is like none.
 * Letter case, blanks, a ":" or the word "title" at the end do not count.
 */
export function meantExtensions(key: string): readonly string[] {
  if (isKnownExtension(key) || !isExtensionKey(key)) return none;
  const bare = key
    .replace(/(\s*:|\s+title)\s*$/i, '')
    .replace(/\s+/g, '')
    .toLowerCase();
  let limit = bare.length < 14 ? 2 : 3;
  let nearest: string[] = [];
  for (const name of names) {
    const distance = editDistance(bare, name, limit);
    if (distance > limit) continue;
    if (distance < limit) nearest = [];
    limit = distance;
    nearest.push(name);
  }
  return nearest;
}
