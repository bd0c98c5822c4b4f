import { createHash } from 'node:crypto';
import type { BlobGetPropertiesResponse, BlockBlobClient } from '@azure/storage-blob';
import type { StorageAccount } from './credentials';
import { AzureError } from './faults';
import { placeOf, sha256 } from './place';
import type { BlobPlace, Requests, Storage } from './storage';
import { isFault, openStorage } from './storage';

/** What is uploaded. */
export interface PackageBytes {
  /** Name of the connector; becomes the folder of the blob. */
  readonly connector: string;
  readonly bytes: Uint8Array;
}

export interface UploadOptions extends Requests {
  /** `certification` if not given. */
  readonly container?: string;
  /** Whether a missing container is made (private); yes if not given. */
  readonly makeContainer?: boolean;
  /** Bytes of one block, the unit that an interrupted upload goes on with; 1 MiB if not given. */
  readonly blockSize?: number;
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** Numbers only, so that a progress line can be shown and logged as it is. */
export interface UploadProgress {
  readonly phase: 'checking' | 'sending' | 'finishing' | 'done';
  /** Bytes at the service, the reused ones included. */
  readonly done: number;
  /** Bytes at the service from an earlier upload that was interrupted, or from an identical package. */
  readonly reused: number;
  readonly total: number;
}

export interface UploadedPackage extends BlobPlace {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly length: number;
  /** Bytes that were not sent since they were there already; all of them for an identical package. */
  readonly reused: number;
}

/** What the service must say about the blob for it to be the package. */
interface Identity {
  readonly sha256: string;
  readonly md5: Buffer;
  readonly length: number;
}

interface Block {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly md5: Buffer;
}

const mebibyte = 1024 * 1024;

/**
 * Uploads a package to a private container, in blocks. Blocks that arrived stay with the service for a week, so
 * the same call goes on where an earlier one was cut off. The blob appears whole or not at all, since only the
 * list of all blocks, committed at the end, makes it. A blob that is there already is not sent again.
 * @throws {AzureError}
 */
export async function uploadPackage(
  account: StorageAccount,
  { connector, bytes }: PackageBytes,
  options: UploadOptions = {},
): Promise<UploadedPackage> {
  if (!isZip(bytes)) throw new AzureError('not-a-zip');
  const total = bytes.length;
  const identity = { sha256: sha256(bytes), md5: md5(bytes), length: total };
  const place = placeOf(connector, identity.sha256, options.container);
  const storage = openStorage(account, place, options);
  const blob = storage.container.getBlockBlobClient(place.blob);
  const tell = (phase: UploadProgress['phase'], done: number, reused: number) =>
    options.onProgress?.({ phase, done, reused, total });
  const finished = (reused: number): UploadedPackage => {
    tell('done', total, reused);
    return { ...place, sha256: identity.sha256, length: total, reused };
  };

  tell('checking', 0, 0);
  const present = await propertiesOf(storage, blob);
  if (isSame(present, identity)) return finished(total);

  const blocks = split(bytes, options.blockSize ?? mebibyte);
  const staged = await stagedBlocks(storage, blob, options.makeContainer ?? true);
  const missing = blocks.filter(block => staged.get(block.id) !== block.bytes.length);
  const reused = total - lengthOf(missing);
  let done = reused;
  tell('sending', done, reused);
  for (const block of missing) {
    const before = done;
    // A second try of a block begins again at 0, which is nothing to tell.
    await stage(storage, blob, block, sent =>
      tell('sending', (done = Math.max(done, before + sent)), reused),
    );
    done = before + block.bytes.length;
  }
  tell('finishing', total, reused);
  await commit(storage, blob, blocks, identity, present);
  return finished(reused);
}

/** Whether bytes begin with a zip entry. */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/** Properties of the blob, or undefined when there is none (or no container). */
export async function propertiesOf(
  storage: Storage,
  blob: BlockBlobClient,
): Promise<BlobGetPropertiesResponse | undefined> {
  try {
    return await storage.ask(abortSignal => blob.getProperties({ abortSignal }));
  } catch (error) {
    if (isFault(error, 'blob-missing', 'container-missing')) return undefined;
    throw error;
  }
}

function isSame(found: BlobGetPropertiesResponse | undefined, identity: Identity): boolean {
  return (
    found?.contentLength === identity.length &&
    found.metadata?.['sha256'] === identity.sha256 &&
    identity.md5.equals(found.contentMD5 ?? new Uint8Array())
  );
}

/** Ids tell place and content, so a block of that id from an earlier upload can only be the same bytes. */
function split(bytes: Uint8Array, size: number): Block[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => {
    const part = bytes.subarray(index * size, (index + 1) * size);
    const id = `${String(index).padStart(6, '0')}-${sha256(part).slice(0, 32)}`;
    return { id: Buffer.from(id).toString('base64'), bytes: part, md5: md5(part) };
  });
}

