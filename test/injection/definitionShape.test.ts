import { describeInjections, type Injection, type Mutable, type Patient } from './harness';
import {
  info,
  late,
  made,
  middle,
  operations,
  parameters,
  pathItems,
  pointerTo,
  put,
  responses,
  root,
  schemas,
  shared,
  spotBelow,
  take,
  type Spot,
} from './places';

type Find = (patient: Patient) => Spot | undefined;

const sharedParameter = (change: Mutable): Find => {
  return patient =>
    shared(patient, 'parameters', {
      name: 'odd',
      in: 'query',
      type: 'string',
      'x-ms-summary': 'Odd',
      ...change,
    });
};
const pathParameter: Find = patient => {
  const item = late(pathItems(patient));
  if (!item || item.at['parameters']) return undefined;
  const at: Mutable = { name: 'odd', in: 'query', type: 'string' };
  item.at['parameters'] = [at];
  return { at, path: [...item.path, 'parameters', 0] };
};
const inSchema =
  (schema: Mutable, ...path: string[]): Find =>
  patient =>
    spotBelow(shared(patient, 'definitions', schema), ...path);

/** One place of each kind of object, in many positions. */
const places: Readonly<Record<string, Find>> = {
  root,
  info,
  contact: patient => made(patient, 'info', 'contact'),
  license: patient => made(patient, 'info', 'license'),
  'external docs of the root': patient => made(patient, 'externalDocs'),
  tag: patient => {
    patient.definition['tags'] = [{ name: 'A' }, { name: 'B' }];
    return { at: (patient.definition['tags'] as Mutable[])[1] as Mutable, path: ['tags', 1] };
  },
  'path item': patient => late(pathItems(patient)),
  operation: patient => late(operations(patient)),
  parameter: patient => middle(parameters(patient).filter(({ at }) => at['in'] !== 'body')),
  'parameter of a path item': pathParameter,
  'shared parameter': sharedParameter({}),
  'items of a parameter': patient =>
    spotBelow(sharedParameter({ type: 'array', items: { type: 'string' } })(patient) as Spot, 'items'),
  'items in items of a parameter': patient =>
    spotBelow(
      sharedParameter({ type: 'array', items: { type: 'array', items: { type: 'string' } } })(
        patient,
      ) as Spot,
      'items',
      'items',
    ),
  response: patient => late(responses(patient)),
  'shared response': patient => shared(patient, 'responses', { description: 'Odd.' }),
  header: patient => {
    const response = middle(responses(patient));
    if (!response) return undefined;
    response.at['headers'] = { 'X-~/Odd': { type: 'string' } };
    return spotBelow(response, 'headers', 'X-~/Odd');
  },
  'items of a header': patient => {
    const response = middle(responses(patient));
    if (!response) return undefined;
    response.at['headers'] = { 'X-Odd': { type: 'array', items: { type: 'string' } } };
    return spotBelow(response, 'headers', 'X-Odd', 'items');
  },
  schema: patient => late(schemas(patient).filter(({ at }) => !at['$ref'])),
  'schema of a property': inSchema(
    { type: 'object', properties: { 'a/b~c': { type: 'array', items: { type: 'string' } } } },
    'properties',
    'a/b~c',
    'items',
  ),
  'schema in allOf': inSchema({ allOf: [{ type: 'object' }, { type: 'object' }] }, 'allOf', '1'),
  'schema of additional properties': inSchema(
    { type: 'object', additionalProperties: { type: 'string' } },
    'additionalProperties',
  ),
  'schema of a notification': patient => {
    const item = late(pathItems(patient).filter(({ at }) => !at['x-ms-notification-content']));
    if (!item) return undefined;
    item.at['x-ms-notification-content'] = { schema: { type: 'object' } };
    return spotBelow(item, 'x-ms-notification-content', 'schema');
  },
  'schema of a shared response': patient =>
    spotBelow(shared(patient, 'responses', { description: 'Odd.', schema: { type: 'object' } }), 'schema'),
  xml: inSchema({ type: 'object', xml: { name: 'a' } }, 'xml'),
  'external docs of a schema': inSchema(
    { type: 'object', externalDocs: { url: 'https://contoso.com' } },
    'externalDocs',
  ),
  'security scheme': patient => {
    made(patient, 'securityDefinitions').at['Odd~/'] = { type: 'apiKey', in: 'header', name: 'X-Key' };
    return made(patient, 'securityDefinitions', 'Odd~/');
  },
};

const findIn = (name: string): Find => places[name] ?? (() => undefined);

