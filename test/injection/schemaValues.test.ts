import { describeInjections, type Injection } from './harness';
import {
  answer,
  arrayOf,
  below,
  body,
  definition,
  inHeader,
  objectWith,
  oddPath,
  parameters,
  property,
  query,
  quiet,
  text,
  told,
} from './made';

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
    property(arrayOf(text, { uniqueItems: true }), ['uniqueItems'], { mark: 'key' }),
    'safe fix',
  ),
  told(
    'swagger-keyword-not-supported',
    'false',
    body(arrayOf(text, { uniqueItems: false }), ['uniqueItems'], { mark: 'key' }),
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
    answer(arrayOf({ type: 'file' }), ['items', 'type']),
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
      ['paths', oddPath, 'x-ms-notification-content', 'schema', 'type'],
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
    answer(arrayOf({ type: 'string', format: 'binary' }), ['items', 'format']),
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

describeInjections('values in schemas', values);
