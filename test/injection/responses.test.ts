import { describeInjections, type Injection, type Mutable, type Patient } from './harness';
import { at, below, operation, responses, quiet, told, answer, text, internal } from './made';
import { operations, responses as ownResponses, visibleOperations, type Spot } from './places';

const ok = (more: Mutable = {}): Mutable => ({ description: 'The weight.', ...more });
const weight = ok({ schema: text });
const ref = (name: string): Mutable => ({ $ref: `#/responses/${name}` });
/** Operations of paths that send no notifications. */
const answering = (patient: Patient): Spot[] =>
  visibleOperations(patient).filter(({ path: [, name] }) => !notifies(patient, String(name)));
const notifies = ({ definition }: Patient, path: string): boolean =>
  'x-ms-notification-content' in ((definition['paths'] as Mutable)[path] as Mutable);
const shared = { responses: { 'Größe~/': weight } };
const sharedRef = { $ref: '#/responses/Größe~0~1' };

const which: readonly Injection[] = [
  told(
    'operation-no-responses',
    'absent',
    at(operations, o => (delete o['responses'], [])),
    'safe fix',
    { most: 8 },
  ),
  told(
    'operation-no-responses',
    'empty',
    at(operations, o => ((o['responses'] = {}), ['responses'])),
    'safe fix',
  ),
  told('operation-no-responses', 'extensions alone', responses({ 'x-ms-note': 'a' }, [])),
  told('operation-no-responses', 'null', operation({ responses: null }, [])),
  told('operation-no-responses', 'a list', operation({ responses: [ok()] }, [])),
  told('operation-no-responses', 'a text', operation({ responses: '200' }, [])),
  told(
    'operation-no-responses',
    'of an internal operation',
    operation({ ...internal, responses: undefined }, []),
    'safe fix',
  ),
  quiet('operation-no-responses', 'an empty operation', patient => {
    (patient.definition['paths'] as Mutable)['/contoso'] = { get: {} };
    return { pointer: '/paths/~1contoso/get' };
  }),
  quiet('operation-no-responses', 'a default alone', responses({ default: ok() }, [])),

  told(
    'operation-no-success-response',
    'a default alone',
    at(operations, o => ((o['responses'] = { default: ok() }), ['responses'])),
    'suggestion',
    { most: 8 },
  ),
  told(
    'operation-no-success-response',
    'errors alone',
    responses({ '400': ok(), '500': ok() }, []),
    'suggestion',
  ),
  told('operation-no-success-response', 'a redirection', responses({ '302': ok() }, [])),
  told('operation-no-success-response', 'a class of codes', responses({ '2XX': ok() }, [])),
  told(
    'operation-no-success-response',
    'of an internal operation',
    operation({ ...internal, responses: { default: ok() } }, ['responses']),
  ),
  quiet('operation-no-success-response', '204', responses({ '204': ok(), '400': ok() }, [])),
  quiet('operation-no-success-response', '299', responses({ '299': weight }, [])),
  quiet('operation-no-success-response', 'shared', responses({ '200': sharedRef }, [], shared)),

  ...['2XX', '20', '600', '099', 'Default', 'OK', '200/ok~', 'größe', '2000', '200 ', ''].map(code =>
    told(
      'response-key-invalid',
      JSON.stringify(code),
      responses({ '200': weight, [code]: ok() }, [code], { mark: 'key' }),
    ),
  ),
  ...['100', '599', 'default', 'x-200'].map(code =>
    quiet('response-key-invalid', code, responses({ '200': weight, [code]: ok() }, [code])),
  ),

  told(
    'default-response-present',
    'in an operation',
    at(operations, o => {
      (o['responses'] as Mutable)['default'] = ok();
      return ['responses', 'default'];
    }),
    'suggestion',
  ),
  told('default-response-present', 'alone', responses({ default: ok() }, ['default']), 'suggestion'),
  told(
    'default-response-present',
    'shared',
    responses({ '200': weight, default: sharedRef }, ['default'], shared),
  ),
];