const unknownKeys: readonly Injection[] = [
  ...Object.keys(places).map((name): Injection => ({
    rule: 'additional-property',
    what: name,
    ...(name === 'security scheme' ? { exempt: true } : { offers: 'suggestion' }),
    inject(patient) {
      const due = put(findIn(name)(patient), 'größe/~odd', { a: 1 });
      return due && { ...due, mark: 'key' };
    },
  })),
  ...Object.keys(places).map((name): Injection => ({
    rule: 'additional-property',
    what: `an extension of ${name}`,
    exempt: true,
    inject: patient => put(findIn(name)(patient), 'X-Odd', { a: 1 }),
  })),
  ...(
    [
      ['operation', 'sumary'],
      ['schema', 'propertys'],
      ['parameter', 'descripton'],
      ['root', 'basepath'],
      ['info', 'Title'],
      ['path item', 'trace'],
      ['path item', 'summary'],
      ['parameter', 'example'],
      ['response', 'desc'],
      ['schema', 'patternProperties'],
    ] as const
  ).map(([name, key]): Injection => ({
    rule: 'additional-property',
    what: `${key} in ${name}`,
    offers: 'suggestion',
    inject(patient) {
      const spot = findIn(name)(patient);
      if (!spot) return undefined;
      return { ...(put(spot, key, 'x') as { pointer: string }), mark: 'key' };
    },
  })),
  ...(
    [
      ['definitions', inSchema({ type: 'object' })],
      ['properties', inSchema({ type: 'object', properties: { sumary: {} } }, 'properties')],
      ['scopes', patient => made(patient, 'securityDefinitions', 'Odd', 'scopes')],
      ['example', inSchema({ type: 'object', example: { a: { b: 1 } } }, 'example', 'a')],
      ['default', inSchema({ type: 'object', default: { a: 1 } }, 'default')],
      ['an extension', patient => made(patient, 'x-odd', 'info')],
      [
        'examples',
        patient => {
          const response = late(responses(patient));
          if (!response) return undefined;
          response.at['examples'] = { 'application/json': { info: {} } };
          return spotBelow(response, 'examples', 'application/json');
        },
      ],
      [
        'an item of enum',
        patient => ({
          at: (
            shared(patient, 'definitions', { type: 'object', enum: [{ a: 1 }] }).at['enum'] as Mutable[]
          )[0] as Mutable,
          path: ['definitions', 'Größe~1/x', 'enum', 0],
        }),
      ],
    ] satisfies readonly (readonly [string, Find])[]
  ).map(([name, find]): Injection => ({
    rule: 'additional-property',
    what: `a name in ${name}`,
    exempt: true,
    inject: patient => put(find(patient), 'odd', name === 'definitions' ? undefined : 'x'),
  })),
  {
    rule: 'additional-property',
    what: 'type of a body parameter is left to its rule',
    exempt: true,
    inject: patient =>
      put(middle(parameters(patient).filter(({ at }) => at['in'] === 'body')), 'type', 'string'),
  },
  {
    rule: 'additional-property',
    what: 'schema of a query parameter is left to its rule',
    exempt: true,
    inject: patient =>
      put(middle(parameters(patient).filter(({ at }) => at['in'] === 'query')), 'schema', { type: 'string' }),
  },
];

