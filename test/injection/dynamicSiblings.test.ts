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
import { pointerTo, type Spot } from './places';

const list = 'x-ms-dynamic-list';
const properties = 'x-ms-dynamic-properties';
const values = 'x-ms-dynamic-values';
const schema = 'x-ms-dynamic-schema';

const query = (name: string, type: string, members: Mutable = {}): Mutable => ({
  name,
  in: 'query',
  type,
  ...members,
});

/** The operation that is invoked. */
function addInvoked(patient: Patient, parameters: readonly unknown[] = []): string {
  const operation = addOperation(patient, '/depots/größe', 'get', {
    operationId: 'ListDepots',
    parameters: [
      query('region', 'string'),
      query('count', 'integer'),
      query('weight', 'number'),
      query('open', 'boolean'),
      ...parameters,
    ],
    responses: {
      200: {
        description: 'OK',
        schema: {
          type: 'object',
          properties: {
            value: {
              type: 'array',
              items: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } },
            },
          },
        },
      },
    },
  });
  return String(operation.at['operationId']);
}

/** The members that make a field dynamic; places in it are told from the field. */
type Field = (members: Mutable) => Break;

const sources = [query('region', 'string'), query('top', 'integer'), query('größe/a', 'boolean')];
const source = (): Mutable => ({
  type: 'object',
  properties: {
    shop: { type: 'object', properties: { id: { type: 'string' } } },
    floor: { type: 'integer' },
  },
});

/** Something in an operation with parameters and a body. */
const inOperation =
  (put: (operation: Spot, members: Mutable, patient: Patient) => Spot, sibling: Mutable = {}) =>
  (below: readonly (string | number)[], mark?: Due['mark']): Field =>
  members =>
  patient => {
    addInvoked(patient);
    const operation = addOperation(patient, awkwardPath, 'post', { parameters: structuredClone(sources) });
    addParameter(operation, body(source()));
    const spot = put(operation, { ...members, ...sibling }, patient);
    return { pointer: pointerTo(spot, ...below), ...(mark && { mark }) };
  };

const bodySchemaOf = (operation: Spot): Mutable => {
  const parameters = operation.at['parameters'] as Mutable[];
  return parameters.find(one => one['in'] === 'body')?.['schema'] as Mutable;
};
const bodyIndex = (operation: Spot): number =>
  (operation.at['parameters'] as Mutable[]).findIndex(one => one['in'] === 'body');

const asParameter = inOperation((operation, members) =>
  addParameter(operation, { ...query('depot/größe~', 'string'), ...members }),
);
const asPathParameter = inOperation((operation, members, patient) => {
  const parameter = { ...query('depot', 'string'), ...members };
  const item = itemOf(patient, operation);
  item.at['parameters'] = [parameter];
  return { at: parameter, path: [...item.path, 'parameters', 0] };
});
const asProperty = inOperation((operation, members) => {
  const property = { type: 'string', ...members };
  (bodySchemaOf(operation)['properties'] as Mutable)['depot/größe~'] = property;
  return {
    at: property,
    path: [...operation.path, 'parameters', bodyIndex(operation), 'schema', 'properties', 'depot/größe~'],
  };
});
const asObject = inOperation((operation, members) => {
  const property = { type: 'object', ...members };
  (bodySchemaOf(operation)['properties'] as Mutable)['more'] = property;
  return {
    at: property,
    path: [...operation.path, 'parameters', bodyIndex(operation), 'schema', 'properties', 'more'],
  };
});
const asDefinition = inOperation((operation, members, patient) => {
  const definition = addDefinition(patient, 'größe/depot~', {
    type: 'object',
    properties: { depot: { type: 'string', ...members } },
  });
  (bodySchemaOf(operation)['properties'] as Mutable)['inner'] = { type: 'array', items: definition.ref };
  return { at: {}, path: [...definition.path, 'properties', 'depot'] };
});
const asShared = inOperation((operation, members, patient) => {
  rootObject(patient, 'parameters').at['depot~/x'] = { ...query('depot', 'string'), ...members };
  (operation.at['parameters'] as unknown[]).push({ $ref: '#/parameters/depot~0~1x' });
  return { at: {}, path: ['parameters', 'depot~/x'] };
});

const holders = { asParameter, asPathParameter, asProperty, asDefinition, asShared };

/** The row in each place where a list may stand. */
const inAll = (
  row: Omit<Injection, 'inject'>,
  members: () => Mutable,
  below: readonly (string | number)[],
  mark?: Due['mark'],
  where: Readonly<Record<string, ReturnType<typeof inOperation>>> = holders,
): Injection[] =>
  Object.entries(where).map(([name, put]) => ({
    ...row,
    what: `${row.what ?? ''} (${name})`,
    inject: patient => put(below, mark)(members())(patient),
  }));

