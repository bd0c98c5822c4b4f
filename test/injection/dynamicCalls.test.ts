import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  at,
  below,
  body,
  bodyOf,
  objectWith,
  oddPath,
  operation,
  parameters,
  property,
  query,
  quiet,
  soundOperation,
  told,
} from './made';
import { isMutable, parameters as ownParameters } from './places';

const text = { type: 'string' };
type Steps = readonly (string | number)[];

const scales = objectWith({
  value: {
    type: 'array',
    items: objectWith({
      id: text,
      name: text,
      site: objectWith({ id: text }),
      any: { type: 'object' },
      more: { type: 'object', additionalProperties: text },
    }),
  },
  first: objectWith({ id: text, name: text }),
  count: { type: 'integer' },
  open: { type: 'object', 'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' } },
  mixed: { allOf: [objectWith({ a: text })] },
  untyped: {},
});

/** An operation that lists things, for others to call. */
const listing = (list: readonly unknown[] = [], schema: unknown = scales, more: Mutable = {}): Mutable => ({
  '/contoso/scales': {
    post: soundOperation({
      operationId: 'ListContosoScales',
      summary: 'List Contoso scales',
      parameters: list,
      responses: { '200': { description: 'The scales.', ...(schema === undefined ? {} : { schema }) } },
    }),
    ...more,
  },
});

const call = (more: Mutable = {}): Mutable => ({ operationId: 'ListContosoScales', ...more });
const values = (more: Mutable = {}): Mutable =>
  call({ 'value-collection': 'value', 'value-path': 'id', 'value-title': 'name', ...more });
const list = (more: Mutable = {}): Mutable =>
  call({ itemsPath: 'value', itemValuePath: 'id', itemTitlePath: 'name', ...more });
const folder = (more: Mutable = {}): Mutable =>
  call({
    itemsPath: 'value',
    itemValuePath: 'id',
    itemTitlePath: 'name',
    itemIsParent: 'name',
    itemFullTitlePath: 'name',
    ...more,
  });
const absent = (object: Mutable, name: string): Mutable =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

/** Each dynamic extension that calls an operation, with the steps to the call. */
const callers = {
  'x-ms-dynamic-values': values,
  'x-ms-dynamic-list': list,
  'x-ms-dynamic-schema': (more: Mutable = {}) => call({ 'value-path': 'first', ...more }),
  'x-ms-dynamic-properties': (more: Mutable = {}) => call({ itemValuePath: 'first', ...more }),
  open: folder,
  browse: folder,
} as const;
type Caller = keyof typeof callers;
const allCallers = Object.keys(callers) as Caller[];

/** A property that has the call, in the body of an operation that has two parameters, too. */
const calling = (
  caller: Caller,
  more: Mutable,
  steps: Steps,
  paths: Mutable,
  own: readonly unknown[] = [],
  mark?: 'key',
): Injection['inject'] => {
  const made = callers[caller](more);
  const inTree = caller === 'open' || caller === 'browse';
  const extension = inTree ? 'x-ms-dynamic-tree' : caller;
  const value = inTree
    ? { open: folder(caller === 'open' ? {} : { parameters: more['parameters'] }), [caller]: made }
    : made;
  const isSchema = caller === 'x-ms-dynamic-schema' || caller === 'x-ms-dynamic-properties';
  const holder = { type: isSchema ? 'object' : 'string', [extension]: value };
  const schema = objectWith({ site: text, 'held/by~': objectWith({ it: holder }) });
  const due = [
    'schema',
    'properties',
    'held/by~',
    'properties',
    'it',
    extension,
    ...(inTree ? [caller] : []),
    ...steps,
  ];
  return parameters([...own, bodyOf(schema)], [own.length, ...due], { paths, ...(mark && { mark }) });
};

