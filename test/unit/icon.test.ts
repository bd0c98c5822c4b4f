import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { createDocument } from '../../server/src/connector/document';
import { createIcon, type Icon } from '../../server/src/connector/icon';
import { borderColor, borderOf } from '../../server/src/connector/iconPixels';
import { check } from '../../server/src/engine/check';
import { baseDefinition, baseIcon, baseProperties, baseReadme } from '../support/baseConnector';
import { connectorOf } from '../support/connectors';
import { drawIcon } from '../support/icons';

const iconOf = (bytes: Uint8Array): Icon => createIcon(createDocument('icon.png', { bytes }));

/** The rules on icons that a file breaks in the base connector. */
async function iconRules(bytes: Uint8Array): Promise<string[]> {
  const connector = await connectorOf({
    'apiDefinition.swagger.json': JSON.stringify(baseDefinition),
    'apiProperties.json': JSON.stringify(baseProperties),
    'readme.md': baseReadme,
    'icon.png': bytes,
  });
  const { findings, crashes } = check(connector, { profile: 'verified' });
  assert.deepEqual([...crashes], []);
  return findings.flatMap(({ rule }) => (rule.startsWith('icon-') ? [rule] : [])).sort();
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced?: boolean;
}

/** A PNG made by hand: its header, its uncompressed rows, and chunks before the picture. */
function png(header: Header, rows: Uint8Array, before: readonly Buffer[] = []): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(header.width, 0);
  ihdr.writeUInt32BE(header.height, 4);
  ihdr.set([header.depth, header.colorType, 0, 0, header.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', ihdr),
    ...before,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
  ]);
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc(body), 4 + body.length);
  return frame;
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

/** Rows that all hold the same bytes, each after the byte that says "no filter". */
function rowsOf(height: number, row: readonly number[]): Buffer {
  return Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...row])));
}

/** Rows under the filters 0 to 4 in turn: each byte less what its neighbours let one guess. */
function filtered(plain: readonly number[], rowBytes: number, step: number): Buffer {
  const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
    () => 0,
    left => left,
    (_, up) => up,
    (left, up) => (left + up) >> 1,
    (left, up, corner) => {
      const guess = left + up - corner;
      return [left, up, corner].reduce((best, one) =>
        Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
      );
    },
  ];
  const at = (y: number, x: number): number => (x < 0 || y < 0 ? 0 : (plain[y * rowBytes + x] ?? 0));
  return Buffer.from(
    Array.from({ length: plain.length / rowBytes }, (_, y) => [
      y % 5,
      ...Array.from(
        { length: rowBytes },
        (_, x) => at(y, x) - (guesses[y % 5]?.(at(y, x - step), at(y - 1, x), at(y - 1, x - step)) ?? 0),
      ),
    ]).flat(),
  );
}

const good = drawIcon(baseIcon);
/** 120 × 120 in the base connector's brand colour, through a palette. */
const palette = (alpha?: number): Buffer =>
  png(
    { width: 120, height: 120, depth: 8, colorType: 3 },
    rowsOf(
      120,
      Array.from({ length: 120 }, () => 1),
    ),
    [
      chunk('PLTE', Buffer.from('ffffff2a6f97', 'hex')),
      ...(alpha === undefined ? [] : [chunk('tRNS', Buffer.from([255, alpha]))]),
    ],
  );

describe('kinds of PNG', () => {
  const brand = '#2a6f97';
  const gray16 = png(
    { width: 100, height: 100, depth: 16, colorType: 0 },
    rowsOf(
      100,
      Array.from({ length: 200 }, () => 0x30),
    ),
  );
  /** Seven passes over 8 × 8 pixels of one opaque colour: the rows of each pass, from 1 to 8 pixels wide. */
  const interlaced = png(
    { width: 8, height: 8, depth: 8, colorType: 2, interlaced: true },
    Buffer.concat(
      [
        [1, 1],
        [1, 1],
        [2, 1],
        [2, 2],
        [4, 2],
        [4, 4],
        [8, 4],
      ].map(([width = 0, height = 0]) =>
        rowsOf(height, Array.from({ length: width }, () => [0x2a, 0x6f, 0x97]).flat()),
      ),
    ),
  );
  const animated = Buffer.concat([
    good.subarray(0, 33),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    chunk('fcTL', Buffer.alloc(26)),
    good.subarray(33, -12),
    chunk('fdAT', Buffer.from([0, 0, 0, 1, 9, 9])),
    good.subarray(-12),
  ]);
  const kinds: readonly (readonly [name: string, bytes: Uint8Array, border: string | undefined])[] = [
    ['red, green, blue, alpha', good, brand],
    ['a palette', palette(), brand],
    ['a palette with an opaque tRNS', palette(255), brand],
    ['a palette with a transparent tRNS', palette(0), undefined],
    ['16 bits of gray', gray16, '#303030'],
    ['interlaced', interlaced, brand],
    ['animated: the still picture', animated, brand],
    ['bytes behind the end', Buffer.concat([good, Buffer.from('more')]), brand],
  ];
  for (const [name, bytes, border] of kinds)
    it(name, () => {
      const icon = iconOf(bytes);
      assert.deepEqual([icon.format, icon.fault], ['png', undefined]);
      assert.equal(borderColor(icon), border);
    });

  for (const [colorType, step] of [
    [2, 3],
    [6, 4],
  ] as const)
    it(`the rows of colour type ${colorType} under each of the five filters`, () => {
      const [width, height] = [7, 10];
      const plain = Array.from({ length: width * height * step }, (_, i) => (i * i * 37 + i * 11) % 256);
      const rows = filtered(plain, width * step, step);
      const { pixels } = iconOf(png({ width, height, depth: 8, colorType }, rows));
      const wanted = Array.from({ length: width * height }, (_, i) => [
        ...plain.slice(i * step, i * step + 3),
        step === 4 ? plain[i * 4 + 3] : 255,
      ]);
      assert.deepEqual([...(pixels?.rgba ?? [])], wanted.flat());
    });

  it('a wholly transparent border has no colour, whatever its bytes', () => {
    assert.deepEqual(borderOf(iconOf(drawIcon({ ...baseIcon, background: '#ff00ff00' }))), [0, 0, 0, 0]);
  });

  it('an opaque icon of the brand colour breaks no rule, through a palette neither', async () => {
    assert.deepEqual(await iconRules(good), []);
    assert.deepEqual(await iconRules(palette()), []);
    assert.deepEqual(await iconRules(palette(254)), ['icon-transparent']);
  });
});