const call = (parameters: Mutable = {}, members: Mutable = {}): Mutable => ({
  operationId: 'ListDepots',
  parameters,
  itemsPath: 'value',
  itemTitlePath: 'name',
  itemValuePath: 'id',
  ...members,
});
const oldCall = (parameters: Mutable = {}): Mutable => ({
  operationId: 'ListDepots',
  parameters,
  'value-collection': 'value',
  'value-title': 'name',
  'value-path': 'id',
});
const schemaCall = (parameters: Mutable = {}): Mutable => ({
  operationId: 'ListDepots',
  parameters,
  'value-path': 'value',
});
const propertiesCall = (parameters: Mutable = {}, members: Mutable = {}): Mutable => ({
  operationId: 'ListDepots',
  parameters,
  itemValuePath: 'value',
  ...members,
});

const some = { asParameter, asDefinition };
const object = { asObject };

const shapes: readonly Injection[] = [
  ...(
    [
      ['a text', 'ListDepots', [], undefined],
      ['null', null, [], undefined],
      ['a list', [call()], [], undefined],
      ['operationId is no text', call({}, { operationId: 7 }), ['operationId'], undefined],
      ['an old key', call({}, { 'value-path': 'id' }), ['value-path'], 'key'],
      ['a slip', call({}, { itemPath: 'value' }), ['itemPath'], 'key'],
      ['a literal', call({ region: 'eu' }), ['parameters', 'region'], undefined],
      ['a literal null', call({ region: null }), ['parameters', 'region'], undefined],
      ['parameter', call({ region: { parameter: 'region' } }), ['parameters', 'region'], undefined],
      [
        'both',
        call({ region: { value: 'a', parameterReference: 'region' } }),
        ['parameters', 'region'],
        undefined,
      ],
      ['neither', call({ 'größe/a~': {} }), ['parameters', 'größe/a~'], undefined],
      ['a list of values', call({ region: [{ value: 'a' }] }), ['parameters', 'region'], undefined],
    ] as const
  ).flatMap(([what, value, below, mark]) =>
    inAll(
      { rule: 'dynamic-list-shape', what },
      () => ({ [values]: oldCall(), [list]: value }),
      [list, ...below],
      mark,
      some,
    ),
  ),
  ...(
    [
      ['a literal', { region: 7 }],
      ['parameter', { region: { parameter: 'region' } }],
    ] as const
  ).flatMap(([what, parameters]) =>
    inAll(
      { rule: 'dynamic-list-shape', what: `${what} is translated`, offers: 'safe fix' },
      () => ({ [values]: oldCall(), [list]: call(parameters) }),
      [list, 'parameters', 'region'],
      undefined,
      some,
    ),
  ),
  ...(
    [
      ['a text', 'ListDepots', [], undefined],
      ['a key of lists', propertiesCall({}, { itemsPath: 'value' }), ['itemsPath'], 'key'],
      ['operationId is no text', propertiesCall({}, { operationId: {} }), ['operationId'], undefined],
      ['a literal', propertiesCall({ region: true }), ['parameters', 'region'], undefined],
    ] as const
  ).flatMap(([what, value, below, mark]) =>
    inAll(
      { rule: 'dynamic-list-shape', what: `properties: ${what}` },
      () => ({ [schema]: schemaCall(), [properties]: value }),
      [properties, ...below],
      mark,
      object,
    ),
  ),
  ...inAll(
    { rule: 'dynamic-list-shape', what: 'no operationId' },
    () => ({ [values]: oldCall(), [list]: { parameters: {}, itemsPath: 'value' } }),
    [list],
    undefined,
    some,
  ),
  ...inAll(
    { rule: 'dynamic-list-shape', what: 'sound', exempt: true },
    () => ({
      [values]: oldCall(),
      [list]: call({ region: { parameterReference: 'region' }, count: { value: 7 } }),
    }),
    [list, 'parameters', 'region'],
  ),
  ...inAll({ rule: 'dynamic-list-needs-values', what: 'list' }, () => ({ [list]: call() }), []),
  ...inAll(
    { rule: 'dynamic-list-needs-values', what: 'list', offers: 'safe fix' },
    () => ({ [list]: call({ region: { parameterReference: 'region' }, count: { value: 7 } }) }),
    [],
  ),
  ...inAll(
    { rule: 'dynamic-list-needs-values', what: 'properties', offers: 'safe fix' },
    () => ({ [properties]: propertiesCall({ region: { parameterReference: 'region' } }) }),
    [],
    undefined,
    object,
  ),
  ...inAll(
    { rule: 'dynamic-list-needs-values', what: 'both', exempt: true },
    () => ({ [list]: call(), [values]: oldCall() }),
    [],
  ),
  ...inAll(
    { rule: 'dynamic-list-needs-values', what: 'old ones alone', exempt: true },
    () => ({ [values]: oldCall() }),
    [],
  ),
];

