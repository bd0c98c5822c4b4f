import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Connector } from '../../server/src/connector/connector';
import type { Json } from '../../server/src/connector/json/parse';
import { check } from '../../server/src/engine/check';
import { baseDefinition } from '../support/baseConnector';
import { connectorOf, mergeAt } from '../support/connectors';

const path = '/parcels/{parcelId}';
const { get } =
  (baseDefinition as { paths: Record<string, { get: Record<string, Json> }> }).paths[path] ?? {};
const put: Json = { ...get, operationId: 'PutParcel', summary: 'Put a parcel' };

/** What is offered for the findings of a rule when the paths of a definition change. */
async function offers(rule: string, before: Json, after: Json): Promise<string[]> {
  const read = (paths: Json, baseline?: Connector): Promise<Connector> => {
    const text = JSON.stringify(mergeAt(baseDefinition, ['paths'], paths));
    return connectorOf({ 'apiDefinition.swagger.json': text }, baseline ? { baseline } : {});
  };
  const { findings } = check(await read(after, await read(before)));
  return findings
    .filter(finding => finding.rule === rule)
    .flatMap(({ fixes }) => fixes.map(fix => fix.title));
}

describe('the way back from a changed path', () => {
  const back = 'Go back to {path}';
  const moved = (item: Json): Json => ({ [path]: null, '/shipments/{parcelId}': item });

  it('is to rename the path', async () => {
    assert.deepEqual(await offers('update-path-changed', {}, moved({ get: get ?? {} })), [back]);
  });

  it('is not to rename it when the old path is still there with another operation', async () => {
    const after = { [path]: { get: null, put }, '/shipments/{parcelId}': { get: get ?? {} } };
    assert.deepEqual(await offers('update-path-changed', { [path]: { put } }, after), []);
  });

  it('is not to rename it when an operation that was not there would come along', async () => {
    assert.deepEqual(await offers('update-path-changed', {}, moved({ get: get ?? {}, put })), []);
  });
});

describe('the way back for an operation that is gone', () => {
  it('is to insert it', async () => {
    assert.deepEqual(await offers('update-operation-deleted', {}, { [path]: { get: null, put } }), [
      'Bring {operation} back',
    ]);
  });

  it('is its id when an operation without a past is in its place', async () => {
    assert.deepEqual(
      await offers('update-operation-deleted', {}, { [path]: { get: { operationId: 'ReadParcel' } } }),
      ['Go back to "{before}"'],
    );
  });

  it('is nothing when an operation that flows know is in its place', async () => {
    const after = { [path]: { get: put } };
    assert.deepEqual(await offers('update-operation-deleted', { [path]: { put } }, after), []);
  });
});
