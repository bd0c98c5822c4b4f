import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDocument } from '../../server/src/connector/document';
import { compactLength } from '../../server/src/connector/json/compactLength';
import { duplicateKeys } from '../../server/src/connector/json/duplicates';
import { findValue, keyOf } from '../../server/src/connector/json/layout';
import { parseJson, sameJson, type Json } from '../../server/src/connector/json/parse';
import { repairOf } from '../../server/src/connector/json/repair';
import type { SyntaxFault } from '../../server/src/connector/json/syntax';
import { pointerOf } from '../../server/src/connector/place';
import { decodeText } from '../../server/src/connector/text/decode';

/** The faults of a text as `kind "what is marked"`, in order. */
function faultsOf(text: string): string[] {
  return parseJson(text).faults.map(
    ({ kind, start, end }) => `${kind} ${JSON.stringify(text.slice(start, end))}`,
  );
}

/** The text that a pointer-like path marks. */
function textAtPath(text: string, ...path: (string | number)[]): string | undefined {
  const { layout } = parseJson(text);
  const index = findValue(layout, path);
  return index === undefined ? undefined : text.slice(layout.start[index], layout.end[index]);
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('faults of a text that is not JSON', () => {
  const examples: [text: string, faults: string[]][] = [
    ['{"a": 1, "b": [1, 2]}', []],
    ['{"a": 1,}', ['trailingComma ","']],
    ['[1, 2, ]', ['trailingComma ","']],
    ['{"a": 1,\n  // why\n}', ['trailingComma ","', 'comment "// why"']],
    ['{"a": [1,], "b": {"c": 1,},}', ['trailingComma ","', 'trailingComma ","', 'trailingComma ","']],
    ['{/* one */"a": 1}', ['comment "/* one */"']],
    ['{"a": 1} /* never closed', ['comment "/* never closed"']],
    ['{"a": 1\n "b": 2}', ['missingComma "\\"b\\""']],
    ['["a" "b" "c"]', ['missingComma "\\"b\\""', 'missingComma "\\"c\\""']],
    ['[{} {}]', ['missingComma "{"']],
    ['{"a": 1,, "b": 2}', ['extraComma ","']],
    ['[, 1]', ['extraComma ","']],
    ['[,]', ['extraComma ","']],
    ['{"a" 1}', ['missingColon "1"']],
    ['{"a": {"b" {}}}', ['missingColon "{"']],
    ['{"a": }', ['missingValue "}"']],
    ['{"a", "b": 1}', ['missingValue ","']],
    ['{"a"}', ['missingValue "}"']],
    ['{"a": 1, {"b": 2}}', ['missingKey "{"']],
    ['{"a": [1, 2}', ['missingBracket "}"']],
    ['{"a": {"b": 1}', ['missingBracket ""']],
    ['[1, 2}]', ['strayBracket "}"']],
    ['{"a": 1}}', ['contentAfterEnd "}"']],
    ['{"a": 1}\n{"a": 1}', ['contentAfterEnd "{"']],
    ['{"a": 1} x', ['contentAfterEnd "x"']],
    ["{'a': 'b'}", ['wrongQuotes "\'a\'"', 'wrongQuotes "\'b\'"']],
    ['{\u201ca\u201d: 1}', ['wrongQuotes "\u201ca\u201d"']],
    ['{a: 1}', ['unquotedKey "a"']],
    ['{"a": True, "b": .5, "c": 01}', ['badLiteral "True"', 'badLiteral ".5"', 'badLiteral "01"']],
    ['{"a": NaN}', ['badLiteral "NaN"']],
    ['{"a": yes}', ['badLiteral "yes"']],
    ['{"a": "x\ty"}', ['controlCharacter "\\t"']],
    ['{"a": "one\r\ntwo"}', ['controlCharacter "\\r\\n"']],
    ['{"a": "one\ntwo\nthree", "b": 1}', ['controlCharacter "\\n"', 'controlCharacter "\\n"']],
    ['{"a": "one,\n"b": 2}', ['unclosedString ""', 'missingComma "\\"b\\""']],
    ['{"a": "one', ['unclosedString ""', 'missingBracket ""']],
    ['{"a": "\\x41"}', ['badEscape "\\\\x"']],
    ['{"a": "\\u12g4"}', ['badEscape "\\\\u12"']],
    ['{"a": "it\\\'s"}', ['badEscape "\\\\\'"']],
    ['{"a": "Say "hello" to all", "b": 1}', ['unescapedQuote "\\""']],
    ['{\u00a0\u2003"a": 1}', ['whiteSpace "\u00a0\u2003"']],
    ['{"a":\u200b 1}', ['whiteSpace "\u200b"']],
    ['{"a": 1; "b": 2}', ['unexpectedCharacter ";"']],
    ['{"a" = 1}', ['unexpectedCharacter "="']],
    ['{"a":: 1}', ['unexpectedCharacter ":"']],
    ['{\n<<<<<<< HEAD\n"a": 1\n}', ['conflictMarker "<<<<<<< HEAD"']],
    ['', ['empty ""']],
    [' \n', ['empty ""']],
    ['// nothing', ['empty ""']],
    ['<html>', ['notJson "<html"']],
    ['swagger: "2.0"', ['notJson "swagger"']],
    ['"swagger": "2.0" }', ['notJson "\\"swagger\\""']],
    ['\u0000\u0001\u0002', ['empty ""']],
  ];
  for (const [text, faults] of examples) {
    it(JSON.stringify(text), () => assert.deepEqual(faultsOf(text), faults));
  }

  it('tells at most ten', () => assert.equal(faultsOf(`[${'1 '.repeat(50)}]`).length, 10));

  it('names the bracket that is open', () => {
    const text = '{"a": {"b": [1, 2}}';
    assert.equal(parseJson(text).faults[0]?.opened, text.indexOf('['));
  });
});

describe('values of a broken text', () => {
  const examples: [text: string, value: Json | undefined, complete: boolean][] = [
    ['{"a": 1, "b": [1, 2,],}', { a: 1, b: [1, 2] }, true],
    ["{'a': 'it\\'s', b: True}", { a: "it's", b: true }, true],
    ['{"a": 1 "b": 2}', { a: 1, b: 2 }, true],
    ['{"a": , "b": 2}', { b: 2 }, true],
    ['{"a": "one\ntwo"}', { a: 'one\ntwo' }, true],
    ['{"a": "Say "hello" to all"}', { a: 'Say "hello" to all' }, true],
    ['{"a": 1}\n{"a": 2}', { a: 1 }, true],
    ['{"a": {"b": 1}}, "c": 2}', { a: { b: 1 } }, false],
    ['{"a": {"b": 1}', { a: { b: 1 } }, false],
    ['{"a": [1, 2}', { a: [1, 2] }, false],
    ['{"a": 1, {"b": 2}}', { a: 1 }, false],
    ['', undefined, false],
    ['plain text', undefined, false],
  ];
  for (const [text, value, complete] of examples) {
    it(JSON.stringify(text), () => {
      const json = parseJson(text);
      assert.deepEqual(json.value, value);
      assert.equal(json.complete, complete);
    });
  }

  it('keeps a member that is called __proto__ a member', () => {
    const { value } = parseJson('{"__proto__": {"polluted": true},}');
    assert.deepEqual(Object.keys(value as object), ['__proto__']);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe('places in a broken text', () => {
  it('finds values behind faults', () => {
    const text = '{a: 1, "b": [true "x",], // c\n \'c\': {"d": .5}}';
    assert.equal(textAtPath(text, 'a'), '1');
    assert.equal(textAtPath(text, 'b', 1), '"x"');
    assert.equal(textAtPath(text, 'c', 'd'), '.5');
  });

  it('of a key that stands twice, the last counts, as in the value', () => {
    const text = '{"a": 1, "\\u0061": 2}';
    assert.deepEqual(parseJson(text).value, { a: 2 });
    assert.equal(textAtPath(text, 'a'), '2');
  });

  it('are the same for a sound text and for one with a trailing comma', () => {
    const sound = '{"a\\n": [1, {"b": "\\u00e9"}], "c": {}, "d": []}';
    const [one, other] = [parseJson(sound).layout, parseJson(sound.replace(/}$/, ',}')).layout];
    assert.equal(one.count, other.count);
    for (let i = 1; i < one.count; i++) {
      assert.equal(one.start[i], other.start[i]);
      assert.equal(one.end[i], other.end[i]);
      assert.equal(keyOf(one, i), keyOf(other, i));
    }
  });
});

describe('a bracket and nothing behind it', () => {
  it('ends where it stands, and that is where the other one is missing', () => {
    assert.equal(textAtPath('  {'), '{');
    assert.deepEqual(
      parseJson('#[').faults.map(({ kind, start }) => `${kind} ${start}`),
      ['unexpectedCharacter 0', 'missingBracket 2'],
    );
  });
});

describe('hostile texts', () => {
  const deep = 10_000;
  const long = 'x'.repeat(5_000_000);

  it('10,000 nested brackets', () => {
    const json = parseJson('['.repeat(deep) + ']'.repeat(deep));
    assert.equal(json.faults.length, 0);
    assert.equal(json.layout.count, deep);
  });

  it('10,000 brackets that are never closed', () => {
    for (const bracket of ['[', '{"a":']) {
      const json = parseJson(bracket.repeat(deep));
      assert.deepEqual(
        json.faults.map(({ kind }) => kind),
        ['missingBracket'],
      );
      assert.equal(json.complete, false);
    }
  });

  it('10,000 brackets that close nothing', () => {
    const json = parseJson(`{"a": 1${']'.repeat(deep)}}`);
    assert.equal(json.faults.length, 10);
    assert.equal(json.faults[0]?.kind, 'strayBracket');
  });

  it('10,000 brackets closed by a wrong one', () => {
    const json = parseJson(`{"a": ${'['.repeat(deep)}}`);
    assert.deepEqual(
      json.faults.map(({ kind }) => kind),
      ['missingBracket'],
    );
  });

  it('a string of 5 MB, sound, unclosed and in single quotes', () => {
    assert.deepEqual(parseJson(`{"a": "${long}"}`).value, { a: long });
    assert.deepEqual(faultsOf(`{"a": "${long}`), ['unclosedString ""', 'missingBracket ""']);
    assert.equal(parseJson(`{"a": '${long}'}`).faults[0]?.kind, 'wrongQuotes');
  });

  it('1 MB of one character', () => {
    for (const character of [
      ' ',
      '\u00a0',
      '"',
      "'",
      '\\',
      '*',
      '/',
      '#',
      '<',
      ',',
      ':',
      '}',
      '\u0000',
      '\ud800',
      '\n',
    ]) {
      const json = parseJson(`{${character.repeat(1_000_000)}`);
      assert.ok(json.faults.length > 0 && json.faults.length <= 10, JSON.stringify(character));
    }
  });

  it('patterns that would make a reader that looks back slow', () => {
    for (const pattern of ['"a"b', '"a\n', '/*', '"\n"', '\\"', '<<<<<<<', "'\n", '"\n,']) {
      const json = parseJson(`{"a": ${pattern.repeat(100_000)}`);
      assert.ok(json.faults.length > 0, pattern);
    }
  });

  it('lone surrogates', () => {
    assert.deepEqual(parseJson('{"a": "\ud800"}').value, { a: '\ud800' });
    assert.deepEqual(parseJson('{"a": "\\ud800",}').value, { a: '\ud800' });
    assert.deepEqual(faultsOf('{\udc00"a": 1}'), ['unexpectedCharacter "\\udc00"']);
  });

  it('every beginning of a document', () => {
    const text = '{"a": [1, "two\\u00e9", {"b": null}], "c": true} // end';
    for (let length = 0; length < text.length; length++) {
      const { faults } = parseJson(text.slice(0, length));
      assert.ok(
        faults.length > 0 ||
          length === text.indexOf(' //') ||
          text.slice(0, length).trimEnd().endsWith('true}'),
      );
      for (const { start, end } of faults) assert.ok(start <= end && end <= length);
    }
  });
});

describe('deep equality', () => {
  const examples: [a: string, b: string, same: boolean][] = [
    ['{"a": [1, {"b": null}]}', '{"a": [1, {"b": null}]}', true],
    ['{"a": 1, "b": 2}', '{"b": 2, "a": 1}', true],
    ['[1, 2]', '[2, 1]', false],
    ['[]', '{}', false],
    ['{"a": 1}', '{"b": 1}', false],
    ['[[[["a"]]]]', '[[[["b"]]]]', false],
    ['['.repeat(10_000) + ']'.repeat(10_000), '['.repeat(10_000) + ']'.repeat(10_000), true],
  ];
  for (const [a, b, same] of examples)
    it(`${a.slice(0, 30)} and ${b.slice(0, 30)}`, () =>
      assert.equal(sameJson(parseJson(a).value, parseJson(b).value), same));
});

describe('repeated keys', () => {
  const repeated = (text: string): string[] =>
    duplicateKeys(createDocument('x.json', { text })).map(
      ({ at, index, before, isSame }) => `${pointerOf(at)} ${before}>${index}${isSame ? ' same' : ''}`,
    );
  const examples: [text: string, found: string[]][] = [
    ['{"a": 1, "b": {"a": 1}}', []],
    ['{"a": 1, "b": 2, "a": 3, "a": 3}', ['/a 1>3', '/a 3>4 same']],
    ['{"a": 1, "\\u0061": 1}', ['/a 1>2 same']],
    ['[{"a": 1}, {"a": 1, "a": 2}]', ['/1/a 4>5']],
    ['{"a": {"b": 1, "b": 2}, "a": {}}', ['/a 1>4', '/a/b 2>3']],
    ['{"a": 1, "a": 2,}', ['/a 1>2']],
    ['{"a": 1, "a": 2', []],
  ];
  for (const [text, found] of examples) it(text, () => assert.deepEqual(repeated(text), found));
});

describe('length without white space', () => {
  for (const text of [
    '{ "a": [1, 2.5, "x y"],\n "b": {}, "c": [] }',
    '[]',
    '"a"',
    '{"a": "\\u0041\\/"}',
    ' [ true , null ] ',
  ])
    it(text, () => assert.equal(compactLength(parseJson(text)), JSON.stringify(JSON.parse(text)).length));
});

describe('repairs', () => {
  const repaired = (text: string): string => {
    const {
      start,
      end,
      text: written,
    } = repairOf(text, parseJson(text).faults[0] as SyntaxFault) ?? { start: 0, end: 0, text: '' };
    return text.slice(0, start) + written + text.slice(end);
  };
  const examples: [text: string, repaired: string][] = [
    ['{"a": 1,}', '{"a": 1}'],
    ['{\n  // why\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['{"a": 1 /* why */}', '{"a": 1}'],
    ['{/* why */ "a": 1}', '{ "a": 1}'],
    ['{"a": 1\n  "b": 2}', '{"a": 1,\n  "b": 2}'],
    ['{"a" 1}', '{"a" : 1}'],
    ["{'it\\'s': 1}", '{"it\'s": 1}'],
    ['{a: 1}', '{"a": 1}'],
    ['{"a": "C:\\data"}', '{"a": "C:\\\\data"}'],
    ['{"a": "one\ntwo"}', '{"a": "one\\ntwo"}'],
    ['{\u00a0"a": 1}', '{ "a": 1}'],
  ];
  for (const [text, expected] of examples)
    it(JSON.stringify(text), () => assert.equal(repaired(text), expected));
});

describe('bytes', () => {
  it('plain UTF-8', () => {
    assert.deepEqual(decodeText(utf8('{"a": "é"}')), { text: '{"a": "é"}', encoding: 'utf-8' });
    assert.deepEqual(decodeText(bytes()), { text: '', encoding: 'utf-8' });
  });

  it('a byte order mark is dropped and told', () => {
    assert.deepEqual(decodeText(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d)), { text: '{}', encoding: 'utf-8-bom' });
    assert.deepEqual(decodeText(bytes(0xef, 0xbb, 0xbf)), { text: '', encoding: 'utf-8-bom' });
  });

  it('UTF-16 in both orders', () => {
    assert.deepEqual(decodeText(bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0)), { text: '{}', encoding: 'utf-16le' });
    assert.deepEqual(decodeText(bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d)), { text: '{}', encoding: 'utf-16be' });
  });

  it('the first bad byte sequence is told as an offset in the text', () => {
    const bad = (...content: Uint8Array[]): number | undefined =>
      decodeText(Buffer.concat(content)).invalidAt;
    assert.equal(bad(utf8('{"a": "'), bytes(0xe9), utf8('"}')), 7);
    assert.equal(bad(utf8('{"é": "'), bytes(0xc3, 0x28), utf8('"}')), 7);
    assert.equal(bad(utf8('\ufffd'), bytes(0xff)), 1);
    assert.equal(bad(utf8('ab'), bytes(0xe2, 0x82)), 2);
    assert.equal(bad(bytes(0xef, 0xbb, 0xbf), utf8('x'), bytes(0xff)), 1);
    assert.equal(bad(bytes(0xed, 0xa0, 0x80)), 0);
  });

  it('a binary file gives a text, faults and no value', () => {
    const picture = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
    const document = createDocument('apiDefinition.swagger.json', { bytes: picture });
    assert.notEqual(document.invalidAt, undefined);
    assert.ok(document.json.faults.length > 0);
    assert.equal(document.json.complete, false);
  });
});