/** [place, keyword, wrong value, offer] */
const wrongTypes: readonly (readonly [string, string, unknown, 'safe fix'?])[] = [
  ['root', 'host', 5],
  ['root', 'basePath', ['/v1']],
  ['info', 'title', 5],
  ['info', 'termsOfService', {}],
  ['info', 'description', ['Parcels']],
  ['operation', 'summary', 5],
  ['operation', 'description', false],
  ['parameter', 'description', 5],
  ['parameter of a path item', 'name', 5],
  ['shared parameter', 'format', 5],
  ['items of a parameter', 'pattern', 5],
  ['items in items of a parameter', 'collectionFormat', 5],
  ['schema of a property', 'title', {}],
  ['schema', 'discriminator', { propertyName: 'kind' }],
  ['contact', 'url', 5],
  ['contact', 'email', ['a@contoso.com']],
  ['license', 'name', {}],
  ['external docs of the root', 'url', 5],
  ['external docs of a schema', 'description', 5],
  ['tag', 'name', 5],
  ['xml', 'namespace', 5],
  ['security scheme', 'name', 5],
  ['security scheme', 'authorizationUrl', 5],
  ['parameter', 'x-ms-summary', 5],
  ['schema of a property', 'x-ms-summary', ['Odd']],
  ['operation', 'x-ms-visibility', 5],
  ['root', 'swagger', 2],
  ['operation', 'operationId', 5],
  ['shared parameter', 'in', 5],
  ['security scheme', 'flow', 5],
  ['root', 'x-ms-connector-metadata', { propertyName: 'Website' }],
  ['operation', 'x-ms-trigger', true],
  ['operation', 'x-ms-trigger-hint', 5],
  ['operation', 'deprecated', 'true', 'safe fix'],
  ['operation', 'deprecated', 1],
  ['schema of a property', 'readOnly', 'false', 'safe fix'],
  ['parameter', 'required', 'true', 'safe fix'],
  ['shared parameter', 'allowEmptyValue', 'true', 'safe fix'],
  ['items of a header', 'uniqueItems', 'true', 'safe fix'],
  ['schema in allOf', 'exclusiveMaximum', 5],
  ['header', 'exclusiveMinimum', 5],
  ['xml', 'attribute', 'true', 'safe fix'],
  ['xml', 'wrapped', 1],
  ['operation', 'x-ms-safe-operation', 'true', 'safe fix'],
  ['operation', 'x-ms-no-generic-test', 'true', 'safe fix'],
  ['schema of a property', 'x-ms-notification-url', 'true', 'safe fix'],
  ['schema of a property', 'x-nullable', 'true', 'safe fix'],
  ['shared parameter', 'x-ms-localizeDefaultValue', 'true', 'safe fix'],
  ['schema of additional properties', 'maximum', 'high'],
  ['schema of a shared response', 'minimum', '5'],
  ['shared parameter', 'multipleOf', true],
  ['shared parameter', 'maxLength', '5', 'safe fix'],
  ['schema of a property', 'minLength', 1.5],
  ['schema in allOf', 'maxProperties', '3', 'safe fix'],
  ['schema', 'minProperties', {}],
  ['items of a parameter', 'minItems', 'one'],
  ['schema of a notification', 'maxItems', '10', 'safe fix'],
  ['root', 'schemes', 'https'],
  ['root', 'consumes', 'application/json'],
  ['operation', 'produces', 'application/json'],
  ['operation', 'tags', 'Parcels'],
  ['operation', 'schemes', { https: true }],
  ['schema in allOf', 'required', true, 'safe fix'],
  ['schema of a property', 'required', false, 'safe fix'],
  ['schema', 'required', 'id'],
  ['path item', 'parameters', { name: 'x' }],
  ['operation', 'parameters', 'none'],
  ['schema', 'allOf', { type: 'object' }],
  ['root', 'security', { key: [] }],
  ['operation', 'security', {}],
  ['root', 'tags', { a: 1 }],
  ['root', 'x-ms-docs', { url: 'https://contoso.com' }],
  ['schema of a property', 'x-ms-enum-values', { a: 1 }],
  ['schema of a property', 'enum', 'a'],
  ['shared parameter', 'enum', { a: 1 }],
  ['info', 'license', 'MIT'],
  ['root', 'externalDocs', 'https://contoso.com'],
  ['operation', 'externalDocs', []],
  ['root', 'definitions', []],
  ['root', 'parameters', []],
  ['root', 'responses', []],
  ['operation', 'responses', []],
  ['operation', 'responses', 'ok'],
  ['response', 'headers', []],
  ['response', 'examples', 'none'],
  ['root', 'securityDefinitions', []],
  ['security scheme', 'scopes', ['read']],
  ['response', 'schema', []],
  ['schema', 'items', [{ type: 'string' }]],
  ['items of a parameter', 'items', 'string'],
  ['schema in allOf', 'properties', []],
  ['schema of a property', 'xml', 'a'],
  ['schema of a property', 'additionalProperties', 'true', 'safe fix'],
  ['schema in allOf', 'additionalProperties', []],
  ['info', 'x-ms-api-annotation', 'Preview'],
  ['operation', 'x-ms-api-annotation', []],
  ['root', 'x-ms-capabilities', []],
  ['shared parameter', 'x-ms-dynamic-values', 'GetParcels'],
  ['schema of a property', 'x-ms-dynamic-list', []],
  ['schema of a property', 'x-ms-dynamic-schema', 'GetSchema'],
  ['schema of a property', 'x-ms-dynamic-properties', 'GetSchema'],
  ['schema of a property', 'x-ms-dynamic-tree', 5],
  ['operation', 'x-ms-notification', 'Subscribe'],
  ['path item', 'x-ms-notification-content', 'x'],
  ['operation', 'x-ms-operation-context', true],
  ['operation', 'x-ms-pageable', 'nextLink'],
  ['operation', 'x-ms-trigger-metadata', 'polling'],
  ['shared parameter', 'x-ms-trigger-value', 'value'],
  ['schema of a property', 'x-ms-editor', true],
  ['schema of a property', 'x-ms-media-kind', 1],
  ['shared parameter', 'x-ms-url-encoding', false],
  ['response', 'description', 5],
  ['schema of a property', '$ref', 5],
];

