import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  arrayOf,
  at,
  below,
  body,
  bodyOf,
  definition,
  internal,
  objectWith,
  operation,
  parameters,
  property,
  query,
  quiet,
  text,
  told,
} from './made';
import { properties as ownProperties } from './places';

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
  quiet('property-missing-type', 'items', answer(arrayOf({ description: 'Anything.' }), ['items'])),

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
  quiet('empty-property-schema', 'items', answer(arrayOf({}), ['items'])),

  told('empty-object-property', 'property', property({ type: 'object' }, [])),
  told('empty-object-property', 'no properties in it', property({ type: 'object', properties: {} }, [])),
  told('empty-object-property', 'body', body({ type: 'object' }, [])),
  told('empty-object-property', 'items', answer(arrayOf({ type: 'object' }), ['items'])),
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
    quiet(rule, 'items', answer(arrayOf(text), ['items'])),
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
    body(objectWith({ a: arrayOf(objectWith({ b: { ...text, ...internal } }, { required: ['b'] })) }), [
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
    body(objectWith({ a: { ...arrayOf(text), ...internal } }, { required: ['a'] }), ['properties', 'a']),
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
      body(arrayOf({ ...text, [key]: '' }), ['items', key]),
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

describeInjections('properties of schemas', properties);
