/** What tests of offers hold in their hands: secrets in memory, a log that is remembered, journals in a folder. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventEmitter,
  type LogOutputChannel,
  type SecretStorage,
  type SecretStorageChangeEvent,
} from 'vscode';
import type { PackagesModel } from '../../client/src/views/packagesModel';
import { openOffers, type Offers } from '../../client/src/views/offers/offers';

/** Everything that a window has of offers. Several windows may share a folder. */
export interface Window {
  readonly offers: Offers;
  readonly lines: readonly string[];
  readonly storage: SecretStorage;
}

export const journalFolder = (): string => mkdtempSync(join(tmpdir(), 'connector-journals-'));

/** Opens one; `built` is what it remembers of packages, nothing when not given. */
export async function openWindow(
  folder: string,
  built: Pick<PackagesModel, 'of'> = { of: () => undefined },
): Promise<Window> {
  const { log, lines } = rememberingLog();
  const storage = memoryStorage();
  const offers = await openOffers({
    folder,
    storage,
    log,
    onDidChangeConnectors: new EventEmitter<void>().event,
    packages: { ...built, onDidChange: new EventEmitter<void>().event },
  });
  return { offers, lines, storage };
}

/** The text of all journals. */
export const journals = (folder: string): string =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

function memoryStorage(): SecretStorage {
  const values = new Map<string, string>();
  const changed = new EventEmitter<SecretStorageChangeEvent>();
  const set = (key: string, value: string | undefined): Promise<void> => {
    if (value === undefined) values.delete(key);
    else values.set(key, value);
    changed.fire({ key });
    return Promise.resolve();
  };
  return {
    get: key => Promise.resolve(values.get(key)),
    store: set,
    delete: key => set(key, undefined),
    onDidChange: changed.event,
  };
}

export function rememberingLog(): { readonly log: LogOutputChannel; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write = (...parts: unknown[]): void => void lines.push(parts.map(String).join(' '));
  const log = { trace: write, debug: write, info: write, warn: write, error: write };
  return { log: log as unknown as LogOutputChannel, lines };
}
