import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDocument } from '../../server/src/connector/document';
import { below, rootPlace, type Place } from '../../server/src/connector/place';
import { append, insert, remove, rename, safeFix, set } from '../../server/src/engine/fix';
import type { Edit } from '../../server/src/engine/finding';
import { applyEdits, combineFixes, fixEdits } from '../../server/src/engine/textEdits';

/** The text after the edits of one fix. */
function fixed(text: string, edits: (root: Place) => readonly Edit[]): string {
  const document = createDocument('a.json', { text });
  const changes = fixEdits(safeFix('Fix', edits(rootPlace(document))));
  assert.ok(changes, 'every place is there');
  return applyEdits(text, changes.text);
}

describe("fixes keep the author's formatting", () => {
  it('adds a member on a line of its own, indented as the others', () => {
    assert.equal(
      fixed('{\n\t"a": 1\n}', root => [insert(root, 'b', { c: [1] })]),
      '{\n\t"a": 1,\n\t"b": {\n\t\t"c": [\n\t\t\t1\n\t\t]\n\t}\n}',
    );
  });

  it('adds a member on the same line where all are on one', () => {
    assert.equal(
      fixed('{ "a": 1 }', root => [insert(root, 'b', 2)]),
      '{ "a": 1, "b": 2 }',
    );
  });

  it('keeps line ends', () => {
    assert.equal(
      fixed('{\r\n  "a": 1\r\n}', root => [insert(root, 'b', 2)]),
      '{\r\n  "a": 1,\r\n  "b": 2\r\n}',
    );
  });

  for (const [what, text] of [
    ['an empty object', '{ "a": {} }'],
    ['an object of blanks', '{ "a": { } }'],
    ['an object with a member', '{ "a": { "z": 0 } }'],
  ] as const) {
    it(`adds two members to ${what}`, () => {
      const after = fixed(text, root => [insert(below(root, 'a'), 'b', 1), insert(below(root, 'a'), 'c', 2)]);
      assert.deepEqual(JSON.parse(after), { a: { ...(JSON.parse(text) as { a: object }).a, b: 1, c: 2 } });
    });
  }

  for (const value of ['null', '"x"', '7', '[]', 'true', '{}']) {
    it(`puts nothing into ${value} that does not fit there`, () => {
      const document = createDocument('a.json', { text: `{ "a": ${value} }` });
      const at = below(rootPlace(document), 'a');
      if (value !== '{}') assert.equal(fixEdits(safeFix('Fix', insert(at, 'b', 1))), undefined);
      if (value !== '[]') assert.equal(fixEdits(safeFix('Fix', append(at, 1))), undefined);
    });
  }

  it('adds an item, renames a key, replaces a value', () => {
    assert.equal(
      fixed('{"a": [1], "b": 2}', root => [append(below(root, 'a'), 3), rename(below(root, 'b'), 'c')]),
      '{"a": [1, 3], "c": 2}',
    );
    assert.equal(
      fixed('{"a": "x"}', root => [set(below(root, 'a'), true)]),
      '{"a": true}',
    );
  });

  it('removes the first, a middle, the last and the only member with its comma', () => {
    const text = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}';
    assert.equal(
      fixed(text, root => [remove(below(root, 'a'))]),
      '{\n  "b": 2,\n  "c": 3\n}',
    );
    assert.equal(
      fixed(text, root => [remove(below(root, 'b'))]),
      '{\n  "a": 1,\n  "c": 3\n}',
    );
    assert.equal(
      fixed(text, root => [remove(below(root, 'c'))]),
      '{\n  "a": 1,\n  "b": 2\n}',
    );
    assert.equal(
      fixed('{\n  "a": 1\n}', root => [remove(below(root, 'a'))]),
      '{}',
    );
  });

  it('applies, of fixes that touch the same text, only the first', () => {
    const document = createDocument('a.json', { text: '{"a": 1, "b": 2}' });
    const at = below(rootPlace(document), 'a');
    const { text } = combineFixes([
      safeFix('One', set(at, 10)),
      safeFix('Two', remove(at)),
      safeFix('Three', set(below(rootPlace(document), 'b'), 20)),
    ]);
    assert.equal(applyEdits(document.text, text), '{"a": 10, "b": 20}');
  });
});
