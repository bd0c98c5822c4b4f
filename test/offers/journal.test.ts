import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf, openJournal, readJournal } from '../../client/src/offers/journal';
import type { Happening, JournalEvent } from '../../client/src/offers/model';
import { fold } from '../../client/src/offers/state';
import { counter, events, memoryFile, offer, pt, snapshot } from './support';

const now = () => '2026-09-01T17:00:00.000Z';

const story = events(
  [pt('2026-09-01 09:00'), { kind: 'followed', offer: { ...offer, name: 'Contoso Wetter – Köln ☔' } }],
  [pt('2026-09-01 09:05'), { kind: 'page', page: 'packages', status: 'Complete' }],
  [pt('2026-09-01 10:02'), { kind: 'acted', action: 'submit' }],
  [
    pt('2026-09-02 10:00'),
    { kind: 'read', snapshot: snapshot(pt('2026-09-02 10:00'), 'InProgress/Submitted') },
  ],
  [pt('2026-09-03 15:00'), { kind: 'reported', word: 'Preview' }],
  [pt('2026-09-04 09:00'), { kind: 'tested', operation: 'GetForecast', passed: true }],
);

const written = story.map(lineOf).join('');

test('what was appended is read again, in its order', async () => {
  const file = memoryFile();
  const journal = openJournal({ file, now, newId: counter() });
  await journal.append({ kind: 'followed', offer });
  await Promise.all([
    journal.append({ kind: 'page', page: 'packages', status: 'Complete' }),
    journal.append({ kind: 'acted', action: 'submit' }),
  ]);
  const { events: read, unreadable } = await journal.load();
  assert.deepEqual(
    read.map(({ id, kind }) => [id, kind]),
    [
      ['id-1', 'followed'],
      ['id-2', 'page'],
      ['id-3', 'acted'],
    ],
  );
  assert.equal(unreadable, 0);
});

test('no journal yet is an empty one', () => {
  assert.deepEqual(readJournal(''), { events: [], unreadable: 0 });
  assert.equal(fold([]), undefined);
});

test('torn at any byte: whole events stay, the torn one is ignored, and the next event heals the file', () => {
  const bytes = Buffer.from(written, 'utf8');
  const next: JournalEvent = { id: 'next', at: now(), kind: 'acted', action: 'goLive' };
  for (let length = 0; length <= bytes.length; length += 1) {
    const torn = bytes.subarray(0, length);
    const whole = story.filter(
      (_, index) =>
        length >=
        Buffer.byteLength(
          story
            .slice(0, index + 1)
            .map(lineOf)
            .join(''),
        ),
    );
    const read = readJournal(torn.toString('utf8'));
    assert.deepEqual(read.events, whole, `torn after ${length} bytes`);
    assert.ok(read.unreadable <= 1);
    const healed = readJournal(Buffer.concat([torn, Buffer.from(lineOf(next))]).toString('utf8'));
    assert.deepEqual(healed.events, [...whole, next], `healed after ${length} bytes`);
  }
});

test('a torn end that is filled with zeros, as after a power cut, costs nothing but itself', () => {
  const text = `${written}\n{"id":"lost","at":${'\0'.repeat(40)}`;
  const { events: read, unreadable } = readJournal(text + lineOf({ id: 'n', at: now(), kind: 'unfollowed' }));
  assert.equal(read.length, story.length + 1);
  assert.equal(unreadable, 1);
});

test('an event that stands there twice counts once', () => {
  assert.deepEqual(readJournal(written + written).events, story);
});

test('a disk that fails after writing leads to a repeated line, not to a repeated event', async () => {
  const file = memoryFile();
  let failures = 2;
  const flaky = {
    read: file.read,
    append: async (text: string) => {
      await file.append(failures === 2 ? text.slice(0, 9) : text);
      if ((failures -= 1) >= 0) throw new Error('EIO');
    },
  };
  const journal = openJournal({ file: flaky, now, newId: counter() });
  await journal.append({ kind: 'followed', offer });
  const { events: read } = await journal.load();
  assert.deepEqual(
    read.map(({ id }) => id),
    ['id-1'],
  );
});

test('a disk that keeps failing is reported, and later events are not held up by it', async () => {
  const file = memoryFile();
  let isBroken = true;
  const journal = openJournal({
    file: {
      read: file.read,
      append: text => (isBroken ? Promise.reject(new Error('ENOSPC')) : file.append(text)),
    },
    now,
    newId: counter(),
  });
  await assert.rejects(journal.append({ kind: 'followed', offer }), /ENOSPC/);
  isBroken = false;
  await journal.append({ kind: 'followed', offer });
  assert.equal((await journal.load()).events.length, 1);
});

test('lines of a newer version or of a person’s editor are left alone and counted', () => {
  const foreign = [
    '{"id":"x","at":"2026-09-01T17:00:00.000Z","kind":"teleported"}',
    '{"id":"y","at":"yesterday","kind":"unfollowed"}',
    '{"kind":"unfollowed"}',
    '{"id":"z","at":"2026-09-01T17:00:00.000Z","kind":"read","snapshot":{"submission":null}}',
    '{"id":"z","at":"2026-09-01T17:00:00.000Z","kind":"constructor"}',
    '[]',
    'null',
    'hello',
  ];
  const { events: read, unreadable } = readJournal(`${written}\r\n${foreign.join('\r\n')}`);
  assert.deepEqual(read, story);
  assert.equal(unreadable, foreign.length);
});

test('an event that lacks something is refused instead of written', async () => {
  const file = memoryFile();
  const journal = openJournal({ file, now, newId: counter() });
  const broken = JSON.parse('{"kind":"reported"}') as Happening;
  await assert.rejects(journal.append(broken), /An event of kind "reported" is not complete/);
  assert.equal(file.text(), '');
});

const sas = ['https://contoso.blob.core.windows.net/c/p.zip?sp=r&se=2026-10-01', 'sig=q8ZbYw'].join('&');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'c2lnbmF0dXJl'].join('.');

const careless: readonly Happening[] = [
  { kind: 'followed', offer: { ...offer, name: `Offer ${sas}` } },
  { kind: 'reported', word: `Attention needed: cannot read ${sas}` },
  { kind: 'settled', intent: 'i', result: 'failed', message: `401 for Bearer ${jwt}` },
  { kind: 'tested', operation: 'A', passed: false, note: jwt },
  { kind: 'report', items: [{ text: sas, line: 0, candidates: [] }], unrecognised: 0 },
  {
    kind: 'read',
    snapshot: {
      source: 'api',
      at: now(),
      reports: [{ status: 'Failed', fileUrl: sas }],
      warnings: [`token ${jwt}`],
    },
  },
  { kind: 'package', package: { sha256: '66c3', linkExpires: now(), packageLink: 'secret' } as never },
];

for (const happening of careless) {
  test(`no secret reaches the journal with "${happening.kind}"`, async () => {
    const file = memoryFile();
    await openJournal({ file, now, newId: counter() }).append(happening);
    assert.doesNotMatch(file.text(), /sig=q8|eyJ|"secret"/);
    assert.equal(readJournal(file.text()).events.length, 1);
  });
}
