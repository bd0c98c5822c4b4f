import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAndRecord } from '../../client/src/offers/follow';
import { recover, takeStep, type StepContext } from '../../client/src/offers/irreversible';
import { openJournal, type JournalFile } from '../../client/src/offers/journal';
import type { Action } from '../../client/src/offers/model';
import type { Outcome, Provider, ProviderError } from '../../client/src/offers/providers/provider';
import type { Snapshot } from '../../client/src/offers/snapshot';
import { fold } from '../../client/src/offers/state';
import { counter, linked, memoryFile, offer, snapshot } from './support';

const error = (effect: ProviderError['effect']): ProviderError => ({
  code: effect === 'unknown' ? 'timeout' : 'invalid',
  message: 'It failed.',
  cause: 'Because.',
  nextStep: 'See.',
  effect,
});

/** How the service behaves when it is asked to do something. */
type Answer =
  'does it' | 'refuses' | 'does it, but the answer is lost' | 'does nothing, and the answer is lost';

/** A service that holds one submission, counts how often it acted, and fails as it is told. */
function service(initial: string | undefined) {
  let pair = initial;
  let release = 4;
  let answer: Answer = 'does it';
  let isReadable = true;
  const acts: Action[] = [];
  const clock = { now: Date.parse('2026-09-01T17:00:00.000Z') };
  const now = () => new Date(clock.now).toISOString();
  const read = (): Snapshot =>
    pair === undefined
      ? { source: 'api', at: now() }
      : snapshot(now(), pair, { id: `submission-${release}`, releaseNumber: release });
  const act = <T>(action: Action, value: () => T): Promise<Outcome<T>> => {
    if (answer === 'does it' || answer === 'does it, but the answer is lost') {
      acts.push(action);
      if (action === 'submit') release += 1;
      pair = {
        submit: 'InProgress/Submitted',
        cancel: 'InProgress/Cancelled',
        goLive: 'Published/Publishing',
      }[action];
    }
    if (answer === 'does it') return Promise.resolve({ ok: true, value: value() });
    return Promise.resolve({ ok: false, error: error(answer === 'refuses' ? 'none' : 'unknown') });
  };
  const provider: Provider = {
    id: 'ingestion',
    label: 'Partner Center API',
    source: 'api',
    readStatus: () =>
      Promise.resolve(isReadable ? { ok: true, value: read() } : { ok: false, error: error('none') }),
    submit: () => act('submit', () => ({ id: `submission-${release}`, releaseNumber: release })),
    cancel: () => act('cancel', () => ({})),
    goLive: () => act('goLive', () => ({})),
  };
  return {
    provider,
    now,
    acts,
    will: (next: Answer) => {
      answer = next;
    },
    becomes: (next: string) => {
      pair = next;
    },
    setReadable: (readable: boolean) => {
      isReadable = readable;
    },
    wait: (minutes: number) => {
      clock.now += minutes * 60_000;
    },
  };
}

/** What a session of the editor works with; every session opens the journal anew. */
const session = (
  { provider, now }: ReturnType<typeof service>,
  file: JournalFile,
  newId: () => string,
): StepContext => ({
  provider,
  journal: openJournal({ file, now, newId }),
  now,
  signal: new AbortController().signal,
});

async function followedFile(newId: () => string): Promise<JournalFile & { readonly text: () => string }> {
  const file = memoryFile();
  await openJournal({ file, now: () => '2026-09-01T16:00:00.000Z', newId }).append({
    kind: 'followed',
    offer: linked,
  });
  return file;
}

const kinds = async (context: StepContext) => (await context.journal.load()).events.map(({ kind }) => kind);

test('a step is read, intended, done and settled, in this order', async () => {
  const newId = counter();
  const file = await followedFile(newId);
  const partner = service(undefined);
  const context = session(partner, file, newId);
  assert.deepEqual(await takeStep('submit', context), { result: 'done' });
  assert.deepEqual(await kinds(context), ['followed', 'read', 'intended', 'settled']);
  const state = fold((await context.journal.load()).events);
  assert.deepEqual(
    [state?.status?.id, state?.rounds[0]?.submission],
    ['in-progress', { id: 'submission-5', releaseNumber: 5 }],
  );
});

