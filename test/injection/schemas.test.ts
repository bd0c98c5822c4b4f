import { describeInjections, type Due, type Injection, type Mutable } from './harness';
import {
  answer,
  at,
  below,
  body,
  bodyOf,
  definition,
  objectWith,
  operation,
  parameters,
  property,
  query,
  quiet,
  responses,
  told,
} from './made';
import { properties as ownProperties, schemas as ownSchemas } from './places';

const text = { type: 'string' };
const depth = (levels: number): Mutable =>
  levels === 0
    ? { type: 'string' }
    : levels % 2
      ? objectWith({ 'a/b': depth(levels - 1) })
      : { type: 'array', items: depth(levels - 1) };
const headerOf = (header: Mutable): Mutable => ({
  '200': { description: 'It.', schema: text, headers: { 'X/Size~': header } },
});
const inHeader = (header: Mutable, steps: readonly (string | number)[], mark?: Due['mark']) =>
  responses(headerOf(header), ['200', 'headers', 'X/Size~', ...steps], mark && { mark });
const list = (items: unknown, more: Mutable = {}): Mutable => ({ type: 'array', items, ...more });

const deep: readonly Injection[] = [
  told('schema-too-deep', 'body of 41', body(depth(41), [])),
  told('schema-too-deep', 'answer of 60', answer(depth(60), [])),
  told(
    'schema-too-deep',
    'by reference',
    body(depth(20).type === 'array' ? list({ $ref: '#/definitions/Deep' }) : {}, [], {
      definitions: { Deep: depth(40) },
    }),
  ),
  told(
    'schema-too-deep',
    'an error',
    responses(
      { '200': { description: 'It.', schema: text }, '400': { description: 'It.', schema: depth(45) } },
      ['400', 'schema'],
    ),
  ),
  quiet('schema-too-deep', 'body of 40', body(depth(40), [])),
  quiet(
    'schema-too-deep',
    'a cycle',
    answer({ $ref: '#/definitions/Node' }, [], {
      definitions: { Node: objectWith({ next: { $ref: '#/definitions/Node' } }) },
    }),
  ),
];

