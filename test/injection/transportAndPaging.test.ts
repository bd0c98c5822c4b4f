import {
  addOperation,
  addParameter,
  awkwardPath,
  body,
  inMiddle,
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
import { isMutable, operations, pointerTo, root, type Spot } from './places';

const paging = 'x-ms-pageable';

const schemes =
  (value: unknown, below: readonly number[] = []): Break =>
  patient => {
    if (value === undefined) delete patient.definition['schemes'];
    else patient.definition['schemes'] = value;
    return { pointer: pointerTo(root(patient), ...(value === undefined ? [] : ['schemes', ...below])) };
  };

const schemeRows: readonly Injection[] = [
  { rule: 'scheme-not-valid', what: 'none', offers: 'suggestion', inject: schemes([]) },
  { rule: 'scheme-not-valid', what: 'HTTPS', offers: 'safe fix', inject: schemes(['HTTPS'], [0]) },
  {
    rule: 'scheme-not-valid',
    what: 'Http after https',
    offers: 'safe fix',
    inject: schemes(['https', 'Http'], [1]),
  },
  { rule: 'scheme-not-valid', what: 'ws', offers: 'suggestion', inject: schemes(['ws'], [0]) },
  { rule: 'scheme-not-valid', what: 'wss', offers: 'suggestion', inject: schemes(['https', 'wss'], [1]) },
  { rule: 'scheme-not-valid', what: 'ftp', inject: schemes(['https', 'http', 'ftp'], [2]) },
  { rule: 'scheme-not-valid', what: 'with ://', inject: schemes(['https://'], [0]) },
  { rule: 'scheme-not-valid', what: 'empty', inject: schemes([''], [0]) },
  { rule: 'scheme-not-valid', what: 'http', exempt: true, inject: schemes(['https', 'http'], [1]) },
  { rule: 'scheme-not-valid', what: 'no schemes', exempt: true, inject: schemes(undefined) },
  { rule: 'scheme-https-required', what: 'no schemes', offers: 'safe fix', inject: schemes(undefined) },
  { rule: 'scheme-https-required', what: 'http', offers: 'safe fix', inject: schemes(['http']) },
  { rule: 'scheme-https-required', what: 'both', offers: 'safe fix', inject: schemes(['https', 'http']) },
  { rule: 'scheme-https-required', what: 'both, http first', inject: schemes(['http', 'https']) },
  { rule: 'scheme-https-required', what: 'https', exempt: true, inject: schemes(['https']) },
  { rule: 'scheme-https-required', what: 'none', exempt: true, inject: schemes([]) },
  { rule: 'scheme-https-required', what: 'a web socket', exempt: true, inject: schemes(['wss']) },
];

const oauth2 = (members: Mutable = {}): Mutable => ({
  type: 'oauth2',
  flow: 'accessCode',
  authorizationUrl: 'https://login.contoso.com/authorize',
  tokenUrl: 'https://login.contoso.com/token',
  scopes: { 'parcels.read': 'Read parcels', 'größe/write~': 'Write' },
  ...members,
});

const schemeName = 'sign~in/größe';

function addScheme(patient: Patient, scheme: unknown, name = schemeName): Spot {
  const all = rootObject(patient, 'securityDefinitions');
  all.at[name] = scheme;
  return { at: scheme as Mutable, path: [...all.path, name] };
}

const scheme =
  (value: unknown, below: readonly string[] = [], mark?: Due['mark']): Break =>
  patient => ({ pointer: pointerTo(addScheme(patient, value), ...below), ...(mark && { mark }) });

const securitySchemes: readonly Injection[] = [
  ...(
    [
      ['a type that does not exist', { type: 'bearer' }, ['type']],
      [
        'a type in other case',
        { type: 'OAuth2', flow: 'implicit', authorizationUrl: 'https://a.b' },
        ['type'],
      ],
      ['a type in capitals', { type: 'Basic' }, ['type']],
      ['apikey', { type: 'apikey', name: 'key', in: 'header' }, ['type']],
      ['in a cookie', { type: 'apiKey', name: 'key', in: 'cookie' }, ['in']],
      ['in Header', { type: 'apiKey', name: 'key', in: 'Header' }, ['in']],
      ['another flow', oauth2({ flow: 'authorizationCode' }), ['flow']],
      ['a flow in other case', oauth2({ flow: 'accesscode' }), ['flow']],
      ['no name', { type: 'apiKey', in: 'header' }, []],
      ['no in', { type: 'apiKey', name: 'key' }, []],
      ['no flow', oauth2({ flow: undefined }), []],
      ['no authorizationUrl', oauth2({ authorizationUrl: undefined }), []],
      ['no tokenUrl', oauth2({ tokenUrl: undefined }), []],
      ['implicit without authorizationUrl', oauth2({ flow: 'implicit', authorizationUrl: undefined }), []],
      ['password without tokenUrl', { type: 'oauth2', flow: 'password', scopes: {} }, []],
      ['application without tokenUrl', { type: 'oauth2', flow: 'application', scopes: {} }, []],
    ] as const
  ).map(([what, value, below]): Injection => ({
    rule: 'security-scheme-shape',
    what,
    inject: scheme(value, below),
  })),
  ...(
    [
      ['basic with name', { type: 'basic', name: 'key' }, 'name'],
      ['basic with scheme', { type: 'basic', scheme: 'basic' }, 'scheme'],
      ['apiKey with flow', { type: 'apiKey', name: 'key', in: 'query', flow: 'implicit' }, 'flow'],
      ['apiKey with scopes', { type: 'apiKey', name: 'key', in: 'query', scopes: {} }, 'scopes'],
      ['oauth2 with name', oauth2({ name: 'key' }), 'name'],
      ['implicit with tokenUrl', oauth2({ flow: 'implicit' }), 'tokenUrl'],
      ['password with authorizationUrl', oauth2({ flow: 'password' }), 'authorizationUrl'],
      ['application with authorizationUrl', oauth2({ flow: 'application' }), 'authorizationUrl'],
      ['oauth2 with refreshUrl', oauth2({ refreshUrl: 'https://login.contoso.com/token' }), 'refreshUrl'],
      ['oauth2 with flows', oauth2({ flows: { a: {} } }), 'flows'],
    ] as const
  ).map(([what, value, key]): Injection => ({
    rule: 'security-scheme-shape',
    what,
    offers: 'safe fix',
    inject: scheme(value, [key], 'key'),
  })),
  {
    rule: 'security-scheme-shape',
    what: 'an empty name',
    inject: scheme({ type: 'apiKey', in: 'header', name: ' ' }),
  },
  {
    rule: 'security-scheme-shape',
    what: 'mends the case',
    offers: 'safe fix',
    inject: scheme({ type: 'apikey', name: 'key', in: 'header' }, ['type']),
  },
  ...(
    [
      ['basic', { type: 'basic', description: 'Sign in.', 'x-own': 1 }],
      ['apiKey', { type: 'apiKey', name: 'key', in: 'query', description: 'The key.' }],
      ['oauth2 without scopes', oauth2({ scopes: undefined })],
      ['implicit', oauth2({ flow: 'implicit', tokenUrl: undefined })],
      ['application', oauth2({ flow: 'application', authorizationUrl: undefined })],
    ] as const
  ).map(([what, value]): Injection => ({
    rule: 'security-scheme-shape',
    what,
    exempt: true,
    inject: scheme(value),
  })),
];

/** Asks for the scheme at the root, or in an operation. */
const requiring =
  (
    value: unknown,
    below: readonly (string | number)[] = [],
    definition: unknown = oauth2(),
    mark?: Due['mark'],
  ) =>
  (where: 'root' | 'operation'): Break =>
  patient => {
    addScheme(patient, definition);
    const spot = where === 'root' ? root(patient) : addOperation(patient, awkwardPath, 'get');
    spot.at['security'] = [{}, { [schemeName]: value }];
    return { pointer: pointerTo(spot, 'security', 1, schemeName, ...below), ...(mark && { mark }) };
  };

const bothPlaces = (
  row: Omit<Injection, 'inject'>,
  make: (where: 'root' | 'operation') => Break,
): Injection[] =>
  (['root', 'operation'] as const).map(where => ({
    ...row,
    what: `${row.what ?? ''} (${where})`,
    inject: make(where),
  }));

const requirements: readonly Injection[] = [
  ...([null, 'parcels.read', {}, true] as const).flatMap(value =>
    bothPlaces(
      { rule: 'security-requirement-value', what: JSON.stringify(value), offers: 'safe fix' },
      requiring(value),
    ),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-value', what: 'scopes of basic', offers: 'safe fix' },
    requiring(['read'], [], { type: 'basic' }),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-value', what: 'scopes of apiKey', offers: 'safe fix' },
    requiring(['read'], [], { type: 'apiKey', name: 'key', in: 'header' }),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-value', what: 'no scopes of basic', exempt: true },
    requiring([], [], { type: 'basic' }),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-value', what: 'scopes of oauth2', exempt: true },
    requiring(['parcels.read']),
  ),
  ...(['root', 'operation'] as const).map((where): Injection => ({
    rule: 'security-requirement-undefined',
    what: `no such scheme (${where})`,
    offers: 'suggestion',
    inject(patient) {
      addScheme(patient, oauth2());
      const spot = where === 'root' ? root(patient) : addOperation(patient, awkwardPath, 'get');
      spot.at['security'] = [{ [schemeName]: [] }, { 'sign~in/grösse': [] }];
      return { pointer: pointerTo(spot, 'security', 1, 'sign~in/grösse'), mark: 'key' };
    },
  })),
  {
    rule: 'security-requirement-undefined',
    what: 'no schemes at all',
    inject(patient) {
      delete patient.definition['securityDefinitions'];
      patient.definition['security'] = [{ api_key: [] }];
      return { pointer: '/security/0/api_key', mark: 'key' };
    },
  },
  ...bothPlaces(
    { rule: 'security-requirement-undefined', what: 'no such scope', offers: 'safe fix' },
    requiring(['parcels.read', 'parcels.write'], [1]),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-undefined', what: 'no scopes at all', offers: 'safe fix' },
    requiring(['parcels.read'], [0], oauth2({ scopes: undefined })),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-undefined', what: 'a scope that there is', exempt: true },
    requiring(['größe/write~'], [0]),
  ),
  ...bothPlaces(
    { rule: 'security-requirement-undefined', what: 'an empty object', exempt: true },
    requiring([], []),
  ),
];

const pathKey =
  (path: string, verb = 'get'): Break =>
  patient => {
    const operation = addOperation(patient, path, verb);
    return { pointer: pointerTo(itemOf(patient, operation)), mark: 'key' };
  };

const paths: readonly Injection[] = [
  ...(
    [
      '/größe~/*',
      '/parcels/*/all',
      '/parcels/{id*}',
      '/parcels/{id=7}',
      '/parcels/{id',
      '/parcels/id}/all',
      '/parcels/}id{',
      '/parcels/{{id}}',
      '/parcels/{a{b}c}',
      '/parcels/{}',
      '/parcels/{a}{b',
      '/parcels/{a/b}',
    ] as const
  ).map((path): Injection => ({ rule: 'path-template-not-valid', what: path, inject: pathKey(path) })),
  {
    rule: 'path-template-not-valid',
    what: 'offers to take the star away',
    offers: 'suggestion',
    inject: pathKey('/parcels/{id}/*'),
  },
  {
    rule: 'path-template-not-valid',
    what: 'offers to take the default away',
    offers: 'suggestion',
    inject: pathKey('/parcels/{id=7}/all'),
  },
  ...(['/parcels/{a}-{b}', '/parcels(id={id})/x=y', awkwardPath, '/'] as const).map((path): Injection => ({
    rule: 'path-template-not-valid',
    what: path,
    exempt: true,
    inject: pathKey(path),
  })),
];

const pathParameters =
  (list: readonly unknown[], index: number, shared: Mutable = {}): Break =>
  patient => {
    Object.assign(rootObject(patient, 'parameters').at, shared);
    const item = itemOf(patient, addOperation(patient, awkwardPath, 'put'));
    item.at['parameters'] = list;
    return { pointer: pointerTo(item, 'parameters', index) };
  };

const query = (members: Mutable = {}): Mutable => ({ name: 'kind', in: 'query', type: 'string', ...members });

const duplicates: readonly Injection[] = [
  {
    rule: 'path-item-duplicate-parameter',
    what: 'the same twice',
    offers: 'safe fix',
    inject: pathParameters([query(), query({ in: 'header' }), query()], 2),
  },
  {
    rule: 'path-item-duplicate-parameter',
    what: 'of another type',
    inject: pathParameters([query(), query({ type: 'integer' })], 1),
  },
  {
    rule: 'path-item-duplicate-parameter',
    what: 'a reference to the same',
    inject: pathParameters([query(), { $ref: '#/parameters/kind~1größe' }], 1, { 'kind/größe': query() }),
  },
  {
    rule: 'path-item-duplicate-parameter',
    what: 'two references',
    inject: pathParameters(
      [{ $ref: '#/parameters/a' }, query({ name: 'b' }), { $ref: '#/parameters/b~0' }],
      2,
      {
        a: query(),
        'b~': query({ type: 'integer' }),
      },
    ),
  },
  {
    rule: 'path-item-duplicate-parameter',
    what: 'another place or case',
    exempt: true,
    inject: pathParameters([query(), query({ in: 'header' }), query({ name: 'Kind' })], 2),
  },
];

/** An operation that takes these types of content. */
const consuming =
  (consumes: unknown, parameters: readonly unknown[], where: 'own' | 'root' = 'own'): Break =>
  patient => {
    const operation = addOperation(patient, awkwardPath, 'post');
    for (const parameter of parameters) addParameter(operation, parameter);
    const holder = where === 'own' ? operation : root(patient);
    holder.at['consumes'] = consumes;
    return { pointer: pointerTo(holder, 'consumes') };
  };

const file = { name: 'file', in: 'formData', type: 'file' };
const field = { name: 'field', in: 'formData', type: 'string' };
const binary = { name: 'file', in: 'formData', type: 'string', format: 'binary' };
const objectBody = body({ type: 'object', properties: { a: { type: 'string' } } });
const form = 'application/x-www-form-urlencoded';

const contents: readonly Injection[] = [
  ...(
    [
      ['a form as json', ['application/json'], [field], 'suggestion'],
      ['a file as a form', [form], [file], 'safe fix'],
      ['a binary as a form', [form], [field, binary], 'safe fix'],
      ['a file as json', ['application/json'], [file], 'suggestion'],
      ['an object as text', ['text/plain'], [objectBody], 'suggestion'],
      [
        'a list as xml',
        ['application/xml', 'text/plain'],
        [body({ type: 'array', items: {} })],
        'suggestion',
      ],
      ['an object as jsonlines', ['application/jsonlines'], [objectBody], 'suggestion'],
    ] as const
  ).flatMap(([what, types, parameters, offers]): Injection[] => [
    { rule: 'mime-incompatible-with-request', what, offers, inject: consuming(types, parameters) },
  ]),
  {
    rule: 'mime-incompatible-with-request',
    what: 'an object of a definition',
    inject(patient) {
      rootObject(patient, 'definitions').at['größe/a~'] = { type: 'object' };
      return consuming(['text/plain'], [body({ $ref: '#/definitions/größe~1a~0' })])(patient);
    },
  },
  {
    rule: 'mime-incompatible-with-request',
    what: 'the consumes of the root',
    inject(patient) {
      for (const operation of operations(patient)) operation.at['consumes'] ??= ['application/json'];
      return consuming(['application/json'], [field], 'root')(patient);
    },
  },
  {
    rule: 'mime-incompatible-with-request',
    what: 'a parameter of the path',
    inject(patient) {
      const due = consuming(['application/json'], [])(patient);
      const item = rootObject(patient, 'paths').at[awkwardPath];
      if (isMutable(item)) item['parameters'] = [field];
      return due;
    },
  },
  ...(
    [
      ['a form', [form], [field]],
      ['a form with parameters', [`${form}; charset=utf-8`], [field]],
      ['a file', ['Multipart/Form-Data'], [file, field]],
      ['an object as hal+json', ['application/hal+json; charset=utf-8'], [objectBody]],
      ['an object as anything', ['*/*'], [objectBody]],
      ['json in capitals', ['APPLICATION/JSON'], [objectBody]],
      ['one of many', ['text/plain', 'application/json'], [objectBody]],
      ['a text', ['text/plain'], [body({ type: 'string' })]],
      ['nothing is said', [], [file]],
    ] as const
  ).map(([what, types, parameters]): Injection => ({
    rule: 'mime-incompatible-with-request',
    what,
    exempt: true,
    inject: consuming(types, parameters),
  })),
];

/** An operation with pages, of which this is the answer. */
const pages =
  (value: unknown, answer: unknown, below: readonly string[] = [], verb = 'get'): Break =>
  patient => {
    const operation = addOperation(patient, awkwardPath, verb, {
      [paging]: value,
      responses: { default: { description: 'Any' }, 200: { description: 'OK', schema: answer } },
    });
    return { pointer: pointerTo(operation, paging, ...below) };
  };

const page = (name: string): Mutable => ({
  type: 'object',
  properties: { value: { type: 'array', items: { type: 'string' } }, [name]: { type: 'string' } },
});

const policies =
  (instances: (id: string) => unknown): Break =>
  patient => {
    const operation = addOperation(patient, awkwardPath, 'get', { [paging]: { nextLinkName: 'nextLink' } });
    const inner = patient.properties['properties'];
    if (!isMutable(inner)) return undefined;
    inner['policyTemplateInstances'] = instances(String(operation.at['operationId']));
    return { pointer: pointerTo(operation, paging) };
  };

const policy = (templateId: string, names?: unknown): Mutable => ({
  templateId,
  title: 'A policy',
  parameters: { ...(names === undefined ? {} : { 'x-ms-apimTemplate-operationName': names }) },
});

const pagings: readonly Injection[] = [
  ...(['nextlink', 'NextLink', 'next', '', '@odata.nextlink'] as const).map((name): Injection => ({
    rule: 'pageable-nextlinkname-value',
    what: JSON.stringify(name),
    offers: /nextlink/i.test(name) ? 'safe fix' : 'suggestion',
    inject: pages({ nextLinkName: name }, page(name), ['nextLinkName']),
  })),
  {
    rule: 'pageable-nextlinkname-value',
    what: 'no name',
    offers: 'suggestion',
    inject: pages({}, page('nextLink')),
  },
  {
    rule: 'pageable-nextlinkname-value',
    what: 'null',
    inject: pages({ nextLinkName: null }, page('nextLink'), ['nextLinkName']),
  },
  ...(['nextLink', '@odata.nextLink'] as const).map((name): Injection => ({
    rule: 'pageable-nextlinkname-value',
    what: name,
    exempt: true,
    inject: pages({ nextLinkName: name }, page(name), ['nextLinkName']),
  })),
  {
    rule: 'pageable-property-exists',
    what: 'another name',
    offers: 'safe fix',
    inject: pages({ nextLinkName: 'nextLink' }, page('@odata.nextLink'), ['nextLinkName']),
  },
  {
    rule: 'pageable-property-exists',
    what: 'in a definition',
    offers: 'safe fix',
    inject(patient) {
      rootObject(patient, 'definitions').at['größe/a~'] = page('next');
      return pages({ nextLinkName: '@odata.nextLink' }, { $ref: '#/definitions/größe~1a~0' }, [
        'nextLinkName',
      ])(patient);
    },
  },
  {
    rule: 'pageable-property-exists',
    what: 'it is there',
    exempt: true,
    inject: pages({ nextLinkName: 'nextLink' }, page('nextLink'), ['nextLinkName']),
  },
  {
    rule: 'pageable-property-exists',
    what: 'dynamic',
    exempt: true,
    inject: pages(
      { nextLinkName: 'nextLink' },
      { ...page('x'), 'x-ms-dynamic-schema': { operationId: 'GetSchema', 'value-path': 'schema' } },
      ['nextLinkName'],
    ),
  },
  {
    rule: 'pageable-property-exists',
    what: 'no properties',
    exempt: true,
    inject: pages({ nextLinkName: 'nextLink' }, { type: 'object' }, ['nextLinkName']),
  },
  {
    rule: 'pageable-property-exists',
    what: 'a list',
    exempt: true,
    inject: pages({ nextLinkName: 'nextLink' }, { type: 'array', items: page('x') }, ['nextLinkName']),
  },
  { rule: 'pageable-needs-updatenextlink', what: 'none', offers: 'suggestion', inject: policies(() => []) },
  {
    rule: 'pageable-needs-updatenextlink',
    what: 'for another operation',
    inject: policies(() => [policy('updatenextlink', ['GetLetters'])]),
  },
  {
    rule: 'pageable-needs-updatenextlink',
    what: 'another policy',
    inject: policies(id => [policy('setheader', [id])]),
  },
  {
    rule: 'pageable-needs-updatenextlink',
    what: 'it names the operation',
    exempt: true,
    inject: policies(id => [policy('updatenextlink', ['GetLetters', id])]),
  },
  {
    rule: 'pageable-needs-updatenextlink',
    what: 'it is for all',
    exempt: true,
    inject: policies(() => [policy('updatenextlink', [])]),
  },
  {
    rule: 'pageable-needs-updatenextlink',
    what: 'it names none',
    exempt: true,
    inject: policies(() => [policy('setheader'), policy('updatenextlink')]),
  },
];

describeInjections(
  'defects in schemes and security',
  inFew([...schemeRows, ...securitySchemes, ...requirements]),
);
describeInjections('defects in paths and content', inFew([...paths, ...duplicates, ...contents]));
describeInjections('defects in pages', inFew(pagings));

/** A whole connector keeps one kind of operation only in rare cases; this one must be told in all verbs. */
const verbs: readonly Injection[] = (['put', 'patch', 'options', 'head'] as const).map(verb => ({
  rule: 'pageable-nextlinkname-value',
  what: verb,
  inject: pages({ nextLinkName: 'next' }, page('next'), ['nextLinkName'], verb),
}));

describeInjections('defects in verbs', [
  ...verbs,
  {
    rule: 'trigger-value',
    what: 'in the middle of the others',
    inject: inMiddle(operations, operation => {
      operation.at['x-ms-trigger'] = 'Batch';
      return { pointer: pointerTo(operation, 'x-ms-trigger') };
    }),
  },
]);
