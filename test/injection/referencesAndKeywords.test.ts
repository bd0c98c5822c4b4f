import {
  addDefinition,
  addOperation,
  addParameter,
  awkwardPath,
  body,
  itemOf,
  rootObject,
  inFew,
} from './definitionPlaces';
import {
  describeInjections,
  type Break,
  type Due,
  type Injection,
  type Mutable,
  type Patient,
} from './harness';
import { middle, pointerTo, properties, schemas, type Spot } from './places';

/** Puts an object where a parameter, an answer or a schema is expected; says where it is. */
type Put = (patient: Patient, value: unknown) => Spot;

const at = (value: unknown, ...path: readonly (string | number)[]): Spot => ({ at: value as Mutable, path });

const putResponse: Put = (patient, value) => {
  const operation = addOperation(patient, awkwardPath, 'get', {
    responses: { 200: { description: 'OK' }, 404: value },
  });
  return at(value, ...operation.path, 'responses', '404');
};
const putParameter: Put = (patient, value) => addParameter(addOperation(patient, awkwardPath, 'get'), value);
const putPathParameter: Put = (patient, value) => {
  const item = itemOf(patient, addOperation(patient, awkwardPath, 'get'));
  item.at['parameters'] = [value];
  return at(value, ...item.path, 'parameters', 0);
};
const putBodySchema: Put = (patient, value) => {
  const operation = addOperation(patient, awkwardPath, 'post');
  return at(value, ...addParameter(operation, body(value)).path, 'schema');
};
const putAnswerSchema: Put = (patient, value) => {
  const operation = addOperation(patient, awkwardPath, 'get', {
    responses: { 200: { description: 'OK', schema: { type: 'array', items: value } } },
  });
  return at(value, ...operation.path, 'responses', '200', 'schema', 'items');
};
const putDeepSchema: Put = (patient, value) => {
  addDefinition(patient, 'größe/tief~', {
    type: 'object',
    properties: { 'a/b': { allOf: [{ type: 'object', additionalProperties: value }] } },
  });
  return at(value, 'definitions', 'größe/tief~', 'properties', 'a/b', 'allOf', 0, 'additionalProperties');
};
const putContentSchema: Put = (patient, value) => {
  const item = itemOf(patient, addOperation(patient, awkwardPath, 'post'));
  item.at['x-ms-notification-content'] = { schema: value };
  return at(value, ...item.path, 'x-ms-notification-content', 'schema');
};
const putSharedResponseSchema: Put = (patient, value) => {
  rootObject(patient, 'responses').at['no~t/found'] = { description: 'Not there.', schema: value };
  return at(value, 'responses', 'no~t/found', 'schema');
};
const putSharedBodySchema: Put = (patient, value) => {
  rootObject(patient, 'parameters').at['bo~dy/x'] = body(value);
  return at(value, 'parameters', 'bo~dy/x', 'schema');
};

const places: readonly (readonly [string, Put, string])[] = [
  ['a parameter', putParameter, 'parameters'],
  ['a parameter of a path', putPathParameter, 'parameters'],
  ['an answer', putResponse, 'responses'],
  ['a body', putBodySchema, 'definitions'],
  ['the items of an answer', putAnswerSchema, 'definitions'],
  ['a deep schema', putDeepSchema, 'definitions'],
  ['the content of notifications', putContentSchema, 'definitions'],
  ['a shared answer', putSharedResponseSchema, 'definitions'],
  ['a shared body', putSharedBodySchema, 'definitions'],
];

const reference =
  (put: Put, $ref: unknown): Break =>
  patient => ({ pointer: pointerTo(put(patient, { $ref }), '$ref') });

const invalid: readonly Injection[] = places.flatMap(([where, put, kind]) =>
  [
    7,
    null,
    '',
    `#/${kind}/a~2b`,
    `#/${kind}/a~`,
    `./parcels.json#/${kind}/a`,
    'https://contoso.com/swagger.json',
    kind === 'definitions' ? '#/parameters/a' : '#/definitions/a',
    `/${kind}/a`,
    `#${kind}/a`,
    '#',
  ].map((value): Injection => ({
    rule: 'ref-not-valid',
    what: `${where}: ${JSON.stringify(value)}`,
    inject: reference(put, value),
  })),
);

