import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  below,
  body,
  bodyOf,
  definition,
  objectWith,
  oddPath,
  operation,
  parameters,
  property,
  query,
  quiet,
  responses,
  soundOperation,
  told,
  text,
} from './made';
const key = { mark: 'key' } as const;
const depth = (levels: number): Mutable =>
  levels === 0
    ? { type: 'string' }
    : levels % 2
      ? objectWith({ 'a/b': depth(levels - 1) })
      : { type: 'array', items: depth(levels - 1) };
const odd = ['paths', oddPath] as const;
const dv = (more: Mutable = {}): Mutable => ({
  operationId: 'WeighContosoParcel',
  'value-path': 'a',
  'value-title': 'a',
  ...more,
});
const site = (more: Mutable = {}): Mutable => query({ name: 'site', required: true, ...more });
const listing = (list: readonly unknown[] = []): Mutable => ({
  '/contoso/scales': {
    post: soundOperation({
      operationId: 'ListContosoScales',
      summary: 'List Contoso scales',
      parameters: list,
      responses: {
        '200': {
          description: 'x',
          schema: objectWith({
            value: { type: 'array', items: objectWith({ id: text }) },
            first: objectWith({ id: text }),
          }),
        },
      },
    }),
  },
});
const unusual: readonly Injection[] = [
  told('operation-no-responses', 'upper verb', operation({ responses: undefined }, [], { verb: 'GET' })),
  told('param-type-required', 'upper verb', parameters([query({ type: undefined })], [0], { verb: 'Post' })),
  told(
    'success-schema-missing',
    'upper verb',
    responses({ '200': { description: 'A' } }, ['200'], { verb: 'POST' }),
  ),
  quiet(
    'x-ms-extension-wrong-place',
    'of a parameter whose place is misspelt',
    parameters([query({ in: 'querry' })], [0, 'x-ms-summary']),
  ),
  quiet(
    'x-ms-extension-wrong-place',
    'of a parameter without place',
    parameters([query({ in: undefined })], [0, 'x-ms-summary']),
  ),
  told(
    'x-ms-extension-wrong-place',
    'items',
    parameters(
      [query({ type: 'array', items: { ...text, 'x-ms-summary': 'A' } })],
      [0, 'items', 'x-ms-summary'],
      key,
    ),
  ),
  told('x-ms-extension-wrong-place', 'contact', p => {
    (p.definition['info'] as Mutable)['contact'] = { name: 'A', 'x-ms-visibility': 'internal' };
    return { pointer: '/info/contact/x-ms-visibility', mark: 'key' };
  }),
  told('x-ms-extension-wrong-place', 'security', p => {
    p.definition['securityDefinitions'] = { a: { type: 'basic', 'x-ms-summary': 'internal' } };
    return { pointer: '/securityDefinitions/a/x-ms-summary', mark: 'key' };
  }),
  told(
    'x-ms-extension-wrong-place',
    'xml',
    property({ ...text, xml: { name: 'a', 'x-ms-summary': 'A' } }, ['xml', 'x-ms-summary'], key),
  ),
  told('x-ms-extension-typo', 'contact', p => {
    (p.definition['info'] as Mutable)['contact'] = { name: 'A', 'x-ms-visiblity': 'internal' };
    return { pointer: '/info/contact/x-ms-visiblity', mark: 'key' };
  }),
  told('x-ms-extension-typo', 'info', p => {
    (p.definition['info'] as Mutable)['x-ms-keyword'] = ['a'];
    return { pointer: '/info/x-ms-keyword', mark: 'key' };
  }),
  told('x-ms-extension-typo', 'root', p => {
    p.definition['x-ms-capabilites'] = {};
    return { pointer: '/x-ms-capabilites', mark: 'key' };
  }),
  told('x-ms-extension-typo', 'tag', p => {
    p.definition['tags'] = [{ name: 'a', 'x-ms-sumary': 'a' }];
    return { pointer: '/tags/0/x-ms-sumary', mark: 'key' };
  }),
  told('x-ms-extension-typo', 'security', p => {
    p.definition['securityDefinitions'] = { a: { type: 'basic', 'x-ms-sumary': 'internal' } };
    return { pointer: '/securityDefinitions/a/x-ms-sumary', mark: 'key' };
  }),
  ...[
    'x-msvisibility',
    'xmssummary',
    'X_MS_VISIBILITY',
    'x-Ms-Visibility',
    'x-ms-visibility ',
    'x-ms-triggr',
  ].map(t => told('x-ms-extension-typo', t, property({ ...text, [t]: 'internal' }, [t], key))),
  told(
    'x-ms-extension-typo',
    'items',
    parameters(
      [query({ type: 'array', items: { ...text, 'x-ms-sumary': 'A' } })],
      [0, 'items', 'x-ms-sumary'],
      key,
    ),
  ),
  told(
    'x-ms-extension-typo',
    'response',
    responses({ '200': { description: 'A', schema: text, 'x-ms-sumary': 'A' } }, ['200', 'x-ms-sumary'], key),
  ),
  told(
    'x-ms-extension-typo',
    'notification',
    below(
      [...odd, 'x-ms-notification-content', 'x-ms-sumary'],
      {},
      { ...key, beside: { 'x-ms-notification-content': { schema: text, 'x-ms-sumary': 'a' } } },
    ),
  ),
  told(
    'x-ms-extension-typo',
    'beside ref',
    property({ $ref: '#/definitions/A', 'x-ms-sumary': 'A' }, ['x-ms-sumary'], {
      ...key,
      definitions: { A: text },
    }),
  ),
  told(
    'empty-response-schema',
    'shared',
    below(
      ['responses', 'Done', 'schema'],
      { responses: { '200': { $ref: '#/responses/Done' } } },
      { responses: { Done: { description: 'A', schema: {} } } },
    ),
  ),
  told(
    'empty-object-response-schema',
    'shared',
    below(
      ['responses', 'Done', 'schema'],
      { responses: { '200': { $ref: '#/responses/Done' } } },
      { responses: { Done: { description: 'A', schema: { type: 'object' } } } },
    ),
  ),
  told(
    'response-example-mime',
    'shared',
    below(
      ['responses', 'Done', 'examples', 'text/csv'],
      { responses: { '200': { $ref: '#/responses/Done' } } },
      {
        ...key,
        root: { produces: ['application/json'] },
        responses: { Done: { description: 'A', schema: text, examples: { 'text/csv': 'a' } } },
      },
    ),
  ),
  told(
    'schema-too-deep',
    'ref',
    body({ $ref: '#/definitions/Deep' }, [], { definitions: { Deep: depth(41) } }),
  ),
  quiet(
    'schema-too-deep',
    'ref 40',
    body({ $ref: '#/definitions/Deep' }, [], { definitions: { Deep: depth(40) } }),
  ),
  told(
    'schema-too-deep',
    'shared body',
    below(
      ['parameters', 'Box', 'schema'],
      { parameters: [{ $ref: '#/parameters/Box' }] },
      { parameters: { Box: bodyOf(depth(41)) } },
    ),
  ),
  told(
    'schema-too-deep',
    'shared response',
    below(
      ['responses', 'Box', 'schema'],
      { responses: { '200': { $ref: '#/responses/Box' } } },
      { responses: { Box: { description: 'A', schema: depth(41) } } },
    ),
  ),
  told(
    'schema-too-deep',
    'path body',
    below([...odd, 'parameters', 0, 'schema'], {}, { beside: { parameters: [bodyOf(depth(41))] } }),
  ),
  ...['(?P<n>a)', '(?', 'a**', '[z-a]', ')'].map(pattern =>
    told('pattern-valid-regex', pattern, property({ ...text, pattern }, ['pattern'])),
  ),
  told('file-parameter-location', 'body', parameters([bodyOf(text, { type: 'file' })], [0, 'in'])),
  told(
    'path-string-leading-slash',
    'capabilities',
    below(
      ['x-ms-capabilities', 'file-picker', 'value-title'],
      {},
      {
        root: {
          'x-ms-capabilities': {
            'file-picker': {
              open: { operationId: 'WeighContosoParcel' },
              browse: { operationId: 'WeighContosoParcel' },
              'value-title': '/Name',
            },
          },
        },
      },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'body level',
    parameters(
      [bodyOf(objectWith({ a: text }), { 'x-ms-dynamic-schema': { operationId: 'No' } })],
      [0, 'x-ms-dynamic-schema', 'operationId'],
    ),
  ),
  told(
    'operationid-reference-not-found',
    'additional',
    body(
      { type: 'object', additionalProperties: { ...text, 'x-ms-dynamic-values': dv({ operationId: 'No' }) } },
      ['additionalProperties', 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'shared parameter',
    below(
      ['parameters', 'Box', 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { parameters: [{ $ref: '#/parameters/Box' }] },
      {
        paths: listing([site()]),
        parameters: {
          Box: query({
            'x-ms-dynamic-values': dv({
              operationId: 'ListContosoScales',
              'value-collection': 'value',
              parameters: { site: { parameter: 'nowhere' } },
            }),
          }),
        },
      },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'definition',
    definition(
      objectWith({
        a: {
          ...text,
          'x-ms-dynamic-values': dv({
            operationId: 'ListContosoScales',
            parameters: { site: { parameter: 'nowhere' } },
          }),
        },
      }),
      ['properties', 'a', 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'path parameter',
    below(
      [...odd, 'parameters', 0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      {},
      {
        paths: listing([site()]),
        beside: {
          parameters: [
            query({
              'x-ms-dynamic-values': dv({
                operationId: 'ListContosoScales',
                parameters: { site: { parameter: 'nowhere' } },
              }),
            }),
          ],
        },
      },
    ),
  ),
  told(
    'nested-string-binary',
    'property of array body',
    body({ type: 'array', items: { type: 'string', format: 'binary' } }, ['items', 'format']),
  ),
  told(
    'parameter-type-invalid',
    'of a parameter without place',
    parameters([query({ in: undefined, type: 'int' })], [0, 'type']),
  ),
  told('parameter-type-invalid', 'number', parameters([query({ type: 5 })], [0, 'type'])),
  told('parameter-type-invalid', 'null', parameters([query({ type: null })], [0, 'type'])),
  told('parameter-type-invalid', 'list', parameters([query({ type: ['string'] })], [0, 'type'])),
  told('parameter-type-invalid', 'empty', parameters([query({ type: '' })], [0, 'type'])),
  told('parameter-in-invalid', 'number', parameters([query({ in: 5 })], [0, 'in'])),
  told('parameter-in-invalid', 'null', parameters([query({ in: null })], [0, 'in'])),
  told('parameter-in-invalid', 'empty', parameters([query({ in: '' })], [0, 'in'])),
  told(
    'ref-with-siblings',
    'notification',
    below(
      [...odd, 'x-ms-notification-content', 'schema', 'description'],
      {},
      {
        ...key,
        definitions: { A: text },
        beside: { 'x-ms-notification-content': { schema: { $ref: '#/definitions/A', description: 'a' } } },
      },
    ),
  ),
  told(
    'ref-with-siblings',
    'additional',
    answer(
      { type: 'object', additionalProperties: { $ref: '#/definitions/A', title: 'a' } },
      ['additionalProperties', 'title'],
      { ...key, definitions: { A: text } },
    ),
  ),
  told(
    'ref-with-siblings',
    'shared parameter',
    below(
      ['parameters', 'B', 'name'],
      { parameters: [{ $ref: '#/parameters/B' }] },
      { ...key, parameters: { A: query(), B: { $ref: '#/parameters/A', name: 'x' } } },
    ),
  ),
  told(
    'ref-with-siblings',
    'path parameter',
    below(
      [...odd, 'parameters', 0, 'name'],
      {},
      { ...key, parameters: { A: query() }, beside: { parameters: [{ $ref: '#/parameters/A', name: 'x' }] } },
    ),
  ),
  told(
    'property-internal-required-default',
    'path body',
    below(
      [...odd, 'parameters', 0, 'schema', 'properties', 'a'],
      {},
      {
        beside: {
          parameters: [
            bodyOf(objectWith({ a: { ...text, 'x-ms-visibility': 'internal' } }, { required: ['a'] })),
          ],
        },
      },
    ),
  ),
  told(
    'property-internal-required-default',
    'shared body',
    below(
      ['parameters', 'B', 'schema', 'properties', 'a'],
      { parameters: [{ $ref: '#/parameters/B' }] },
      {
        parameters: {
          B: bodyOf(objectWith({ a: { ...text, 'x-ms-visibility': 'internal' } }, { required: ['a'] })),
        },
      },
    ),
  ),
  told(
    'property-internal-required-default',
    'allOf',
    body({ allOf: [objectWith({ a: { ...text, 'x-ms-visibility': 'internal' } }, { required: ['a'] })] }, [
      'allOf',
      0,
      'properties',
      'a',
    ]),
  ),
  told(
    'readonly-required-input',
    'ref property',
    body(objectWith({ id: { $ref: '#/definitions/Id' } }, { required: ['id'] }), ['required', 0], {
      definitions: { Id: { type: 'string', readOnly: true } },
    }),
  ),
  told(
    'readonly-required-input',
    'additional',
    body(
      {
        type: 'object',
        additionalProperties: objectWith({ id: { type: 'string', readOnly: true } }, { required: ['id'] }),
      },
      ['additionalProperties', 'required', 0],
    ),
  ),
  told(
    'default-not-in-enum',
    'items',
    parameters(
      [query({ type: 'array', items: { type: 'string', enum: ['a'], default: 'x' } })],
      [0, 'items', 'default'],
    ),
  ),
  told('default-not-in-enum', 'untyped', property({ enum: ['a'], default: 'x' }, ['default'])),
  told('enum-without-type', 'parameter', parameters([query({ type: undefined, enum: ['a'] })], [0, 'enum'])),
  told(
    'success-schema-missing',
    'path item shared',
    responses({ '200': { description: 'A', headers: {} } }, ['200']),
  ),
  told(
    'operation-no-success-response',
    'only extensions and default',
    responses({ 'x-a': {}, default: { description: 'a' } }, []),
  ),
  told(
    'empty-object-property',
    'notification',
    below(
      [...odd, 'x-ms-notification-content', 'schema'],
      {},
      { beside: { 'x-ms-notification-content': { schema: { type: 'object' } } } },
    ),
  ),
  told(
    'dynamic-values-shape',
    'key of every object',
    parameters(
      [query({ 'x-ms-dynamic-values': dv({ constructor: 'a' }) })],
      [0, 'x-ms-dynamic-values', 'constructor'],
      key,
    ),
  ),
  told(
    'required-value-empty',
    'notification',
    below(
      [...odd, 'x-ms-notification-content', 'schema', 'description'],
      {},
      { beside: { 'x-ms-notification-content': { schema: { ...text, description: '' } } } },
    ),
  ),
  told(
    'required-value-empty',
    'shared body',
    below(
      ['parameters', 'B', 'description'],
      { parameters: [{ $ref: '#/parameters/B' }] },
      { parameters: { B: bodyOf(text, { description: '' }) } },
    ),
  ),
  told(
    'api-annotation-keys',
    'status null',
    operation({ 'x-ms-api-annotation': { status: null } }, ['x-ms-api-annotation', 'status']),
  ),
  told(
    'operation-context-shape',
    'list',
    operation({ 'x-ms-operation-context': [] }, ['x-ms-operation-context']),
  ),
  told(
    'operation-context-shape',
    'null',
    operation({ 'x-ms-operation-context': null }, ['x-ms-operation-context']),
  ),
  told('media-kind-value', 'list', property({ ...text, 'x-ms-media-kind': ['image'] }, ['x-ms-media-kind'])),
  told(
    'test-value-secret',
    'shared',
    below(
      ['parameters', 'B', 'x-ms-test-value'],
      { parameters: [{ $ref: '#/parameters/B' }] },
      { parameters: { B: query({ 'x-ms-test-value': 'ann@contoso.com' }) } },
    ),
  ),
  told(
    'x-ms-extension-wrong-place',
    'values of a body',
    parameters(
      [bodyOf(objectWith({ a: text }), { 'x-ms-dynamic-values': dv() })],
      [0, 'x-ms-dynamic-values'],
      key,
    ),
    'suggestion',
  ),
  told(
    'x-ms-extension-wrong-place',
    'notification of an operation',
    operation({ 'x-ms-notification-content': { schema: text } }, ['x-ms-notification-content'], key),
    'suggestion',
  ),
  told(
    'x-ms-extension-wrong-place',
    'trigger of a parameter whose place is misspelt',
    parameters([query({ in: 'querry', 'x-ms-trigger': 'batch' })], [0, 'x-ms-trigger'], key),
  ),
  told(
    'property-missing-type',
    'notification URL',
    body(objectWith({ a: { 'x-ms-notification-url': true, title: 'A' } }), ['properties', 'a']),
  ),
  told(
    'enum-without-type',
    'offers the type of a parameter',
    parameters([query({ type: undefined, enum: [1, 2] })], [0, 'enum']),
    'safe fix',
  ),
  quiet(
    'enum-without-type',
    'beside the schema of a body',
    parameters([bodyOf(text, { enum: ['a'] })], [0, 'enum']),
  ),
];
describeInjections('defects in unusual places', unusual);