const found: readonly Injection[] = [
  ...allCallers.map(caller =>
    told(
      'operationid-reference-not-found',
      caller,
      calling(caller, { operationId: 'ListContosoScale' }, ['operationId'], listing()),
      'suggestion',
    ),
  ),
  ...allCallers.map(caller =>
    told(
      'operationid-reference-not-found',
      `${caller}, case`,
      calling(caller, { operationId: 'listContosoScales' }, ['operationId'], listing()),
    ),
  ),
  ...allCallers.map(caller =>
    quiet('operationid-reference-not-found', caller, calling(caller, {}, ['operationId'], listing())),
  ),
  told(
    'operationid-reference-not-found',
    'parameter',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ operationId: 'ListNothing' }) })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  told(
    'operationid-reference-not-found',
    'published parameter',
    at(
      ps =>
        ownParameters(ps).filter(
          ({ at: p }) => isMutable(p['x-ms-dynamic-values']) && p['x-ms-dynamic-values']['operationId'],
        ),
      p => {
        (p['x-ms-dynamic-values'] as Mutable)['operationId'] = 'ListNothing';
        return ['x-ms-dynamic-values', 'operationId'];
      },
    ),
    undefined,
    { most: 8, least: 5 },
  ),
  told(
    'operationid-reference-not-found',
    'simulate',
    operation({ 'x-ms-operation-context': { simulate: { operationId: 'ListNothing' } } }, [
      'x-ms-operation-context',
      'simulate',
      'operationId',
    ]),
  ),
  told(
    'operationid-reference-not-found',
    'notification',
    operation({ 'x-ms-notification': { operationId: 'ListNothing' } }, ['x-ms-notification', 'operationId']),
  ),
  told(
    'operationid-reference-not-found',
    'test connection',
    below(
      ['x-ms-capabilities', 'testConnection', 'operationId'],
      {},
      { root: { 'x-ms-capabilities': { testConnection: { operationId: 'ListNothing' } } } },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'file picker, open',
    below(
      ['x-ms-capabilities', 'file-picker', 'open', 'operationId'],
      {},
      {
        root: {
          'x-ms-capabilities': {
            'file-picker': {
              open: { operationId: 'ListNothing' },
              browse: { operationId: 'WeighContosoParcel' },
            },
          },
        },
      },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'file picker, browse',
    below(
      ['x-ms-capabilities', 'file-picker', 'browse', 'operationId'],
      {},
      {
        root: {
          'x-ms-capabilities': {
            'file-picker': {
              open: { operationId: 'WeighContosoParcel' },
              browse: { operationId: 'ListNothing' },
            },
          },
        },
      },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'notification content',
    below(
      ['paths', oddPath, 'x-ms-notification-content', 'schema', 'x-ms-dynamic-schema', 'operationId'],
      {},
      {
        beside: {
          'x-ms-notification-content': {
            schema: { type: 'object', 'x-ms-dynamic-schema': { operationId: 'ListNothing' } },
          },
        },
      },
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'empty',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ operationId: '' }) })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'capability',
    parameters(
      [query({ 'x-ms-dynamic-values': { capability: 'file-picker', operationId: 'ListNothing' } })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'built in',
    parameters(
      [
        query({
          'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers', operationId: 'ListNothing' },
        }),
      ],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
];

const site = (more: Mutable = {}): Mutable => query({ name: 'site', required: true, ...more });

const missing: readonly Injection[] = [
  ...allCallers.map(caller =>
    told('dynamic-call-missing-required-param', caller, calling(caller, {}, [], listing([site()]))),
  ),
  ...allCallers.map(caller =>
    told(
      'dynamic-call-missing-required-param',
      `${caller}, another is given`,
      calling(caller, { parameters: { zone: 'a' } }, [], listing([site(), query({ name: 'zone' })])),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-call-missing-required-param',
      caller,
      calling(
        caller,
        {
          parameters: { site: caller.endsWith('values') || caller.endsWith('schema') ? 'a' : { value: 'a' } },
        },
        [],
        listing([site()]),
      ),
    ),
  ),
  told(
    'dynamic-call-missing-required-param',
    'to be mapped',
    calling('x-ms-dynamic-values', {}, [], listing([site()]), [site()]),
    'suggestion',
  ),
  told(
    'dynamic-call-missing-required-param',
    'a parameter of the path',
    calling('x-ms-dynamic-values', {}, [], listing([], scales, { parameters: [site()] })),
  ),
  told(
    'dynamic-call-missing-required-param',
    'a shared parameter',
    parameters([query({ 'x-ms-dynamic-values': values() })], [0, 'x-ms-dynamic-values'], {
      paths: listing([{ $ref: '#/parameters/Site' }]),
      parameters: { Site: site() },
    }),
  ),
  told(
    'dynamic-call-missing-required-param',
    'internal',
    calling('x-ms-dynamic-values', {}, [], listing([site({ 'x-ms-visibility': 'internal' })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'default',
    calling('x-ms-dynamic-values', {}, [], listing([site({ default: 'a' })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'body',
    calling('x-ms-dynamic-values', {}, [], listing([bodyOf(objectWith({ a: text }))])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'optional',
    calling('x-ms-dynamic-values', {}, [], listing([site({ required: false })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'nothing is called',
    calling('x-ms-dynamic-values', { operationId: 'ListNothing' }, [], listing([site()])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'named with a path',
    calling('x-ms-dynamic-properties', { parameters: { 'site/id': { value: 'a' } } }, [], listing([site()])),
  ),
];

const literal = (caller: Caller, value: unknown): unknown =>
  caller.endsWith('values') || caller.endsWith('schema') ? value : { value };
const from = (caller: Caller, name: string): Mutable =>
  caller.endsWith('values') || caller.endsWith('schema') ? { parameter: name } : { parameterReference: name };

const names: readonly Injection[] = [
  ...allCallers.map(caller =>
    told(
      'dynamic-parameter-name-not-found',
      caller,
      calling(
        caller,
        { parameters: { sites: literal(caller, 'a') } },
        ['parameters', 'sites'],
        listing([site({ required: false })]),
        [],
        'key',
      ),
      'suggestion',
    ),
  ),
  ...allCallers.map(caller =>
    told(
      'dynamic-parameter-name-not-found',
      `${caller}, to be escaped`,
      calling(
        caller,
        { parameters: { 'größe/~': literal(caller, 'a') } },
        ['parameters', 'größe/~'],
        listing([site({ required: false })]),
        [],
        'key',
      ),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-parameter-name-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: literal(caller, 'a') } },
        ['parameters', 'site'],
        listing([site()]),
      ),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-parameter-name-not-found',
      `${caller}, a property of the body`,
      calling(
        caller,
        { parameters: { weight: literal(caller, 1) } },
        ['parameters', 'weight'],
        listing([bodyOf(objectWith({ weight: { type: 'number' } }))]),
      ),
    ),
  ),
  told(
    'dynamic-parameter-name-not-found',
    'case',
    calling(
      'x-ms-dynamic-values',
      { parameters: { Site: 'a' } },
      ['parameters', 'Site'],
      listing([site({ required: false })]),
      [],
      'key',
    ),
    'suggestion',
  ),
  told(
    'dynamic-parameter-name-not-found',
    'a name of every object',
    calling(
      'x-ms-dynamic-values',
      { parameters: { constructor: 'a' } },
      ['parameters', 'constructor'],
      listing([site({ required: false })]),
      [],
      'key',
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a path below a name',
    calling(
      'x-ms-dynamic-properties',
      { parameters: { 'weight/unit': { value: 'a' } } },
      ['parameters', 'weight/unit'],
      listing([bodyOf(objectWith({ weight: objectWith({ unit: text }) }))]),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a name with a slash',
    calling(
      'x-ms-dynamic-values',
      { parameters: { 'a/b': 'a' } },
      ['parameters', 'a/b'],
      listing([site({ name: 'a/b' })]),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a parameter of the path',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: 'a' } },
      ['parameters', 'site'],
      listing([], scales, { parameters: [site()] }),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'nothing is called',
    calling(
      'x-ms-dynamic-values',
      { operationId: 'ListNothing', parameters: { sites: 'a' } },
      ['parameters', 'sites'],
      listing([site()]),
    ),
  ),

  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return told(
      'dynamic-parameter-source-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: from(caller, 'siteId') } },
        ['parameters', 'site', key],
        listing([site()]),
        [query({ name: 'siteIds' })],
      ),
      'suggestion',
    );
  }),
  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return quiet(
      'dynamic-parameter-source-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: from(caller, 'siteId') } },
        ['parameters', 'site', key],
        listing([site()]),
        [query({ name: 'siteId' })],
      ),
    );
  }),
  told(
    'dynamic-parameter-source-not-found',
    'of a parameter',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'siteId' } } }) })],
      [0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'of an answer',
    answer(
      { type: 'object', 'x-ms-dynamic-schema': call({ parameters: { site: { parameter: 'siteId' } } }) },
      ['x-ms-dynamic-schema', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'empty',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'nothing/at/all' } } }) })],
      [0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  quiet(
    'dynamic-parameter-source-not-found',
    'a property of the body',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'site' } } },
      ['parameters', 'site', 'parameter'],
      listing([site()]),
    ),
  ),
  quiet(
    'dynamic-parameter-source-not-found',
    'a parameter of the path',
    operation(
      {
        parameters: [
          query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'siteId' } } }) }),
        ],
      },
      ['parameters', 0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]), beside: { parameters: [query({ name: 'siteId' })] } },
    ),
  ),
];