/** Every so many rows of a list, so that the suite stays quick. */
const some = <T>(rows: readonly T[], step: number): T[] => rows.filter((_, index) => index % step === 0);

const references: readonly Injection[] = [
  ...some(invalid, 3),
  {
    rule: 'ref-not-valid',
    what: 'offers the nearest',
    offers: 'suggestion',
    inject(patient) {
      addDefinition(patient, 'WeighingResult', { type: 'object' });
      return reference(putAnswerSchema, '#/definition/WeighingResult')(patient);
    },
  },
  ...places.map(([where, put, kind]): Injection => ({
    rule: 'ref-not-found',
    what: where,
    inject: reference(put, `#/${kind}/NoSuch~1größe~0`),
  })),
  {
    rule: 'ref-not-found',
    what: 'other case, offers the nearest',
    offers: 'suggestion',
    inject(patient) {
      addDefinition(patient, 'WeighingResult', { type: 'object' });
      return reference(putDeepSchema, '#/definitions/weighingResult')(patient);
    },
  },
  {
    rule: 'ref-not-found',
    what: 'below a definition',
    inject(patient) {
      addDefinition(patient, 'Weighing', { type: 'object', properties: { a: { type: 'string' } } });
      return reference(putAnswerSchema, '#/definitions/Weighing/properties/b')(patient);
    },
  },
  ...(
    [
      ['escaped', '#/definitions/größe~1a~0b'],
      ['a raw slash', '#/definitions/größe/a~0b'],
    ] as const
  ).map(([what, $ref]): Injection => ({
    rule: 'ref-not-found',
    what,
    exempt: true,
    inject(patient) {
      addDefinition(patient, 'größe/a~b', { type: 'object' });
      return reference(putBodySchema, $ref)(patient);
    },
  })),
  {
    rule: 'ref-not-found',
    what: 'into a definition',
    exempt: true,
    inject(patient) {
      addDefinition(patient, 'Weighing', { type: 'object', properties: { a: { type: 'string' } } });
      return reference(putAnswerSchema, '#/definitions/Weighing/properties/a')(patient);
    },
  },
  {
    rule: 'ref-not-valid',
    what: 'a property of that name',
    exempt: true,
    inject(patient) {
      const spot = putBodySchema(patient, { type: 'object', properties: { $ref: { type: 'string' } } });
      return { pointer: pointerTo(spot, 'properties', '$ref') };
    },
  },
  {
    rule: 'ref-not-valid',
    what: 'in an example',
    exempt: true,
    inject(patient) {
      const spot = putBodySchema(patient, { type: 'object', example: { $ref: 'x' }, default: { $ref: 'y' } });
      return { pointer: pointerTo(spot, 'example', '$ref') };
    },
  },
];

/** A shared object that is a reference only. */
const chain =
  (kind: string, target: unknown, cycle = false, extra: Mutable = {}): Break =>
  patient => {
    const shared = rootObject(patient, kind);
    shared.at['größe/a~'] = { $ref: `#/${kind}/b`, ...extra };
    shared.at['b'] = cycle ? { $ref: `#/${kind}/größe~1a~0` } : target;
    return { pointer: pointerTo(shared, 'größe/a~', '$ref') };
  };

const aParameter = { name: 'kind', in: 'query', type: 'string' };

