import { describeInjections, type Injection, type Mutable } from './harness';
import {
  at,
  below,
  bodyOf,
  oddPath,
  operation,
  parameters,
  query,
  quiet,
  soundOperation,
  told,
} from './made';
import { operations, parameters as ownParameters } from './places';

const ref = (name: string): Mutable => ({ $ref: `#/parameters/${name}` });
const form = (more: Mutable = {}): Mutable => query({ name: 'label', in: 'formData', ...more });
const header = (more: Mutable = {}): Mutable => query({ name: 'X-Scale', in: 'header', ...more });
const body = bodyOf({ type: 'object', properties: { weight: { type: 'number' } } });
const odd = ['paths', oddPath] as const;

/** A shared parameter with a name that needs escaping, used by the added operation. */
const shared = (parameter: Mutable, steps: readonly (string | number)[], mark?: 'key' | 'value') =>
  below(
    ['parameters', 'Größe/~', ...steps],
    { parameters: [ref('Größe~1~0')] },
    { parameters: { 'Größe/~': parameter }, ...(mark && { mark }) },
  );

/** A parameter of the path item. */
const ofPath = (parameter: Mutable, steps: readonly (string | number)[], mark?: 'key' | 'value') =>
  below(
    [...odd, 'parameters', 0, ...steps],
    {},
    { beside: { parameters: [parameter] }, ...(mark && { mark }) },
  );

const together: readonly Injection[] = [
  told('body-and-formdata-mixed', 'both of the operation', parameters([query(), form(), body], [1])),
  told(
    'body-and-formdata-mixed',
    'the second of two is not marked',
    parameters([body, form(), form({ name: 'b' })], [1]),
  ),
  told(
    'body-and-formdata-mixed',
    'form data of the path',
    below([...odd, 'parameters', 0], { parameters: [body] }, { beside: { parameters: [form()] } }),
  ),
  told(
    'body-and-formdata-mixed',
    'body of the path',
    operation({ parameters: [form()] }, ['parameters', 0], { beside: { parameters: [body] } }),
  ),
  told(
    'body-and-formdata-mixed',
    'form data by reference',
    parameters([body, ref('Label')], [1], { parameters: { Label: form() } }),
  ),
  quiet('body-and-formdata-mixed', 'form data alone', parameters([form(), query()], [0])),

  told('operation-duplicate-parameter', 'equal', parameters([query(), form(), query()], [2]), 'safe fix'),
  told(
    'operation-duplicate-parameter',
    'differently described',
    parameters([query(), query({ description: 'Another.' })], [1]),
  ),
  told(
    'operation-duplicate-parameter',
    'the same reference twice',
    parameters([ref('Scale'), ref('Scale')], [1], { parameters: { Scale: query() } }),
    'safe fix',
  ),
  told(
    'operation-duplicate-parameter',
    'a reference and the same in place',
    parameters([ref('Scale'), query()], [1], { parameters: { Scale: query() } }),
  ),
  told(
    'operation-duplicate-parameter',
    'two references to parameters of one name',
    parameters([ref('A'), ref('B')], [1], { parameters: { A: query(), B: query({ type: 'integer' }) } }),
  ),
  quiet(
    'operation-duplicate-parameter',
    'another place',
    parameters([query(), query({ in: 'header' })], [1]),
  ),
  quiet(
    'operation-duplicate-parameter',
    'overrides the one of the path',
    operation({ parameters: [query()] }, ['parameters', 0], { beside: { parameters: [query()] } }),
  ),
  told('operation-count', '257 operations', manyOperations(257)),
  quiet('operation-count', '256 operations', manyOperations(256)),
];

function manyOperations(count: number): Injection['inject'] {
  return patient => {
    const left = count - operations(patient).length;
    const more = Array.from({ length: left }, (_, i) => [
      `/contoso/${i}`,
      { get: soundOperation({ operationId: `GetContoso${i}` }) },
    ]);
    Object.assign(patient.definition['paths'] as Mutable, Object.fromEntries(more));
    return { pointer: '/paths' };
  };
}

