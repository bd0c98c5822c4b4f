import { describeInjections, type Break, type Injection, type Mutable, type Patient } from './harness';
import {
  late,
  made,
  middle,
  newOperation,
  operations,
  parameters,
  pointerTo,
  properties,
  put,
  shared,
  take,
  visibleOperations,
  type Spot,
} from './places';

const exempt = { exempt: true } as const;
const fix = { offers: 'safe fix' } as const;
const suggestion = { offers: 'suggestion' } as const;
type More = Partial<Injection>;
type Find = (patient: Patient) => Spot | undefined;

const visible: Find = patient => middle(visibleOperations(patient));
const internal: Find = patient => newOperation(patient, { 'x-ms-visibility': 'internal' });

const member = (
  rule: string,
  key: string,
  text: unknown,
  more: More = {},
  find: Find = visible,
): Injection => ({
  rule,
  what: `${find === internal ? 'internal ' : ''}${JSON.stringify(text).slice(0, 50)}`,
  inject: patient => put(find(patient), key, text),
  ...more,
});

/** A second operation with these members beside a first one with those; the finding is due at the second. */
const second = (
  rule: string,
  what: string,
  first: Mutable,
  next: Mutable,
  key: string,
  more: More = {},
): Injection => ({
  rule,
  what,
  inject(patient) {
    newOperation(patient, { summary: 'Read an odd thing', ...first }, { path: '/odd/first' });
    const operation = newOperation(
      patient,
      { operationId: 'GetTheOtherOddSize', summary: 'Get the other odd size', ...next },
      { path: '/odd/größe~x', verb: 'put' },
    );
    return { pointer: pointerTo(operation, key) };
  },
  ...more,
});
const fresh = (rule: string, change: Mutable, key: string | undefined, more: More = {}): Injection => ({
  rule,
  what: JSON.stringify(change),
  inject(patient) {
    const operation = newOperation(patient, change);
    return { pointer: key === undefined ? pointerTo(operation) : pointerTo(operation, key) };
  },
  ...more,
});

const missing = (rule: string, key: string): Injection[] => [
  { rule, what: 'absent', ...suggestion, inject: patient => take(visible(patient), key) },
  ...[null, '', ' \t'].map((text): Injection => ({
    rule,
    what: JSON.stringify(text),
    ...suggestion,
    inject(patient) {
      const operation = visible(patient);
      return put(operation, key, text) && { pointer: pointerTo(operation as Spot) };
    },
  })),
  ...['important', 'advanced', 'none', '', 'Internal'].map((visibility): Injection => ({
    rule,
    what: `visibility "${visibility}"`,
    inject: patient => take(newOperation(patient, { 'x-ms-visibility': visibility }), key),
  })),
  { rule, what: 'internal', exempt: true, inject: patient => take(internal(patient), key) },
];