const schemas: readonly Injection[] = [
  told(
    'default-response-schema',
    'in an operation',
    at(operations, o => {
      (o['responses'] as Mutable)['default'] = weight;
      return ['responses', 'default'];
    }),
    undefined,
    { most: 8 },
  ),
  told(
    'default-response-schema',
    'beside a schema',
    responses({ '200': weight, default: weight }, ['default']),
    'safe fix',
  ),
  told('default-response-schema', 'alone', responses({ default: weight }, ['default']), 'suggestion'),
  told(
    'default-response-schema',
    'a reference',
    responses({ '200': weight, default: ok({ schema: { $ref: '#/definitions/Weight' } }) }, ['default'], {
      definitions: { Weight: text },
    }),
    'safe fix',
  ),
  told(
    'default-response-schema',
    'shared',
    responses({ '200': weight, default: sharedRef }, ['default'], shared),
  ),
  told(
    'default-response-schema',
    'of an internal operation',
    operation({ ...internal, responses: { '200': weight, default: weight } }, ['responses', 'default']),
  ),
  quiet(
    'default-response-schema',
    'empty',
    responses({ '200': weight, default: ok({ schema: {} }) }, ['default']),
  ),
  quiet('default-response-schema', 'without', responses({ '200': weight, default: ok() }, ['default'])),

  told(
    'default-response-empty-schema',
    'empty',
    responses({ '200': weight, default: ok({ schema: {} }) }, ['default', 'schema']),
    'safe fix',
  ),
  told(
    'default-response-empty-schema',
    'of an internal operation',
    operation({ ...internal, responses: { '200': weight, default: ok({ schema: {} }) } }, [
      'responses',
      'default',
      'schema',
    ]),
    'safe fix',
  ),
  quiet(
    'default-response-empty-schema',
    'described',
    responses({ '200': weight, default: ok({ schema: { description: 'a' } }) }, ['default', 'schema']),
  ),

  told(
    'success-schema-missing',
    'in an operation',
    at(answering, o => {
      o['responses'] = { '200': ok() };
      return ['responses', '200'];
    }),
    'suggestion',
    { most: 8 },
  ),
  told('success-schema-missing', 'the second of two', responses({ '200': ok(), '201': ok() }, ['201'])),
  told('success-schema-missing', 'beside 204', responses({ '204': ok(), '200': ok() }, ['200'])),
  told(
    'success-schema-missing',
    'beside an error with a schema',
    responses({ '200': ok(), '400': weight, default: ok() }, ['200']),
  ),
  told('success-schema-missing', '206', responses({ '206': ok() }, ['206'])),
  told('success-schema-missing', 'DELETE', responses({ '200': ok() }, ['200'], { verb: 'delete' })),
  told(
    'success-schema-missing',
    'shared',
    responses({ '200': ref('Done') }, ['200'], { responses: { Done: ok() } }),
  ),
  told(
    'success-schema-missing',
    'a notification without schema',
    responses({ '201': ok() }, ['201'], { beside: { 'x-ms-notification-content': { description: 'It.' } } }),
  ),
  quiet('success-schema-missing', 'another has one', responses({ '200': ok(), '201': weight }, ['200'])),
  quiet('success-schema-missing', '202 has one', responses({ '200': ok(), '202': weight }, ['200'])),
  quiet('success-schema-missing', '202', responses({ '202': ok() }, ['202'])),
  quiet('success-schema-missing', '204', responses({ '204': ok(), '400': ok() }, ['204'])),
  quiet(
    'success-schema-missing',
    '204 beside a 200 that is told',
    responses({ '204': ok(), '200': ok() }, ['204']),
  ),
  quiet(
    'success-schema-missing',
    'internal',
    operation({ ...internal, responses: { '200': ok() } }, ['responses', '200']),
  ),
  quiet(
    'success-schema-missing',
    'a webhook',
    responses({ '201': ok() }, ['201'], {
      beside: { 'x-ms-notification-content': { schema: { type: 'object' } } },
    }),
  ),
  quiet('success-schema-missing', 'shared with schema', responses({ '200': sharedRef }, ['200'], shared)),

  told(
    'empty-response-schema',
    '200',
    at(visibleOperations, o => {
      o['responses'] = { '200': ok({ schema: {} }) };
      return ['responses', '200', 'schema'];
    }),
    'suggestion',
    { most: 8 },
  ),
  told(
    'empty-response-schema',
    '404',
    responses({ '200': weight, '404': ok({ schema: {} }) }, ['404', 'schema']),
    'safe fix',
  ),
  told(
    'empty-response-schema',
    '204',
    responses({ '204': ok({ schema: {} }) }, ['204', 'schema']),
    'safe fix',
  ),
  quiet(
    'empty-response-schema',
    'default',
    responses({ '200': weight, default: ok({ schema: {} }) }, ['default', 'schema']),
  ),
  told(
    'empty-response-schema',
    'internal, as reviewers ask',
    operation({ ...internal, responses: { '200': ok({ schema: {} }) } }, ['responses', '200', 'schema']),
  ),
  quiet('empty-response-schema', 'described', answer({ description: 'Anything.' }, [])),

  told(
    'empty-object-response-schema',
    'in an operation',
    at(visibleOperations, o => {
      o['responses'] = { '201': ok({ schema: { type: 'object', description: 'It.' } }) };
      return ['responses', '201', 'schema'];
    }),
  ),
  told('empty-object-response-schema', 'no properties in it', answer({ type: 'object', properties: {} }, [])),
  told(
    'empty-object-response-schema',
    'by reference',
    answer({ $ref: '#/definitions/Thing' }, [], { definitions: { Thing: { type: 'object' } } }),
  ),
  quiet(
    'empty-object-response-schema',
    'additionalProperties',
    answer({ type: 'object', additionalProperties: text }, []),
  ),
  quiet(
    'empty-object-response-schema',
    'additionalProperties true',
    answer({ type: 'object', additionalProperties: true }, []),
  ),
  quiet('empty-object-response-schema', 'allOf', answer({ type: 'object', allOf: [{ type: 'object' }] }, [])),
  ...['x-ms-dynamic-schema', 'x-ms-dynamic-properties'].map(key =>
    quiet('empty-object-response-schema', key, answer({ type: 'object', [key]: { operationId: 'a' } }, [])),
  ),
  quiet(
    'empty-object-response-schema',
    'an error',
    responses({ '200': weight, '400': ok({ schema: { type: 'object' } }) }, ['400', 'schema']),
  ),
  quiet(
    'empty-object-response-schema',
    'internal',
    operation({ ...internal, responses: { '200': ok({ schema: { type: 'object' } }) } }, [
      'responses',
      '200',
      'schema',
    ]),
  ),
  quiet('empty-object-response-schema', 'untyped', answer({ description: 'It.' }, [])),

  told(
    'no-content-response-schema',
    'in an operation',
    at(operations, o => {
      (o['responses'] as Mutable)['204'] = weight;
      return ['responses', '204'];
    }),
    'safe fix',
  ),
  told('no-content-response-schema', 'empty', responses({ '204': ok({ schema: {} }) }, ['204']), 'safe fix'),
  told(
    'no-content-response-schema',
    'of an internal operation',
    operation({ ...internal, responses: { '204': weight } }, ['responses', '204']),
  ),
  told('no-content-response-schema', 'shared', responses({ '204': sharedRef }, ['204'], shared)),
  quiet('no-content-response-schema', 'without', responses({ '204': ok() }, ['204'])),

  told(
    'operation-many-response-schemas',
    'two',
    responses({ '200': weight, '400': weight }, []),
    'suggestion',
  ),
  told('operation-many-response-schemas', 'success twice', responses({ '200': weight, '201': weight }, [])),
  told('operation-many-response-schemas', 'default', responses({ '200': weight, default: weight }, [])),
  told(
    'operation-many-response-schemas',
    'shared',
    responses({ '200': weight, '400': sharedRef }, [], shared),
  ),
  quiet('operation-many-response-schemas', 'one', responses({ '200': weight, '400': ok() }, [])),
];

