import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { openJournal, readJournal, type Journal } from '../../offers/journal';
import type { JournalEvent } from '../../offers/model';
import { journalIds, journalPath, nodeJournalFile } from '../../offers/nodeJournalFile';
import type { Provider } from '../../offers/providers/provider';
import { fold, type OfferState } from '../../offers/state';
import { clockFor, type OfferClock } from './clock';

/** A journal on disk and what it adds up to. */
export interface OfferRecord {
  readonly id: string;
  readonly events: readonly JournalEvent[];
  /** Lines of the file that are no event of this version. */
  readonly unreadable: number;
  readonly state: OfferState;
  readonly journal: Journal;
  readonly clock: OfferClock;
}

/** The journals of all offers, this window's and other windows' events alike. */
export interface OffersStore extends vscode.Disposable {
  readonly records: ReadonlyMap<string, OfferRecord>;
  /** Fires with the id of the offer of which something new is known. */
  readonly onDidChange: vscode.Event<string>;
  /** The journal of a new offer, to which `followed` must be written first. */
  create(id: string, provider: Provider['id']): Pick<OfferRecord, 'journal' | 'clock'>;
}

export async function openStore(folder: string, log: vscode.LogOutputChannel): Promise<OffersStore> {
  const changed = new vscode.EventEmitter<string>();
  const records = new Map<string, OfferRecord>();
  /** How many unreadable lines of a journal the log tells of. */
  const told = new Map<string, number>();
  await mkdir(folder, { recursive: true });

  function create(id: string, provider: Provider['id']): Pick<OfferRecord, 'journal' | 'clock'> {
    const clock = clockFor(() => records.get(id)?.state.offer.provider ?? provider);
    const file = nodeJournalFile(journalPath(folder, id));
    const { load, append } = openJournal({ file, now: clock.now, newId: () => crypto.randomUUID() });
    const journal: Journal = {
      load,
      async append(happening) {
        const event = await append(happening);
        await read(id);
        return event;
      },
    };
    return { journal, clock };
  }

  /** Reads one journal. Journals only grow, so the longer of two readings is the newer one. */
  async function read(id: string): Promise<void> {
    const content = readJournal(await nodeJournalFile(journalPath(folder, id)).read());
    const state = fold(content.events, { id, name: id, provider: 'guided' });
    const known = records.get(id);
    if (content.unreadable > (told.get(id) ?? 0)) {
      told.set(id, content.unreadable);
      log.warn(
        `The journal ${id} has ${content.unreadable} lines that cannot be read; they are left as they are.`,
      );
    }
    if (!state || (known && known.events.length >= content.events.length)) return;
    records.set(id, { id, ...(known ?? create(id, state.offer.provider)), ...content, state });
    changed.fire(id);
  }

  async function reload(): Promise<void> {
    for (const id of await journalIds(folder)) {
      await read(id).catch((error: unknown) =>
        log.error(`The journal ${id} could not be read: ${String(error)}`),
      );
    }
  }

  const look = () => void reload().catch((error: unknown) => log.error(String(error)));
  const watcher = watch(folder, { persistent: false }, look);
  watcher.on('error', error => log.warn(`The journals of offers are not watched: ${error.message}`));
  // Where files cannot be watched, what other windows wrote is seen when this one gets the focus.
  const focusing = vscode.window.onDidChangeWindowState(({ focused }) => focused && look());
  await reload();
  return {
    records,
    onDidChange: changed.event,
    create,
    dispose() {
      watcher.close();
      vscode.Disposable.from(focusing, changed).dispose();
    },
  };
}
