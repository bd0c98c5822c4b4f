import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { takeStep } from '../../client/src/offers/irreversible';
import { openJournal } from '../../client/src/offers/journal';
import type { Action, Offer } from '../../client/src/offers/model';
import type { Outcome } from '../../client/src/offers/providers/provider';
import type { Fault } from '../emulator/faults';
import { open, valueOf } from './ingestionSupport';
import type { Opened } from './ingestionSupport';
import { counter, memoryFile } from './support';

/** What can happen to one request. */
const faults: Readonly<Record<string, Fault>> = {
  'is cut before the service acts': { dropConnection: true },
  'is cut after the service acted': { dropConnection: true, when: 'after' },
  'is answered 401 once': { status: 401 },
  'is answered 401 again and again': { status: 401, times: 99 },
  'is answered 409': { status: 409, body: { code: 'Conflict', message: 'Try again.' } },
  'is answered 412': { status: 412 },
  'is answered 429': { status: 429, headers: { 'retry-after': '7' } },
  'is answered 429 again and again': { status: 429, times: 99 },
  'is answered 500': { status: 500, body: 'Internal server error' },
  'is answered 500 though the service acted': { status: 500, when: 'after' },
  'is answered 503 again and again': { status: 503, times: 99 },
  'gets broken JSON': { status: 200, body: '{"value": [{"id": ' },
  'gets broken JSON though the service acted': { status: 201, body: '{"resourceType": "Subm', when: 'after' },
  'gets something else': { status: 200, body: '[]', times: 9 },
};

/** What a run does, in which scenario, and how to count that it was done. */
interface Run {
  readonly action: Action;
  readonly scenario: string;
  readonly act: (opened: Opened) => Promise<Outcome<unknown>>;
  /** The requests of a run that goes well, without their repetitions. */
  readonly requests: readonly (readonly [method: string, path: string])[];
  /** How often it was done, by what the service holds. */
  readonly done: (opened: Opened) => Promise<number>;
}

const submissions = async ({ emulator }: Opened) => (await emulator.state()).products[0]?.submissions ?? [];
const latest = async (opened: Opened) => ({ id: '', ...(await submissions(opened)).at(-1) });
const token = ['POST', '/oauth2/'] as const;

const runs: readonly Run[] = [
  {
    action: 'submit',
    scenario: 'happy',
    act: ({ provider, offer, signal }) => provider.submit(offer, {}, signal),
    requests: [
      token,
      ['GET', '/submissions'],
      ['GET', '(module=Package)'],
      ['GET', '(module=Property)'],
      ['GET', '(module=Listing)'],
      ['GET', '(module=Availability)'],
      ['POST', '/submissions'],
    ],
    done: async opened => (await submissions(opened)).length,
  },
  {
    action: 'goLive',
    scenario: 'passed-with-notes',
    act: async opened => opened.provider.goLive(opened.offer, await latest(opened), opened.signal),
    requests: [token, ['GET', '/submissions'], ['POST', '/promote']],
    done: async opened =>
      (await submissions(opened)).filter(({ substate }) => substate === 'Publishing').length,
  },
  {
    action: 'cancel',
    scenario: 'flaky-500',
    act: async opened => opened.provider.cancel(opened.offer, await latest(opened), opened.signal),
    requests: [token, ['GET', '/submissions/'], ['DELETE', '/submissions/']],
    done: async opened =>
      (await submissions(opened)).filter(({ substate }) => substate === 'Cancelled').length,
  },
];

async function start(test: TestContext, { scenario }: Run, fault?: Fault): Promise<Opened> {
  const opened = await open(test, scenario);
  if (fault) await opened.emulator.fault(fault);
  return opened;
}

for (const run of runs) {
  test(`${run.action} sends the requests that are broken below`, async t => {
    const opened = await start(t, run);
    valueOf(await run.act(opened));
    const sent = new Set((await opened.emulator.requests()).map(line => line.replace(/ \S+$/, '')));
    const expected = run.requests.map(([method, path]) =>
      [...sent].find(line => line.startsWith(method) && line.includes(path)),
    );
    assert.deepEqual([...sent].sort(), [...new Set(expected)].sort());
  });

  for (const [method, path] of run.requests) {
    for (const [what, fault] of Object.entries(faults)) {
      test(`${run.action}, when ${method} ${path} ${what}`, async t => {
        const opened = await start(t, run, { ...fault, method, path });
        const outcome = await run.act(opened);
        const done = await run.done(opened);
        if (outcome.ok) assert.equal(done, 1);
        else if (outcome.error.effect === 'none') assert.equal(done, 0, JSON.stringify(outcome.error));
        assert.ok(done <= 1);

        // The person reads the status and tries again once the service is well: it is done exactly once.
        const { emulator, provider, offer, signal } = opened;
        await emulator.heal();
        const status = valueOf(await provider.readStatus(offer, signal));
        assert.equal(status.submission?.id, (await submissions(opened)).at(-1)?.id);
        if (!outcome.ok) await run.act(opened);
        assert.equal(await run.done(opened), 1);
      });
    }
  }

  for (const [what, fault] of Object.entries(faults)) {
    const [method, path] = run.requests.at(-1) ?? token;
    test(`${run.action} with its journal, when ${method} ${path} ${what}`, async t => {
      const opened = await start(t, run, { ...fault, method, path });
      const { world, provider, offer, signal } = opened;
      const now = () => new Date(world.environment.now()).toISOString();
      const journal = openJournal({ file: memoryFile(), now, newId: counter() });
      const followed: Offer = { id: 'contoso', name: offer.name, provider: 'emulator', ref: offer };
      await journal.append({ kind: 'followed', offer: followed });
      const step = () => takeStep(run.action, { provider, journal, now, signal });
      const first = await step();
      if (first.result === 'done') assert.equal(await run.done(opened), 1);
      if (first.result === 'failed') assert.equal(await run.done(opened), 0);
      await opened.emulator.heal();
      world.advance(3 * 60_000);
      for (let again = 0; again < 2; again += 1) await step();
      assert.equal(await run.done(opened), 1);
    });
  }
}
