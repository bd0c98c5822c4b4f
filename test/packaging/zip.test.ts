import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { renderMessage } from '../../server/src/engine/finding';
import { readZip, writeZip, zipBudget, zipLimits } from '../../server/src/packaging/zip';
import { zipFaults } from '../../server/src/packaging/zipFaults';
import { rawZip, type RawEntry } from './rawZip';

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
const file = (path: string, content: string): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: Buffer.from(content),
});

describe('a zip', () => {
  const files = [
    file('intro.md', 'Contoso Parcels'),
    file('PkgAssets/Übersicht.json', '{"a":1}'),
    file('empty', ''),
  ];

  it('gives back what was put into it, with its folders', () => {
    const zip = expectZip(writeZip(files));
    assert.deepEqual(
      zip.files.map(({ path, bytes }) => [path, text(bytes)]),
      files.map(({ path, bytes }) => [path, text(bytes)]),
    );
    assert.deepEqual(zip.folders, ['PkgAssets']);
  });

  it('keeps the order, has one date, no folders and no extra fields', () => {
    const bytes = Buffer.from(writeZip([file('b', '1'), file('a', '2')]));
    assert.ok(bytes.indexOf('b') < bytes.indexOf('a'));
    assert.equal(bytes.readUInt16LE(10), 12 << 11, 'noon');
    assert.equal(bytes.readUInt16LE(12), (1 << 5) | 1, '1 January 1980');
    assert.equal(bytes.readUInt16LE(28), 0, 'length of the extra field');
  });

  it('is read from programs that write folders, comments, stored files and "\\"', () => {
    const zip = expectZip(
      rawZip({
        comment: 'made by hand',
        entries: [
          { name: 'PkgAssets/', method: 0 },
          { name: 'PkgAssets\\Solution.zip', content: 'x', method: 0 },
          { name: 'Grüße.md', content: 'Hello', flags: 0x0800 },
          { name: 'nothing', method: 8, packed: Buffer.alloc(0) },
        ],
      }),
    );
    assert.deepEqual(
      zip.files.map(({ path }) => path),
      ['PkgAssets/Solution.zip', 'Grüße.md', 'nothing'],
    );
    assert.deepEqual(zip.folders, ['PkgAssets']);
  });

  it('of nothing holds nothing', () => {
    assert.deepEqual(expectZip(rawZip({ entries: [] })), { files: [], folders: [] });
  });
});

function expectZip(bytes: Uint8Array): {
  files: readonly { path: string; bytes: Uint8Array }[];
  folders: readonly string[];
} {
  const reading = readZip(bytes);
  assert.ok(
    !reading.fault,
    reading.fault && renderMessage({ message: zipFaults[reading.fault.code], ...reading.fault }),
  );
  return reading.zip;
}

const one = (entry: Partial<RawEntry>): Uint8Array =>
  rawZip({ entries: [{ name: 'a.txt', content: 'Hello', ...entry }] });
const megabytes = (count: number): Buffer => Buffer.alloc(count * 1024 * 1024, 'a');
const sound = Buffer.from(one({}));