test('a refused step leaves nothing open and may be taken again', async () => {
  const newId = counter();
  const partner = service('Published/ReadyToPublish');
  const context = session(partner, await followedFile(newId), newId);
  partner.will('refuses');
  assert.equal((await takeStep('goLive', context)).result, 'failed');
  partner.will('does it');
  assert.equal((await takeStep('goLive', context)).result, 'done');
  assert.deepEqual(partner.acts, ['goLive']);
});

test('a step that makes no sense now is not even asked for', async () => {
  const newId = counter();
  const partner = service('InProgress/Submitted');
  const context = session(partner, await followedFile(newId), newId);
  const result = await takeStep('goLive', context);
  assert.deepEqual([result.result, result.result !== 'done' && result.error.code], ['failed', 'wrong-state']);
  assert.deepEqual(partner.acts, []);
  assert.deepEqual(await kinds(context), ['followed', 'read']);
});

test('an offer of the guided provider has no steps to take from here', async () => {
  const file = memoryFile();
  const partner = service(undefined);
  const context = session(partner, file, counter());
  await context.journal.append({ kind: 'followed', offer });
  const result = await takeStep('submit', context);
  assert.equal(result.result !== 'done' && result.error.code, 'unsupported');
});

test('after a lost answer the status is read, and what was done is not done again', async () => {
  const newId = counter();
  const partner = service('Published/ReadyToPublish');
  const context = session(partner, await followedFile(newId), newId);
  partner.will('does it, but the answer is lost');
  assert.equal((await takeStep('goLive', context)).result, 'unknown');
  partner.will('does it');
  const again = await takeStep('goLive', context);
  assert.deepEqual([again.result, again.result !== 'done' && again.error.code], ['failed', 'wrong-state']);
  assert.deepEqual(partner.acts, ['goLive']);
  const state = fold((await context.journal.load()).events);
  assert.deepEqual([state?.status?.id, state?.open.length], ['publishing', 0]);
});

test('a lost answer of which no effect is seen stays open for two minutes, then needs a new decision', async () => {
  const newId = counter();
  const partner = service('Published/ReadyToPublish');
  const context = session(partner, await followedFile(newId), newId);
  partner.will('does nothing, and the answer is lost');
  assert.equal((await takeStep('goLive', context)).result, 'unknown');
  partner.will('does it');
  assert.equal((await takeStep('goLive', context)).result, 'unknown');
  assert.deepEqual(partner.acts, []);
  partner.wait(3);
  assert.equal((await recover(context))?.open.length, 0);
  assert.deepEqual(partner.acts, [], 'nothing is repeated by itself');
  assert.equal((await takeStep('goLive', context)).result, 'done');
});

test('as long as the status cannot be read, nothing is repeated', async () => {
  const newId = counter();
  const partner = service('InProgress/Failed');
  const context = session(partner, await followedFile(newId), newId);
  partner.will('does it, but the answer is lost');
  await takeStep('submit', context);
  partner.setReadable(false);
  partner.wait(60);
  assert.equal((await takeStep('submit', context)).result, 'unknown');
  partner.setReadable(true);
  const state = await recover(context);
  assert.deepEqual([state?.open.length, state?.rounds.at(-1)?.submission?.id], [0, 'submission-5']);
  assert.deepEqual(partner.acts, ['submit']);
});

