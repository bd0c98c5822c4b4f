import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReferenced } from '../../server/src/connector/definition/refs';
import { measureSchema, type Measure } from '../../server/src/connector/definition/measure';
import { requiredLoops } from '../../server/src/connector/definition/requiredLoops';
import { convertTo, typeOfMembers } from '../../server/src/connector/definition/values';
import type { Definition } from '../../server/src/connector/definition/definition';
import type { Json } from '../../server/src/connector/json/parse';
import { rootPlace } from '../../server/src/connector/place';
import { connectorOf } from '../support/connectors';

const ref = (name: string | number): Json => ({ $ref: `#/definitions/${name}` });

/** Definitions numbered from 0. */
const numbered = (count: number, make: (i: number) => Json): Record<string, Json> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i), make(i)]));

async function definitionOf(definitions: Json, more: Record<string, Json> = {}): Promise<Definition> {
  const text = JSON.stringify({ swagger: '2.0', definitions, ...more });
  const { definition } = await connectorOf({ 'apiDefinition.swagger.json': text });
  assert.ok(definition);
  return definition;
}

async function measure(definitions: Json, name: string | number = 0): Promise<Measure> {
  const definition = await definitionOf(definitions);
  return measureSchema(definition, { json: { $ref: `#/definitions/${name}` }, at: definition.at });
}

describe('measureSchema', () => {
  it('counts what is written, and the steps through properties and items', async () => {
    const list = { type: 'array', items: { type: 'object', properties: { a: {}, b: { allOf: [{}] } } } };
    assert.deepEqual(await measure([list]), { nodes: 5, depth: 2 });
  });

  it('counts a definition each time it is used', async () => {
    const twice = { properties: { a: ref(1), b: ref(1) } };
    assert.deepEqual(await measure([twice, { properties: { c: {} } }]), { nodes: 5, depth: 2 });
  });

  it('counts a reference back to a schema around it once', async () => {
    const tree = { properties: { left: ref(0), right: ref(0), leaf: {} } };
    assert.deepEqual(await measure([tree]), { nodes: 4, depth: 1 });
    const other = { items: ref(0) };
    assert.deepEqual(await measure([{ properties: { a: ref(1) } }, other]), { nodes: 3, depth: 2 });
    assert.deepEqual(await measure([{ properties: { a: ref(1) } }, other], 1), { nodes: 3, depth: 2 });
  });

  it('counts one for a reference that leads nowhere or in a circle', async () => {
    assert.deepEqual(await measure([{ properties: { a: ref(7), b: { $ref: 5 }, c: ref(1) } }, ref(1)]), {
      nodes: 4,
      depth: 1,
    });
  });

  it('knows the size of what no computer could write out', async () => {
    const ladder = numbered(41, i => (i === 40 ? {} : { properties: { a: ref(i + 1), b: ref(i + 1) } }));
    assert.deepEqual(await measure(ladder), { nodes: 2 ** 41 - 1, depth: 40 });
  });

  it('gives a lower bound for a thicket of circles', async () => {
    const all = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, ref(i)]));
    const { nodes, depth } = await measure(numbered(30, () => ({ properties: all })));
    assert.ok(nodes > 16_384 && depth > 25, `${nodes} nodes, ${depth} deep`);
  });
});

describe('requiredLoops', () => {
  const loopsOf = async (definitions: Json): Promise<string[]> =>
    requiredLoops(await definitionOf(definitions)).map(loop => loop.map(({ at }) => at.key).join(' '));
  const requiring = (...names: readonly (string | number)[]): Json => ({
    required: names.map(name => `to ${name}`),
    properties: Object.fromEntries(names.map(name => [`to ${name}`, ref(name)])),
  });

  it('starts with the first definition of the text', async () => {
    assert.deepEqual(await loopsOf({ a: requiring('c'), b: requiring('a'), c: requiring('b') }), ['a c b']);
  });

  it('tells circles apart', async () => {
    const loops = await loopsOf({ a: requiring('b', 'c'), b: requiring('a'), c: requiring('a', 'c') });
    assert.deepEqual(loops.sort(), ['a b', 'a c', 'c']);
  });

  it('knows no circle through optional properties and items', async () => {
    assert.deepEqual(
      await loopsOf({
        a: { properties: { b: ref('a') } },
        c: { required: ['l'], properties: { l: { items: ref('c') } } },
      }),
      [],
    );
  });

  it('ends with thousands of definitions', async () => {
    assert.equal((await loopsOf(numbered(5000, i => requiring((i + 1) % 5000)))).length, 1);
  });
});

describe('references', () => {
  it('follows a long chain, and ends in a circle', async () => {
    const definition = await definitionOf({
      ...numbered(5000, i => ref(i + 1)),
      5000: { type: 'string' },
      x: ref('y'),
      y: ref('x'),
    });
    const at = rootPlace(definition.document);
    assert.equal(definition.resolve({ json: { $ref: '#/definitions/0' }, at })?.at.key, '5000');
    assert.equal(definition.resolve({ json: { $ref: '#/definitions/x' }, at }), undefined);
    assert.equal(definition.resolve({ json: { $ref: '#/definitions/y' }, at }), undefined);
  });

  it('are used wherever they stand, and when they point inside', async () => {
    const definition = await definitionOf(
      { a: {}, b: { properties: { c: {} } }, d: {} },
      { 'x-note': [{ $ref: '#/definitions/a' }, { $ref: '#/definitions/b/properties/c' }] },
    );
    assert.deepEqual(
      ['a', 'b', 'd'].map(name => isReferenced(definition, 'definitions', name)),
      [true, true, false],
    );
  });
});

describe('values', () => {
  const cases: readonly (readonly [type: string, written: string, converted: Json | undefined])[] = [
    ['integer', '"12"', 12],
    ['integer', '"1.5"', undefined],
    ['integer', '"0012"', undefined],
    ['integer', '"12345678901234567890"', undefined],
    ['number', '"1.50"', 1.5],
    ['boolean', '"True"', true],
    ['boolean', '1', undefined],
    ['string', '2.0', '2.0'],
    ['string', 'false', 'false'],
    ['string', '[1]', undefined],
    ['array', '"a"', undefined],
  ];
  for (const [type, written, converted] of cases)
    it(`${written} as ${type} is ${JSON.stringify(converted) ?? 'not convertible'}`, async () => {
      const text = `{ "value": ${written} }`;
      const { definition } = await connectorOf({ 'apiDefinition.swagger.json': text });
      assert.ok(definition);
      const at = { document: definition.document, parent: definition.at, key: 'value' };
      assert.equal(convertTo(type, definition.json.value ?? null, at), converted);
    });

  it('share a type or do not', () => {
    assert.equal(typeOfMembers(['a', null]), 'string');
    assert.equal(typeOfMembers([1, 2.5]), 'number');
    assert.equal(typeOfMembers([1, 'a']), undefined);
    assert.equal(typeOfMembers([]), undefined);
  });
});