const old = (reference: unknown): Mutable => ({ [values]: oldCall({ region: { parameter: reference } }) });
const oldSchema = (reference: unknown): Mutable => ({
  [schema]: schemaCall({ region: { parameter: reference } }),
});
const atReference = (extension: string): readonly string[] => [
  extension,
  'parameters',
  'region',
  'parameter',
];
const inBody = { asParameter, asPathParameter, asProperty };

const references: readonly Injection[] = [
  ...(['shop', 'shop/id', 'shop.id', 'top/x'] as const).flatMap(reference => [
    ...inAll(
      { rule: 'dynamic-property-reference-needs-list', what: reference },
      () => old(reference),
      atReference(values),
      undefined,
      inBody,
    ),
    ...inAll(
      { rule: 'dynamic-property-reference-needs-list', what: `a schema by ${reference}` },
      () => oldSchema(reference),
      atReference(schema),
      undefined,
      object,
    ),
  ]),
  ...inAll(
    { rule: 'dynamic-property-reference-needs-list', what: 'offers a list', offers: 'suggestion' },
    () => old('shop/id'),
    atReference(values),
    undefined,
    inBody,
  ),
  ...inAll(
    { rule: 'dynamic-property-reference-needs-list', what: 'offers properties', offers: 'suggestion' },
    () => oldSchema('floor'),
    atReference(schema),
    undefined,
    object,
  ),
  ...(['region', 'größe/a', 'nothing', 'nothing/id'] as const).flatMap(reference =>
    inAll(
      { rule: 'dynamic-property-reference-needs-list', what: `${reference}`, exempt: true },
      () => old(reference),
      atReference(values),
      undefined,
      inBody,
    ),
  ),
  ...inAll(
    { rule: 'dynamic-property-reference-needs-list', what: 'a list beside it', exempt: true },
    () => ({ ...old('shop/id'), [list]: call({ region: { parameterReference: 'body/shop/id' } }) }),
    atReference(values),
    undefined,
    inBody,
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'both a parameter and a property', offers: 'suggestion' },
    () => old('floor'),
    atReference(values),
    undefined,
    Object.fromEntries(
      Object.entries(inBody).map(([name, put]) => [name, withParameter(put, query('floor', 'integer'))]),
    ),
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'a schema by both', offers: 'suggestion' },
    () => oldSchema('shop'),
    atReference(schema),
    undefined,
    { asObject: withParameter(asObject, query('shop', 'string')) },
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'a list beside it', exempt: true },
    () => ({ ...old('floor'), [list]: call({ region: { parameterReference: 'body/floor' } }) }),
    atReference(values),
    undefined,
    { asParameter: withParameter(asParameter, query('floor', 'integer')) },
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'a parameter alone', exempt: true },
    () => old('region'),
    atReference(values),
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'a key that is both in the other operation' },
    () => ({ [values]: oldCall({ 'kind/a': 'x' }) }),
    [values, 'parameters', 'kind/a'],
    'key',
    { asParameter: invokingBoth(asParameter), asProperty: invokingBoth(asProperty) },
  ),
  ...inAll(
    { rule: 'dynamic-ambiguous-reference', what: 'such a key, with a list', exempt: true },
    () => ({ [values]: oldCall({ 'kind/a': 'x' }), [list]: call() }),
    [values, 'parameters', 'kind/a'],
    undefined,
    { asParameter: invokingBoth(asParameter) },
  ),
];

/** The operation around the field has a parameter more. */
function withParameter(
  put: ReturnType<typeof inOperation>,
  parameter: Mutable,
): ReturnType<typeof inOperation> {
  return (below, mark) => members => patient => {
    const due = put(below, mark)(members)(patient);
    const item = rootObject(patient, 'paths').at[awkwardPath] as Mutable;
    const list = (item['post'] as Mutable)['parameters'] as unknown[];
    list.push(parameter);
    return due;
  };
}

