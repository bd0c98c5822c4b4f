import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../server/src/connector/json/parse';
import { baseDefinition, baseScript } from '../support/baseConnector';
import { connectorOf } from '../support/connectors';
import { basePackage } from '../support/packages';
import { drawIcon } from '../support/icons';
import { connectorZip, definitionEntry, flowZip, folderWith, messages, packageWith, verify } from './support';

const list: Json = {
  get: {
    operationId: 'ListParcels',
    summary: 'List parcels',
    responses: { '200': { description: 'Parcels.' } },
  },
};
const path = '/parcels/{parcelId}';
const getParcel = (baseDefinition as { paths: Record<string, { get: Json }> }).paths[path]?.get ?? {};

/** What a stale export is told, in sentences without the advice at their end. */
async function told(tree: typeof basePackage, folder: Parameters<typeof folderWith>[0]): Promise<string[]> {
  const findings = await verify(tree, { source: await folderWith(folder) });
  return messages(findings.filter(({ rule }) => rule === 'solution-edited-by-hand')).map(
    message => message.split(/;| here and|, first/)[0] ?? '',
  );
}

describe('an exported solution compared with the folder', () => {
  it('is the same when only order, white space and what environments fill in differ', async () => {
    const { definition } = await folderWith();
    const turned = JSON.stringify(Object.fromEntries(Object.entries(definition?.json ?? {}).reverse()));
    const folder = await connectorOf({
      'apiDefinition.swagger.json': turned,
      'apiProperties.json':
        (await folderWith()).documents.get('properties')?.text.replaceAll('\n', '\r\n') ?? '',
    });
    const tree = packageWith([...connectorZip, 'Connector', 'cts_contosoparcels_connectionparameters.json'], {
      api_key: { uiDefinition: { tooltip: 'Filled in by the environment.' } },
    });
    const findings = await verify(tree, { source: folder });
    assert.deepEqual(messages(findings.filter(({ rule }) => rule === 'solution-edited-by-hand')), []);
  });

  it('has another title, host and base path', async () => {
    assert.deepEqual(
      await told(basePackage, {
        definition: { info: { title: 'Contoso Post' }, host: 'post.contoso.com', basePath: '/v2' },
      }),
      [
        'The solution has the title "Contoso Parcels", the folder "Contoso Post"',
        'The solution has "parcels.contoso.com" as host, the folder "post.contoso.com"',
        'The solution has "/v1" as basePath, the folder "/v2"',
      ],
    );
  });

  it('lacks an operation, has one too many, or another one', async () => {
    const renamed = { paths: { [path]: { get: { operationId: 'ReadParcel' } } } };
    assert.deepEqual(await told(basePackage, { definition: { paths: { '/parcels': list } } }), [
      'The solution lacks the operation "ListParcels" of the folder',
    ]);
    assert.deepEqual(await told(basePackage, { definition: renamed }), [
      'The solution lacks the operation "ReadParcel" of the folder',
      'The folder has no operation "GetParcel" any more',
    ]);
    assert.deepEqual(
      await told(basePackage, { definition: { paths: { [path]: { get: { summary: 'Read a parcel' } } } } }),
      ['The operation "GetParcel" is another one than in the folder'],
    );
  });

  it('says where an operation differs: in itself, in what it refers to, in its address', async () => {
    const where = async (definition: Json): Promise<string[]> => {
      const findings = await verify(basePackage, { source: await folderWith({ definition }) });
      return findings
        .filter(({ rule }) => rule === 'solution-edited-by-hand')
        .map(({ values, pointer, related }) => [values.where, pointer, related[0]?.file].join(' '));
    };
    const at = '/paths/~1parcels~1{parcelId}/get apiDefinition.swagger.json';
    assert.deepEqual(
      await where({ paths: { [path]: { get: { responses: { '404': { description: 'No.' } } } } } }),
      [`/responses/404 ${at}`],
    );
    assert.deepEqual(
      await where({ definitions: { Parcel: { properties: { weight: { format: 'float' } } } } }),
      [`#/definitions/Parcel ${at}`],
    );
    const moved = { paths: { [path]: null, '/letters/{parcelId}': { get: getParcel } } };
    assert.deepEqual(await where(moved), [`GET /letters/{parcelId} ${at}`]);
  });

  it('does not mind a shared schema that no operation reaches', async () => {
    assert.deepEqual(
      await told(basePackage, { definition: { definitions: { Unused: { type: 'object' } } } }),
      [],
    );
  });

  it('follows a change through a chain of references, even a circle', async () => {
    const chain: Json = {
      Parcel: { properties: { box: { $ref: '#/definitions/Box' } } },
      Box: {
        type: 'object',
        properties: { parcel: { $ref: '#/definitions/Parcel' }, size: { type: 'string' } },
      },
    };
    const tree = packageWith([...definitionEntry, 'definitions'], chain);
    const changed: Json = {
      Parcel: { properties: { box: { $ref: '#/definitions/Box' } } },
      Box: { type: 'object' },
    };
    assert.deepEqual(await told(tree, { definition: { definitions: chain } }), []);
    assert.deepEqual(await told(tree, { definition: { definitions: changed } }), [
      'The operation "GetParcel" is another one than in the folder',
    ]);
  });

  it('has other connection parameters', async () => {
    const properties: Json = {
      properties: {
        connectionParameters: { api_key: { type: 'string' }, region: { type: 'string' } },
      },
    };
    assert.deepEqual(await told(basePackage, { properties }), [
      'The connection parameter "api_key" is "securestring"',
      'The solution lacks the connection parameter "region" of the folder',
    ]);
    const none: Json = { properties: { connectionParameters: null } };
    assert.deepEqual(await told(basePackage, { properties: none }), [
      'The folder has no connection parameter "api_key" any more',
    ]);
  });

  it('has other policies, another brand colour, another icon', async () => {
    assert.deepEqual(
      await told(basePackage, { properties: { properties: { policyTemplateInstances: [] } } }),
      ['The policies are others than in the folder'],
    );
    assert.deepEqual(await told(basePackage, { properties: { properties: { iconBrandColor: '#111111' } } }), [
      'The icon background is #2a6f97',
    ]);
    const icon = drawIcon({ width: 100, height: 100, background: '#2a6f97' });
    assert.deepEqual(await told(basePackage, { files: { 'icon.png': icon } }), [
      'The icon is another picture than in the folder',
    ]);
  });

  it('has another script, or one that the folder has no more', async () => {
    const name = 'cts_contosoparcels_customcodeblobcontent.csx';
    const tree = packageWith([...connectorZip, 'Connector'], { [name]: baseScript });
    const windows = baseScript.replaceAll('\n', '\r\n');
    assert.deepEqual(await told(tree, { files: { 'script.csx': windows } }), []);
    assert.deepEqual(await told(tree, { files: { 'script.csx': `${baseScript}\n// changed` } }), [
      'The script is another one than in the folder',
    ]);
    assert.deepEqual(await told(tree, {}), ['The solution has a script and the folder has none']);
  });

  it('is not told more than fifty times', async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`/x${i}`, { get: { operationId: `Read${i}`, responses: {} } }]),
    );
    const sentences = await told(basePackage, { definition: { paths } });
    assert.equal(sentences.length, 51);
    assert.ok(sentences.includes('30 more differences between the solution and the folder are not listed'));
  });
});

describe('the solutions of a package compared with each other', () => {
  it('hold one version of the connector', async () => {
    const tree = packageWith([...flowZip, ...definitionEntry.slice(-2), 'paths'], { '/parcels': list });
    const findings = (await verify(tree)).filter(({ rule }) => rule === 'solution-same-connector');
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['package.zip!PkgAssets/FlowSolution_1_0_0_1.zip'],
    );
  });
});
