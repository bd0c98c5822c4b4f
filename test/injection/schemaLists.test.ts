import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  arrayOf,
  at,
  below,
  body,
  bodyOf,
  definition,
  inHeader,
  objectWith,
  oddPath,
  parameters,
  property,
  query,
  quiet,
  responses,
  text,
  told,
} from './made';
import { properties as ownProperties, schemas as ownSchemas } from './places';

const depth = (levels: number): Mutable =>
  levels === 0
    ? { type: 'string' }
    : levels % 2
      ? objectWith({ 'a/b': depth(levels - 1) })
      : { type: 'array', items: depth(levels - 1) };

const deep: readonly Injection[] = [
  told('schema-too-deep', 'body of 41', body(depth(41), [])),
  told('schema-too-deep', 'answer of 60', answer(depth(60), [])),
  told(
    'schema-too-deep',
    'by reference',
    body(depth(20).type === 'array' ? arrayOf({ $ref: '#/definitions/Deep' }) : {}, [], {
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
  told(
    'array-without-items',
    'items of a header',
    inHeader(arrayOf({ type: 'array' }), ['items']),
    'safe fix',
  ),
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
      ['paths', oddPath, 'x-ms-notification-content', 'schema'],
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
  told('array-items-empty', 'property', property(arrayOf({}), ['items']), 'suggestion'),
  told('array-items-empty', 'nested', answer(arrayOf(arrayOf({})), ['items', 'items']), 'suggestion'),
  told('array-items-empty', 'definition', definition(arrayOf({}), ['items'])),
  quiet('array-items-empty', 'described', answer(arrayOf({ description: 'Anything.' }), ['items'])),

  ...[text, { type: 'array', items: text }, { type: 'integer' }].map(schema =>
    told(
      'required-on-non-object',
      String(schema['type']),
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
      arrayOf(
        objectWith({ in: objectWith({ id: { type: 'string', readOnly: true } }, { required: ['id'] }) }),
      ),
      ['items', 'properties', 'in', 'required', 0],
    ),
    'suggestion',
  ),
  told(
    'readonly-required-input',
    'by reference',
    below(
      ['definitions', 'Box/~', 'required', 0],
      { parameters: [bodyOf(arrayOf({ $ref: '#/definitions/Box~1~0' }))] },
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

describeInjections('how deep schemas are', deep);
describeInjections('lists and objects in schemas', arrays);