const ids: readonly Injection[] = [
  {
    rule: 'operationid-required',
    what: 'absent',
    ...suggestion,
    inject: patient => take(visible(patient), 'operationId'),
  },
  ...['', 5, null, [], {}, true].map((value): Injection => ({
    rule: 'operationid-required',
    what: JSON.stringify(value),
    inject(patient) {
      const operation = late(operations(patient));
      return put(operation, 'operationId', value) && { pointer: pointerTo(operation as Spot) };
    },
  })),
  {
    rule: 'operationid-required',
    what: 'internal',
    inject: patient => take(internal(patient), 'operationId'),
  },
  second(
    'operationid-not-unique',
    'twice',
    { operationId: 'GetOdd' },
    { operationId: 'GetOdd' },
    'operationId',
    suggestion,
  ),
  {
    rule: 'operationid-not-unique',
    what: 'the first again at the end',
    ...suggestion,
    inject(patient) {
      const first = operations(patient)[0];
      if (!first || typeof first.at['operationId'] !== 'string') return undefined;
      const again = newOperation(patient, { operationId: first.at['operationId'] });
      return { pointer: pointerTo(again, 'operationId') };
    },
  },
  {
    rule: 'operationid-not-unique',
    what: 'a third time',
    inject(patient) {
      const id = { operationId: 'GetOdd' };
      newOperation(patient, id, { path: '/odd/1' });
      newOperation(patient, id, { path: '/odd/2' });
      return { pointer: pointerTo(newOperation(patient, id, { path: '/odd/3' }), 'operationId') };
    },
  },
  second(
    'operationid-not-unique',
    'other letters',
    { operationId: 'GetOdd' },
    { operationId: 'getOdd' },
    'operationId',
    exempt,
  ),
  second('operationid-not-unique', 'empty', { operationId: '' }, { operationId: '' }, 'operationId', exempt),
  second(
    'operationid-case-duplicate',
    'other letters',
    { operationId: 'GetOdd' },
    { operationId: 'getODD' },
    'operationId',
  ),
  second(
    'operationid-case-duplicate',
    'the same',
    { operationId: 'GetOdd' },
    { operationId: 'GetOdd' },
    'operationId',
    exempt,
  ),
  ...['Get Odd', 'Get.Odd', 'GetGröße', 'Get/Odd', 'Get-Odd.x', ' GetOdd', 'GetOdd\n', '获取', '{id}'].map(
    id =>
      fresh(
        'operationid-invalid-characters',
        { operationId: id },
        'operationId',
        id === '获取' ? {} : suggestion,
      ),
  ),
  ...['Get_Odd', 'Get-Odd', 'get2', '_', '-'].map(id =>
    fresh('operationid-invalid-characters', { operationId: id }, 'operationId', exempt),
  ),
  ...['Get-Odd', 'get-odd_2', '-Get'].map(id =>
    fresh('operationid-non-alphanumeric', { operationId: id }, 'operationId', suggestion),
  ),
  ...['Get_Odd', 'Get Odd-x', 'GetOdd'].map(id =>
    fresh('operationid-non-alphanumeric', { operationId: id }, 'operationId', exempt),
  ),
  ...['getOdd', 'Get_Odd', 'Get_Odd_V2', 'GetOdd_V', '_GetOdd'].map(id =>
    fresh('operationid-pascal-case', { operationId: id }, 'operationId', suggestion),
  ),
  fresh('operationid-pascal-case', { operationId: '2Get' }, 'operationId'),
  ...['GetOdd', 'G', 'GETODD2', 'GetOdd_V2', 'GetOdd_v12', 'Get-odd', 'get odd'].map(id =>
    fresh('operationid-pascal-case', { operationId: id }, 'operationId', exempt),
  ),
  ...(
    [
      ['GetOdd', 2],
      ['GetOdd_V3', 2],
      ['GetOddV2', 2],
      ['GetOdd_V12', 2],
      ['GetOdd_V2x', 2],
    ] as const
  ).map(([operationId, revision]) =>
    fresh(
      'operationid-revision-suffix',
      { operationId, 'x-ms-api-annotation': { family: 'GetOdd', revision } },
      'operationId',
    ),
  ),
  ...(
    [
      ['GetOdd', 1],
      ['GetOdd_V2', 2],
      ['GetOdd_v12', 12],
      ['GetOdd', '2'],
      ['GetOdd', 2.5],
      ['GetOdd', null],
      ['GetOdd', -3],
    ] as const
  ).map(([operationId, revision]) =>
    fresh(
      'operationid-revision-suffix',
      { operationId, 'x-ms-api-annotation': { family: 'GetOdd', revision } },
      'operationId',
      exempt,
    ),
  ),
  ...['GetOddV2', 'GetOdd_v3', 'Getv1'].map(operationId =>
    fresh('operation-version-suffix-without-annotation', { operationId }, undefined, suggestion),
  ),
  fresh('operation-version-suffix-without-annotation', { operationId: 'V2' }, undefined),
  ...['GetOddV', 'GetOdd2', 'GetV2Odd'].map(operationId =>
    fresh('operation-version-suffix-without-annotation', { operationId }, undefined, exempt),
  ),
  fresh(
    'operation-version-suffix-without-annotation',
    { operationId: 'GetOddV2', 'x-ms-visibility': 'internal' },
    undefined,
  ),
  fresh(
    'operation-version-suffix-without-annotation',
    { operationId: 'GetOddV2', 'x-ms-api-annotation': { family: 'GetOdd' } },
    undefined,
    exempt,
  ),
];

