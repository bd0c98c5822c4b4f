import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Definition } from '../../server/src/connector/definition/definition';
import { dynamicCalls } from '../../server/src/connector/definition/dynamicCalls';
import { siblingOf } from '../../server/src/connector/definition/dynamicSiblings';
import { findInput } from '../../server/src/connector/definition/inputs';
import { notificationUrls } from '../../server/src/connector/definition/notifications';
import { resolvePath } from '../../server/src/connector/definition/schemaPath';
import type { Json, JsonObject } from '../../server/src/connector/json/parse';
import { pointerOf } from '../../server/src/connector/place';
import { connectorOf } from '../support/connectors';

async function definitionOf(json: JsonObject): Promise<Definition> {
  const { definition } = await connectorOf({ 'apiDefinition.swagger.json': JSON.stringify(json) });
  assert.ok(definition);
  return definition;
}

const body = (schema: Json): JsonObject => ({ name: 'body', in: 'body', schema });
const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });
const list = { operationId: 'List', 'value-path': 'id', 'value-title': 'name' };

describe('dynamicCalls', () => {
  const definition = definitionOf({
    paths: {
      '/a': { post: { operationId: 'A', parameters: [body(ref('Outer'))] } },
      '/b': { get: { operationId: 'B', responses: { '200': { schema: ref('Inner') } } } },
      '/list': { get: { operationId: 'List' } },
    },
    definitions: {
      Outer: { properties: { inner: ref('Inner'), outer: ref('Outer') } },
      Inner: {
        properties: {
          place: { type: 'string', 'x-ms-dynamic-values': list },
          back: ref('Outer'),
        },
      },
      Unused: { 'x-ms-dynamic-schema': { operationId: 'Gone', parameters: { a: { parameter: 'b' }, c: 1 } } },
    },
  });

  it('tells a shared one once, with every operation that reaches it', async () => {
    const [call] = dynamicCalls(await definition);
    assert.equal(call && pointerOf(call.at), '/definitions/Inner/properties/place/x-ms-dynamic-values');
    assert.equal(call?.invoked?.id, 'List');
    assert.deepEqual(
      call?.carriers.map(({ id }) => id),
      ['A', 'B'],
    );
  });

  it('reads what cannot be found and what nobody uses', async () => {
    const call = dynamicCalls(await definition)[1];
    assert.deepEqual([call?.operationId, call?.invoked, call?.carriers], ['Gone', undefined, []]);
    assert.deepEqual(
      call?.arguments.map(({ name, reference, literal }) => [name, reference?.name, literal?.value]),
      [
        ['a', 'b', undefined],
        ['c', undefined, 1],
      ],
    );
  });
});

describe('resolvePath', () => {
  const definition = definitionOf({
    definitions: {
      Page: { type: 'object', properties: { value: { type: 'array', items: ref('Item') }, 'a.b': {} } },
      Item: { type: 'object', properties: { id: { type: 'string' }, self: ref('Item') } },
      Open: { properties: { id: {} }, additionalProperties: {} },
      Loop: ref('Loop'),
    },
  });
  const cases: [name: string, path: string, expected: string][] = [
    ['Page', '', 'found'],
    ['Page', 'value', 'found'],
    ['Page', 'value/id', 'found'],
    ['Page', 'value.self.self.id', 'found'],
    ['Page', 'a.b', 'found'],
    ['Page', 'values', 'missing values of value, a.b'],
    ['Page', 'value/name', 'missing name of id, self'],
    ['Page', 'value/id/more', 'unknown'],
    ['Open', 'name', 'unknown'],
    ['Loop', 'id', 'unknown'],
  ];
  for (const [name, path, expected] of cases)
    it(`finds "${path}" in ${name}: ${expected}`, async () => {
      const schema = { json: ref(name), at: (await definition).at };
      const result = resolvePath(await definition, schema, path);
      const told = result.state === 'missing' ? ` ${result.step} of ${result.names.join(', ')}` : '';
      assert.equal(`${result.state}${told}`, expected);
    });
});

describe('findInput', () => {
  const definition = definitionOf({
    paths: {
      '/a': {
        post: {
          operationId: 'A',
          parameters: [
            { name: 'top', in: 'query', type: 'integer' },
            body({ properties: { to: { properties: { city: { type: 'string' } } } } }),
          ],
        },
      },
    },
  });
  const cases: [name: string, type: unknown][] = [
    ['top', 'integer'],
    ['body/to/city', 'string'],
    ['to.city', 'string'],
    ['to/street', undefined],
    ['bottom', undefined],
  ];
  for (const [name, type] of cases)
    it(`knows the type of "${name}": ${String(type)}`, async () => {
      const operation = (await definition).operationsById.get('A');
      assert.ok(operation);
      const found = findInput(await definition, operation, name);
      assert.equal(found.state === 'found' ? found.chain.at(-1)?.json.type : undefined, type);
    });
});

describe('siblingOf', () => {
  it('says the same in the form of the other extension', async () => {
    const definition = await definitionOf({
      paths: {
        '/a': {
          post: {
            operationId: 'A',
            parameters: [
              { name: 'version', in: 'query', type: 'string', 'x-ms-visibility': 'internal', default: '2' },
              body({
                properties: {
                  city: { type: 'string' },
                  street: {
                    'x-ms-dynamic-values': {
                      ...list,
                      'value-collection': 'value',
                      parameters: { city: { parameter: 'city' }, v: { parameter: 'version' }, top: 5 },
                    },
                  },
                },
              }),
            ],
          },
        },
      },
    });
    const [call] = dynamicCalls(definition);
    assert.ok(call);
    assert.deepEqual(siblingOf(definition, call), {
      operationId: 'List',
      parameters: { city: { parameterReference: 'body/city' }, v: { value: '2' }, top: { value: 5 } },
      itemsPath: 'value',
      itemValuePath: 'id',
      itemTitlePath: 'name',
    });
  });
});

describe('notificationUrls', () => {
  it('are found through references and branches, with the properties on the way', async () => {
    const definition = await definitionOf({
      paths: { '/hooks': { post: { operationId: 'Watch', parameters: [body(ref('Hook'))] } } },
      definitions: {
        Hook: {
          required: ['target'],
          allOf: [{ properties: { target: ref('Target'), again: ref('Hook') } }],
        },
        Target: { properties: { url: { type: 'string', 'x-ms-notification-url': true } } },
      },
    });
    assert.deepEqual(
      notificationUrls(definition).map(url => [
        pointerOf(url.at),
        url.chain.map(({ name, required }) => `${name} ${required}`),
      ]),
      [['/definitions/Target/properties/url', ['target true', 'url false']]],
    );
  });
});