const arrays: readonly Injection[] = [
  told(
    'array-without-items',
    'parameter',
    parameters([query(), query({ name: 'b', type: 'array' })], [1]),
    'safe fix',
  ),
  told(
    'array-without-items',
    'items of a parameter',
    parameters([query({ type: 'array', items: { type: 'array' } })], [0, 'items']),
    'safe fix',
  ),
  told('array-without-items', 'header', inHeader({ type: 'array' }, []), 'safe fix'),
  told('array-without-items', 'items of a header', inHeader(list({ type: 'array' }), ['items']), 'safe fix'),
  told(
    'array-without-items',
    'shared parameter',
    below(
      ['parameters', 'A/b'],
      { parameters: [{ $ref: '#/parameters/A~1b' }] },
      { parameters: { 'A/b': query({ type: 'array' }) } },
    ),
    'safe fix',
  ),
  told('array-without-items', 'property', property({ type: 'array' }, []), 'safe fix'),
  told(
    'array-without-items',
    'published property',
    at(
      ps => ownProperties(ps).filter(({ at: p }) => p['$ref'] === undefined),
      p => {
        p['type'] = 'array';
        delete p['items'];
        return [];
      },
    ),
    'safe fix',
    { most: 8 },
  ),
  told('array-without-items', 'definition', definition({ type: 'array' }, []), 'safe fix'),
  told('array-without-items', 'body', body({ type: 'array' }, []), 'safe fix'),
  told(
    'array-without-items',
    'additional properties',
    answer({ type: 'object', additionalProperties: { type: 'array' } }, ['additionalProperties']),
  ),
  told(
    'array-without-items',
    'allOf',
    answer({ allOf: [{ $ref: '#/definitions/A' }, { type: 'array' }] }, ['allOf', 1], {
      definitions: { A: text },
    }),
  ),
  told(
    'array-without-items',
    'dynamic',
    answer({ type: 'array', 'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' } }, []),
  ),
  told(
    'array-without-items',
    'notification',
    below(
      ['paths', '/contoso~parcels/größe', 'x-ms-notification-content', 'schema'],
      {},
      { beside: { 'x-ms-notification-content': { schema: { type: 'array' } } } },
    ),
  ),
  ...[null, []].map(items =>
    told(
      'array-without-items',
      `items ${JSON.stringify(items)}`,
      property({ type: 'array', items }, []),
      'safe fix',
    ),
  ),
  ...['string', true, 7].map(items =>
    told('array-without-items', `items ${JSON.stringify(items)}`, property({ type: 'array', items }, [])),
  ),
  told(
    'array-without-items',
    'items in a list',
    property({ type: 'array', items: [text] }, []),
    'suggestion',
  ),
  quiet('array-without-items', 'empty items', property({ type: 'array', items: {} }, [])),
  quiet(
    'array-without-items',
    'an example',
    answer({ type: 'object', properties: { a: text }, example: { type: 'array' } }, ['example']),
  ),
  quiet(
    'array-without-items',
    'a default',
    answer(objectWith({ a: { type: 'object', default: { type: 'array' } } }), ['properties', 'a', 'default']),
  ),
  quiet(
    'array-without-items',
    'a list that is named properties',
    answer(objectWith({ type: { type: 'string' }, properties: text }), []),
  ),
  told('array-items-empty', 'property', property(list({}), ['items']), 'suggestion'),
  told('array-items-empty', 'nested', answer(list(list({})), ['items', 'items']), 'suggestion'),
  told('array-items-empty', 'definition', definition(list({}), ['items'])),
  quiet('array-items-empty', 'described', answer(list({ description: 'Anything.' }), ['items'])),

  ...[text, { type: 'array', items: text }, { type: 'integer' }].map(schema =>
    told(
      'required-on-non-object',
      schema.type,
      answer({ ...schema, required: ['a'] }, ['required']),
      'safe fix',
    ),
  ),
  told(
    'required-on-non-object',
    'property',
    property({ type: 'string', required: ['a'] }, ['required']),
    'safe fix',
  ),
  quiet('required-on-non-object', 'object', body(objectWith({ a: text }, { required: ['a'] }), ['required'])),
  quiet(
    'required-on-non-object',
    'untyped',
    body({ properties: { a: text }, required: ['a'] }, ['required']),
  ),
  quiet('required-on-non-object', 'no list', body({ type: 'string', required: true }, ['required'])),

  told(
    'required-property-undefined',
    'in a body',
    body(objectWith({ a: text, b: text }, { required: ['a', 'c'] }), ['required', 1]),
    'suggestion',
  ),
  told(
    'required-property-undefined',
    'misspelt',
    at(
      ps =>
        ownSchemas(ps).filter(
          ({ at: s }) => s['properties'] && Object.keys(s['properties']).length > 0 && !s['allOf'],
        ),
      s => {
        s['required'] = [`${Object.keys(s['properties'] as Mutable)[0] ?? ''}ß`];
        return ['required', 0];
      },
    ),
    'suggestion',
    { most: 8 },
  ),
  told(
    'required-property-undefined',
    'no properties in it',
    answer(objectWith({}, { required: ['a'] }), ['required', 0]),
  ),
  told(
    'required-property-undefined',
    'case',
    property(objectWith({ Name: text }, { required: ['name'] }), ['required', 0]),
  ),
  told(
    'required-property-undefined',
    'a name of every object',
    property(objectWith({ a: text }, { required: ['constructor'] }), ['required', 0]),
  ),
  ...['allOf', 'oneOf', 'anyOf'].map(key =>
    quiet(
      'required-property-undefined',
      key,
      body(objectWith({ a: text }, { required: ['c'], [key]: [objectWith({ c: text })] }), ['required', 0]),
    ),
  ),
  told(
    'required-property-undefined',
    'in a member of allOf',
    body({ allOf: [objectWith({ a: text }, { required: ['b'] })] }, ['allOf', 0, 'required', 0]),
  ),
  quiet(
    'required-property-undefined',
    'without properties',
    body({ type: 'object', required: ['c'] }, ['required', 0]),
  ),

  told(
    'readonly-required-input',
    'in a body',
    body(objectWith({ a: text, id: { type: 'string', readOnly: true } }, { required: ['a', 'id'] }), [
      'required',
      1,
    ]),
    'suggestion',
  ),
  told(
    'readonly-required-input',
    'nested',
    body(
      list(objectWith({ in: objectWith({ id: { type: 'string', readOnly: true } }, { required: ['id'] }) })),
      ['items', 'properties', 'in', 'required', 0],
    ),
    'suggestion',
  ),
  told(
    'readonly-required-input',
    'by reference',
    below(
      ['definitions', 'Box/~', 'required', 0],
      { parameters: [bodyOf(list({ $ref: '#/definitions/Box~1~0' }))] },
      {
        definitions: {
          'Box/~': objectWith({ id: { type: 'integer', readOnly: true } }, { required: ['id'] }),
        },
      },
    ),
  ),
  told(
    'readonly-required-input',
    'by allOf',
    below(
      ['definitions', 'Box', 'required', 0],
      { parameters: [bodyOf({ allOf: [{ $ref: '#/definitions/Box' }] })] },
      { definitions: { Box: objectWith({ id: { type: 'integer', readOnly: true } }, { required: ['id'] }) } },
    ),
  ),
  told(
    'readonly-required-input',
    'shared body',
    below(
      ['parameters', 'Box', 'schema', 'required', 0],
      { parameters: [{ $ref: '#/parameters/Box' }] },
      {
        parameters: {
          Box: bodyOf(objectWith({ id: { type: 'string', readOnly: true } }, { required: ['id'] })),
        },
      },
    ),
  ),
  quiet(
    'readonly-required-input',
    'in an answer',
    answer(objectWith({ id: { type: 'string', readOnly: true } }, { required: ['id'] }), ['required', 0]),
  ),
  quiet(
    'readonly-required-input',
    'false',
    body(objectWith({ id: { type: 'string', readOnly: false } }, { required: ['id'] }), ['required', 0]),
  ),

  told(
    'discriminator-required-string',
    'no text',
    definition(objectWith({ a: text }, { discriminator: { propertyName: 'a' }, required: ['a'] }), [
      'discriminator',
    ]),
  ),
  told(
    'discriminator-required-string',
    'a number',
    definition(objectWith({ a: text }, { discriminator: 1, required: ['a'] }), ['discriminator']),
  ),
  told(
    'discriminator-required-string',
    'no property',
    definition(objectWith({ a: text }, { discriminator: 'kind', required: ['a'] }), ['discriminator']),
  ),
  told(
    'discriminator-required-string',
    'not required',
    definition(objectWith({ kind: text, a: text }, { discriminator: 'kind', required: ['a'] }), [
      'discriminator',
    ]),
    'safe fix',
  ),
  told(
    'discriminator-required-string',
    'nothing required',
    body(objectWith({ kind: text }, { discriminator: 'kind' }), ['discriminator']),
    'safe fix',
  ),
  told(
    'discriminator-required-string',
    'an integer',
    definition(objectWith({ kind: { type: 'integer' } }, { discriminator: 'kind', required: ['kind'] }), [
      'discriminator',
    ]),
  ),
  told(
    'discriminator-required-string',
    'an integer by reference',
    definition(
      objectWith({ kind: { $ref: '#/definitions/Kind' } }, { discriminator: 'kind', required: ['kind'] }),
      ['discriminator'],
      { definitions: { Kind: { type: 'integer' } } },
    ),
  ),
  quiet(
    'discriminator-required-string',
    'a text by reference',
    definition(
      objectWith({ kind: { $ref: '#/definitions/Kind' } }, { discriminator: 'kind', required: ['kind'] }),
      ['discriminator'],
      { definitions: { Kind: text } },
    ),
  ),
  quiet(
    'discriminator-required-string',
    'sound',
    definition(objectWith({ kind: text }, { discriminator: 'kind', required: ['kind'] }), ['discriminator']),
  ),
];

