import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pollInterval } from '../../client/src/offers/pace';
import { createPoller, type Clock, type PollerView, type Reading } from '../../client/src/offers/poller';
import type { ProviderError, ProviderErrorCode } from '../../client/src/offers/providers/provider';
import { linked, pt, snapshot, stateAfter } from './support';

const minute = 60_000;

/** A clock that stands still until it is moved. */
function fakeClock(): Clock & {
  readonly advance: (milliseconds: number) => Promise<void>;
  readonly timers: () => number;
  /** Somebody sets the clock: what was planned is still as far away as it was. */
  readonly jump: (milliseconds: number) => void;
} {
  let time = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    now: () => time,
    after: (milliseconds, run) => {
      const timer = { at: time + milliseconds, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter(other => other !== timer);
      };
    },
    timers: () => timers.length,
    jump: milliseconds => {
      time += milliseconds;
      timers = timers.map(timer => ({ ...timer, at: timer.at + milliseconds }));
    },
    advance: async milliseconds => {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        time = Math.max(time, next.at);
        timers = timers.filter(timer => timer !== next);
        next.run();
        await settle();
      }
      time = end;
    },
  };
}

const again = (interval: number | undefined): Reading => ({ ok: true, interval });
const failure = (code: ProviderErrorCode, retryAfter?: number): Reading => {
  const error: ProviderError = {
    code,
    message: 'It failed.',
    cause: 'Because.',
    nextStep: 'Wait.',
    effect: 'none',
    ...(retryAfter && { retryAfter }),
  };
  return { ok: false, error };
};

/** A poller whose reads answer one after the other, the last answer for ever; gives when it read, in minutes. */
function poller(answers: readonly Reading[], random = 0.5) {
  const clock = fakeClock();
  const reads: number[] = [];
  const views: PollerView[] = [];
  const made = createPoller({
    read: () => {
      reads.push(clock.now() / minute);
      return Promise.resolve(answers[Math.min(reads.length, answers.length) - 1] ?? assert.fail());
    },
    clock,
    random: () => random,
    onChange: view => views.push(view),
  });
  return { clock, reads, views, poller: made };
}

test('reads at the interval that the last read gave, and stops at a terminal state', async () => {
  const {
    clock,
    reads,
    views,
    poller: made,
  } = poller([again(minute), again(minute), again(15 * minute), again(undefined)]);
  await made.refresh();
  await clock.advance(60 * minute);
  assert.deepEqual(reads, [0, 1, 2, 17]);
  assert.deepEqual(views.at(-1), { state: 'stopped' });
  assert.equal(clock.timers(), 0);
});

test('intervals vary by a tenth, so that many editors do not ask at once', async () => {
  const times = await Promise.all(
    [0, 0.5, 0.999].map(async random => {
      const { clock, reads, poller: made } = poller([again(10 * minute)], random);
      await made.refresh();
      await clock.advance(12 * minute);
      return Number(reads[1]?.toFixed(1));
    }),
  );
  assert.deepEqual(times, [9, 10, 11]);
});

test('backs off after failures up to half an hour, and begins anew after a success', async () => {
  const broken = Array.from({ length: 8 }, () => failure('network'));
  const answers = [...broken, again(15 * minute), failure('network'), again(undefined)];
  const { clock, reads, views, poller: made } = poller(answers, 1);
  await made.refresh();
  assert.equal(views.at(-1)?.error?.code, 'network');
  await clock.advance(200 * minute);
  assert.deepEqual(reads, [0, 1, 3, 7, 15, 31, 61, 91, 121, 137.5, 138.5]);
  assert.equal(views.at(-1)?.error, undefined);
});

test('half of a back-off is left to chance', async () => {
  const { clock, reads, poller: made } = poller([failure('service')], 0);
  await made.refresh();
  await clock.advance(4 * minute);
  assert.deepEqual(reads, [0, 0.5, 1.5, 3.5]);
});

test('waits as long as the service asks for', async () => {
  const { clock, reads, poller: made } = poller([failure('throttled', 20 * 60), again(undefined)], 1);
  await made.refresh();
  await clock.advance(60 * minute);
  assert.deepEqual(reads, [0, 20]);
});

for (const code of ['signed-out', 'not-associated', 'forbidden', 'not-found', 'unsupported'] as const) {
  test(`does not insist when the answer is ${code}`, async () => {
    const { clock, reads, views, poller: made } = poller([failure(code)]);
    await made.refresh();
    await clock.advance(600 * minute);
    assert.deepEqual(reads, [0]);
    assert.deepEqual([views.at(-1)?.state, views.at(-1)?.error?.code], ['stopped', code]);
    await made.refresh();
    assert.equal(reads.length, 2);
  });
}

test('without focus nothing is read; with it what fell due is read at once', async () => {
  const { clock, reads, views, poller: made } = poller([again(10 * minute)]);
  await made.refresh();
  made.setFocused(false);
  assert.equal(views.at(-1)?.state, 'paused');
  await clock.advance(60 * minute);
  assert.deepEqual(reads, [0]);
  made.setFocused(true);
  await clock.advance(0);
  assert.deepEqual(reads, [0, 60]);
});

test('a short absence does not change the time of the next read', async () => {
  const { clock, reads, poller: made } = poller([again(10 * minute)]);
  await made.refresh();
  await clock.advance(3 * minute);
  made.setFocused(false);
  await clock.advance(3 * minute);
  made.setFocused(true);
  await clock.advance(4 * minute);
  assert.deepEqual(reads, [0, 10]);
});