/** The invoked operation has "kind/a" as parameter and in its body. */
function invokingBoth(put: ReturnType<typeof inOperation>): ReturnType<typeof inOperation> {
  return (below, mark) => members => patient => {
    const due = put(below, mark)(members)(patient);
    const item = rootObject(patient, 'paths').at['/depots/größe'] as Mutable;
    const invoked = item['get'] as Mutable;
    delete item['get'];
    item['post'] = invoked;
    (invoked['parameters'] as unknown[]).push(
      query('kind/a', 'string'),
      body({ type: 'object', properties: { 'kind/a': { type: 'string' } } }),
    );
    return due;
  };
}

const mismatches: readonly Injection[] = [
  ...(
    [
      ['a number for a string', 'region', 7, true],
      ['a text for a boolean', 'open', 'true', true],
      ['digits for an integer', 'count', '7', true],
      ['a fraction for an integer', 'count', 7.5, false],
      ['a boolean for a number', 'weight', false, false],
      ['a word for an integer', 'count', 'seven', false],
    ] as const
  ).flatMap(([what, name, literal, lossless]) => [
    ...inAll(
      { rule: 'dynamic-parameter-type-mismatch', what, ...(lossless && { offers: 'safe fix' as const }) },
      () => ({ [values]: oldCall({ [name]: literal }) }),
      [values, 'parameters', name],
      'value',
      some,
    ),
    ...inAll(
      { rule: 'dynamic-parameter-type-mismatch', what: `${what}, in a list` },
      () => ({ [values]: oldCall(), [list]: call({ [name]: { value: literal } }) }),
      [list, 'parameters', name, 'value'],
      'value',
      some,
    ),
    ...inAll(
      { rule: 'dynamic-parameter-type-mismatch', what: `${what}, for a schema` },
      () => ({ [schema]: schemaCall({ [name]: literal }) }),
      [schema, 'parameters', name],
      'value',
      object,
    ),
  ]),
  ...(
    [
      ['an integer', 'count', 7],
      ['an integral number', 'weight', 7],
      ['a text', 'region', '7'],
      ['a boolean', 'open', false],
    ] as const
  ).flatMap(([what, name, literal]) =>
    inAll(
      { rule: 'dynamic-parameter-type-mismatch', what, exempt: true },
      () => ({ [values]: oldCall({ [name]: literal }) }),
      [values, 'parameters', name],
    ),
  ),
  ...(
    [
      ['a string for an integer', 'count', 'region'],
      ['an integer for a string', 'region', 'top'],
      ['a boolean for a string', 'region', 'größe/a'],
    ] as const
  ).flatMap(([what, name, reference]) => [
    ...inAll(
      { rule: 'dynamic-parameter-type-mismatch', what: `reference: ${what}` },
      () => ({ [values]: oldCall({ [name]: { parameter: reference } }) }),
      [values, 'parameters', name, 'parameter'],
      undefined,
      some,
    ),
    ...inAll(
      { rule: 'dynamic-parameter-type-mismatch', what: `reference in a list: ${what}` },
      () => ({ [values]: oldCall(), [list]: call({ [name]: { parameterReference: reference } }) }),
      [list, 'parameters', name, 'parameterReference'],
      undefined,
      some,
    ),
  ]),
  ...inAll(
    { rule: 'dynamic-parameter-type-mismatch', what: 'a property of the body' },
    () => ({
      [values]: oldCall(),
      [list]: call({ region: { parameterReference: 'body/floor' } }),
    }),
    [list, 'parameters', 'region', 'parameterReference'],
    undefined,
    some,
  ),
  ...inAll(
    { rule: 'dynamic-parameter-type-mismatch', what: 'an integer for a number', exempt: true },
    () => ({ [values]: oldCall({ weight: { parameter: 'top' } }) }),
    [values, 'parameters', 'weight', 'parameter'],
  ),
];

const tree = 'x-ms-dynamic-tree';
const level = (parameters: Mutable): Mutable => ({
  operationId: 'ListDepots',
  parameters,
  itemsPath: 'value',
  itemValuePath: 'id',
  itemTitlePath: 'name',
});

const trees: readonly Injection[] = (['open', 'browse'] as const).flatMap(step =>
  inAll(
    { rule: 'dynamic-parameter-type-mismatch', what: `a tree, ${step}` },
    () => ({
      [tree]: {
        settings: { canSelectParentNodes: true, canSelectLeafNodes: true },
        open: level({ count: { value: 7 } }),
        browse: level({ count: { value: 7 } }),
        [step]: level({ count: { value: '7' } }),
      },
    }),
    [tree, step, 'parameters', 'count', 'value'],
    undefined,
    some,
  ),
);

describeInjections('defects in the shape of dynamic calls', inFew(shapes));
describeInjections('defects in references of dynamic calls', inFew(references));
describeInjections('defects in types of dynamic calls', inFew([...mismatches, ...trees]));