const values: readonly Injection[] = [
  ...['[a-', '(a', 'a{2,1}', '*a', '\\'].flatMap(pattern => [
    told(
      'pattern-valid-regex',
      `${pattern} of a parameter`,
      parameters([query({ pattern })], [0, 'pattern']),
    ),
    told(
      'pattern-valid-regex',
      `${pattern} of a property`,
      property({ type: 'string', pattern }, ['pattern']),
    ),
  ]),
  told(
    'pattern-valid-regex',
    'items',
    parameters([query({ type: 'array', items: { type: 'string', pattern: '(' } })], [0, 'items', 'pattern']),
  ),
  told('pattern-valid-regex', 'header', inHeader({ type: 'string', pattern: '(' }, ['pattern'])),
  ...[
    '(?i)abc',
    '(?<name>a)',
    '(?>a+)',
    '\\Aabc',
    'abc\\Z',
    '(?#note)a',
    '(?i)[a',
    '^[\\w-.]+$',
    '\\p{L}+',
    '',
  ].map(pattern => quiet('pattern-valid-regex', pattern, property({ type: 'string', pattern }, ['pattern']))),

  ...(
    [
      ['string', 5, 'safe fix'],
      ['string', true, undefined],
      ['string', [], undefined],
      ['string', {}, undefined],
      ['string', null, undefined],
      ['integer', '1', 'safe fix'],
      ['integer', 1.5, undefined],
      ['integer', 'one', undefined],
      ['number', '1.5', 'safe fix'],
      ['number', false, undefined],
      ['boolean', 'true', 'safe fix'],
      ['boolean', 0, undefined],
      ['array', 'a', undefined],
      ['array', {}, undefined],
      ['object', [], undefined],
      ['object', 'a', undefined],
    ] as const
  ).map(([type, value, offers]) =>
    told(
      'default-type-mismatch',
      `${type} ${JSON.stringify(value)}`,
      property({ type, items: text, default: value }, ['default']),
      offers,
    ),
  ),
  told(
    'default-type-mismatch',
    'parameter',
    parameters([query({ type: 'integer', default: '20' })], [0, 'default']),
    'safe fix',
  ),
  told(
    'default-type-mismatch',
    'false as text',
    parameters([query({ type: 'boolean', default: 'False' })], [0, 'default']),
  ),
  told(
    'default-type-mismatch',
    'shared parameter',
    below(
      ['parameters', 'A', 'default'],
      { parameters: [{ $ref: '#/parameters/A' }] },
      { parameters: { A: query({ type: 'number', default: 'many' }) } },
    ),
  ),
  told('default-type-mismatch', 'definition', definition({ type: 'integer', default: '3' }, ['default'])),
  ...(
    [
      ['integer', 1],
      ['number', 1],
      ['string', ''],
      ['array', []],
      ['object', {}],
      ['boolean', false],
    ] as const
  ).map(([type, value]) =>
    quiet(
      'default-type-mismatch',
      `${type} ${JSON.stringify(value)}`,
      property({ type, items: text, default: value }, ['default']),
    ),
  ),
  quiet(
    'default-type-mismatch',
    'several types',
    property({ type: ['string', 'null'], default: null }, ['default']),
  ),
  quiet('default-type-mismatch', 'untyped', property({ default: 3 }, ['default'])),

  told(
    'default-not-in-enum',
    'parameter',
    parameters([query({ enum: ['small', 'large'], default: 'smal' })], [0, 'default']),
    'suggestion',
  ),
  told(
    'default-not-in-enum',
    'property',
    property({ type: 'string', enum: ['small', 'large'], default: 'Large' }, ['default']),
    'suggestion',
  ),
  told('default-not-in-enum', 'number', property({ type: 'integer', enum: [1, 2], default: 3 }, ['default'])),
  told(
    'default-not-in-enum',
    'empty text',
    parameters([query({ enum: ['small', 'large'], default: '' })], [0, 'default']),
  ),
  quiet(
    'default-not-in-enum',
    'member',
    property({ type: 'string', enum: ['a', 'b'], default: 'b' }, ['default']),
  ),
  quiet(
    'default-not-in-enum',
    'a list',
    property({ type: 'array', items: text, enum: ['a'], default: ['a'] }, ['default']),
  ),
  quiet(
    'default-not-in-enum',
    'another type',
    property({ type: 'string', enum: ['1'], default: 1 }, ['default']),
  ),

  told(
    'enum-value-type-mismatch',
    'number among texts',
    property({ type: 'string', enum: ['a', 'b', 5, true] }, ['enum'], { mark: { text: '5' } }),
  ),
  told(
    'enum-value-type-mismatch',
    'number for a text',
    property({ type: 'string', enum: ['a', 5] }, ['enum'], { mark: { text: '5' } }),
    'safe fix',
  ),
  told(
    'enum-value-type-mismatch',
    'text for a number',
    parameters([query({ type: 'integer', enum: [1, '2'] })], [0, 'enum'], { mark: { text: '"2"' } }),
    'safe fix',
  ),
  told(
    'enum-value-type-mismatch',
    'text for a number that is none',
    parameters([query({ type: 'number', enum: ['many', 2] })], [0, 'enum'], { mark: { text: '"many"' } }),
  ),
  told(
    'enum-value-type-mismatch',
    'text for a boolean',
    property({ type: 'boolean', enum: [true, 'false'] }, ['enum'], { mark: { text: '"false"' } }),
    'safe fix',
  ),
  told(
    'enum-value-type-mismatch',
    'null for a boolean',
    property({ type: 'boolean', enum: [true, null] }, ['enum'], { mark: { text: 'null' } }),
  ),
  told(
    'enum-value-type-mismatch',
    'items',
    parameters([query({ type: 'array', items: { type: 'string', enum: [1] } })], [0, 'items', 'enum'], {
      mark: { text: '1' },
    }),
  ),
  told(
    'enum-value-type-mismatch',
    'header',
    inHeader({ type: 'string', enum: ['a', 77] }, ['enum'], { text: '77' }),
  ),
  quiet(
    'enum-value-type-mismatch',
    'null among texts',
    property({ type: 'string', enum: ['a', null] }, ['enum']),
  ),
  quiet('enum-value-type-mismatch', 'fraction', property({ type: 'integer', enum: [1.5] }, ['enum'])),
  quiet('enum-value-type-mismatch', 'untyped', property({ enum: ['a', 1] }, ['enum'])),

  told('enum-without-type', 'property', property({ enum: ['a', 'b'] }, ['enum']), 'safe fix'),
  told('enum-without-type', 'numbers', answer({ enum: [1, 2] }, ['enum']), 'safe fix'),
  told('enum-without-type', 'mixed', answer({ enum: ['a', 2] }, ['enum'])),
  told(
    'enum-without-type',
    'items',
    parameters([query({ type: 'array', items: { enum: ['a'] } })], [0, 'items', 'enum']),
  ),
  quiet(
    'enum-without-type',
    'reference',
    property({ $ref: '#/definitions/A', enum: ['a'] }, ['enum'], { definitions: { A: text } }),
  ),
  quiet(
    'enum-without-type',
    'a property of that name',
    answer(objectWith({ enum: text }), ['properties', 'enum']),
  ),

  ...(
    [
      ['string', 'guid', 'safe fix'],
      ['string', 'url', 'safe fix'],
      ['number', 'decimal', 'safe fix'],
      ['integer', 'int16', 'safe fix'],
      ['string', 'Date-Time', 'safe fix'],
      ['boolean', 'bool', 'safe fix'],
      ['array', 'csv', 'safe fix'],
      ['object', 'json', 'safe fix'],
      ['string', 'int32', 'safe fix'],
      ['integer', 'float', 'safe fix'],
    ] as const
  ).map(([type, format, offers]) =>
    told(
      'type-format-unrecognised',
      `${type}/${format}`,
      property({ type, items: text, format }, ['format']),
      offers,
    ),
  ),
  told(
    'type-format-unrecognised',
    'parameter',
    parameters([query({ format: 'datetime' })], [0, 'format']),
    'safe fix',
  ),
  told(
    'type-format-unrecognised',
    'items',
    parameters([query({ type: 'array', items: { type: 'string', format: 'ipv4' } })], [0, 'items', 'format']),
  ),
  told('type-format-unrecognised', 'header', inHeader({ type: 'integer', format: 'long' }, ['format'])),
  told(
    'type-format-unrecognised',
    'a name of every object',
    property({ type: 'string', format: 'constructor' }, ['format']),
  ),
  ...(
    [
      ['integer', 'int32'],
      ['integer', 'int64'],
      ['number', 'float'],
      ['number', 'double'],
      ...[
        'byte',
        'date',
        'date-time',
        'date-no-tz',
        'password',
        'email',
        'html',
        'uri',
        'uuid',
        'binary',
      ].map(f => ['string', f] as const),
    ] as const
  ).map(([type, format]) =>
    quiet('type-format-unrecognised', `${type}/${format}`, answer({ type, format }, ['format'])),
  ),
  quiet(
    'type-format-unrecognised',
    'empty, as designers write it',
    property({ type: 'string', format: '' }, ['format']),
  ),
  quiet('type-format-unrecognised', 'untyped', property({ format: 'guid' }, ['format'])),

  told(
    'swagger-keyword-not-supported',
    'schema',
    property(list(text, { uniqueItems: true }), ['uniqueItems'], { mark: 'key' }),
    'safe fix',
  ),
  told(
    'swagger-keyword-not-supported',
    'false',
    body(list(text, { uniqueItems: false }), ['uniqueItems'], { mark: 'key' }),
    'safe fix',
  ),
  told(
    'swagger-keyword-not-supported',
    'parameter',
    parameters([query({ type: 'array', items: text, uniqueItems: true })], [0, 'uniqueItems'], {
      mark: 'key',
    }),
    'safe fix',
  ),
  told(
    'swagger-keyword-not-supported',
    'items',
    parameters(
      [query({ type: 'array', items: { ...text, uniqueItems: true } })],
      [0, 'items', 'uniqueItems'],
      { mark: 'key' },
    ),
    'safe fix',
  ),
  told(
    'swagger-keyword-not-supported',
    'header',
    inHeader({ type: 'array', items: text, uniqueItems: true }, ['uniqueItems'], 'key'),
    'safe fix',
  ),
  quiet(
    'swagger-keyword-not-supported',
    'a property of that name',
    answer(objectWith({ uniqueItems: { type: 'boolean' } }), ['properties', 'uniqueItems']),
  ),

  told('schema-type-file', 'property', property({ type: 'file' }, ['type']), 'safe fix'),
  told('schema-type-file', 'body', body({ type: 'file' }, ['type']), 'safe fix'),
  told(
    'schema-type-file',
    'items of an answer',
    answer(list({ type: 'file' }), ['items', 'type']),
    'safe fix',
  ),
  told(
    'schema-type-file',
    'items of a form',
    parameters([query({ in: 'formData', type: 'array', items: { type: 'file' } })], [0, 'items', 'type']),
  ),
  told('schema-type-file', 'header', inHeader({ type: 'file' }, ['type'])),
  told(
    'schema-type-file',
    'notification',
    below(
      ['paths', '/contoso~parcels/größe', 'x-ms-notification-content', 'schema', 'type'],
      {},
      { beside: { 'x-ms-notification-content': { schema: { type: 'file' } } } },
    ),
  ),
  quiet('schema-type-file', 'answer', answer({ type: 'file' }, ['type'])),
  quiet('schema-type-file', 'form', parameters([query({ in: 'formData', type: 'file' })], [0, 'type'])),
  quiet(
    'schema-type-file',
    'shared answer',
    below(
      ['responses', 'File', 'schema', 'type'],
      { responses: { '200': { $ref: '#/responses/File' } } },
      { responses: { File: { description: 'It.', schema: { type: 'file' } } } },
    ),
  ),

  told(
    'nested-string-binary',
    'property',
    property({ type: 'string', format: 'binary' }, ['format']),
    'suggestion',
  ),
  told(
    'nested-string-binary',
    'items',
    answer(list({ type: 'string', format: 'binary' }), ['items', 'format']),
    'suggestion',
  ),
  told(
    'nested-string-binary',
    'property of a definition',
    definition(objectWith({ a: { type: 'string', format: 'binary' } }), ['properties', 'a', 'format']),
  ),
  told(
    'nested-string-binary',
    'in a body',
    body(objectWith({ a: { type: 'string', format: 'binary' } }), ['properties', 'a', 'format']),
  ),
  quiet('nested-string-binary', 'answer', answer({ type: 'string', format: 'binary' }, ['format'])),
  quiet('nested-string-binary', 'body', body({ type: 'string', format: 'binary' }, ['format'])),
  quiet('nested-string-binary', 'byte', property({ type: 'string', format: 'byte' }, ['format'])),
];

