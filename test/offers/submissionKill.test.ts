import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { recover, takeStep } from '../../client/src/offers/irreversible';
import { openJournal, readJournal, type Journal } from '../../client/src/offers/journal';
import type { Action, Offer } from '../../client/src/offers/model';
import { nodeJournalFile } from '../../client/src/offers/nodeJournalFile';
import { createIngestionProvider } from '../../client/src/offers/providers/ingestion/ingestionProvider';
import { fold, type OfferState } from '../../client/src/offers/state';
import { openEmulator, type TestEmulator } from '../emulator/harness';
import { credentials, valueOf, type FullProvider } from './ingestionSupport';

/** What a child does until it is killed: everything that the editor does between the click and the answer. */
interface Work {
  readonly action: Action;
  readonly url: string;
  readonly journal: string;
  readonly offer: Offer;
  /** What time it is for the child. */
  readonly now: string;
}

async function work({ action, url, journal: path, offer, now: start }: Work): Promise<void> {
  const begun = Date.now();
  const now = () => new Date(Date.parse(start) + Date.now() - begun).toISOString();
  const journal = openJournal({ file: nodeJournalFile(path), now, newId: () => crypto.randomUUID() });
  const environment = { now: () => Date.parse(now()) };
  const provider = valueOf(
    createIngestionProvider({ credentials, endpoint: url, environment }),
  ) as FullProvider;
  const { signal } = new AbortController();
  const context = { provider, journal, now, signal };
  const state = (await recover(context)) ?? (await follow(journal, offer));
  if (isDone(action, state)) return;
  if (action === 'submit') await save(provider, offer, signal);
  await takeStep(action, context);
}

async function follow(journal: Journal, offer: Offer): Promise<OfferState | undefined> {
  await journal.append({ kind: 'followed', offer });
  return fold((await journal.load()).events);
}

async function save({ readDraft, saveDraft }: FullProvider, { ref }: Offer, signal: AbortSignal) {
  if (!ref) throw new Error('The offer is not linked.');
  const base = valueOf(await readDraft(ref, signal));
  const fields = { categories: ['AI'], contract: 'https://contoso.com/licence', hideKey: 'contoso2026' };
  valueOf(await saveDraft(ref, { fields }, base, signal));
}

const marks = { submit: 'submitted', goLive: 'confirmed', cancel: 'cancelled' } as const;

/** Whether the journal tells that it was done. */
const isDone = (action: Action, state: OfferState | undefined): boolean =>
  state?.open.length === 0 && state.rounds.at(-1)?.marks[marks[action]] !== undefined;

interface Run {
  readonly action: Action;
  readonly scenario: string;
  /** How often it was done, by what the service holds. */
  readonly done: (emulator: TestEmulator) => Promise<number>;
}

const submissionsOf = async (emulator: TestEmulator) =>
  (await emulator.state()).products[0]?.submissions ?? [];
const inState = (wanted: string) => async (emulator: TestEmulator) =>
  (await submissionsOf(emulator)).filter(({ substate }) => substate === wanted).length;

const runs: readonly Run[] = [
  { action: 'submit', scenario: 'happy', done: async emulator => (await submissionsOf(emulator)).length },
  { action: 'goLive', scenario: 'passed-with-notes', done: inState('Publishing') },
  { action: 'cancel', scenario: 'flaky-500', done: inState('Cancelled') },
];

interface Desk {
  readonly emulator: TestEmulator;
  readonly journal: string;
  readonly start: (now: string) => ChildProcess;
}

async function openDesk(t: TestContext, { action, scenario }: Run): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'submission-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const emulator = await openEmulator(t, { scenario });
  await emulator.heal();
  const [product] = (await emulator.state()).products;
  const ref = { id: product?.id ?? '', name: product?.name ?? '' };
  const offer: Offer = { id: 'contoso', name: ref.name, provider: 'emulator', ref };
  const journal = join(folder, 'contoso.jsonl');
  return {
    emulator,
    journal,
    start(now) {
      const task: Work = { action, url: emulator.url, journal, offer, now };
      return spawn(process.execPath, [fileURLToPath(import.meta.url)], {
        env: { ...process.env, TEST_SUBMISSION: JSON.stringify(task), NODE_TEST_CONTEXT: '' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    },
  };
}

/** The emulator's time in the scenarios begins then. */
const begin = '2026-09-01T17:00:00Z';
const minutesLater = '2026-09-01T17:05:00Z';

/** Kills a child when its request with a number is there, and gives whether that was reached. */
async function killAt(child: ChildProcess, emulator: TestEmulator, number: number): Promise<boolean> {
  const ended = once(child, 'exit');
  while (child.exitCode === null) {
    if ((await emulator.requests()).length > number) {
      child.kill('SIGKILL');
      break;
    }
    await wait(5);
  }
  await ended;
  return child.signalCode === 'SIGKILL';
}

async function checkAfterKill(t: TestContext, run: Run, number: number, isLost: boolean): Promise<void> {
  const { emulator, journal, start } = await openDesk(t, run);
  await emulator.fault({ skip: number, delayMs: 150, ...(isLost && { dropConnection: true }) });
  assert.ok(await killAt(start(begin), emulator, number), 'it was killed');
  await wait(250); // The request is on its way although nobody waits for it.
  await emulator.heal();
  const before = readJournal(await readFile(journal, 'utf8')).events;

  const [code] = (await once(start(minutesLater), 'exit')) as [number | null];
  assert.equal(code, 0);
  assert.equal(await run.done(emulator), 1, 'done exactly once');
  const { events, unreadable } = readJournal(await readFile(journal, 'utf8'));
  assert.deepEqual(events.slice(0, before.length), before, 'nothing that was written is lost');
  assert.equal(unreadable, 0);
  assert.ok(isDone(run.action, fold(events)), 'the journal tells that it was done');
  const [submission] = (await submissionsOf(emulator)).slice(-1);
  assert.equal(fold(events)?.rounds.at(-1)?.submission?.id, submission?.id);
}

function defineTests(): void {
  for (const run of runs) {
    test(`kill -9 at each step of ${run.action}: done once, and nothing is lost`, async t => {
      const desk = await openDesk(t, run);
      await once(desk.start(begin), 'exit');
      assert.equal(await run.done(desk.emulator), 1);
      const requests = await desk.emulator.requests();
      assert.ok(requests.length > 5, requests.join('\n'));
      const isWrite = (number: number) => /^(?:PUT|POST|DELETE)(?!.*\/oauth2\/)/.test(requests[number] ?? '');
      // Between two reads nothing changes: those beside a write tell for all.
      const steps = requests.map((_, number) => number).filter(n => [n - 1, n, n + 1].some(isWrite));
      for (const number of steps) {
        const what = `${number}: ${requests[number] ?? ''}`;
        await t.test(`killed during ${what}`, inner => checkAfterKill(inner, run, number, false));
        if (!isWrite(number)) continue;
        await t.test(`killed during ${what}, which never arrives`, inner =>
          checkAfterKill(inner, run, number, true),
        );
      }
    });
  }
}

const childWork = process.env.TEST_SUBMISSION;

if (childWork === undefined) defineTests();
else {
  await work(JSON.parse(childWork) as Work);
  process.exit(0); // Connections that are kept alive would hold the process for seconds.
}