const places: readonly Injection[] = [
  told('param-named-connectionid', 'query', parameters([query({ name: 'connectionId' })], [0, 'name'])),
  told(
    'param-named-connectionid',
    'any case',
    parameters([query(), header({ name: 'CONNECTIONID' })], [1, 'name']),
  ),
  told(
    'param-named-connectionid',
    'body',
    parameters([bodyOf({ type: 'string' }, { name: 'ConnectionId' })], [0, 'name']),
  ),
  told(
    'param-named-connectionid',
    'path',
    parameters([query({ name: 'connectionId', in: 'path', required: true })], [0, 'name']),
    'suggestion',
  ),
  told('param-named-connectionid', 'shared', shared(query({ name: 'connectionid' }), ['name'])),
  told('param-named-connectionid', 'of the path', ofPath(query({ name: 'connectionid' }), ['name'])),
  told(
    'param-named-connectionid',
    'in a published operation',
    at(ownParameters, p => ((p['name'] = 'connectionID'), ['name'])),
  ),
  quiet(
    'param-named-connectionid',
    'a part of the name',
    parameters([query({ name: 'connectionIds' })], [0, 'name']),
  ),

  told(
    'param-name-required',
    'absent',
    at(ownParameters, p => (delete p['name'], [])),
  ),
  told(
    'param-name-required',
    'null',
    at(ownParameters, p => ((p['name'] = null), [])),
  ),
  told(
    'param-name-required',
    'empty',
    at(ownParameters, p => ((p['name'] = ''), [])),
  ),
  told('param-name-required', 'blank', parameters([query({ name: '  ' })], [0])),
  told('param-name-required', 'body', parameters([bodyOf({ type: 'string' }, { name: '' })], [0])),
  told('param-name-required', 'shared', shared(query({ name: undefined }), [])),
  told('param-name-required', 'of the path', ofPath(query({ name: undefined }), [])),

  told(
    'parameter-in-invalid',
    'absent',
    at(ownParameters, p => (delete p['in'], [])),
  ),
  told(
    'parameter-in-invalid',
    'misspelt',
    at(ownParameters, p => ((p['in'] = 'querry'), ['in'])),
    'suggestion',
  ),
  told('parameter-in-invalid', 'case', parameters([query({ in: 'Query' })], [0, 'in']), 'suggestion'),
  told('parameter-in-invalid', 'cookie', parameters([query({ in: 'cookie' })], [0, 'in'])),
  told('parameter-in-invalid', 'formdata', parameters([query({ in: 'formdata' })], [0, 'in']), 'suggestion'),
  told('parameter-in-invalid', 'shared', shared(query({ in: 'url' }), ['in'])),
  told('parameter-in-invalid', 'shared without', shared(query({ in: undefined }), [])),
  told('parameter-in-invalid', 'of the path', ofPath(query({ in: 'paths' }), ['in'])),

  told('file-parameter-location', 'query', parameters([query({ type: 'file' })], [0, 'in']), 'safe fix'),
  told('file-parameter-location', 'header', parameters([header({ type: 'file' })], [0, 'in']), 'safe fix'),
  told('file-parameter-location', 'beside a body', parameters([body, query({ type: 'file' })], [1, 'in'])),
  told('file-parameter-location', 'shared', shared(query({ type: 'file' }), ['in'])),
  quiet('file-parameter-location', 'form data', parameters([form({ type: 'file' })], [0, 'in'])),

  told('formdata-name-non-ascii', 'umlaut', parameters([form({ name: 'größe' })], [0, 'name'])),
  told('formdata-name-non-ascii', 'U+0080', parameters([form({ name: 'a\u0080' })], [0, 'name'])),
  told('formdata-name-non-ascii', 'shared', shared(form({ name: '重量' }), ['name'])),
  quiet('formdata-name-non-ascii', 'U+007F', parameters([form({ name: 'a\u007f' })], [0, 'name'])),
  quiet('formdata-name-non-ascii', 'query', parameters([query({ name: 'größe' })], [0, 'name'])),

  ...['path', 'header', 'body'].map(where =>
    told(
      'allowemptyvalue-location',
      where,
      parameters(
        [where === 'body' ? { ...body, allowEmptyValue: true } : query({ in: where, allowEmptyValue: true })],
        [0, 'allowEmptyValue'],
        { mark: 'key' },
      ),
      'safe fix',
    ),
  ),
  told(
    'allowemptyvalue-location',
    'shared',
    shared(header({ allowEmptyValue: true }), ['allowEmptyValue'], 'key'),
  ),
  told(
    'allowemptyvalue-location',
    'of the path',
    ofPath(header({ allowEmptyValue: true }), ['allowEmptyValue'], 'key'),
  ),
  quiet(
    'allowemptyvalue-location',
    'query',
    parameters([query({ allowEmptyValue: true })], [0, 'allowEmptyValue']),
  ),
  quiet(
    'allowemptyvalue-location',
    'form data',
    parameters([form({ allowEmptyValue: true })], [0, 'allowEmptyValue']),
  ),
  quiet(
    'allowemptyvalue-location',
    'false',
    parameters([header({ allowEmptyValue: false })], [0, 'allowEmptyValue']),
  ),

  ...['Authorization', 'HOST', 'content-length'].map(name =>
    told('reserved-parameter', name, parameters([query(), header({ name })], [1, 'name'])),
  ),
  told('reserved-parameter', 'shared', shared(header({ name: 'authorization' }), ['name'])),
  told('reserved-parameter', 'of the path', ofPath(header({ name: 'Host' }), ['name'])),
  quiet('reserved-parameter', 'query', parameters([query({ name: 'host' })], [0, 'name'])),
  quiet('reserved-parameter', 'a part', parameters([header({ name: 'X-Host' })], [0, 'name'])),

  ...['Accept', 'content-type', 'USER-AGENT'].map(name =>
    told('header-parameter-common', name, parameters([query(), header({ name })], [1])),
  ),
  told('header-parameter-common', 'shared', shared(header({ name: 'Accept' }), [])),
  quiet('header-parameter-common', 'query', parameters([query({ name: 'accept' })], [0])),
  quiet('header-parameter-common', 'another', parameters([header({ name: 'Accept-Language' })], [0])),
];