for (const [action, before] of [
  ['submit', 'InProgress/Failed'],
  ['cancel', 'InProgress/Submitted'],
  ['goLive', 'Published/ReadyToPublish'],
] as const) {
  test(`killed at any write while taking the step "${action}": it is done at most once, and its end is known afterwards`, async () => {
    for (let crashAt = 1; crashAt <= 4; crashAt += 1) {
      for (const isWritten of [true, false]) {
        const newId = counter();
        const file = await followedFile(newId);
        const partner = service(before);
        let writes = 0;
        const crashing: JournalFile = {
          read: file.read,
          append: async text => {
            writes += 1;
            if (writes < crashAt) return file.append(text);
            if (writes === crashAt) await file.append(isWritten ? text : text.slice(0, text.length / 2));
            throw new Error('killed');
          },
        };
        const label = `crash at write ${crashAt}, ${isWritten ? 'after' : 'during'} it`;
        await takeStep(action, session(partner, crashing, newId)).catch(() => undefined);
        partner.wait(5);
        const restarted = session(partner, file, newId);
        const state = await recover(restarted);
        assert.ok(partner.acts.length <= 1, label);
        assert.equal(state?.open.length, 0, label);
        const isDone = Object.keys(state?.rounds.at(-1)?.marks ?? {}).some(
          mark => mark === { submit: 'submitted', cancel: 'cancelled', goLive: 'confirmed' }[action],
        );
        if (partner.acts.length === 1) assert.ok(isDone, `${label}: what was done is known`);
      }
    }
  });
}

test('two windows that begin a step at the same time take it once, and both journals tell the same', async () => {
  for (const action of ['submit', 'goLive', 'cancel'] as const) {
    const newId = counter();
    const file = await followedFile(newId);
    const partner = service(
      { submit: 'InProgress/Failed', goLive: 'Published/ReadyToPublish', cancel: 'InProgress/Submitted' }[
        action
      ],
    );
    const results = await Promise.all([
      takeStep(action, session(partner, file, newId)),
      takeStep(action, session(partner, file, newId)),
    ]);
    assert.deepEqual(partner.acts, [action]);
    assert.deepEqual(results.map(({ result }) => result).sort(), ['done', 'unknown']);
    const state = await recover(session(partner, file, newId));
    assert.equal(state?.open.length, 0);
  }
});

test('a clock that is set back by a day does not keep a step open for a day', async () => {
  const newId = counter();
  const file = await followedFile(newId);
  const partner = service('InProgress/Failed');
  partner.will('does nothing, and the answer is lost');
  assert.equal((await takeStep('submit', session(partner, file, newId))).result, 'unknown');
  partner.wait(-24 * 60);
  partner.will('does it');
  assert.equal((await takeStep('submit', session(partner, file, newId))).result, 'done');
  assert.deepEqual(partner.acts, ['submit']);
});

test('following writes each new status once, and only the time of a repeated one', async () => {
  const newId = counter();
  const partner = service('InProgress/Submitted');
  const context = session(partner, await followedFile(newId), newId);
  assert.deepEqual(await readAndRecord(context), { ok: true, interval: 60_000 });
  partner.wait(40);
  assert.deepEqual(await readAndRecord(context), { ok: true, interval: 15 * 60_000 });
  partner.becomes('Published/InStore');
  assert.deepEqual(await readAndRecord(context), { ok: true, interval: undefined });
  assert.deepEqual(await kinds(context), ['followed', 'read', 'checked', 'read']);
});

test('following settles what a crash left open', async () => {
  const newId = counter();
  const partner = service('InProgress/Failed');
  const context = session(partner, await followedFile(newId), newId);
  partner.will('does it, but the answer is lost');
  await takeStep('submit', context);
  const reading = await readAndRecord(context);
  assert.equal(reading.ok, true);
  assert.equal(fold((await context.journal.load()).events)?.open.length, 0);
});

test('a status that cannot be read is handed on as it is', async () => {
  const newId = counter();
  const partner = service('InProgress/Submitted');
  const context = session(partner, await followedFile(newId), newId);
  partner.setReadable(false);
  assert.deepEqual(await readAndRecord(context), { ok: false, error: error('none') });
});

test('an offer without an API has nothing to read', async () => {
  const context = session(service(undefined), memoryFile(), counter());
  await context.journal.append({ kind: 'followed', offer });
  const reading = await readAndRecord(context);
  assert.equal(!reading.ok && reading.error.code, 'unsupported');
});