const chains: readonly Injection[] = [
  ...(
    [
      ['definitions', { type: 'object', properties: { a: { type: 'string' } } }],
      ['parameters', aParameter],
      ['responses', { description: 'OK' }],
    ] as const
  ).flatMap(([kind, target]): Injection[] => [
    { rule: 'ref-chain', what: kind, offers: 'safe fix', inject: chain(kind, target) },
    {
      rule: 'ref-chain',
      what: `${kind} with other keys`,
      inject: chain(kind, target, false, { description: 'x' }),
    },
    { rule: 'ref-chain', what: `a cycle of ${kind}`, inject: chain(kind, target, true) },
  ]),
  {
    rule: 'ref-chain',
    what: 'the other one of a cycle',
    inject(patient) {
      chain('definitions', {}, true)(patient);
      return { pointer: '/definitions/b/$ref' };
    },
  },
  {
    rule: 'ref-chain',
    what: 'a reference to itself',
    inject(patient) {
      const spot = addDefinition(patient, 'größe/self~', { $ref: '#/definitions/größe~1self~0' });
      return { pointer: pointerTo(spot, '$ref') };
    },
  },
  {
    rule: 'ref-chain',
    what: 'a property that refers',
    exempt: true,
    inject(patient) {
      const inner = addDefinition(patient, 'b', { type: 'object' });
      const spot = addDefinition(patient, 'größe/a~', { type: 'object', properties: { a: inner.ref } });
      return { pointer: pointerTo(spot, 'properties', 'a', '$ref') };
    },
  },
];

type Kind = 'schema' | 'parameter' | 'items' | 'header';

/** Everything that holds keywords of values: a schema, a parameter, its items, a header. */
const holders: Readonly<Record<Kind, (patient: Patient, members: Mutable) => Spot>> = {
  schema: (patient, members) => {
    const spot = middle(properties(patient).filter(({ at: { $ref } }) => $ref === undefined));
    if (!spot) return putDeepSchema(patient, members);
    for (const key of Object.keys(spot.at)) if (key !== 'description' && key !== 'title') delete spot.at[key];
    Object.assign(spot.at, members);
    return spot;
  },
  parameter: (patient, members) => putParameter(patient, { name: 'größe/a', in: 'query', ...members }),
  items: (patient, members) => {
    const parameter = putPathParameter(patient, { name: 'list', in: 'query', type: 'array', items: members });
    return at(members, ...parameter.path, 'items');
  },
  header: (patient, members) => {
    const response = putResponse(patient, { description: 'OK', headers: { 'X-a/b~': members } });
    return at(members, ...response.path, 'headers', 'X-a/b~');
  },
};

const kinds = Object.keys(holders) as Kind[];

/** The members in each kind of holder; told at a path below it. */
const inAll = (
  row: Omit<Injection, 'inject'>,
  members: () => Mutable,
  below: readonly (string | number)[],
  mark?: Due['mark'],
  only: readonly Kind[] = kinds,
): Injection[] =>
  only.map(kind => ({
    ...row,
    what: `${row.what ?? ''} (${kind})`,
    inject: patient => ({
      pointer: pointerTo(holders[kind](patient, members()), ...below),
      ...(mark && { mark }),
    }),
  }));

const values = 'x-ms-enum-values';
const withValues =
  (items: unknown, members: Mutable = {}) =>
  (): Mutable => ({
    type: 'string',
    enum: ['eu', 'us'],
    [values]: items,
    ...members,
  });
const eu = { value: 'eu', displayName: 'Europe' };
const enumKinds: readonly Kind[] = ['schema', 'parameter'];