/** Each hostile or broken zip with the sentence that refuses it. */
const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  'no bytes': [new Uint8Array(), /^This is no zip file/],
  'a text': [Buffer.from('PKZIP is an old program for DOS.'), /^This is no zip file/],
  'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /^This is no zip file/],
  'a cut zip': [sound.subarray(0, sound.length - 10), /^The zip file is cut off/],
  'foreign bytes at the end': [Buffer.concat([sound, Buffer.from('more')]), /foreign bytes follow it/],
  'foreign bytes in front': [
    Buffer.concat([Buffer.from('PK\x03\x04MZ'), sound]),
    /its directory cannot be read/,
  ],
  'more entries promised than there are': [
    rawZip({ entries: [{ name: 'a.txt', content: 'Hello' }], count: 2 }),
    /its directory cannot be read/,
  ],
  'a part of a split zip': [rawZip({ entries: [], disk: 1 }), /split or in ZIP64 format/],
  'a ZIP64 record': [
    Buffer.concat([sound.subarray(0, -22), Buffer.from(`PK\x06\x06${'\0'.repeat(52)}`), sound.subarray(-22)]),
    /split or in ZIP64 format/,
  ],
  'ZIP64 sizes': [one({ size: 0xffffffff }), /split or in ZIP64 format/],
  'too many entries': [
    rawZip({
      entries: Array.from({ length: zipLimits.entries + 1 }, (_, i) => ({ name: `${i}`, method: 0 })),
    }),
    /has 10001 entries, more than the 10000/,
  ],
  'an encrypted entry': [one({ flags: 1 }), /^"a\.txt" is encrypted/],
  'a method that few programs know': [one({ method: 14 }), /^"a\.txt" is compressed with method 14/],
  'a path that climbs out': [one({ name: '../../etc/passwd' }), /"\.\.\/\.\.\/etc\/passwd" is no plain path/],
  'a path that climbs out with "\\"': [one({ name: 'x\\..\\..\\evil.dll' }), /is no plain path/],
  'an absolute path': [one({ name: '/etc/passwd' }), /is no plain path/],
  'a drive': [one({ name: 'C:\\Windows\\evil.dll' }), /is no plain path/],
  'a share': [one({ name: '\\\\server\\share\\evil.dll' }), /is no plain path/],
  'no name': [one({ name: '' }), /is no plain path/],
  'a name that steers a terminal': [one({ name: 'a\u001b[2J.md' }), /"a\\u\{1b\}\[2J\.md" is no plain path/],
  'a name that reads backwards': [one({ name: 'a\u202egnp.exe' }), /is no plain path/],
  'one name twice': [
    rawZip({
      entries: [
        { name: 'intro.md', content: 'a' },
        { name: 'Intro.md', content: 'b' },
      ],
    }),
    /has "Intro\.md" twice/,
  ],
  'a file where a folder is': [
    rawZip({
      entries: [
        { name: 'PkgAssets/x', content: 'a' },
        { name: 'PkgAssets', content: 'b' },
      ],
    }),
    /has "PkgAssets" twice/,
  ],
  'another name in front of the content': [
    one({ localName: 'b.txt' }),
    /its directory and "a\.txt" do not agree/,
  ],
  'a beginning outside': [one({ begins: 5_000 }), /do not agree/],
  'entries that share bytes': [
    rawZip({
      entries: [
        { name: 'a', content: 'Hello' },
        { name: 'b', content: 'Hello', localName: 'a', begins: 0 },
      ],
    }),
    /do not agree/,
  ],
  'entries one inside the other': [
    rawZip({
      entries: [
        {
          name: 'kernel',
          method: 0,
          content: rawZip({ entries: [{ name: 'inner', content: 'x' }] }).subarray(0, 40),
        },
        { name: 'inner', content: 'x', begins: 36 },
      ],
    }),
    /shares bytes with another entry/,
  ],
  'a wrong checksum': [one({ crc: 1 }), /^The content of "a\.txt" is damaged/],
  'content that does not unpack': [
    one({ packed: Buffer.from([0xff, 0xff, 0xff]) }),
    /content of "a\.txt" is damaged/,
  ],
  'content that ends early': [
    one({ content: 'Hello '.repeat(50), packed: deflateRawSync('Hello '.repeat(50)).subarray(0, 8) }),
    /content of "a\.txt" is damaged/,
  ],
  'content that is longer than it says': [
    one({ content: 'Hello', packed: deflateRawSync(megabytes(50)) }),
    /content of "a\.txt" is damaged/,
  ],
  'a stored entry of another length': [one({ method: 0, size: 9 }), /do not agree/],
  'a folder with content': [one({ name: 'folder/' }), /do not agree/],
  'a bomb': [one({ content: megabytes(4) }), /^"a\.txt" unpacks to \d{3,} times its size/],
  'a bomb that says so': [
    one({ size: 150 * 1024 * 1024 }),
    /^"a\.txt" has 150 MB unpacked, more than the 100 MB/,
  ],
  'many large entries': [
    rawZip({
      entries: ['a', 'b', 'c'].map(name => ({
        name,
        content: '',
        size: 80 * 1024 * 1024,
        packed: Buffer.alloc(1024 * 1024),
      })),
    }),
    /more than 200 MB unpacked/,
  ],
};

describe('a zip is refused when it is', () => {
  for (const [what, [bytes, sentence]] of Object.entries(refused)) {
    it(what, () => {
      const { fault } = readZip(bytes);
      assert.ok(fault, 'it was read');
      assert.match(renderMessage({ message: zipFaults[fault.code], values: fault.values }), sentence);
    });
  }

  it('part of a package that has used up what may be unpacked', () => {
    const budget = zipBudget();
    budget.bytes = 6;
    assert.equal(readZip(one({}), budget).fault, undefined);
    assert.equal(readZip(one({}), budget).fault?.code, 'largeTotal');
  });

  it('a sound zip with any one byte changed, or it still gives the same content', () => {
    for (let at = 0; at < sound.length; at++) {
      const changed = Buffer.from(sound);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      const reading = readZip(changed);
      if (!reading.fault)
        assert.ok(
          reading.zip.files.every(({ bytes }) => text(bytes) === 'Hello'),
          `byte ${at}`,
        );
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'connector-zip-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const unzip = spawnSync('unzip', ['-v']).status === 0;

describe('unzip', { skip: unzip ? false : 'unzip is not installed' }, () => {
  it('reads what was written', () => {
    const path = join(folder, 'written.zip');
    writeFileSync(path, writeZip([file('intro.md', 'Contoso'), file('PkgAssets/Übersicht.txt', 'Grüße')]));
    assert.match(spawnSync('unzip', ['-t', path], { encoding: 'utf8' }).stdout, /No errors detected/);
    assert.equal(spawnSync('unzip', ['-p', path, 'PkgAssets/*'], { encoding: 'utf8' }).stdout, 'Grüße');
  });
});