const withHeaders = (headers: unknown): Mutable => ok({ schema: text, headers });

const members: readonly Injection[] = [
  told(
    'response-description-required',
    'absent',
    at(ownResponses, r => (delete r['description'], [])),
    'safe fix',
    { most: 8 },
  ),
  ...[null, '', '  '].map(description =>
    told(
      'response-description-required',
      JSON.stringify(description),
      responses({ '200': weight, '404': { description } }, ['404']),
      'safe fix',
    ),
  ),
  told(
    'response-description-required',
    'default',
    responses({ '200': weight, default: {} }, ['default']),
    'safe fix',
  ),
  told('response-description-required', 'an unknown code', responses({ '299': { schema: text } }, ['299'])),
  told(
    'response-description-required',
    'shared',
    below(
      ['responses', 'A/b~ß'],
      { responses: { '200': { $ref: '#/responses/A~1b~0ß' } } },
      { responses: { 'A/b~ß': { schema: text } } },
    ),
  ),
  told(
    'response-description-required',
    'of an internal operation',
    operation({ ...internal, responses: { '200': {} } }, ['responses', '200']),
  ),
  quiet('response-description-required', 'by reference', responses({ '200': sharedRef }, ['200'], shared)),

  told(
    'response-headers-not-unique',
    'two',
    responses({ '200': withHeaders({ ETag: text, 'X-A': text, etag: text }) }, ['200', 'headers', 'etag']),
  ),
  told(
    'response-headers-not-unique',
    'to be escaped',
    responses({ '200': withHeaders({ 'X/A~': text, 'x/a~': text }) }, ['200', 'headers', 'x/a~']),
  ),
  told(
    'response-headers-not-unique',
    'shared',
    below(
      ['responses', 'Done', 'headers', 'etag'],
      { responses: { '200': ref('Done') } },
      { responses: { Done: withHeaders({ ETag: text, etag: text }) } },
    ),
  ),
  quiet(
    'response-headers-not-unique',
    'the first',
    responses({ '200': withHeaders({ ETag: text, etag: text }) }, ['200', 'headers', 'ETag']),
  ),
  quiet(
    'response-headers-not-unique',
    'in two responses',
    responses({ '200': withHeaders({ ETag: text }), '201': withHeaders({ etag: text }) }, [
      '201',
      'headers',
      'etag',
    ]),
  ),

  told(
    'response-example-mime',
    'not of the root',
    responses(
      { '200': ok({ schema: text, examples: { 'text/csv': 'a' } }) },
      ['200', 'examples', 'text/csv'],
      { mark: 'key', root: { produces: ['application/json'] } },
    ),
    'safe fix',
  ),
  told(
    'response-example-mime',
    'not of the operation',
    operation(
      {
        produces: ['text/plain'],
        responses: { '200': ok({ schema: text, examples: { 'application/json': 'a', 'text/plain': 'a' } }) },
      },
      ['responses', '200', 'examples', 'application/json'],
      { mark: 'key', root: { produces: ['application/json'] } },
    ),
    'safe fix',
  ),
  told(
    'response-example-mime',
    'an object',
    responses(
      { '200': weight, '400': ok({ examples: { 'application/problem+json': { a: 1 } } }) },
      ['400', 'examples', 'application/problem+json'],
      { mark: 'key', root: { produces: ['application/json'] } },
    ),
  ),
  quiet(
    'response-example-mime',
    'case',
    responses(
      { '200': ok({ schema: text, examples: { 'Application/JSON': 'a' } }) },
      ['200', 'examples', 'Application/JSON'],
      { root: { produces: ['application/json'] } },
    ),
  ),
  quiet(
    'response-example-mime',
    'own',
    operation(
      { produces: ['text/csv'], responses: { '200': ok({ schema: text, examples: { 'text/csv': 'a' } }) } },
      ['responses', '200', 'examples', 'text/csv'],
    ),
  ),
  quiet('response-example-mime', 'nothing is said', patient => {
    delete patient.definition['produces'];
    return responses({ '200': ok({ schema: text, examples: { 'text/csv': 'a' } }) }, [
      '200',
      'examples',
      'text/csv',
    ])(patient);
  }),
];

describeInjections('which responses an operation has', which);
describeInjections('schemas of responses', schemas);
describeInjections('members of responses', members);