const enums: readonly Injection[] = [
  ...(
    [
      ['no list', { value: 'eu' }, []],
      ['a text', 'eu', []],
      ['null', null, []],
      ['plain values', ['eu', eu], [0]],
      ['no displayName', [eu, { value: 'us' }], [1]],
      ['an empty displayName', [eu, { value: 'us', displayName: ' ' }], [1]],
      ['a displayName that is no text', [eu, { value: 'us', displayName: 7 }], [1]],
      ['no value', [{ displayName: 'Europe' }], [0]],
      ['null in it', [eu, null], [1]],
    ] as const
  ).flatMap(([what, items, below]) =>
    inAll({ rule: 'enum-values-shape', what }, withValues(items), [values, ...below], undefined, enumKinds),
  ),
  ...inAll(
    { rule: 'enum-values-shape', what: 'offers the name', offers: 'safe fix' },
    withValues([eu, { value: 'us' }]),
    [values, 1],
    undefined,
    enumKinds,
  ),
  ...inAll(
    { rule: 'enum-values-shape', what: 'sound', exempt: true },
    withValues([eu, { value: 'us', displayName: 'USA' }]),
    [values, 1],
    undefined,
    enumKinds,
  ),
  ...(
    [
      ['not in enum', withValues([eu, { value: 'uk', displayName: 'UK' }])],
      ['twice', withValues([eu, { value: 'eu', displayName: 'EU' }])],
      [
        'another type',
        withValues([eu, { value: 1, displayName: 'One' }], { type: 'integer', enum: ['eu', '1'] }),
      ],
      [
        'an object twice',
        withValues(
          [
            { value: { a: [1] }, displayName: 'A' },
            { value: { a: [1] }, displayName: 'B' },
          ],
          { type: 'object', enum: [{ a: [1] }] },
        ),
      ],
    ] as const
  ).flatMap(([what, members]) =>
    inAll({ rule: 'enum-values-match-enum', what }, members, [values, 1, 'value'], undefined, enumKinds),
  ),
  ...inAll(
    { rule: 'enum-values-match-enum', what: 'offers a way', offers: 'suggestion' },
    withValues([eu, { value: 'uk', displayName: 'UK' }]),
    [values, 1, 'value'],
    undefined,
    enumKinds,
  ),
  ...inAll(
    { rule: 'enum-values-match-enum', what: 'no enum' },
    withValues([eu], { enum: undefined }),
    [values, 0, 'value'],
    undefined,
    enumKinds,
  ),
  ...inAll(
    { rule: 'enum-values-match-enum', what: 'one of many', exempt: true },
    withValues([{ value: 'us', displayName: 'USA' }]),
    [values, 0, 'value'],
    undefined,
    enumKinds,
  ),
  ...inAll({ rule: 'enum-empty', what: 'enum', offers: 'safe fix' }, () => ({ type: 'string', enum: [] }), [
    'enum',
  ]),
  ...inAll(
    { rule: 'enum-empty', what: 'required', offers: 'safe fix' },
    () => ({ type: 'object', required: [], properties: { a: { type: 'string' } } }),
    ['required'],
    undefined,
    ['schema'],
  ),
  ...inAll({ rule: 'enum-empty', what: 'one', exempt: true }, () => ({ type: 'string', enum: ['a'] }), [
    'enum',
  ]),
  {
    rule: 'enum-empty',
    what: 'a property of that name',
    exempt: true,
    inject(patient) {
      const spot = putDeepSchema(patient, {
        type: 'object',
        default: { enum: [] },
        example: { required: [] },
      });
      return { pointer: pointerTo(spot, 'default', 'enum') };
    },
  },
];

const pairs = [
  ['number', 'minimum', 'maximum'],
  ['array', 'minItems', 'maxItems'],
  ['string', 'minLength', 'maxLength'],
] as const;