/** Blocks that an interrupted upload left with the service: id and length. Makes the container when it is missing. */
async function stagedBlocks(storage: Storage, blob: BlockBlobClient, makeContainer: boolean) {
  try {
    const list = await storage.ask(abortSignal => blob.getBlockList('uncommitted', { abortSignal }));
    return new Map((list.uncommittedBlocks ?? []).map(block => [block.name, block.size]));
  } catch (error) {
    if (isFault(error, 'container-missing') && makeContainer) await createContainer(storage);
    else if (!isFault(error, 'blob-missing')) throw error;
    return new Map<string, number>();
  }
}

/** Without an access level a container is private. */
async function createContainer({ container, ask, values }: Storage): Promise<void> {
  try {
    await ask(abortSignal => container.createIfNotExists({ abortSignal }));
  } catch (error) {
    if (!isFault(error, 'not-permitted', 'wrong-key', 'network-rules')) throw error;
    throw new AzureError('container-not-allowed', { ...values, ...error.values });
  }
}

/** The service compares the block with its MD5 and refuses a damaged one. */
async function stage(
  storage: Storage,
  blob: BlockBlobClient,
  block: Block,
  onSent: (bytes: number) => void,
): Promise<void> {
  await storage.ask(abortSignal =>
    blob.stageBlock(block.id, block.bytes, block.bytes.length, {
      abortSignal,
      transactionalContentMD5: block.md5,
      onProgress: ({ loadedBytes }) => onSent(loadedBytes),
    }),
  );
}

/**
 * Makes the blob out of its blocks, unless the blob has changed since it was looked at: another upload of the same
 * package may have been quicker, or the answer to a first try of this request may have been lost.
 */
async function commit(
  storage: Storage,
  blob: BlockBlobClient,
  blocks: readonly Block[],
  identity: Identity,
  present: BlobGetPropertiesResponse | undefined,
): Promise<void> {
  const conditions = present?.etag ? { ifMatch: present.etag } : { ifNoneMatch: '*' };
  try {
    await storage.ask(abortSignal =>
      blob.commitBlockList(
        blocks.map(block => block.id),
        {
          abortSignal,
          conditions,
          blobHTTPHeaders: { blobContentType: 'application/zip', blobContentMD5: identity.md5 },
          metadata: { sha256: identity.sha256 },
        },
      ),
    );
  } catch (error) {
    if (!isFault(error, 'upload-conflict') || !isSame(await propertiesOf(storage, blob), identity))
      throw error;
  }
  const kept = await propertiesOf(storage, blob);
  if (isSame(kept, identity)) return;
  if (kept?.etag)
    await storage.ask(abortSignal =>
      blob.deleteIfExists({ abortSignal, conditions: { ifMatch: kept.etag } }),
    );
  throw new AzureError('upload-damaged', { ...storage.values, answer: 'properties of the blob' });
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.bytes.length, 0);
}