const summaries: readonly Injection[] = [
  ...missing('operation-summary-required', 'summary'),
  member('operation-summary-length', 'summary', `List ${'very '.repeat(16)}old parcels`),
  member('operation-summary-length', 'summary', `List ${'x'.repeat(76)}`),
  member('operation-summary-length', 'summary', `List ${'x'.repeat(76)}`, {}, internal),
  member('operation-summary-length', 'summary', `List ${'x'.repeat(75)}`, exempt),
  member('operation-summary-length', 'summary', 'x'.repeat(200_000)),
  ...['/', '\\', '<', '>', '*', '%', '&', '?'].map(sign =>
    member('operation-summary-restricted-characters', 'summary', `Get parcels ${sign} letters`, suggestion),
  ),
  member('operation-summary-restricted-characters', 'summary', 'Get parcels/letters', suggestion, internal),
  member(
    'operation-summary-restricted-characters',
    'summary',
    "Get the parcel's (old) letters, 1.0: a-b_c; #2 @x!",
    exempt,
  ),
  ...[
    "Get parcel's letters",
    'Get parcels, letters',
    'Get-parcels',
    'Größe',
    'Get parcels.',
    'Get\tparcels',
    'a_b',
  ].map(text => member('operation-summary-alphanumeric-parens', 'summary', text)),
  ...['Get parcels (V2)', 'Get a/b', 'Get parcels & letters, too', 'Get 2'].map(text =>
    member('operation-summary-alphanumeric-parens', 'summary', text, exempt),
  ),
  ...['get a parcel', 'Get The Parcels', 'Get a Parcel and Letter', '2 get'].map(text =>
    member('operation-summary-sentence-case', 'summary', text, suggestion),
  ),
  ...[
    'Get a parcel',
    'Get a Parcel',
    'Get a PDF',
    'Get Parcels from contoso Online Store',
    'Get The PDF',
    'Get A B C',
    '(2)',
  ].map(text => member('operation-summary-sentence-case', 'summary', text, exempt)),
  ...(
    [
      ['Get the odd one', 'Get the odd one'],
      ['Get the odd one', 'GET the-odd ONE!'],
      ['Get the odd one', 'Gettheoddone'],
    ] as const
  ).map(([first, next]) =>
    second(
      'operation-summary-duplicate',
      next,
      { operationId: 'A', summary: first },
      { operationId: 'B', summary: next },
      'summary',
    ),
  ),
  second(
    'operation-summary-duplicate',
    'the earlier is internal',
    { summary: 'Get it', 'x-ms-visibility': 'internal' },
    { summary: 'Get it' },
    'summary',
    exempt,
  ),
  second(
    'operation-summary-duplicate',
    'the later is internal',
    { summary: 'Get it' },
    { summary: 'Get it', 'x-ms-visibility': 'internal' },
    'summary',
    exempt,
  ),
  second(
    'operation-summary-duplicate',
    'nothing to compare',
    { summary: '获取' },
    { summary: '大小' },
    'summary',
    exempt,
  ),
  ...(
    [
      ['GetOddSize', 'GetOddSize'],
      ['GetOddSize', 'getOddSize'],
      ['GetOddSize', 'get_odd_size'],
      ['Get_Odd', 'GET_ODD'],
      ['GetOdd', 'Get-Odd_'],
    ] as const
  ).map(([operationId, summary]) =>
    fresh('operation-summary-is-operation-id', { operationId, summary }, 'summary', suggestion),
  ),
  ...(
    [
      ['GetOddSize', 'Get odd size'],
      ['Search', 'Search'],
      ['GetOddSize', 'GetEvenSize'],
      ['GETODD', 'Getodd'],
    ] as const
  ).map(([operationId, summary]) =>
    fresh('operation-summary-is-operation-id', { operationId, summary }, 'summary', exempt),
  ),
];

const descriptions: readonly Injection[] = [
  ...missing('operation-description-required', 'description'),
  ...['Starts power apps.', 'For Power Automate only', 'In LOGIC APPS'].flatMap(text => [
    member('operation-description-restricted-words', 'description', text, suggestion),
    member('operation-description-restricted-words', 'description', text, {}, internal),
    member('operation-strings-product-names', 'description', text, exempt),
  ]),
  member('operation-description-restricted-words', 'summary', 'Start power apps', exempt),
  member('operation-description-restricted-words', 'description', 'Starts PowerApps.', exempt),
  member('operation-description-capital', 'description', 'gets the parcels.', fix),
  member('operation-description-capital', 'description', 'écrit une lettre.', fix),
  member('operation-description-capital', 'description', 'gets the parcels.', fix, internal),
  ...['Gets', '2 parcels', ' gets', '"x"', '获取', ''].map(text =>
    member('operation-description-capital', 'description', text, exempt),
  ),
  member('operation-description-long', 'description', 'X'.repeat(1001)),
  member('operation-description-long', 'description', 'X'.repeat(1001), {}, internal),
  member('operation-description-long', 'description', 'X'.repeat(1000), exempt),
];

const names = [
  'power apps',
  'powerapps',
  'power automate',
  'logic apps',
  'power bi',
  'power pages',
  'power platform',
  'power virtual agents',
  'copilot',
  'microsoft flow',
  'dataverse',
  'ai builder',
];
const ownParameter: Find = patient => middle(parameters(patient).filter(({ at }) => at['in'] !== 'body'));
const body: Find = patient => middle(parameters(patient).filter(({ at }) => at['in'] === 'body'));
const sharedParameter: Find = patient =>
  shared(patient, 'parameters', { name: 'odd', in: 'query', type: 'string' });
