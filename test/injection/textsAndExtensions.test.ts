import {
  addDefinition,
  addOperation,
  addParameter,
  awkwardPath,
  body,
  inMiddle,
  infoOf,
  itemOf,
  rootObject,
  setInMiddle,
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
import { operations, parameters, pointerTo, root, schemas, spotBelow, type Spot } from './places';

const lengths: readonly Injection[] = [
  {
    rule: 'operationid-too-long',
    what: '81 characters',
    inject: setInMiddle(operations, 'operationId', `G${'e'.repeat(80)}`),
  },
  {
    rule: 'operationid-too-long',
    what: 'of an internal operation',
    inject: patient => ({
      pointer: pointerTo(
        addOperation(patient, awkwardPath, 'patch', {
          'x-ms-visibility': 'internal',
          operationId: `Get${'Parcel'.repeat(4000)}`,
        }),
        'operationId',
      ),
    }),
  },
  {
    rule: 'operationid-too-long',
    what: '80 characters',
    exempt: true,
    inject: setInMiddle(operations, 'operationId', `G${'e'.repeat(79)}`),
  },
];

const summaries: readonly Injection[] = [
  ...(
    [
      ' List parcels',
      'List parcels ',
      'List parcels\n',
      '\u00a0List parcels',
      'List parcels.',
      'List parcels!?',
      'List "parcels"',
      'List parcels (all).',
      'List parcels -',
      'List parcels…',
      'List parcels 🚚',
    ] as const
  ).map((summary): Injection => ({
    rule: 'operation-summary-end',
    what: JSON.stringify(summary),
    offers: 'safe fix',
    inject: setInMiddle(operations, 'summary', summary),
  })),
  ...(['List parcels (all)', 'List größe', 'Liste étagé', 'List parcels 2', '一覧'] as const).map(
    (summary): Injection => ({
      rule: 'operation-summary-end',
      what: summary,
      exempt: true,
      inject: setInMiddle(operations, 'summary', summary),
    }),
  ),
];

const inBoth = (
  row: Omit<Injection, 'inject'>,
  members: (summary: 'summary' | 'x-ms-summary') => Mutable,
): Injection[] => [
  {
    ...row,
    what: `${row.what ?? ''} (operation)`,
    inject: inMiddle(operations, spot => {
      Object.assign(spot.at, members('summary'));
      return { pointer: pointerTo(spot, 'description') };
    }),
  },
  {
    ...row,
    what: `${row.what ?? ''} (parameter)`,
    inject: inMiddle(parameters, spot => {
      Object.assign(spot.at, members('x-ms-summary'));
      return { pointer: pointerTo(spot, 'description') };
    }),
  },
  {
    ...row,
    what: `${row.what ?? ''} (shared parameter)`,
    inject(patient) {
      rootObject(patient, 'parameters').at['größe/a~'] = {
        name: 'q',
        in: 'query',
        type: 'string',
        ...members('x-ms-summary'),
      };
      return { pointer: pointerTo({ at: {}, path: ['parameters', 'größe/a~'] }, 'description') };
    },
  },
  {
    ...row,
    what: `${row.what ?? ''} (parameter of a path)`,
    inject(patient) {
      const item = itemOf(patient, addOperation(patient, awkwardPath, 'put'));
      item.at['parameters'] = [{ name: 'q', in: 'query', type: 'string', ...members('x-ms-summary') }];
      return { pointer: pointerTo(item, 'parameters', 0, 'description') };
    },
  },
];

const descriptions: readonly Injection[] = [
  ...(['Lists all parcels', 'Lists all parcels, ', 'Lists all "parcels"', 'Lists all:'] as const).flatMap(
    description =>
      inBoth(
        { rule: 'description-punctuation', what: JSON.stringify(description), offers: 'safe fix' },
        () => ({
          description,
        }),
      ),
  ),
  ...(
    [
      'Lists all parcels.',
      'Which parcel? ',
      'Lists all parcels!',
      'Lists parcels (all)',
      'Parcels',
      '',
    ] as const
  ).flatMap(description =>
    inBoth({ rule: 'description-punctuation', what: JSON.stringify(description), exempt: true }, () => ({
      description,
    })),
  ),
  ...(
    [
      ['List Parcels', 'list parcels.'],
      ['List parcels', 'List-parcels'],
    ] as const
  ).flatMap(([summary, description]) =>
    inBoth({ rule: 'description-equals-summary', what: description }, key => ({
      [key]: summary,
      description,
    })),
  ),
  ...inBoth({ rule: 'description-equals-summary', what: 'different', exempt: true }, key => ({
    [key]: 'List parcels',
    description: 'Lists parcels',
  })),
  ...inBoth({ rule: 'description-equals-summary', what: 'nothing but signs', exempt: true }, key => ({
    [key]: '一覧',
    description: '表示',
  })),
];

const metadata = 'x-ms-connector-metadata';

const named =
  (names: readonly unknown[], index: number): Break =>
  patient => {
    patient.definition[metadata] = names.map(propertyName => ({
      propertyName,
      propertyValue: 'https://contoso.com',
    }));
    return { pointer: pointerTo(root(patient), metadata, index, 'propertyName') };
  };

const names: readonly Injection[] = [
  {
    rule: 'connector-metadata-names',
    what: 'Privacy Policy',
    offers: 'safe fix',
    inject: named(['Website', 'Privacy Policy'], 1),
  },
  { rule: 'connector-metadata-names', what: 'website', offers: 'safe fix', inject: named(['website'], 0) },
  {
    rule: 'connector-metadata-names',
    what: 'CATEGORIES',
    offers: 'safe fix',
    inject: named(['Website', 'CATEGORIES'], 1),
  },
  { rule: 'connector-metadata-names', what: 'another name', inject: named(['Website', 'Terms of use'], 1) },
  { rule: 'connector-metadata-names', what: 'empty', inject: named(['Website', ''], 1) },
  {
    rule: 'connector-metadata-names',
    what: 'twice',
    offers: 'suggestion',
    inject: named(['Website', 'Categories', 'Website'], 2),
  },
  { rule: 'connector-metadata-names', what: 'twice in other case', inject: named(['Website', 'webSite'], 1) },
  {
    rule: 'connector-metadata-names',
    what: 'the three',
    exempt: true,
    inject: named(['Website', 'Privacy policy', 'Categories'], 1),
  },
];

const unknown = 'x-ms-parcel-tracking';

/** Adds the key to an object and tells it there. */
const keyed =
  (place: (patient: Patient) => Spot | undefined, key = unknown): Break =>
  patient => {
    const spot = place(patient);
    if (!spot) return undefined;
    spot.at[key] = { on: true };
    return { pointer: pointerTo(spot, key), mark: 'key' };
  };

const positions: Readonly<Record<string, (patient: Patient) => Spot | undefined>> = {
  root,
  info: infoOf,
  contact: patient => {
    infoOf(patient).at['contact'] = {
      name: 'Contoso',
      email: 'support@contoso.com',
      url: 'https://contoso.com',
    };
    return spotBelow(infoOf(patient), 'contact');
  },
  path: patient => itemOf(patient, addOperation(patient, awkwardPath, 'put')),
  operation: patient => addOperation(patient, awkwardPath, 'put'),
  parameter: patient => {
    const parameter = { name: 'q', in: 'query', type: 'string' };
    return addParameter(addOperation(patient, awkwardPath, 'put'), parameter);
  },
  body: patient => addParameter(addOperation(patient, awkwardPath, 'put'), body({ type: 'object' })),
  'schema of a body': patient =>
    spotBelow(addParameter(addOperation(patient, awkwardPath, 'put'), body({ type: 'object' })), 'schema'),
  'shared parameter': patient => {
    const parameter = { name: 'q', in: 'query', type: 'string' };
    rootObject(patient, 'parameters').at['größe/a~'] = parameter;
    return { at: parameter, path: ['parameters', 'größe/a~'] };
  },
  response: patient => spotBelow(addOperation(patient, awkwardPath, 'put'), 'responses', '200'),
  header: patient => {
    const response = spotBelow(addOperation(patient, awkwardPath, 'put'), 'responses', '200');
    if (response) response.at['headers'] = { 'X-Kind': { type: 'string' } };
    return response && spotBelow(response, 'headers', 'X-Kind');
  },
  definition: patient => addDefinition(patient, 'größe/a~', { type: 'object' }),
  property: patient => {
    addDefinition(patient, 'größe/a~', {
      type: 'object',
      properties: { 'a/b': { allOf: [{ type: 'string' }] } },
    });
    return spotBelow(root(patient), 'definitions', 'größe/a~', 'properties', 'a/b', 'allOf', 0);
  },
  'security definition': patient => {
    rootObject(patient, 'securityDefinitions').at['sign~in/x'] = { type: 'basic' };
    return spotBelow(root(patient), 'securityDefinitions', 'sign~in/x');
  },
};

const extensions: readonly Injection[] = [
  ...Object.entries(positions).map(([what, place]): Injection => ({
    rule: 'x-ms-extension-unknown',
    what,
    inject: keyed(place),
  })),
  {
    rule: 'x-ms-extension-unknown',
    what: 'in capitals',
    inject: keyed(positions['operation'] ?? root, 'X-MS-Parcel-Tracking'),
  },
  ...(['x-ms-parameter-location', 'x-ms-client-name', 'x-contoso-tracking', 'x-parcel'] as const).map(
    (key): Injection => ({
      rule: 'x-ms-extension-unknown',
      what: key,
      exempt: true,
      inject: keyed(positions['parameter'] ?? root, key),
    }),
  ),
  {
    rule: 'x-ms-extension-unknown',
    what: 'a slip is told as such',
    exempt: true,
    inject: keyed(positions['operation'] ?? root, 'x-ms-visiblity'),
  },
  {
    rule: 'x-ms-extension-unknown',
    what: 'a property of that name',
    exempt: true,
    inject(patient) {
      const spot = addDefinition(patient, 'größe/a~', {
        type: 'object',
        properties: { [unknown]: { type: 'string' } },
      });
      return { pointer: pointerTo(spot, 'properties', unknown) };
    },
  },
  {
    rule: 'x-ms-extension-unknown',
    what: 'in an example',
    exempt: true,
    inject(patient) {
      const spot = addDefinition(patient, 'größe/a~', { type: 'object', example: { [unknown]: 1 } });
      return { pointer: pointerTo(spot, 'example', unknown) };
    },
  },
];

/** The test of a connection calls an operation that is added with it. */
const testing =
  (
    connection: Mutable,
    below: readonly string[],
    members: Mutable = {},
    verb = 'get',
    mark?: Due['mark'],
  ): Break =>
  patient => {
    addOperation(patient, '/größe/ping', verb, { operationId: 'PingDepots', ...members });
    const capabilities = rootObject(patient, 'x-ms-capabilities');
    capabilities.at['testConnection'] = connection;
    return { pointer: pointerTo(capabilities, 'testConnection', ...below), ...(mark && { mark }) };
  };

const ping = { operationId: 'PingDepots' };
const needed = (extra: Mutable = {}): Mutable => ({
  parameters: [{ name: 'größe/a', in: 'query', required: true, type: 'string', ...extra }],
});

const tests: readonly Injection[] = [
  { rule: 'test-connection-operation', what: 'no operationId', inject: testing({}, []) },
  { rule: 'test-connection-operation', what: 'null', inject: testing({ operationId: null }, []) },
  { rule: 'test-connection-operation', what: 'only parameters', inject: testing({ parameters: {} }, []) },
  ...(['post', 'put', 'delete', 'patch', 'head'] as const).map((verb): Injection => ({
    rule: 'test-connection-operation',
    what: verb,
    inject: testing(ping, ['operationId'], {}, verb),
  })),
  {
    rule: 'test-connection-operation',
    what: 'offers a GET',
    offers: 'suggestion',
    inject(patient) {
      addOperation(patient, '/größe/ping2', 'get', { operationId: 'PingDepots2' });
      return testing(ping, ['operationId'], {}, 'post')(patient);
    },
  },
  {
    rule: 'test-connection-operation',
    what: 'a required parameter',
    inject: testing(ping, [], needed()),
  },
  {
    rule: 'test-connection-operation',
    what: 'a required parameter that is shared',
    inject(patient) {
      rootObject(patient, 'parameters').at['größe/q~'] = {
        name: 'größe/a',
        in: 'header',
        required: true,
        type: 'string',
      };
      return testing({ ...ping, parameters: { other: 'x' } }, [], {
        parameters: [{ $ref: '#/parameters/größe~1q~0' }],
      })(patient);
    },
  },
  {
    rule: 'test-connection-operation',
    what: 'a reference',
    inject: testing(
      { ...ping, parameters: { 'größe/a': { parameter: 'x' } } },
      ['parameters', 'größe/a'],
      needed(),
      'get',
    ),
  },
  {
    rule: 'test-connection-operation',
    what: 'a literal is given',
    exempt: true,
    inject: testing({ ...ping, parameters: { 'größe/a': 'x' } }, [], needed()),
  },
  {
    rule: 'test-connection-operation',
    what: 'a default',
    exempt: true,
    inject: testing(ping, [], needed({ default: 'eu' })),
  },
  {
    rule: 'test-connection-operation',
    what: 'an unknown operation',
    exempt: true,
    inject: testing({ operationId: 'NoSuchThing' }, ['operationId']),
  },
  {
    rule: 'test-connection-operation',
    what: 'a GET',
    exempt: true,
    inject: testing(ping, ['operationId']),
  },
];

const layout: readonly Injection[] = [
  {
    rule: 'package-path-layout',
    what: 'no properties',
    inject(patient) {
      patient.files[patient.names.properties] = null;
      return { pointer: '', mark: 'key' };
    },
  },
  {
    rule: 'package-path-layout',
    what: 'no definition',
    inject(patient) {
      patient.files[patient.names.definition] = null;
      return { pointer: '', file: patient.names.properties };
    },
  },
  {
    rule: 'package-path-layout',
    what: 'properties of another name, independent',
    profile: 'independent',
    inject(patient) {
      patient.files['parcels.apiProperties.json'] = JSON.stringify(patient.properties);
      patient.files[patient.names.properties] = null;
      return { pointer: '' };
    },
  },
  {
    rule: 'package-path-layout',
    what: 'another case',
    exempt: true,
    inject(patient) {
      patient.files['APIPROPERTIES.JSON'] = JSON.stringify(patient.properties);
      patient.files[patient.names.properties] = null;
      return { pointer: '' };
    },
  },
];

describeInjections('defects in texts of operations and parameters', [
  ...lengths,
  ...summaries,
  ...descriptions,
]);
describeInjections('defects in metadata and extensions', inFew([...names, ...extensions]));
describeInjections('defects in tests of connections and in the folder', inFew([...tests, ...layout]));

describeInjections('defects in schemas that are published', [
  {
    rule: 'x-ms-extension-unknown',
    what: 'in the middle',
    inject: inMiddle(schemas, spot => {
      spot.at['x-ms-parcel'] = true;
      return { pointer: pointerTo(spot, 'x-ms-parcel'), mark: 'key' };
    }),
  },
]);