/** A poller whose reads end when the test says so. */
function slowPoller() {
  const clock = fakeClock();
  const open: { readonly signal: AbortSignal; readonly end: (reading: Reading) => void }[] = [];
  const views: PollerView[] = [];
  const made = createPoller({
    read: signal => new Promise(end => open.push({ signal, end })),
    clock,
    random: () => 0.5,
    onChange: view => views.push(view),
  });
  return { clock, open, views, poller: made };
}

test('a clock that is set back while the window is away does not make it wait longer than planned', async () => {
  const { clock, reads, poller: made } = poller([again(15 * minute)]);
  await made.refresh();
  await clock.advance(10 * minute);
  made.setFocused(false);
  clock.jump(-24 * 60 * minute);
  made.setFocused(true);
  await clock.advance(15 * minute);
  assert.equal(reads.length, 2);
});

test('a clock that is set forward reads at once, and then at its pace', async () => {
  const { clock, reads, poller: made } = poller([again(15 * minute)]);
  await made.refresh();
  made.setFocused(false);
  clock.jump(365 * 24 * 60 * minute);
  made.setFocused(true);
  await clock.advance(0);
  assert.equal(reads.length, 2);
  await clock.advance(14 * minute);
  assert.equal(reads.length, 2);
});

test('never reads twice at once', async () => {
  const { open, poller: made } = slowPoller();
  const both = Promise.all([made.refresh(), made.refresh()]);
  assert.equal(open.length, 1);
  open[0]?.end(again(minute));
  await both;
  void made.refresh();
  assert.equal(open.length, 2);
});

test('a read by hand takes the place of the one that was planned', async () => {
  const { clock, reads, poller: made } = poller([again(10 * minute)]);
  await made.refresh();
  await clock.advance(5 * minute);
  await made.refresh();
  await clock.advance(10 * minute);
  assert.deepEqual(reads, [0, 5, 15]);
});

test('stopping cancels the read under way and forgets its answer', async () => {
  const { clock, open, views, poller: made } = slowPoller();
  const reading = made.refresh();
  made.stop();
  assert.equal(open[0]?.signal.aborted, true);
  open[0]?.end(again(minute));
  await reading;
  made.setFocused(false);
  made.setFocused(true);
  await clock.advance(60 * minute);
  assert.equal(open.length, 1);
  assert.deepEqual(views.at(-1), { state: 'stopped' });
});

test('a start right after a stop waits for the cancelled read to end', async () => {
  const { clock, open, poller: made } = slowPoller();
  void made.refresh();
  made.stop();
  void made.refresh();
  assert.equal(open.length, 1);
  open[0]?.end(failure('cancelled'));
  await clock.advance(0);
  assert.equal(open.length, 2);
});

test('a read that throws is a failure like others', async () => {
  const clock = fakeClock();
  const views: PollerView[] = [];
  const made = createPoller({
    read: () => Promise.reject(new Error('EIO')),
    clock,
    random: () => 0.5,
    onChange: view => views.push(view),
  });
  await made.refresh();
  assert.deepEqual([views.at(-1)?.state, views.at(-1)?.error?.cause], ['waiting', 'EIO']);
});

const paces: readonly (readonly [pair: string, minutesLater: number, wait: number | undefined])[] = [
  ['InProgress/InDraft', 0, 1],
  ['InProgress/Submitted', 5, 1],
  ['InProgress/Submitted', 31, 15],
  ['Published/ReadyToPublish', 5, 15],
  ['Published/Publishing', 5, 1],
  ['Published/Publishing', 60, 15],
  ['Shadow/Whatever', 5, 15],
  ['Published/InStore', 5, undefined],
  ['InProgress/Failed', 5, undefined],
  ['InProgress/FailedInCertification', 5, undefined],
  ['InProgress/Cancelled', 5, undefined],
];

for (const [pair, minutesLater, wait] of paces) {
  test(`${pair}, ${minutesLater} minutes later: ${wait ? `read again in ${wait} min` : 'nothing to follow'}`, () => {
    const at = pt('2026-09-02 10:00');
    const state = stateAfter(linked, [at, { kind: 'read', snapshot: snapshot(at, pair) }]);
    const now = new Date(Date.parse(at) + minutesLater * minute).toISOString();
    assert.equal(pollInterval(state, now), wait && wait * minute);
  });
}

test('in certification every 15 minutes, even at its beginning', () => {
  const at = pt('2026-09-02 10:00');
  const steps = [{ push: 'Preview', name: 'Certification', state: 'InProgress' }];
  const state = stateAfter(linked, [
    at,
    { kind: 'read', snapshot: snapshot(at, 'InProgress/Submitted', { steps }) },
  ]);
  assert.equal(pollInterval(state, at), 15 * minute);
});

test('a step without a known end is looked after every minute', () => {
  const at = pt('2026-09-02 10:00');
  const state = stateAfter(linked, [at, { kind: 'intended', action: 'submit', source: 'api' }]);
  assert.equal(pollInterval(state, at), minute);
});

test('an offer that nobody follows any more is not read', () => {
  const at = pt('2026-09-02 10:00');
  const state = stateAfter(
    linked,
    [at, { kind: 'read', snapshot: snapshot(at, 'InProgress/Submitted') }],
    [at, { kind: 'unfollowed' }],
  );
  assert.equal(pollInterval(state, at), undefined);
});
