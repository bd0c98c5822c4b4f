import * as vscode from 'vscode';
import { readAndRecord } from '../../offers/follow';
import { pollInterval } from '../../offers/pace';
import { createPoller, type Poller, type PollerView, type Reading } from '../../offers/poller';
import type { Outcome, Provider } from '../../offers/providers/provider';
import type { OfferRecord, OffersStore } from './store';

/** Reads the status of every offer that an API knows, for as long as there is something to wait for. */
export interface Following extends vscode.Disposable {
  /** Fires when an offer begins or ends to be read, or its reading failed. */
  readonly onDidChange: vscode.Event<void>;
  view(id: string): PollerView | undefined;
  /** Reads now. Only then may VS Code ask the person to sign in. */
  readonly refresh: (id: string, signal?: AbortSignal) => Promise<void>;
}

export type Connect = (
  record: OfferRecord,
  mayAsk: () => boolean,
  signal: AbortSignal,
) => Promise<Outcome<Provider>>;

interface Followed {
  readonly poller: Poller;
  /** The person asked for this reading. */
  isAsked: boolean;
  view?: PollerView;
}

/** An emulator costs nothing, and its time runs faster than ours. */
const longestWaitInEmulator = 3_000;

export function startFollowing(store: OffersStore, connect: Connect): Following {
  const changed = new vscode.EventEmitter<void>();
  const followed = new Map<string, Followed>();

  async function read(id: string, signal: AbortSignal): Promise<Reading> {
    const record = store.records.get(id);
    if (!record) return { ok: true, interval: undefined };
    await record.clock.sync();
    const provider = await connect(record, () => followed.get(id)?.isAsked === true, signal);
    if (!provider.ok) return provider;
    const { journal, clock } = record;
    return readAndRecord({ provider: provider.value, journal, now: clock.now, signal });
  }

  function start(record: OfferRecord): Followed {
    const { id } = record;
    const isEmulated = () => store.records.get(id)?.state.offer.provider === 'emulator';
    const poller = createPoller({
      read: signal => read(id, signal),
      random: Math.random,
      clock: {
        now: Date.now,
        after(milliseconds, run) {
          const wait = isEmulated() ? Math.min(milliseconds, longestWaitInEmulator) : milliseconds;
          const timer = setTimeout(run, wait);
          return () => clearTimeout(timer);
        },
      },
      onChange(view) {
        const entry = followed.get(id);
        if (entry) entry.view = view;
        changed.fire();
      },
    });
    const entry: Followed = { poller, isAsked: false };
    followed.set(id, entry);
    poller.setFocused(vscode.window.state.focused);
    return entry;
  }

  /** Begins to read what is under way; what rests is left alone until the person asks. */
  function look(id: string): void {
    const record = store.records.get(id);
    if (!record) return;
    const { state, clock } = record;
    const entry = followed.get(id);
    if (!state.followed || state.offer.provider === 'guided') {
      entry?.poller.stop();
      followed.delete(id);
      return;
    }
    const isResting = entry === undefined || entry.view === undefined || entry.view.state === 'stopped';
    if (!isResting || entry?.view?.error || pollInterval(state, clock.now()) === undefined) return;
    if (vscode.window.state.focused) void (entry ?? start(record)).poller.refresh();
  }

  const listening = [
    store.onDidChange(look),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      for (const { poller } of followed.values()) poller.setFocused(focused);
      if (focused) for (const id of store.records.keys()) look(id);
    }),
  ];
  for (const id of store.records.keys()) look(id);
  return {
    onDidChange: changed.event,
    view: id => followed.get(id)?.view,
    async refresh(id, signal) {
      const record = store.records.get(id);
      if (!record) return;
      const entry = followed.get(id) ?? start(record);
      const stop = () => entry.poller.stop();
      signal?.addEventListener('abort', stop, { once: true });
      entry.isAsked = true;
      try {
        await entry.poller.refresh();
      } finally {
        entry.isAsked = false;
        signal?.removeEventListener('abort', stop);
      }
    },
    dispose() {
      for (const { poller } of followed.values()) poller.stop();
      followed.clear();
      vscode.Disposable.from(...listening, changed).dispose();
    },
  };
}
