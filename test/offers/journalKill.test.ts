import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openJournal } from '../../client/src/offers/journal';
import { journalIds, journalPath, nodeJournalFile } from '../../client/src/offers/nodeJournalFile';
import { counter, offer } from './support';

/** Set in the child: the journal to which it appends until it is killed. */
const childJournal = process.env.TEST_JOURNAL;

if (childJournal === undefined) defineTests();
else await appendForEver(childJournal, process.env.TEST_PREFIX ?? '');

async function appendForEver(path: string, prefix: string): Promise<void> {
  const journal = openJournal({
    file: nodeJournalFile(path),
    now: () => new Date().toISOString(),
    newId: counter(prefix),
  });
  await journal.append({ kind: 'followed', offer });
  for (;;) {
    const note = 'x'.repeat(Math.floor(Math.random() * 3000));
    const { id } = await journal.append({ kind: 'tested', operation: 'GetForecast', passed: true, note });
    process.stdout.write(`${id}\n`);
  }
}

function defineTests(): void {
  test('kill -9 while appending: what was acknowledged is there once, and nothing else but one event', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'));
    try {
      const path = journalPath(join(folder, 'offers'), 'contoso');
      const acknowledged: string[] = [];
      for (let round = 1; round <= 5; round += 1) {
        acknowledged.push(...(await appendAndKill(path, `round-${round}`, 7 * round)));
        const { events, unreadable } = await openJournal({
          file: nodeJournalFile(path),
          now: () => '2026-09-01T17:00:00.000Z',
          newId: counter(),
        }).load();
        const ids = events.filter(({ kind }) => kind === 'tested').map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length, 'no event twice');
        assert.deepEqual(
          acknowledged.filter(id => !ids.includes(id)),
          [],
          'no acknowledged event lost',
        );
        const extra = ids.filter(id => !acknowledged.includes(id));
        assert.ok(extra.length <= round, 'at most one unacknowledged event a kill');
        assert.ok(unreadable <= round);
      }
      assert.deepEqual(await journalIds(join(folder, 'offers')), ['contoso']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a folder that does not exist holds no journals, and a missing journal is empty', async () => {
    const folder = join(tmpdir(), 'journals-that-are-not-there');
    assert.deepEqual(await journalIds(folder), []);
    assert.equal(await nodeJournalFile(journalPath(folder, 'none')).read(), '');
  });

  test('two processes may append to one journal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'));
    try {
      const path = journalPath(folder, 'contoso');
      const [first, second] = await Promise.all([appendAndKill(path, 'a', 30), appendAndKill(path, 'b', 30)]);
      const { events } = await openJournal({
        file: nodeJournalFile(path),
        now: () => '',
        newId: counter(),
      }).load();
      const ids = new Set(events.map(({ id }) => id));
      assert.deepEqual(
        [...first, ...second].filter(id => !ids.has(id)),
        [],
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Lets a process append until it has acknowledged some events, and kills it without warning. */
async function appendAndKill(path: string, prefix: string, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, TEST_JOURNAL: path, TEST_PREFIX: prefix, NODE_TEST_CONTEXT: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length >= count) child.kill('SIGKILL');
  }
  return acknowledged;
}