const limits: readonly Injection[] = [
  ...pairs.flatMap(([type, low, high]) => [
    ...inAll(
      { rule: 'minimum-over-maximum', what: low, offers: 'suggestion' },
      () => ({ type, [low]: 8, [high]: 7, ...(type === 'array' && { items: { type: 'string' } }) }),
      [low],
    ),
    ...inAll(
      { rule: 'minimum-over-maximum', what: `${low} equal`, exempt: true },
      () => ({ type, [low]: 7, [high]: 7, ...(type === 'array' && { items: { type: 'string' } }) }),
      [low],
    ),
    ...inAll(
      { rule: 'minimum-over-maximum', what: `${low} as text`, exempt: true },
      () => ({ type, [low]: '8', [high]: 7, ...(type === 'array' && { items: { type: 'string' } }) }),
      [low],
    ),
  ]),
  ...inAll(
    { rule: 'minimum-over-maximum', what: 'negative fractions' },
    () => ({ type: 'number', minimum: -0.5, maximum: -1.5 }),
    ['minimum'],
  ),
  ...(['exclusiveMaximum', 'exclusiveMinimum'] as const).flatMap(key => [
    ...inAll(
      { rule: 'exclusive-limit-without-limit', what: key },
      () => ({ type: 'number', [key]: true }),
      [key],
      'key',
    ),
    ...inAll(
      { rule: 'exclusive-limit-without-limit', what: `${key} is false`, offers: 'safe fix' },
      () => ({ type: 'number', [key]: false }),
      [key],
      'key',
    ),
    ...inAll(
      { rule: 'exclusive-limit-without-limit', what: `${key} with the other limit` },
      () => ({ type: 'number', [key]: true, [key === 'exclusiveMaximum' ? 'minimum' : 'maximum']: 4 }),
      [key],
      'key',
    ),
    ...inAll(
      { rule: 'exclusive-limit-without-limit', what: `${key} with its limit`, exempt: true },
      () => ({ type: 'number', [key]: true, [key === 'exclusiveMaximum' ? 'maximum' : 'minimum']: 0 }),
      [key],
    ),
  ]),
  ...(['maxItems', 'maxLength', 'minItems', 'minLength'] as const).flatMap(key => [
    ...inAll({ rule: 'numeric-keyword-range', what: key }, () => ({ type: 'string', [key]: -1 }), [key]),
    ...inAll(
      { rule: 'numeric-keyword-range', what: `${key} 0`, exempt: true },
      () => ({ type: 'string', [key]: 0 }),
      [key],
    ),
  ]),
  ...(['maxProperties', 'minProperties'] as const).flatMap(key =>
    inAll(
      { rule: 'numeric-keyword-range', what: key },
      () => ({ type: 'object', [key]: -2 }),
      [key],
      undefined,
      ['schema'],
    ),
  ),
  ...([0, -0.5] as const).flatMap(value =>
    inAll(
      { rule: 'numeric-keyword-range', what: `multipleOf ${value}` },
      () => ({ type: 'number', multipleOf: value }),
      ['multipleOf'],
    ),
  ),
  ...inAll(
    { rule: 'numeric-keyword-range', what: 'a small multipleOf', exempt: true },
    () => ({ type: 'number', multipleOf: 0.01 }),
    ['multipleOf'],
  ),
  ...inAll(
    { rule: 'numeric-keyword-range', what: 'a text', exempt: true },
    () => ({ type: 'string', maxLength: '-1' }),
    ['maxLength'],
  ),
];

const types: readonly Injection[] = [
  ...(['int', 'bool', 'text', 'float', 'double', 'decimal'] as const).flatMap(type =>
    [putBodySchema, putDeepSchema, putAnswerSchema, putContentSchema].map((put, index): Injection => ({
      rule: 'schema-type-invalid',
      what: `${type} (${index})`,
      offers: 'safe fix',
      inject: patient => ({ pointer: pointerTo(put(patient, { type }), 'type') }),
    })),
  ),
  ...(['null', '', 'String', 'date', 'any', 'strnig'] as const).map((type): Injection => ({
    rule: 'schema-type-invalid',
    what: JSON.stringify(type),
    inject: patient => ({ pointer: pointerTo(putSharedBodySchema(patient, { type }), 'type') }),
  })),
  {
    rule: 'schema-type-invalid',
    what: 'offers a type',
    offers: 'suggestion',
    inject: patient => ({ pointer: pointerTo(putDeepSchema(patient, { type: 'null' }), 'type') }),
  },
  ...(['string', 'number', 'integer', 'boolean', 'array', 'object', 'file'] as const).map(
    (type): Injection => ({
      rule: 'schema-type-invalid',
      what: type,
      exempt: true,
      inject: patient => ({ pointer: pointerTo(putDeepSchema(patient, { type }), 'type') }),
    }),
  ),
  {
    rule: 'schema-type-invalid',
    what: 'a list of types',
    exempt: true,
    inject: patient => ({ pointer: pointerTo(putDeepSchema(patient, { type: ['string', 'null'] }), 'type') }),
  },
];

const functions =
  (value: unknown, below: readonly number[] = [], put: Put = putAnswerSchema, mark?: Due['mark']): Break =>
  patient => ({
    pointer: pointerTo(put(patient, { type: 'string', filterFunctions: value }), 'filterFunctions', ...below),
    ...(mark && { mark }),
  });

