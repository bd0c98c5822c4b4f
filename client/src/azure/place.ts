import { createHash } from 'node:crypto';
import type { BlobPlace } from './storage';

/** Container that packages go to when the person names none. */
export const defaultContainer = 'certification';

/** SHA-256 of some bytes, in hexadecimal: the identity of a package. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Where a package is kept. The name holds the hash of the content, so another package can never take its place
 * under a link that is already with Microsoft, and the same package is always found again.
 * @param connector name of the connector, for people who look into the container
 * @param hash SHA-256 of the package, hexadecimal
 */
export function placeOf(connector: string, hash: string, container: string = defaultContainer): BlobPlace {
  return { container, blob: `${slug(connector)}/${hash}.zip` };
}

/** A name reduced to what needs no escaping in an address. */
export function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'connector'
  );
}