describe('what is no PNG', () => {
  const converted = Buffer.from(Buffer.from(good).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  const damaged = Buffer.from(good);
  damaged[60] = (damaged[60] ?? 0) ^ 0xff;
  const width0 = Buffer.from(good);
  width0.writeUInt32BE(0, 16);
  const files: readonly (readonly [name: string, bytes: Uint8Array, format: string, fault?: string])[] = [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpeg'],
    ['a GIF', Buffer.from('GIF89a'), 'gif'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg/>'), 'svg'],
    ['a bitmap', Buffer.from('BM\0\0'), 'bmp'],
    ['a Windows icon', Buffer.from([0, 0, 1, 0, 1, 0]), 'ico'],
    ['text', Buffer.from('hello'), 'unknown'],
    ['line ends converted', converted, 'png', 'lineEnds'],
    ['the signature alone', good.subarray(0, 8), 'png', 'truncated'],
    ['cut in the middle', good.subarray(0, 200), 'png', 'truncated'],
    ['without an end', good.subarray(0, -12), 'png', 'truncated'],
    ['without a picture', Buffer.concat([good.subarray(0, 33), chunk('IEND')]), 'png', 'noPicture'],
    ['no width', width0, 'png', 'header'],
    ['a bit flipped', damaged, 'png', 'damaged'],
    ['a chunk that is none', Buffer.concat([good.subarray(0, 33), Buffer.alloc(40)]), 'png', 'chunk'],
  ];
  for (const [name, bytes, format, fault] of files)
    it(name, async () => {
      const icon = iconOf(bytes);
      assert.deepEqual([icon.format, icon.fault, icon.pixels], [format, fault, undefined]);
      assert.deepEqual(
        (await iconRules(bytes)).filter(rule => rule !== 'icon-dimensions'),
        ['icon-png'],
      );
    });
});

describe('hostile pictures', () => {
  it('a header that claims four thousand million pixels is measured, not decoded', async () => {
    const bytes = png({ width: 65_535, height: 65_535, depth: 8, colorType: 6 }, new Uint8Array(10));
    const icon = iconOf(bytes);
    assert.deepEqual(icon.size, { width: 65_535, height: 65_535 });
    assert.equal(icon.pixels, undefined);
    assert.deepEqual(await iconRules(bytes), ['icon-dimensions']);
  });

  for (const interlaced of [false, true])
    it(`a small picture whose data unpack to 50 MB is not unpacked${interlaced ? ', interlaced neither' : ''}`, () => {
      const bytes = png(
        { width: 100, height: 100, depth: 8, colorType: 6, interlaced },
        new Uint8Array(50_000_000),
      );
      assert.ok(bytes.length < 100_000);
      const before = process.memoryUsage().arrayBuffers;
      const { pixels } = iconOf(bytes);
      assert.ok((pixels?.rgba.length ?? 0) <= 40_000);
      assert.ok(process.memoryUsage().arrayBuffers - before < 20_000_000);
    });

  it('a hundred thousand chunks', () => {
    const many = Array.from({ length: 100_000 }, () => chunk('teXt'));
    const icon = iconOf(Buffer.concat([good.subarray(0, 33), ...many, good.subarray(33)]));
    assert.equal(icon.fault, undefined);
  });

  it('a picture of one pixel', async () => {
    const bytes = png({ width: 1, height: 1, depth: 8, colorType: 2 }, Buffer.from([0, 0x2a, 0x6f, 0x97]));
    assert.equal(borderColor(iconOf(bytes)), '#2a6f97');
    assert.deepEqual(await iconRules(bytes), ['icon-dimensions']);
  });
});
