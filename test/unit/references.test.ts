import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operationReferences, referencesTo } from '../../server/src/connector/references';
import { locate } from '../../server/src/engine/locate';
import { connectorOf, type Files } from '../support/connectors';

const operation = (operationId: string, more: object = {}): object => ({
  operationId,
  responses: { '200': { description: 'OK' } },
  ...more,
});

const files: Files = {
  'apiDefinition.swagger.json': JSON.stringify({
    swagger: '2.0',
    paths: {
      '/parcels': {
        get: operation('ListParcels', {
          parameters: [
            {
              name: 'depot',
              in: 'query',
              type: 'string',
              'x-ms-dynamic-values': { operationId: 'ListDepots', 'value-path': 'id' },
              'x-ms-dynamic-list': { operationId: 'ListDepots', itemValuePath: 'id' },
              'x-ms-dynamic-tree': {
                open: { operationId: 'ListFolders' },
                browse: { operationId: 'ListFolder' },
              },
            },
          ],
          'x-ms-api-annotation': { replacement: { api: 'contoso', operationId: 'ListParcels_V2' } },
          'x-ms-notification': { operationId: 'Subscribe' },
          'x-ms-operation-context': { simulate: { operationId: 'Simulate' } },
          'x-ms-openai-data': { operations: [{ operationId: 'ListParcels' }, { operationId: '' }, null] },
        }),
      },
      '/depots': { get: operation('ListDepots') },
      '/search': { get: operation('Search') },
    },
    definitions: {
      Parcel: {
        example: { 'x-ms-dynamic-schema': { operationId: 'InExample' } },
        properties: {
          default: { 'x-ms-dynamic-schema': { operationId: 'GetSchema' } },
          form: { 'x-ms-dynamic-properties': { operationId: 'GetSchema' } },
        },
      },
    },
    'x-ms-capabilities': {
      testConnection: { operationId: 'Ping' },
      'file-picker': { open: { operationId: 'ListFolders' }, browse: { operationId: 'ListFolder' } },
    },
  }),
  'apiProperties.json': JSON.stringify({
    properties: {
      policyTemplateInstances: [
        { templateId: 'setheader', parameters: { 'x-ms-apimTemplate-operationName': ['ListDepots', 7] } },
      ],
      scriptOperations: ['ListParcels'],
    },
  }),
  'script.csx': [
    'public class Script : ScriptBase {',
    '  string[] lists = { "ListDepots", "Search", "Elsewhere" };',
    '  Task<HttpResponseMessage> ExecuteAsync() {',
    '    if (this.Context.OperationId == "Search") return null;',
    '    return null;',
    '  }',
    '}',
  ].join('\n'),
  'intro.md': 'ListDepots lists depots. Search in vain, or with `Search`.',
  'readme.md': '### ListParcels-\n\nNot ListParcelsNow.\n',
};

describe('operationReferences', () => {
  it('finds each place that names an operation, in the order of the text', async () => {
    const found = operationReferences(await connectorOf(files)).map(({ operationId, kind, target }) => {
      const { file, pointer, range } = locate(target);
      const place = pointer || `${range.start.line}:${range.start.character}-${range.end.character}`;
      return `${operationId} ${kind} ${file.split('.', 1)[0]} ${place}`;
    });
    const parameter = '/paths/~1parcels/get/parameters/0';
    const get = '/paths/~1parcels/get';
    assert.deepEqual(found, [
      `ListDepots x-ms-dynamic-values apiDefinition ${parameter}/x-ms-dynamic-values/operationId`,
      `ListDepots x-ms-dynamic-list apiDefinition ${parameter}/x-ms-dynamic-list/operationId`,
      `ListFolders x-ms-dynamic-tree apiDefinition ${parameter}/x-ms-dynamic-tree/open/operationId`,
      `ListFolder x-ms-dynamic-tree apiDefinition ${parameter}/x-ms-dynamic-tree/browse/operationId`,
      `ListParcels_V2 x-ms-api-annotation apiDefinition ${get}/x-ms-api-annotation/replacement/operationId`,
      `Subscribe x-ms-notification apiDefinition ${get}/x-ms-notification/operationId`,
      `Simulate x-ms-operation-context apiDefinition ${get}/x-ms-operation-context/simulate/operationId`,
      `ListParcels x-ms-openai-data apiDefinition ${get}/x-ms-openai-data/operations/0/operationId`,
      'GetSchema x-ms-dynamic-schema apiDefinition /definitions/Parcel/properties/default/x-ms-dynamic-schema/operationId',
      'GetSchema x-ms-dynamic-properties apiDefinition /definitions/Parcel/properties/form/x-ms-dynamic-properties/operationId',
      'Ping x-ms-capabilities apiDefinition /x-ms-capabilities/testConnection/operationId',
      'ListFolders x-ms-capabilities apiDefinition /x-ms-capabilities/file-picker/open/operationId',
      'ListFolder x-ms-capabilities apiDefinition /x-ms-capabilities/file-picker/browse/operationId',
      'ListDepots policy apiProperties /properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/0',
      'ListParcels scriptOperations apiProperties /properties/scriptOperations/0',
      'ListDepots script script 1:22-32',
      'Search script script 3:37-43',
      'ListDepots mention intro 0:0-10',
      'Search mention intro 0:50-56',
      'ListParcels mention readme 0:4-15',
    ]);
  });

  it('is made once for a connector and grouped by operation', async () => {
    const connector = await connectorOf(files);
    assert.equal(operationReferences(connector), operationReferences(connector));
    assert.deepEqual(
      referencesTo(connector, 'ListParcels').map(({ kind }) => kind),
      ['x-ms-openai-data', 'scriptOperations', 'mention'],
    );
    assert.deepEqual(referencesTo(connector, 'Nobody'), []);
  });

  it('survives a connector of nothing and values of any shape', async () => {
    assert.deepEqual(operationReferences(await connectorOf({})), []);
    const odd = {
      'x-ms-capabilities': [{ testConnection: 1 }],
      'x-ms-dynamic-values': 'x',
      'x-ms-dynamic-tree': { open: [null, { operationId: 4 }] },
    };
    const connector = await connectorOf({ 'apiDefinition.swagger.json': JSON.stringify(odd) });
    assert.deepEqual(operationReferences(connector), []);
  });

  it('walks a definition that nests deeper than calls can', async () => {
    const depth = 5000;
    const text =
      '{"items":'.repeat(depth) + '{"x-ms-notification":{"operationId":"Deep"}}' + '}'.repeat(depth);
    const connector = await connectorOf({ 'apiDefinition.swagger.json': text });
    assert.deepEqual(
      operationReferences(connector).map(({ operationId }) => operationId),
      ['Deep'],
    );
  });
});