const types: readonly Injection[] = [
  told(
    'param-type-required',
    'absent',
    at(
      ps => ownParameters(ps).filter(({ at: p }) => p['in'] !== 'body' && p['default'] === undefined),
      p => (delete p['type'], []),
    ),
    'safe fix',
  ),
  told(
    'param-type-required',
    'with enum',
    parameters([query({ type: undefined, enum: ['a'] })], [0]),
    'safe fix',
  ),
  told('param-type-required', 'shared', shared(header({ type: undefined }), []), 'safe fix'),
  told('param-type-required', 'of the path', ofPath(query({ type: undefined }), []), 'safe fix'),
  told('param-type-required', 'form data', parameters([form({ type: undefined })], [0]), 'safe fix'),
  quiet('param-type-required', 'body', parameters([body], [0])),

  ...(['int', 'bool', 'float', 'double', 'str', 'text', 'date'] as const).map(type =>
    told(
      'parameter-type-invalid',
      type,
      parameters([query(), query({ name: 'b', type })], [1, 'type']),
      'safe fix',
    ),
  ),
  told(
    'parameter-type-invalid',
    'object',
    parameters([query({ type: 'object' })], [0, 'type']),
    'suggestion',
  ),
  told(
    'parameter-type-invalid',
    'misspelt',
    parameters([query({ type: 'intger' })], [0, 'type']),
    'suggestion',
  ),
  told('parameter-type-invalid', 'case', parameters([query({ type: 'String' })], [0, 'type'])),
  told('parameter-type-invalid', 'null', parameters([query({ type: 'null' })], [0, 'type'])),
  told('parameter-type-invalid', 'shared', shared(query({ type: 'any' }), ['type'])),
  told('parameter-type-invalid', 'of the path', ofPath(query({ type: 'guid' }), ['type'])),
  ...['string', 'number', 'integer', 'boolean', 'array'].map(type =>
    quiet(
      'parameter-type-invalid',
      type,
      parameters([query({ type, items: { type: 'string' } })], [0, 'type']),
    ),
  ),
  quiet('parameter-type-invalid', 'file', parameters([form({ type: 'file' })], [0, 'type'])),

  told(
    'collectionformat-not-supported',
    'parameter',
    parameters(
      [query({ type: 'array', items: { type: 'string' }, collectionFormat: 'multi' })],
      [0, 'collectionFormat'],
    ),
    'suggestion',
  ),
  told(
    'collectionformat-not-supported',
    'items',
    parameters(
      [
        query({
          type: 'array',
          items: { type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
        }),
      ],
      [0, 'items', 'collectionFormat'],
    ),
    'suggestion',
  ),
  told(
    'collectionformat-not-supported',
    'header',
    operation(
      {
        responses: {
          '200': {
            description: 'It.',
            headers: { 'X/Y~': { type: 'array', items: { type: 'string' }, collectionFormat: 'multi' } },
          },
        },
      },
      ['responses', '200', 'headers', 'X/Y~', 'collectionFormat'],
    ),
  ),
  told(
    'collectionformat-not-supported',
    'shared',
    shared(query({ type: 'array', items: { type: 'string' }, collectionFormat: 'multi' }), [
      'collectionFormat',
    ]),
  ),
  ...['csv', 'ssv', 'tsv', 'pipes'].map(collectionFormat =>
    quiet(
      'collectionformat-not-supported',
      collectionFormat,
      parameters(
        [query({ type: 'array', items: { type: 'string' }, collectionFormat })],
        [0, 'collectionFormat'],
      ),
    ),
  ),
  ...['query', 'header', 'formData'].map(where =>
    told(
      'query-parameter-url-encoding',
      where,
      parameters([query({ in: where, 'x-ms-url-encoding': 'single' })], [0, 'x-ms-url-encoding'], {
        mark: 'key',
      }),
      'safe fix',
    ),
  ),
  told(
    'query-parameter-url-encoding',
    'body',
    parameters([{ ...body, 'x-ms-url-encoding': 'double' }], [0, 'x-ms-url-encoding'], { mark: 'key' }),
    'safe fix',
  ),
  told(
    'query-parameter-url-encoding',
    'shared',
    shared(query({ 'x-ms-url-encoding': 'single' }), ['x-ms-url-encoding'], 'key'),
  ),
  quiet(
    'query-parameter-url-encoding',
    'path',
    parameters(
      [query({ in: 'path', required: true, 'x-ms-url-encoding': 'single' })],
      [0, 'x-ms-url-encoding'],
    ),
  ),
  ...['Single', 'DOUBLE', 'triple', '', 'single '].map(value =>
    told(
      'url-encoding-value',
      `"${value}"`,
      parameters(
        [query({ in: 'path', required: true, 'x-ms-url-encoding': value })],
        [0, 'x-ms-url-encoding'],
      ),
      'safe fix',
    ),
  ),
  ...[true, null, 1].map(value =>
    told(
      'url-encoding-value',
      String(value),
      parameters(
        [query({ in: 'path', required: true, 'x-ms-url-encoding': value })],
        [0, 'x-ms-url-encoding'],
      ),
    ),
  ),
  told(
    'url-encoding-value',
    'shared',
    shared(query({ in: 'path', required: true, 'x-ms-url-encoding': 'both' }), ['x-ms-url-encoding']),
  ),
  quiet(
    'url-encoding-value',
    'double',
    parameters(
      [query({ in: 'path', required: true, 'x-ms-url-encoding': 'double' })],
      [0, 'x-ms-url-encoding'],
    ),
  ),
];

const bodies: readonly Injection[] = [
  told(
    'body-parameter-schema-required',
    'absent',
    at(
      ps => ownParameters(ps).filter(({ at: p }) => p['in'] === 'body'),
      p => (delete p['schema'], []),
    ),
    'suggestion',
  ),
  ...[null, 'object', [], 3, true].map(schema =>
    told(
      'body-parameter-schema-required',
      JSON.stringify(schema),
      parameters([query(), bodyOf(schema)], [1]),
      'suggestion',
    ),
  ),
  told('body-parameter-schema-required', 'shared', shared({ name: 'body', in: 'body' }, [])),
  told('body-parameter-schema-required', 'of the path', ofPath({ name: 'body', in: 'body' }, [])),
  quiet(
    'body-parameter-schema-required',
    'a reference',
    parameters([bodyOf({ $ref: '#/definitions/Weight' })], [0], {
      definitions: { Weight: { type: 'object' } },
    }),
  ),
  told(
    'body-parameter-empty-schema',
    'in an operation',
    at(
      ps => ownParameters(ps).filter(({ at: p }) => p['in'] === 'body'),
      p => ((p['schema'] = {}), ['schema']),
    ),
    'suggestion',
  ),
  told('body-parameter-empty-schema', 'shared', shared(bodyOf({}), ['schema']), 'suggestion'),
  quiet('body-parameter-empty-schema', 'an object', parameters([bodyOf({ type: 'object' })], [0, 'schema'])),
  told(
    'non-body-parameter-schema',
    'primitive',
    parameters([query({ schema: { type: 'string' } })], [0, 'schema']),
    'safe fix',
  ),
  told(
    'non-body-parameter-schema',
    'instead of a type',
    parameters([query({ type: undefined, schema: { type: 'integer', format: 'int32' } })], [0, 'schema']),
    'safe fix',
  ),
  told(
    'non-body-parameter-schema',
    'an object',
    parameters([header({ schema: { type: 'object', properties: {} } })], [0, 'schema']),
  ),
  told('non-body-parameter-schema', 'empty', parameters([query({ schema: {} })], [0, 'schema'])),
  told(
    'non-body-parameter-schema',
    'a reference',
    parameters([form({ schema: { $ref: '#/definitions/Weight' } })], [0, 'schema'], {
      definitions: { Weight: { type: 'string' } },
    }),
  ),
  told('non-body-parameter-schema', 'shared', shared(query({ schema: { type: 'string' } }), ['schema'])),
  ...Object.entries({
    type: 'object',
    format: 'int32',
    items: { type: 'string' },
    enum: ['a'],
    default: 'a',
    collectionFormat: 'csv',
    allowEmptyValue: true,
    pattern: '^a',
    minimum: 1,
    maximum: 2,
    minLength: 1,
    maxLength: 2,
    minItems: 1,
    maxItems: 2,
    uniqueItems: true,
    multipleOf: 2,
    exclusiveMinimum: true,
    exclusiveMaximum: true,
    properties: {},
  }).map(([key, value]) =>
    told(
      'body-parameter-invalid-property',
      key,
      parameters([{ ...body, [key]: value }], [0, key], { mark: 'key' }),
    ),
  ),
  told(
    'body-parameter-invalid-property',
    'can be moved',
    parameters([bodyOf({ type: 'object' }, { maxLength: 4 })], [0, 'maxLength'], { mark: 'key' }),
    'suggestion',
  ),
  told('body-parameter-invalid-property', 'shared', shared({ ...body, type: 'object' }, ['type'], 'key')),
  quiet(
    'body-parameter-invalid-property',
    'what a body may have',
    parameters([{ ...body, description: 'It.', 'x-ms-summary': 'It' }], [0, 'description']),
  ),
  told('body-parameter-name', 'another', parameters([{ ...body, name: 'payload' }], [0, 'name'])),
  told('body-parameter-name', 'case', parameters([{ ...body, name: 'Body' }], [0, 'name'])),
  told('body-parameter-name', 'shared', shared({ ...body, name: 'parcel' }, ['name'])),
  quiet('body-parameter-name', 'body', parameters([body], [0, 'name'])),
  quiet('body-parameter-name', 'query', parameters([query()], [0, 'name'])),
];

describeInjections('parameters of an operation together', together);
describeInjections('where parameters are', places);
describeInjections('types of parameters', types);
describeInjections('bodies', bodies);
