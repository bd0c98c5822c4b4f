import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineStarts } from '../../server/src/connector/text/lines';
import { editDistance, nearest } from '../../server/src/engine/words';

describe('the lines of a text', () => {
  for (const [text, starts] of [
    ['', [0]],
    ['a\nb\n', [0, 2, 4]],
    ['a\rb\r', [0, 2, 4]],
    ['a\r\nb\r\n', [0, 3, 6]],
    ['\r\n\n\r\r\n', [0, 2, 3, 4, 6]],
    ['a\nb\r\nc\rd', [0, 2, 5, 7]],
  ] as const)
    it(`${JSON.stringify(text)} begin at ${starts.join(', ')}`, () => {
      assert.deepEqual(lineStarts(text), starts);
    });
});

describe('near words', () => {
  for (const [a, b, distance] of [
    ['order', 'order', 0],
    ['order', 'oder', 1],
    ['order', 'odrer', 1],
    ['abcdef', 'bcdefa', 2],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const)
    it(`"${a}" and "${b}" are ${distance} edits apart, or more than a lower limit`, () => {
      assert.equal(editDistance(a, b), distance);
      assert.equal(editDistance(a, b, distance), distance);
      if (distance > 0) assert.equal(editDistance(a, b, distance - 1), distance);
    });

  it('finds the nearest one whatever its letter case, and none that shares too few letters', () => {
    assert.equal(nearest('getorders', ['ListOrders', 'GetOrder', 'GetÖrders']), 'GetOrder');
    assert.equal(nearest('GetOrders', ['Xyz', 'Delete']), undefined);
  });

  it('finds letters beyond ASCII in either case', () => {
    assert.equal(nearest('GRÖẞE', ['größe', 'gross']), 'größe');
  });
});
