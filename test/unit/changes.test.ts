import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changes } from '../../server/src/connector/changes';
import { isObject, type Json } from '../../server/src/connector/json/parse';
import { baseDefinition } from '../support/baseConnector';
import { connectorOf, mergeAt } from '../support/connectors';

const get = ['paths', '/parcels/{parcelId}', 'get'];

/** What changed between two patched versions of the base definition, as `kind what`. */
async function changed(before: Json, after: Json): Promise<string[]> {
  return changedBetween(
    mergeAt(baseDefinition, [], before),
    JSON.stringify(mergeAt(baseDefinition, [], after)),
  );
}

async function changedBetween(before: Json, after: string): Promise<string[]> {
  const baseline = await connectorOf({ 'apiDefinition.swagger.json': JSON.stringify(before) });
  const connector = await connectorOf({ 'apiDefinition.swagger.json': after }, { baseline });
  return changes(connector).map(({ kind, what }) => `${kind} ${what}`);
}

/** The same value with the keys of every object in the opposite order. */
function reversed(json: Json): Json {
  if (Array.isArray(json)) return json.map(reversed);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json as Record<string, Json>)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

const withBody = (schema: Json): Json =>
  mergeAt({}, get, { parameters: [{ name: 'body', in: 'body', required: true, schema }] });

describe('changes against the last certified version', () => {
  it('are none for the same text', async () => {
    assert.deepEqual(await changedBetween(baseDefinition, JSON.stringify(baseDefinition)), []);
  });

  it('are none for a reformatted, reordered text', async () => {
    assert.deepEqual(
      await changedBetween(baseDefinition, JSON.stringify(reversed(baseDefinition), null, '\t')),
      [],
    );
  });

  it('are none when a definition is renamed, inlined or merged from parts', async () => {
    const parcel = (baseDefinition as { definitions: { Parcel: { properties: Record<string, Json> } } })
      .definitions.Parcel;
    const respond = (schema: Json): Json => mergeAt({}, get, { responses: { '200': { schema } } });
    const renamed = mergeAt(respond({ $ref: '#/definitions/Package' }), ['definitions'], {
      Package: parcel,
      Parcel: null,
    });
    const inlined = respond({ $ref: null, ...parcel });
    const { number = {}, weight = {} } = parcel.properties;
    const merged = respond({
      $ref: null,
      allOf: [{ type: 'object', properties: { number } }, { properties: { weight } }],
    });
    for (const after of [renamed, inlined, merged]) assert.deepEqual(await changed({}, after), []);
  });

  it('are none for new operations, new optional inputs and new outputs', async () => {
    const after = mergeAt(
      mergeAt({}, ['definitions', 'Parcel', 'properties'], { color: { type: 'string' } }),
      ['paths', '/depots'],
      { get: { operationId: 'ListDepots', responses: {} } },
    );
    assert.deepEqual(await changed({}, after), []);
    const input = (required: string[]): Json =>
      withBody({ type: 'object', required, properties: { a: { type: 'string' }, b: { type: 'string' } } });
    assert.deepEqual(
      await changed(withBody({ type: 'object', properties: { a: { type: 'string' } } }), input([])),
      [],
    );
  });

  it('name a new required property of the body', async () => {
    const before = withBody({ type: 'object', properties: { a: { type: 'string' } } });
    const after = withBody({
      type: 'object',
      required: ['b'],
      properties: { a: { type: 'string' }, b: { type: 'string' } },
    });
    assert.deepEqual(await changed(before, after), ['requiredAdded body/b']);
  });

  it('tell what a whole requires of the parts it is merged from', async () => {
    const parts = [{ type: 'object', properties: { a: { type: 'string' } } }];
    const before = withBody({ allOf: parts });
    const after = withBody({ allOf: parts, required: ['a'] });
    assert.deepEqual(await changed(before, after), ['nowRequired body/a']);
  });

  it('tell fields whose names have a "/" in them', async () => {
    const around = (inner: Json): Json =>
      withBody({ type: 'object', properties: { 'ship/to': inner, from: { type: 'string' } } });
    const before = around({ type: 'object', properties: {} });
    const after = around({
      type: 'object',
      required: ['zip/city'],
      properties: { 'zip/city': { type: 'string' } },
    });
    assert.deepEqual(await changed(before, after), ['requiredAdded body/ship~1to/zip~1city']);
  });

  it('let a new optional object demand what it likes', async () => {
    const before = withBody({ type: 'object', properties: {} });
    const after = withBody({
      type: 'object',
      properties: { a: { type: 'object', required: ['b'], properties: { b: { type: 'string' } } } },
    });
    assert.deepEqual(await changed(before, after), []);
  });

  it('tell an object that is gone once, not each of its properties', async () => {
    const whole = {
      type: 'object',
      properties: { a: { type: 'object', properties: { b: { type: 'string' }, c: { type: 'string' } } } },
    };
    assert.deepEqual(await changed(withBody(whole), withBody({ type: 'object', properties: {} })), [
      'inputDeleted body/a',
    ]);
  });

  it('are none for outputs that are only known in the designer', async () => {
    const dynamic = mergeAt({}, ['definitions', 'Parcel'], {
      properties: { weight: null },
      'x-ms-dynamic-schema': { operationId: 'GetSchema', 'value-path': 'schema' },
    });
    assert.deepEqual(await changed({}, dynamic), []);
  });

  it('end for definitions that refer to themselves', async () => {
    const tree: Json = {
      Parcel: { properties: { children: { type: 'array', items: { $ref: '#/definitions/Parcel' } } } },
    };
    assert.deepEqual(await changed({ definitions: tree }, { definitions: tree }), []);
  });
});