const internal = { 'x-ms-visibility': 'internal' };
const long = `${'Very '.repeat(20)}Long`;

const properties: readonly Injection[] = [
  told('property-missing-type', 'described', property({ description: 'Something.' }, []), 'suggestion'),
  told('property-missing-type', 'with properties', property({ properties: { a: text } }, []), 'suggestion'),
  told(
    'property-missing-type',
    'with items',
    body(objectWith({ a: { items: text } }), ['properties', 'a']),
    'suggestion',
  ),
  told(
    'property-missing-type',
    'of a definition',
    definition(objectWith({ 'a/b': { title: 'A' } }), ['properties', 'a/b']),
  ),
  told(
    'property-missing-type',
    'a property that is named type',
    property(objectWith({ type: { title: 'Type' } }), ['properties', 'type']),
  ),
  ...(
    [
      ['enum', ['a']],
      ['allOf', [text]],
      ['oneOf', [text]],
      ['anyOf', [text]],
      ['x-ms-dynamic-schema', { operationId: 'a' }],
      ['x-ms-dynamic-properties', { operationId: 'a' }],
    ] as const
  ).map(([key, value]) => quiet('property-missing-type', key, property({ title: 'A', [key]: value }, []))),
  quiet('property-missing-type', 'empty', property({}, [])),
  quiet(
    'property-missing-type',
    'reference',
    property({ $ref: '#/definitions/A' }, [], { definitions: { A: text } }),
  ),
  quiet('property-missing-type', 'items', answer(list({ description: 'Anything.' }), ['items'])),

  told('empty-property-schema', 'property', property({}, []), 'suggestion'),
  told(
    'empty-property-schema',
    'in a body',
    body(objectWith({ a: text, 'größe/~': {} }), ['properties', 'größe/~']),
    'suggestion',
  ),
  told(
    'empty-property-schema',
    'in allOf',
    definition({ allOf: [objectWith({ a: {} })] }, ['allOf', 0, 'properties', 'a']),
  ),
  quiet(
    'empty-property-schema',
    'additional properties',
    answer({ type: 'object', additionalProperties: {} }, ['additionalProperties']),
  ),
  quiet('empty-property-schema', 'items', answer(list({}), ['items'])),

  told('empty-object-property', 'property', property({ type: 'object' }, [])),
  told('empty-object-property', 'no properties in it', property({ type: 'object', properties: {} }, [])),
  told('empty-object-property', 'body', body({ type: 'object' }, [])),
  told('empty-object-property', 'items', answer(list({ type: 'object' }), ['items'])),
  told(
    'empty-object-property',
    'definition',
    definition(objectWith({ a: { type: 'object', title: 'Thing' } }), ['properties', 'a']),
  ),
  ...(
    [
      ['additionalProperties', text],
      ['additionalProperties', true],
      ['allOf', [text]],
      ['oneOf', [text]],
      ['anyOf', [text]],
      ['x-ms-dynamic-schema', { operationId: 'a' }],
      ['x-ms-dynamic-properties', { operationId: 'a' }],
    ] as const
  ).map(([key, value]) =>
    quiet(
      'empty-object-property',
      `${key} ${JSON.stringify(value)}`,
      property({ type: 'object', [key]: value }, []),
    ),
  ),
  quiet('empty-object-property', 'answer', answer({ type: 'object' }, [])),

  told('property-x-ms-summary', 'property', property({ type: 'string' }, []), 'safe fix'),
  told(
    'property-x-ms-summary',
    'blank',
    body(objectWith({ a: { type: 'string', title: ' ' } }), ['properties', 'a']),
  ),
  quiet('property-x-ms-summary', 'title', property({ type: 'string', title: 'A' }, [])),
  quiet('property-x-ms-summary', 'summary', property({ type: 'string', 'x-ms-summary': 'A' }, [])),
  told('property-description', 'property', property({ type: 'string' }, [])),
  quiet('property-description', 'described', property({ type: 'string', description: 'A' }, [])),
  ...['property-x-ms-summary', 'property-description'].flatMap(rule => [
    told(
      rule,
      'published property',
      at(
        ps =>
          ownProperties(ps).filter(
            ({ at: p }) => p['$ref'] === undefined && p['x-ms-visibility'] !== 'internal' && p['type'],
          ),
        p => {
          for (const key of ['title', 'x-ms-summary', 'description']) delete p[key];
          return [];
        },
      ),
    ),
    quiet(rule, 'empty', property({}, [])),
    quiet(rule, 'internal', property({ type: 'string', ...internal }, [])),
    quiet(rule, 'reference', property({ $ref: '#/definitions/A' }, [], { definitions: { A: text } })),
    quiet(rule, 'items', answer(list(text), ['items'])),
  ]),
  told(
    'property-description-equals-name',
    'same',
    answer(objectWith({ parcelId: { type: 'string', description: 'ParcelID.' } }), [
      'properties',
      'parcelId',
      'description',
    ]),
  ),
  quiet(
    'property-description-equals-name',
    'with a space',
    answer(objectWith({ parcelId: { type: 'string', description: 'Parcel ID' } }), [
      'properties',
      'parcelId',
      'description',
    ]),
  ),
  told(
    'property-x-ms-summary-length',
    'property',
    property({ type: 'string', 'x-ms-summary': long }, ['x-ms-summary']),
  ),
  told(
    'property-x-ms-summary-length',
    '81',
    definition(objectWith({ a: { type: 'string', 'x-ms-summary': 'A'.repeat(81) } }), [
      'properties',
      'a',
      'x-ms-summary',
    ]),
  ),
  quiet(
    'property-x-ms-summary-length',
    '80',
    property({ type: 'string', 'x-ms-summary': 'A'.repeat(80) }, ['x-ms-summary']),
  ),

  ...['string', 'integer', 'boolean', 'number'].map(type =>
    told(
      'property-internal-required-default',
      type,
      body(objectWith({ a: text, 'b/~': { type, ...internal } }, { required: ['a', 'b/~'] }), [
        'properties',
        'b/~',
      ]),
      'suggestion',
    ),
  ),
  told(
    'property-internal-required-default',
    'untyped',
    body(objectWith({ a: { ...internal, title: 'A' } }, { required: ['a'] }), ['properties', 'a']),
  ),
  told(
    'property-internal-required-default',
    'nested',
    body(objectWith({ a: list(objectWith({ b: { ...text, ...internal } }, { required: ['b'] })) }), [
      'properties',
      'a',
      'items',
      'properties',
      'b',
    ]),
  ),
  told(
    'property-internal-required-default',
    'by reference',
    below(
      ['definitions', 'Box/~', 'properties', 'a'],
      { parameters: [bodyOf({ $ref: '#/definitions/Box~1~0' })] },
      { definitions: { 'Box/~': objectWith({ a: { ...text, ...internal } }, { required: ['a'] }) } },
    ),
  ),
  quiet(
    'property-internal-required-default',
    'default',
    body(objectWith({ a: { ...text, ...internal, default: '' } }, { required: ['a'] }), ['properties', 'a']),
  ),
  quiet(
    'property-internal-required-default',
    'object',
    body(objectWith({ a: { ...objectWith({ b: text }), ...internal } }, { required: ['a'] }), [
      'properties',
      'a',
    ]),
  ),
  quiet(
    'property-internal-required-default',
    'array',
    body(objectWith({ a: { ...list(text), ...internal } }, { required: ['a'] }), ['properties', 'a']),
  ),
  quiet(
    'property-internal-required-default',
    'notification URL',
    body(objectWith({ a: { ...text, ...internal, 'x-ms-notification-url': true } }, { required: ['a'] }), [
      'properties',
      'a',
    ]),
  ),
  quiet(
    'property-internal-required-default',
    'optional',
    body(objectWith({ a: { ...text, ...internal } }), ['properties', 'a']),
  ),
  quiet(
    'property-internal-required-default',
    'answer',
    answer(objectWith({ a: { ...text, ...internal } }, { required: ['a'] }), ['properties', 'a']),
  ),

  ...['title', 'description', 'x-ms-summary'].flatMap(key => [
    told('required-value-empty', `${key} of a property`, property({ ...text, [key]: '' }, [key]), 'safe fix'),
    told(
      'required-value-empty',
      `blank ${key} of a definition`,
      definition({ ...text, [key]: ' \t' }, [key]),
      'safe fix',
    ),
    told(
      'required-value-empty',
      `${key} of items`,
      body(list({ ...text, [key]: '' }), ['items', key]),
      'safe fix',
    ),
    quiet(
      'required-value-empty',
      `${key} of an example`,
      answer({ type: 'object', properties: { a: text }, example: { [key]: '' } }, ['example', key]),
    ),
  ]),
  ...['description', 'x-ms-summary'].flatMap(key => [
    told(
      'required-value-empty',
      `${key} of a body`,
      parameters([bodyOf(text, { [key]: '' })], [0, key]),
      'safe fix',
    ),
    told(
      'required-value-empty',
      `${key} of an internal parameter`,
      parameters([query({ ...internal, [key]: ' ' })], [0, key]),
      'safe fix',
    ),
    quiet('required-value-empty', `${key} of a parameter`, parameters([query({ [key]: '' })], [0, key])),
  ]),
  ...['description', 'summary'].flatMap(key => [
    told(
      'required-value-empty',
      `${key} of an internal operation`,
      operation({ ...internal, [key]: '' }, [key]),
      'safe fix',
    ),
    quiet('required-value-empty', `${key} of an operation`, operation({ [key]: '' }, [key])),
  ]),
  quiet('required-value-empty', 'the general description', patient => {
    Object.assign(patient.definition['info'] as Mutable, { description: '' });
    return { pointer: '/info/description' };
  }),
];

describeInjections('how deep schemas are', deep);
describeInjections('lists and objects in schemas', arrays);
describeInjections('values in schemas', values);
describeInjections('properties of schemas', properties);