/** Objects that are something else. */
const noObjects: readonly (readonly [string, (patient: Patient) => Spot | undefined, string])[] = [
  ['paths', root, 'paths'],
  ['a path item', patient => made(patient, 'paths'), '/größe/~odd'],
  ['an operation', patient => late(pathItems(patient).filter(({ at }) => !at['head'])), 'head'],
  [
    'a response',
    patient => made(patient, ...(late(operations(patient))?.path ?? []).map(String), 'responses'),
    '418',
  ],
  ['a schema', patient => made(patient, 'definitions'), 'Größe~1/x'],
  ['a schema of a property', inSchema({ type: 'object', properties: {} }, 'properties'), 'a/b'],
  ['a shared parameter', patient => made(patient, 'parameters'), 'Größe~1/x'],
  ['a shared response', patient => made(patient, 'responses'), 'Größe~1/x'],
  ['a security scheme', patient => made(patient, 'securityDefinitions'), 'Größe~1/x'],
];

const typeDefects: readonly Injection[] = [
  ...wrongTypes.map(([name, key, value, offers]): Injection => ({
    rule: 'json-type-incorrect',
    what: `${key} ${JSON.stringify(value)} in ${name}`,
    ...(offers && { offers }),
    inject(patient) {
      return put(findIn(name)(patient), key, value);
    },
  })),
  ...noObjects.flatMap(([what, find, key]) =>
    ['x', 5, null, [], true].map((value): Injection => ({
      rule: 'json-type-incorrect',
      what: `${what} is ${JSON.stringify(value)}`,
      inject: patient => put(find(patient), key, value),
    })),
  ),
  {
    rule: 'json-type-incorrect',
    what: 'a parameter is text',
    inject(patient) {
      const operation = late(operations(patient).filter(({ at }) => Array.isArray(at['parameters'])));
      if (!operation) return undefined;
      const list = operation.at['parameters'] as unknown[];
      list.push('id');
      return { pointer: pointerTo(operation, 'parameters', list.length - 1) };
    },
  },
  {
    rule: 'json-type-incorrect',
    what: 'an item of allOf is text',
    inject: patient => ({
      pointer: pointerTo(
        shared(patient, 'definitions', { allOf: [{ type: 'object' }, '#/definitions/A'] }),
        'allOf',
        1,
      ),
    }),
  },
  {
    rule: 'json-type-incorrect',
    what: 'an item of required is a number',
    inject: patient => ({
      pointer: pointerTo(
        shared(patient, 'definitions', { type: 'object', required: ['a', 5] }),
        'required',
        1,
      ),
    }),
  },
  {
    rule: 'json-type-incorrect',
    what: 'a root tag is text',
    inject(patient) {
      patient.definition['tags'] = ['Parcels'];
      return { pointer: '/tags/0' };
    },
  },
  ...['[]', '5', 'null', '"text"', 'true'].map((text): Injection => ({
    rule: 'json-type-incorrect',
    what: `the root is ${text}`,
    inject(patient) {
      patient.files[patient.names.definition] = text;
      return { pointer: '' };
    },
  })),
  ...([[], 5, 'x', null, true] as const).map((value): Injection => ({
    rule: 'json-type-incorrect',
    what: `info is ${JSON.stringify(value)}`,
    inject: patient => put(root(patient), 'info', value),
  })),
  ...(
    [
      ['additionalProperties', true],
      ['example', 5],
      ['default', ['a']],
      ['x-odd', 5],
      ['maximum', 1.5],
      ['maxLength', 5.0],
    ] as const
  ).map(([key, value]): Injection => ({
    rule: 'json-type-incorrect',
    what: `${key} may be ${JSON.stringify(value)}`,
    exempt: true,
    inject: patient => put(findIn('schema of a property')(patient), key, value),
  })),
];

const collectionFormat = (name: string, value: unknown, exempt?: true): Injection => ({
  rule: 'json-value-not-in-enum',
  what: `${JSON.stringify(value)} in ${name}`,
  ...(exempt ? { exempt } : { offers: 'suggestion' as const }),
  inject: patient => put(findIn(name)(patient), 'collectionFormat', value),
});