const itemParameter: Find = patient => {
  const operation = newOperation(patient);
  const at: Mutable = { name: 'odd', in: 'query', type: 'string' };
  made(patient, 'paths', String(operation.path[1])).at['parameters'] = [at];
  return { at, path: [...operation.path.slice(0, 2), 'parameters', 0] };
};
const parameterPlaces: readonly (readonly [string, Find])[] = [
  ['a parameter', ownParameter],
  ['a body', body],
  ['a shared parameter', sharedParameter],
  ['a parameter of a path item', itemParameter],
];

const productNames: readonly Injection[] = [
  ...names.flatMap((name, index) => {
    const [where, find] = parameterPlaces[index % 4] ?? ['', ownParameter];
    return [
      member('operation-strings-product-names', 'summary', `Start ${name.toUpperCase()}`),
      {
        ...member('operation-strings-product-names', 'x-ms-summary', `The ${name}`, {}, find),
        what: `${name} of ${where}`,
      },
      {
        ...member('operation-strings-product-names', 'description', `The ${name}s.`, {}, find),
        what: `${name} of ${where}, description`,
      },
    ];
  }),
  member('operation-strings-product-names', 'description', 'Reads PowerApps.'),
  member('operation-strings-product-names', 'description', 'Reads Dataverse.', {}, internal),
  member('operation-strings-product-names', 'summary', 'Start the power', exempt),
];

const visibilityPlaces: readonly (readonly [string, Find])[] = [
  ['an operation', visible],
  ...parameterPlaces,
  ['a property', patient => middle(properties(patient))],
  [
    'a property that is a reference',
    patient => middle(properties(patient).filter(({ at }) => typeof at['$ref'] === 'string')),
  ],
  ['a definition', patient => shared(patient, 'definitions', { type: 'object' })],
  [
    'a schema in allOf',
    patient => {
      const schema = shared(patient, 'definitions', { allOf: [{ type: 'object' }] });
      return { at: (schema.at['allOf'] as Mutable[])[0] as Mutable, path: [...schema.path, 'allOf', 0] };
    },
  ],
];
const visibilities: readonly Injection[] = visibilityPlaces.flatMap(([where, find]) => [
  ...(
    [
      ['Important', fix],
      ['INTERNAL', fix],
      ['', fix],
      ['hidden', suggestion],
      ['internal ', {}],
      [5, {}],
      [null, {}],
      [['internal'], {}],
    ] as const
  ).map(([text, more]) => ({
    ...member('operation-visibility-value', 'x-ms-visibility', text, more, find),
    what: `${JSON.stringify(text)} of ${where}`,
  })),
  ...['important', 'advanced', 'none', 'internal'].map(text => ({
    ...member('operation-visibility-value', 'x-ms-visibility', text, exempt, find),
    what: `"${text}" of ${where}`,
  })),
]);

const deprecated = (what: string, change: Mutable, key: string | undefined, more: More = {}): Injection => ({
  ...fresh('deprecated-marker', { deprecated: true, ...change }, key, more),
  what,
});
const withoutSummary: Break = patient => {
  const operation = newOperation(patient, { deprecated: true });
  delete operation.at['summary'];
  return { pointer: pointerTo(operation) };
};
const markers: readonly Injection[] = [
  {
    rule: 'deprecated-marker',
    what: 'published',
    inject(patient) {
      const operation = visible(patient);
      if (typeof operation?.at['summary'] !== 'string') return undefined;
      operation.at['deprecated'] = true;
      return { pointer: pointerTo(operation, 'summary') };
    },
  },
  deprecated('neither', {}, 'summary', suggestion),
  deprecated('internal', { 'x-ms-visibility': 'internal' }, 'summary'),
  deprecated('a long summary', { summary: `List ${'x'.repeat(70)}` }, 'summary'),
  { rule: 'deprecated-marker', what: 'no summary', inject: withoutSummary },
  deprecated('in the summary', { summary: 'Get it [DEPRECATED]' }, 'summary', exempt),
  deprecated('in the description', { description: 'This is deprecated.' }, 'summary', exempt),
  deprecated('not deprecated', { deprecated: false }, 'summary', exempt),
  deprecated('a quoted word', { deprecated: 'true' }, 'summary', exempt),
];

describeInjections('ids of operations', ids);
describeInjections('summaries of operations', summaries);
describeInjections('descriptions of operations and product names', [...descriptions, ...productNames]);
describeInjections('visibility and marks of old operations', [...visibilities, ...markers]);