const filters: readonly Injection[] = [
  { rule: 'filterfunctions-value', what: 'a text', inject: functions('eq') },
  { rule: 'filterfunctions-value', what: 'null', inject: functions(null) },
  { rule: 'filterfunctions-value', what: 'an object', inject: functions({ eq: true }) },
  { rule: 'filterfunctions-value', what: 'none', offers: 'safe fix', inject: functions([]) },
  { rule: 'filterfunctions-value', what: 'an empty one', inject: functions(['eq', '']) },
  { rule: 'filterfunctions-value', what: 'a number', inject: functions(['eq', 7]) },
  {
    rule: 'filterfunctions-value',
    what: 'twice',
    offers: 'safe fix',
    inject: functions(['eq', 'ne', 'eq'], [2]),
  },
  {
    rule: 'filterfunctions-value',
    what: 'in a body',
    offers: 'safe fix',
    inject: functions(['eq'], [], putBodySchema, 'key'),
  },
  {
    rule: 'filterfunctions-value',
    what: 'in a definition that a body reaches',
    offers: 'safe fix',
    inject(patient) {
      const definition = addDefinition(patient, 'größe/a~', {
        type: 'object',
        properties: { 'a/b': { type: 'string', filterFunctions: ['eq'] } },
      });
      putBodySchema(patient, { type: 'array', items: definition.ref });
      return { pointer: pointerTo(definition, 'properties', 'a/b', 'filterFunctions'), mark: 'key' };
    },
  },
  { rule: 'filterfunctions-value', what: 'sound', exempt: true, inject: functions(['eq', 'ne']) },
];

const internal = { 'x-ms-visibility': 'internal', default: 'eu' };

const defaults: readonly Injection[] = [
  ...([undefined, false, 'true'] as const).map((required): Injection => ({
    rule: 'internal-default-must-be-required',
    what: `a parameter: ${String(required)}`,
    offers: 'safe fix',
    inject: patient => ({
      pointer: pointerTo(putParameter(patient, { ...aParameter, ...internal, required })),
    }),
  })),
  {
    rule: 'internal-default-must-be-required',
    what: 'a parameter of the path',
    offers: 'safe fix',
    inject: patient => ({ pointer: pointerTo(putPathParameter(patient, { ...aParameter, ...internal })) }),
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'a shared parameter',
    offers: 'safe fix',
    inject(patient) {
      rootObject(patient, 'parameters').at['größe/a~'] = { ...aParameter, ...internal, in: 'header' };
      return { pointer: pointerTo(at({}, 'parameters', 'größe/a~')) };
    },
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'a property of a body',
    offers: 'safe fix',
    inject: patient => ({
      pointer: pointerTo(
        putBodySchema(patient, {
          type: 'object',
          required: ['b'],
          properties: { 'a/b~': { type: 'string', ...internal }, b: { type: 'string' } },
        }),
        'properties',
        'a/b~',
      ),
    }),
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'a property of a definition that a body reaches',
    offers: 'safe fix',
    inject(patient) {
      const definition = addDefinition(patient, 'größe/a~', {
        type: 'object',
        properties: {
          list: {
            type: 'array',
            items: { type: 'object', properties: { a: { type: 'string', ...internal } } },
          },
        },
      });
      putBodySchema(patient, { type: 'object', properties: { inner: definition.ref } });
      return { pointer: pointerTo(definition, 'properties', 'list', 'items', 'properties', 'a') };
    },
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'the default is false',
    inject: patient => ({
      pointer: pointerTo(
        putParameter(patient, { ...aParameter, type: 'boolean', ...internal, default: false }),
      ),
    }),
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'required',
    exempt: true,
    inject: patient => ({
      pointer: pointerTo(putParameter(patient, { ...aParameter, ...internal, required: true })),
    }),
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'visible',
    exempt: true,
    inject: patient => ({ pointer: pointerTo(putParameter(patient, { ...aParameter, default: 'eu' })) }),
  },
  {
    rule: 'internal-default-must-be-required',
    what: 'a property of an answer',
    exempt: true,
    inject: patient => ({
      pointer: pointerTo(
        putAnswerSchema(patient, { type: 'object', properties: { a: { type: 'string', ...internal } } }),
        'properties',
        'a',
      ),
    }),
  },
];