const vocabularies: readonly Injection[] = [
  ...[
    'parameter',
    'shared parameter',
    'parameter of a path item',
    'items of a parameter',
    'header',
    'items of a header',
  ].flatMap(name => [
    collectionFormat(name, 'comma'),
    collectionFormat(name, 'CSV'),
    collectionFormat(name, 'ssv', true),
  ]),
  ...['', 5, null].map(value => collectionFormat('shared parameter', value)),
  ...['csv', 'tsv', 'pipes', 'multi'].map(value => collectionFormat('shared parameter', value, true)),
];

const skeleton: readonly Injection[] = [
  {
    rule: 'info-required',
    what: 'absent',
    offers: 'suggestion',
    inject: patient => take(root(patient), 'info'),
  },
  ...([{}, [], null, 'x', 5] as const).map((value): Injection => ({
    rule: 'info-required',
    what: JSON.stringify(value),
    inject(patient) {
      patient.definition['info'] = value;
      return { pointer: '' };
    },
  })),
  ...['title-required', 'description-required', 'contact-required', 'info-version-required'].map(
    (rule): Injection => ({
      rule,
      what: 'an empty info is one finding',
      exempt: true,
      inject: patient => put(root(patient), 'info', {}),
    }),
  ),
  { rule: 'paths-missing', what: 'absent', inject: patient => take(root(patient), 'paths') },
  { rule: 'paths-missing', what: '{}', inject: patient => put(root(patient), 'paths', {}) },
  {
    rule: 'paths-missing',
    what: 'only an extension',
    inject: patient => put(root(patient), 'paths', { 'x-odd': { get: {} } }),
  },
  {
    rule: 'paths-missing',
    what: 'only a path without slash',
    inject: patient => put(root(patient), 'paths', { parcels: { get: {} } }),
  },
];

const repeated = (name: string, key: string, list: readonly unknown[], index: number): Injection => ({
  rule: 'array-duplicate-value',
  what: `${key} ${JSON.stringify(list)} of ${name}`,
  offers: 'safe fix',
  inject(patient) {
    const spot = findIn(name)(patient);
    if (!spot) return undefined;
    put(spot, key, list);
    return { pointer: pointerTo(spot, key, index) };
  },
});

const duplicates: readonly Injection[] = [
  repeated('schema of a property', 'enum', ['a', 'b', 'a'], 2),
  repeated('shared parameter', 'enum', ['a', 'a'], 1),
  repeated('parameter', 'enum', ['', 'x', ''], 2),
  repeated('items of a parameter', 'enum', ['a', 'b', 'b'], 2),
  repeated('header', 'enum', [1, 2, 1], 2),
  repeated(
    'schema in allOf',
    'enum',
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    1,
  ),
  repeated('schema in allOf', 'required', ['id', 'name', 'id', 'id'], 3),
  repeated('schema of a notification', 'required', ['id', 'id'], 1),
  repeated('root', 'consumes', ['application/json', 'application/json'], 1),
  repeated('root', 'produces', ['text/plain', 'application/json', 'text/plain'], 2),
  repeated('root', 'schemes', ['https', 'https'], 1),
  repeated('operation', 'consumes', ['application/json', 'application/json'], 1),
  repeated('operation', 'produces', ['application/json', 'application/json'], 1),
  repeated('operation', 'schemes', ['https', 'https'], 1),
  repeated('operation', 'tags', ['A', 'B', 'A'], 2),
  ...(
    [
      ['enum', [1, '1', true, 'true', null, 'null'], 1],
      ['enum', ['a', 'A'], 1],
      [
        'enum',
        [
          [1, 2],
          [2, 1],
        ],
        1,
      ],
      ['enum', [{ a: 1 }, { a: 1, b: 1 }], 1],
      ['required', ['id', 'Id'], 1],
      ['x-odd', ['a', 'a'], 1],
      ['example', ['a', 'a'], 1],
    ] as const
  ).map(([key, list, index]): Injection => ({
    rule: 'array-duplicate-value',
    what: `${key} ${JSON.stringify(list)}`,
    exempt: true,
    inject(patient) {
      const spot = findIn('schema of a property')(patient);
      return put(spot, key, list) && { pointer: pointerTo(spot as Spot, key, index) };
    },
  })),
];

describeInjections('unknown keys', unknownKeys);
describeInjections('values of a wrong type', typeDefects);
describeInjections('vocabularies, the skeleton and repeated values', [
  ...vocabularies,
  ...skeleton,
  ...duplicates,
]);