/** A query parameter that has the extension, due at a member of it. */
const choosing = (
  extension: 'x-ms-dynamic-values' | 'x-ms-dynamic-list',
  value: Mutable,
  steps: Steps,
  schema?: unknown,
): Injection['inject'] =>
  parameters([query(), query({ name: 'b', [extension]: value })], [1, extension, ...steps], {
    paths: listing([], schema),
  });

const answers: readonly Injection[] = [
  ...(
    [
      ['x-ms-dynamic-values', 'value-collection', values],
      ['x-ms-dynamic-list', 'itemsPath', list],
    ] as const
  ).flatMap(([extension, path, make]) => [
    ...['first', 'count', 'value/site', 'first/id']
      .filter(one => one !== 'value/site')
      .map(one =>
        told(
          'dynamic-invoked-op-not-array',
          `${extension} ${one}`,
          choosing(extension, make({ [path]: one }), [path]),
        ),
      ),
    told(
      'dynamic-invoked-op-not-array',
      `${extension} at the root`,
      choosing(extension, absent(make(), path), []),
    ),
    told(
      'dynamic-invoked-op-not-array',
      `${extension} empty`,
      choosing(extension, make({ [path]: '' }), [path]),
    ),
    ...['value', 'open', 'mixed', 'untyped', 'open/a'].map(one =>
      quiet(
        'dynamic-invoked-op-not-array',
        `${extension} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
    quiet(
      'dynamic-invoked-op-not-array',
      `${extension}, a list at the root`,
      choosing(extension, absent(make(), path), [], {
        type: 'array',
        items: objectWith({ id: text, name: text }),
      }),
    ),
    quiet(
      'dynamic-invoked-op-not-array',
      `${extension}, no schema`,
      choosing(extension, absent(make(), path), [], { description: 'Anything.' }),
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} collection`,
      choosing(extension, make({ [path]: 'values' }), [path]),
      'suggestion',
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} nested collection`,
      choosing(extension, make({ [path]: 'first/names' }), [path]),
      'suggestion',
    ),
    ...['open/a', 'mixed/b', 'untyped/c'].map(one =>
      quiet(
        'dynamic-invoked-op-missing-property',
        `${extension} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
  ]),
  ...(
    [
      ['x-ms-dynamic-values', 'value-path', values],
      ['x-ms-dynamic-values', 'value-title', values],
      ['x-ms-dynamic-list', 'itemValuePath', list],
      ['x-ms-dynamic-list', 'itemTitlePath', list],
    ] as const
  ).flatMap(([extension, path, make]) => [
    ...['names', 'site/names', 'ID', 'site.idd'].map(one =>
      told(
        'dynamic-invoked-op-missing-property',
        `${extension} ${path} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} ${path} is misspelt`,
      choosing(extension, make({ [path]: 'nam' }), [path]),
      'suggestion',
    ),
    ...['name', 'site/id', 'site.id', 'any/a', 'more/a'].map(one =>
      quiet(
        'dynamic-invoked-op-missing-property',
        `${extension} ${path} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
  ]),
  told(
    'dynamic-invoked-op-missing-property',
    'schema',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': 'schemas' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing() },
    ),
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'properties',
    body(
      { type: 'object', 'x-ms-dynamic-properties': call({ itemValuePath: 'frist' }) },
      ['x-ms-dynamic-properties', 'itemValuePath'],
      { paths: listing() },
    ),
    'suggestion',
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'by reference',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': 'schemas' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing([], { $ref: '#/definitions/ContosoScales' }), definitions: { ContosoScales: scales } },
    ),
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'deep property',
    property(
      { ...text, 'x-ms-dynamic-values': values({ 'value-path': 'idd' }) },
      ['x-ms-dynamic-values', 'value-path'],
      { paths: listing() },
    ),
  ),
  quiet(
    'dynamic-invoked-op-missing-property',
    'no schema',
    choosing('x-ms-dynamic-values', values({ 'value-path': 'a' }), ['value-path'], { type: 'object' }),
  ),
  quiet(
    'dynamic-invoked-op-missing-property',
    'an empty path',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': '' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing() },
    ),
  ),
];

const mapped: readonly Injection[] = [
  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return told(
      'dynamic-parameter-required-mismatch',
      caller,
      calling(
        caller,
        { parameters: { site: from(caller, 'siteId') } },
        ['parameters', 'site', key],
        listing([site()]),
        [query({ name: 'siteId' })],
      ),
    );
  }),
  ...(
    [
      ['required', { required: true }],
      ['default', { default: 'a' }],
    ] as const
  ).map(([what, more]) =>
    quiet(
      'dynamic-parameter-required-mismatch',
      `source with ${what}`,
      calling(
        'x-ms-dynamic-values',
        { parameters: { site: { parameter: 'siteId' } } },
        ['parameters', 'site', 'parameter'],
        listing([site()]),
        [query({ name: 'siteId', ...more })],
      ),
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'optional target',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'siteId' } } },
      ['parameters', 'site', 'parameter'],
      listing([site({ required: false })]),
      [query({ name: 'siteId' })],
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'target with default',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'siteId' } } },
      ['parameters', 'site', 'parameter'],
      listing([site({ default: 'a' })]),
      [query({ name: 'siteId' })],
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'no source',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'nothing' } } },
      ['parameters', 'site', 'parameter'],
      listing([site()]),
      [query({ name: 'siteId' })],
    ),
  ),

  ...(['x-ms-dynamic-list', 'x-ms-dynamic-properties'] as const).flatMap(caller => [
    told(
      'dynamic-source-property-internal',
      `${caller}, parameter`,
      calling(
        caller,
        { parameters: { site: { parameterReference: 'siteId' } } },
        ['parameters', 'site', 'parameterReference'],
        listing([site()]),
        [query({ name: 'siteId', 'x-ms-visibility': 'internal', default: 'a' })],
      ),
      'suggestion',
    ),
    quiet(
      'dynamic-source-property-internal',
      `${caller}, visible`,
      calling(
        caller,
        { parameters: { site: { parameterReference: 'siteId' } } },
        ['parameters', 'site', 'parameterReference'],
        listing([site()]),
        [query({ name: 'siteId' })],
      ),
    ),
  ]),
  ...(
    [
      ['property', 'body/a/b', { a: objectWith({ b: { ...text, 'x-ms-visibility': 'internal' } }) }],
      ['ancestor', 'body/a/b', { a: objectWith({ b: text }, { 'x-ms-visibility': 'internal' }) }],
    ] as const
  ).map(([what, reference, props]) =>
    told(
      'dynamic-source-property-internal',
      what,
      body(
        objectWith({
          ...props,
          it: {
            ...text,
            'x-ms-dynamic-list': list({ parameters: { site: { parameterReference: reference } } }),
          },
        }),
        ['properties', 'it', 'x-ms-dynamic-list', 'parameters', 'site', 'parameterReference'],
        { paths: listing([site()]) },
      ),
    ),
  ),
  quiet(
    'dynamic-source-property-internal',
    'a visible property',
    body(
      objectWith({
        a: objectWith({ b: text }),
        it: {
          ...text,
          'x-ms-dynamic-list': list({ parameters: { site: { parameterReference: 'body/a/b' } } }),
        },
      }),
      ['properties', 'it', 'x-ms-dynamic-list', 'parameters', 'site', 'parameterReference'],
      { paths: listing([site()]) },
    ),
  ),
];

describeInjections('operations that are called', found);
describeInjections('parameters that a call needs', missing);
describeInjections('names in calls', names);
describeInjections('answers of called operations', answers);
describeInjections('what calls are given', mapped);
