import type { ContainerClient } from '@azure/storage-blob';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { safeAddress } from './address';
import type { StorageAccount } from './credentials';
import { AzureError } from './faults';
import { toAzureError } from './serviceFaults';
import type { Values } from './text';

/** How patiently requests are made. */
export interface Requests {
  /** Cancels. */
  readonly signal?: AbortSignal;
  /** How often a request is tried when the connection breaks or the service is busy; 5 if not given. */
  readonly tries?: number;
  /** Milliseconds before the third try, doubled for each further one; 1000 if not given. */
  readonly retryDelay?: number;
  /** Seconds that one request may take, its tries included; 180 if not given. */
  readonly limit?: number;
}

/** A blob of an account. */
export interface BlobPlace {
  readonly container: string;
  readonly blob: string;
}

/** A container seen through the SDK, with what every request to it has in common. */
export interface Storage {
  readonly container: ContainerClient;
  readonly credential: StorageSharedKeyCredential;
  readonly values: Values;
  /**
   * Makes one request, with the signal that ends it.
   * @throws {AzureError} instead of anything that the SDK throws
   */
  readonly ask: <T>(request: (abortSignal: AbortSignal) => Promise<T>) => Promise<T>;
}

/**
 * Opens a container; nothing is sent yet.
 * @throws {AzureError} `endpoint-insecure`, `container-name-invalid`
 */
export function openStorage(account: StorageAccount, place: BlobPlace, requests: Requests = {}): Storage {
  const { signal, tries = 5, retryDelay = 1000, limit = 180 } = requests;
  // https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
  if (!/^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(place.container)) {
    throw new AzureError('container-name-invalid', { container: place.container });
  }
  const endpoint = safeAddress(account.endpoint);
  const credential = new StorageSharedKeyCredential(account.name, account.key);
  const service = new BlobServiceClient(endpoint, credential, {
    retryOptions: { maxTries: tries, retryDelayInMs: retryDelay },
  });
  const values = { account: account.name, host: new URL(endpoint).host, limit, ...place };
  return {
    container: service.getContainerClient(place.container),
    credential,
    values,
    ask: async request => {
      try {
        const timeLimit = AbortSignal.timeout(limit * 1000);
        return await request(signal ? AbortSignal.any([signal, timeLimit]) : timeLimit);
      } catch (error) {
        throw toAzureError(error, values, signal?.aborted ?? false);
      }
    },
  };
}

/** Whether an error is one of these; for what is an answer rather than a failure, such as a blob that is not there. */
export function isFault(error: unknown, ...codes: AzureError['code'][]): error is AzureError {
  return error instanceof AzureError && codes.includes(error.code);
}
