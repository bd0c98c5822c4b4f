import type { CommitState } from '../../../../server/src/protocol';
import { isObject } from '../../offers/shape';

/** What is remembered of the package of a connector. Holds no secret: the link itself is in the secret storage. */
export interface PackageRecord {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** When the file was written, ISO 8601; a file of another time is another package. */
  readonly changed: string;
  /** The commit of which it was built here; absent for a package that was made elsewhere, or without git. */
  readonly commit?: CommitState;
  readonly verified: { readonly at: string; readonly errors: number; readonly warnings: number };
}

/** What is kept of a link to a package. */
export interface LinkRecord {
  /** ISO 8601. */
  readonly expiresOn: string;
  /** SHA-256 of the link. */
  readonly linkHash: string;
  /** SHA-256 of the package that it leads to. */
  readonly sha256: string;
  /** Where the package lies, when it was uploaded from here: without it the link cannot be renewed or revoked. */
  readonly place?: {
    readonly account: string;
    readonly endpoint: string;
    readonly container: string;
    readonly blob: string;
  };
}

/** Reads a record as it was stored, perhaps by another version. */
export function readRecord(value: unknown): PackageRecord | undefined {
  if (!isObject(value)) return undefined;
  const { path, size, sha256, changed, verified } = value;
  const isWhole =
    typeof path === 'string' &&
    typeof size === 'number' &&
    typeof sha256 === 'string' &&
    typeof changed === 'string' &&
    isObject(verified);
  return isWhole ? (value as unknown as PackageRecord) : undefined;
}

/** Reads what is kept of a link, as it was stored. */
export function readLink(value: unknown): LinkRecord | undefined {
  if (!isObject(value)) return undefined;
  const texts = [value['expiresOn'], value['linkHash'], value['sha256']];
  return texts.every(text => typeof text === 'string') ? (value as unknown as LinkRecord) : undefined;
}