/** An object with so many properties. */
const wide = (count: number): Mutable => ({
  type: 'object',
  properties: Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, { type: 'string' }])),
});

/** A definition that unfolds to 1 + 8 * (1 + 8 * …): so many levels deep. */
function unfolding(
  patient: Patient,
  levels: number,
  name = 'größe/level~',
): Spot & { readonly ref: Mutable } {
  let inner = addDefinition(patient, `${name}0`, { type: 'string' });
  for (let level = 1; level <= levels; level += 1) {
    const { ref } = inner;
    inner = addDefinition(patient, `${name}${level}`, {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`p${i}`, ref])),
    });
  }
  return inner;
}

const counts: readonly Injection[] = [
  {
    rule: 'schema-count',
    what: 'a body of 513',
    inject: patient => ({ pointer: pointerTo(putBodySchema(patient, wide(512))) }),
  },
  {
    rule: 'schema-count',
    what: 'a body of 512',
    exempt: true,
    inject: patient => ({ pointer: pointerTo(putBodySchema(patient, wide(511))) }),
  },
  {
    rule: 'schema-count',
    what: 'a body that unfolds',
    inject: patient => ({ pointer: pointerTo(putBodySchema(patient, { ...unfolding(patient, 4).ref })) }),
  },
  {
    rule: 'schema-count',
    what: 'an operation of which the answers unfold',
    inject(patient) {
      const { ref } = unfolding(patient, 4);
      const operation = addOperation(patient, awkwardPath, 'get', {
        responses: Object.fromEntries(
          [200, 201, 400].map(code => [code, { description: 'OK', schema: { ...ref } }]),
        ),
      });
      const { ref: more } = unfolding(patient, 5, 'more');
      operation.at['responses'] = { 200: { description: 'OK', schema: more } };
      return { pointer: pointerTo(operation) };
    },
  },
  {
    rule: 'schema-count',
    what: 'an operation within the limit',
    exempt: true,
    inject: patient => ({
      pointer: pointerTo(
        addOperation(patient, awkwardPath, 'get', {
          responses: { 200: { description: 'OK', schema: { ...unfolding(patient, 4).ref } } },
        }),
      ),
    }),
  },
  {
    rule: 'schema-count',
    what: 'the whole document',
    inject(patient) {
      addOperation(patient, awkwardPath, 'get', {
        responses: { 200: { description: 'OK', schema: unfolding(patient, 8).ref } },
      });
      return { pointer: '/paths' };
    },
  },
  {
    rule: 'schema-count',
    what: 'a definition that contains itself',
    exempt: true,
    inject(patient) {
      const tree = addDefinition(patient, 'größe/tree~', {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 40 }, (_, i) => [`p${i}`, { $ref: '#/definitions/größe~1tree~0' }]),
        ),
      });
      return { pointer: pointerTo(putBodySchema(patient, tree.ref)) };
    },
  },
];

describeInjections('defects in references', inFew([...references, ...chains]));
describeInjections('defects in enums', inFew(enums));
describeInjections('defects in limits of values', inFew(limits));
describeInjections('defects in types and schemas', inFew([...types, ...filters, ...defaults, ...counts]));

/** Keywords in the schemas that connectors really have, wherever these are. */
describeInjections('defects in published schemas', [
  {
    rule: 'schema-type-invalid',
    what: 'in the middle',
    inject(patient) {
      const spot = middle(schemas(patient).filter(({ at: { type } }) => type === 'string'));
      if (!spot) return undefined;
      spot.at['type'] = 'str';
      return { pointer: pointerTo(spot, 'type') };
    },
  },
  {
    rule: 'ref-not-found',
    what: 'in the middle',
    inject(patient) {
      const spot = middle(schemas(patient).filter(({ at: { $ref } }) => typeof $ref === 'string'));
      if (!spot) return undefined;
      spot.at['$ref'] = `${String(spot.at['$ref'])}Nowhere`;
      return { pointer: pointerTo(spot, '$ref') };
    },
  },
]);
