import { rootObject, addOperation, awkwardPath, inFew } from './definitionPlaces';
import {
  describeInjections,
  jsonText,
  type Break,
  type Due,
  type Injection,
  type Mutable,
  type Patient,
} from './harness';
import { pointerTo, root } from './places';
import {
  connectionParameters,
  inner,
  inProperties,
  parameter,
  parametersOfSet,
  setProperty,
  settings,
  signIn,
  withoutParameters,
} from './propertyPlaces';

/** The whole file as a text. */
const asText =
  (text: (sound: string) => string | undefined, pointer = '', mark?: Due['mark']): Break =>
  patient => {
    const written = text(JSON.stringify(patient.properties, null, 2));
    if (written === undefined) return undefined;
    patient.files[patient.names.properties] = written;
    return inProperties(patient, pointer, mark);
  };

/** Members of /properties, `undefined` removes one; told at /properties or below. */
const withMembers =
  (members: Mutable, below: readonly (string | number)[] = [], mark?: Due['mark']): Break =>
  patient => {
    const spot = inner(patient);
    for (const [key, value] of Object.entries(members))
      if (value === undefined) delete spot.at[key];
      else spot.at[key] = value;
    return inProperties(patient, pointerTo(spot, ...below), mark);
  };

const first = (token: string) => (text: string) => text.indexOf(token);
const last = (token: string) => (text: string) => text.lastIndexOf(token);
const atEnd = (text: string): number => text.trimEnd().length;

/** What is wrong with the text, and at which offset of it. */
const faults: readonly (readonly [
  what: string,
  change: (sound: string) => string,
  unexpected: (text: string) => number,
  fixed?: true,
])[] = [
  ['a comma at the end', sound => sound.replace(/\}\s*$/, ',\n}'), last(','), true],
  ['a comment', sound => sound.replace('{', '{ // the properties'), first('//'), true],
  [
    'a comment in the middle',
    sound => sound.replace('"properties":', '"properties": /* all */'),
    first('/*'),
    true,
  ],
  ['single quotes', sound => sound.replace('"properties"', "'properties'"), first("'properties'")],
  ['a bare key', sound => sound.replace('"properties"', 'properties'), first('properties')],
  ['a bare word', () => '{ "properties": { "publisher": Contoso } }', first('Contoso')],
  ['a control character', () => '{ "properties": { "publisher": "Con\ttoso" } }', first('\t')],
  ['a hard blank', sound => sound.replace('"properties":', '"properties":\u00a0'), first('\u00a0')],
  [
    'a missing comma',
    () => '{ "properties": { "publisher": "a" "stackOwner": "b" } }',
    first('"stackOwner"'),
  ],
  ['a bracket that does not match', () => '{ "properties": { "capabilities": [} } }', first('} } }')],
  ['more after it', sound => `${sound.trimEnd()} {}`, last('{}')],
  ['a missing bracket', sound => sound.trimEnd().slice(0, -1), atEnd],
  ['nothing', () => '', () => 0],
  ['no JSON', () => 'properties: none', () => 0],
];

const roots: readonly Injection[] = [
  { rule: 'props-root', what: 'a list', inject: asText(sound => `[${sound}]`) },
  { rule: 'props-root', what: 'a text', inject: asText(() => '"properties"') },
  { rule: 'props-root', what: 'null', inject: asText(() => 'null') },
  { rule: 'props-root', what: 'empty', inject: asText(() => '{}') },
  { rule: 'props-root', what: 'properties is a list', inject: asText(() => '{ "properties": [] }') },
  { rule: 'props-root', what: 'properties is null', inject: asText(() => '{ "properties": null }') },
  {
    rule: 'props-root',
    what: 'the keys stand at the root',
    offers: 'suggestion',
    inject: asText(sound => JSON.stringify((JSON.parse(sound) as Mutable)['properties'], null, 2)),
  },
  ...(['größe~/a', 'name', 'Properties'] as const).map((key): Injection => ({
    rule: 'props-root',
    what: `a key ${key}`,
    inject(patient) {
      patient.properties[key] = { a: 1 };
      return inProperties(patient, pointerTo({ at: patient.properties, path: [] }, key), 'key');
    },
  })),
  {
    rule: 'props-root',
    what: '$schema',
    exempt: true,
    inject(patient) {
      patient.properties['$schema'] = 'https://contoso.com/schema.json';
      return inProperties(patient, '/$schema');
    },
  },
  ...faults.map(([what, change, unexpected, fixed]): Injection => ({
    rule: 'props-valid-json',
    what,
    ...(fixed && { offers: 'safe fix' }),
    inject(patient) {
      const written = change(jsonText(patient.properties));
      patient.files[patient.names.properties] = written;
      return inProperties(patient, '', { offset: unexpected(written) });
    },
  })),
  { rule: 'props-valid-json', what: 'sound', exempt: true, inject: asText(sound => sound) },
  {
    rule: 'props-unknown-key',
    what: 'another name',
    inject: setProperty('größe~/a', 1, [], 'key'),
  },
  { rule: 'props-unknown-key', what: 'x-', inject: setProperty('x-own', {}, [], 'key') },
  {
    rule: 'props-unknown-key',
    what: 'another case',
    offers: 'suggestion',
    inject: withMembers({ IconBrandColor: '#112233', iconBrandColor: undefined }, ['IconBrandColor'], 'key'),
  },
  {
    rule: 'props-unknown-key',
    what: 'three letters off',
    offers: 'suggestion',
    inject: withMembers({ capabilitiesxyz: [], capabilities: undefined }, ['capabilitiesxyz'], 'key'),
  },
  { rule: 'props-unknown-key', what: '$schema', exempt: true, inject: setProperty('$schema', 'x') },
  { rule: 'props-unknown-key', what: 'script', exempt: true, inject: setProperty('script', 'x') },
  {
    rule: 'script-in-properties',
    what: 'a text',
    offers: 'safe fix',
    inject: setProperty('script', 'script.csx', [], 'key'),
  },
  {
    rule: 'script-in-properties',
    what: 'null',
    offers: 'safe fix',
    inject: setProperty('script', null, [], 'key'),
  },
  { rule: 'script-in-properties', what: 'an object', inject: setProperty('script', { a: 1 }, [], 'key') },
];

const independent = { profile: 'independent' } as const;

const colours: readonly Injection[] = [
  ...([undefined, null, '', ' '] as const).flatMap((value): Injection[] => [
    {
      rule: 'brand-color-required',
      what: JSON.stringify(value) ?? 'absent',
      inject: withMembers({ iconBrandColor: value }),
    },
    {
      rule: 'brand-color-required',
      what: `${JSON.stringify(value) ?? 'absent'}, independent`,
      ...independent,
      offers: 'suggestion',
      inject: withMembers({ iconBrandColor: value }),
    },
  ]),
  {
    rule: 'brand-color-required',
    what: 'there',
    exempt: true,
    inject: withMembers({ iconBrandColor: '#123456' }),
  },
  ...(['da3b01', 'DA3B01', '#abc', '#ABC'] as const).map((colour): Injection => ({
    rule: 'brand-color-format',
    what: colour,
    offers: 'safe fix',
    inject: setProperty('iconBrandColor', colour),
  })),
  ...(
    ['white', '#12345g', '#1234567', '#12345678', '##123456', ' #123456', 'rgb(1,2,3)', 7, true, {}] as const
  ).map((colour): Injection => ({
    rule: 'brand-color-format',
    what: JSON.stringify(colour),
    inject: setProperty('iconBrandColor', colour),
  })),
  ...(['#123456', '#aBcDeF'] as const).map((colour): Injection => ({
    rule: 'brand-color-format',
    what: colour,
    exempt: true,
    inject: setProperty('iconBrandColor', colour),
  })),
  ...(['#ffffff', '#FFFFFF', '#007ee5', '#007EE5'] as const).flatMap((colour): Injection[] => [
    { rule: 'brand-color-forbidden', what: colour, inject: setProperty('iconBrandColor', colour) },
    {
      rule: 'brand-color-forbidden',
      what: `${colour}, independent`,
      ...independent,
      offers: 'suggestion',
      inject: setProperty('iconBrandColor', colour),
    },
  ]),
  ...(['#fffffe', '#fff', 'ffffff'] as const).map((colour): Injection => ({
    rule: 'brand-color-forbidden',
    what: colour,
    exempt: true,
    inject: setProperty('iconBrandColor', colour),
  })),
  ...(['#123456', '#ffffff', '#DA3B02'] as const).map((colour): Injection => ({
    rule: 'brand-color-ip',
    what: colour,
    ...independent,
    offers: 'safe fix',
    inject: setProperty('iconBrandColor', colour),
  })),
  ...(['#da3b01', '#DA3B01', 'da3b02', ''] as const).map((colour): Injection => ({
    rule: 'brand-color-ip',
    what: colour,
    ...independent,
    exempt: true,
    inject: setProperty('iconBrandColor', colour),
  })),
];

const publishers: readonly Injection[] = [
  ...((
    [
      ['publisher-required', 'publisher'],
      ['stackowner-required', 'stackOwner'],
    ] as const
  ).flatMap(([rule, key]) => [
    ...([undefined, null, '', ' \n '] as const).map((value): Injection => ({
      rule,
      what: JSON.stringify(value) ?? 'absent',
      inject: withMembers({ publisher: 'Contoso', stackOwner: 'Contoso', [key]: value }),
    })),
    {
      rule,
      what: 'independent',
      ...independent,
      inject: withMembers({ [key]: undefined }),
    },
    { rule, what: 'there', exempt: true, inject: withMembers({ [key]: 'Contoso' }) },
  ]) satisfies readonly Injection[]),
  {
    rule: 'stackowner-required',
    what: 'copies the publisher',
    offers: 'suggestion',
    inject: withMembers({ publisher: 'Contoso', stackOwner: undefined }),
  },
  ...(['publisher', 'stackOwner'] as const).flatMap(key => [
    ...(['Größe', 'Contoso\t', 'Contoso\u2019s', '\u007f', 'Contoso\u00a0Ltd'] as const).map(
      (name): Injection => ({
        rule: 'publisher-ascii',
        what: `${key} ${JSON.stringify(name)}`,
        ...independent,
        inject: setProperty(key, name),
      }),
    ),
    {
      rule: 'publisher-ascii',
      what: `${key} with signs`,
      ...independent,
      exempt: true,
      inject: setProperty(key, 'Contoso & Co. ~ (Ltd)'),
    } satisfies Injection,
  ]),
  {
    rule: 'publisher-equals-stackowner',
    what: 'different',
    inject: withMembers({ publisher: 'Contoso', stackOwner: 'Fabrikam' }, ['publisher']),
  },
  {
    rule: 'publisher-equals-stackowner',
    what: 'another case',
    inject: withMembers({ publisher: 'Contoso', stackOwner: 'contoso' }, ['publisher']),
  },
  {
    rule: 'publisher-equals-stackowner',
    what: 'equal, independent',
    ...independent,
    inject: withMembers({ publisher: 'Contoso', stackOwner: 'Contoso' }, ['publisher']),
  },
  {
    rule: 'publisher-equals-stackowner',
    what: 'equal',
    exempt: true,
    inject: withMembers({ publisher: 'Contoso', stackOwner: 'Contoso' }, ['publisher']),
  },
  {
    rule: 'publisher-equals-stackowner',
    what: 'different, independent',
    ...independent,
    exempt: true,
    inject: withMembers({ publisher: 'Ada Lovelace', stackOwner: 'Contoso' }, ['publisher']),
  },
  {
    rule: 'publisher-equals-stackowner',
    what: 'one only',
    exempt: true,
    inject: withMembers({ publisher: 'Contoso', stackOwner: '' }, ['publisher']),
  },
];

const capabilities: readonly Injection[] = [
  {
    rule: 'capabilities-array',
    what: 'absent',
    offers: 'safe fix',
    inject: withMembers({ capabilities: undefined }),
  },
  ...(['actions', null, { a: 1 }, 7] as const).map((value): Injection => ({
    rule: 'capabilities-array',
    what: JSON.stringify(value),
    inject: setProperty('capabilities', value),
  })),
  {
    rule: 'capabilities-array',
    what: 'Actions',
    offers: 'safe fix',
    inject: setProperty('capabilities', ['cloud', 'Actions'], [1]),
  },
  {
    rule: 'capabilities-array',
    what: 'Triggers',
    offers: 'safe fix',
    inject: setProperty('capabilities', ['Triggers'], [0]),
  },
  {
    rule: 'capabilities-array',
    what: 'unknown',
    offers: 'suggestion',
    inject: setProperty('capabilities', ['action'], [0]),
  },
  { rule: 'capabilities-array', what: 'a number', inject: setProperty('capabilities', ['actions', 7]) },
  { rule: 'capabilities-array', what: 'a null', inject: setProperty('capabilities', [null]) },
  {
    rule: 'capabilities-array',
    what: 'all',
    exempt: true,
    inject: setProperty('capabilities', ['actions', 'triggers', 'gateway', 'cloud', 'blob', 'tabular'], [2]),
  },
  { rule: 'capabilities-array', what: 'none', exempt: true, inject: setProperty('capabilities', []) },
  {
    rule: 'connectionparameters-required',
    offers: 'safe fix',
    inject: withMembers({ connectionParameters: undefined, connectionParameterSets: undefined }),
  },
  {
    rule: 'connectionparameters-required',
    what: 'empty',
    exempt: true,
    inject: withMembers({ connectionParameters: {}, connectionParameterSets: undefined }),
  },
  {
    rule: 'connectionparameters-required',
    what: 'sets',
    exempt: true,
    inject(patient) {
      parametersOfSet(patient);
      return inProperties(patient, '/properties');
    },
  },
];

const label = { displayName: 'Sign-in', description: 'How to sign in.' };
const set = (name: string, members: Mutable = {}): Mutable => ({
  name,
  uiDefinition: label,
  parameters: {},
  ...members,
});
const sets = (members: Mutable = {}): Mutable => ({
  uiDefinition: label,
  values: [set('a'), set('b')],
  ...members,
});

const parameterSets: readonly Injection[] = [
  ...(
    [
      ['a list', [], []],
      ['null', null, []],
      ['a text', 'a', []],
      ['no uiDefinition', sets({ uiDefinition: undefined }), []],
      ['no values', sets({ values: undefined }), []],
      ['no value', sets({ values: [] }), []],
      ['values is an object', sets({ values: { a: set('a') } }), []],
      ['uiDefinition is a text', sets({ uiDefinition: 'a' }), []],
      ['a value is null', sets({ values: [set('a'), null] }), ['values', 1]],
      ['a value is a text', sets({ values: ['a', set('a')] }), ['values', 0]],
      ['no name', sets({ values: [set('a'), set('b', { name: undefined })] }), ['values', 1]],
      ['the name is a number', sets({ values: [set('a'), set('b', { name: 7 })] }), ['values', 1]],
      [
        'no uiDefinition of a value',
        sets({ values: [set('a', { uiDefinition: undefined })] }),
        ['values', 0],
      ],
      [
        'no parameters',
        sets({ values: [set('a'), set('b'), set('c', { parameters: undefined })] }),
        ['values', 2],
      ],
      ['parameters is a list', sets({ values: [set('a', { parameters: [] })] }), ['values', 0]],
    ] as const
  ).map(([what, value, below]): Injection => ({
    rule: 'paramsets-shape',
    what,
    inject: setProperty('connectionParameterSets', value, below),
  })),
  {
    rule: 'paramsets-shape',
    what: 'offers the parameters',
    offers: 'suggestion',
    inject: setProperty('connectionParameterSets', sets({ values: [set('a', { parameters: undefined })] }), [
      'values',
      0,
    ]),
  },
  {
    rule: 'paramsets-shape',
    what: 'sound',
    exempt: true,
    inject: setProperty('connectionParameterSets', sets(), ['values', 1]),
  },
  {
    rule: 'paramsets-name-unique',
    inject: setProperty('connectionParameterSets', sets({ values: [set('a'), set('b'), set('a')] }), [
      'values',
      2,
      'name',
    ]),
  },
  {
    rule: 'paramsets-name-unique',
    what: 'another case',
    exempt: true,
    inject: setProperty('connectionParameterSets', sets({ values: [set('a'), set('A')] }), [
      'values',
      1,
      'name',
    ]),
  },
];

const scripts: readonly Injection[] = [
  ...([null, { a: 1 }, 7, ['GetParcel', 7], [null], [['a']]] as const).map((value): Injection => ({
    rule: 'script-operations-array',
    what: JSON.stringify(value),
    inject: setProperty('scriptOperations', value),
  })),
  {
    rule: 'script-operations-array',
    what: 'a text',
    offers: 'safe fix',
    inject(patient) {
      addOperation(patient, awkwardPath, 'get', { operationId: 'GetWeighing' });
      return setProperty('scriptOperations', 'GetWeighing')(patient);
    },
  },
  {
    rule: 'script-operations-array',
    what: 'none',
    exempt: true,
    inject: setProperty('scriptOperations', []),
  },
  {
    rule: 'script-operations-known',
    what: 'unknown',
    inject: setProperty('scriptOperations', ['NoSuch~1Thing'], [0]),
  },
  { rule: 'script-operations-known', what: 'empty', inject: setProperty('scriptOperations', [''], [0]) },
  {
    rule: 'script-operations-known',
    what: 'another case',
    offers: 'suggestion',
    inject(patient) {
      addOperation(patient, awkwardPath, 'get', { operationId: 'GetWeighing' });
      return setProperty('scriptOperations', ['GetWeighing', 'getWeighing'], [1])(patient);
    },
  },
  {
    rule: 'script-operations-known',
    what: 'known',
    exempt: true,
    inject(patient) {
      addOperation(patient, awkwardPath, 'get', { operationId: 'GetWeighing' });
      return setProperty('scriptOperations', ['GetWeighing'], [0])(patient);
    },
  },
  {
    rule: 'script-operations-without-script',
    inject: patient => scripted(patient, ['GetParcel'], {}),
  },
  {
    rule: 'script-operations-without-script',
    what: 'the settings name a file that there is not',
    inject: patient => scripted(patient, ['GetParcel'], { 'settings.json': '{ "script": "parcels.csx" }' }),
  },
  {
    rule: 'script-operations-without-script',
    what: 'the settings name the file',
    exempt: true,
    inject: patient =>
      scripted(patient, ['GetParcel'], {
        'settings.json': '{ "script": "parcels.csx" }',
        'parcels.csx': 'public class Script : ScriptBase {}',
      }),
  },
  {
    rule: 'script-operations-without-script',
    what: 'a script',
    exempt: true,
    inject: patient =>
      scripted(patient, ['GetParcel'], { 'script.csx': 'public class Script : ScriptBase {}' }),
  },
  {
    rule: 'script-operations-without-script',
    what: 'none',
    exempt: true,
    inject: patient => scripted(patient, [], {}),
  },
];

function scripted(
  patient: Patient,
  operations: readonly string[],
  files: Readonly<Record<string, string>>,
): Due {
  for (const name of Object.keys(patient.files))
    if (/\.(csx|cs)$|^settings\.json$/i.test(name)) patient.files[name] = null;
  Object.assign(patient.files, files);
  inner(patient).at['scriptOperations'] = operations;
  return inProperties(patient, '/properties/scriptOperations');
}

const schemes = {
  oauth2: {
    type: 'oauth2',
    flow: 'accessCode',
    authorizationUrl: 'https://login.contoso.com/a',
    tokenUrl: 'https://login.contoso.com/t',
    scopes: {},
  },
  apiKey: { type: 'apiKey', name: 'key', in: 'header' },
  basic: { type: 'basic' },
} as const;

/** The definition signs in with some types, and these are the parameters. */
const signing =
  (
    types: readonly (keyof typeof schemes)[],
    parameters: Mutable,
    where: 'plain' | 'set',
    due: (patient: Patient) => Due,
  ) =>
  (patient: Patient): Due => {
    patient.definition['securityDefinitions'] = Object.fromEntries(
      types.map(type => [`a~/${type}`, schemes[type]]),
    );
    const spot = withoutParameters(patient);
    if (where === 'set') parametersOfSet(patient);
    Object.assign(where === 'set' ? parametersOfSet(patient) : connectionParameters(patient).at, {});
    Object.assign(
      (where === 'set' ? parametersOfSet(patient) : connectionParameters(patient)).at,
      parameters,
    );
    delete spot.at['policyTemplateInstances'];
    return due(patient);
  };

const atParameters = (patient: Patient): Due => inProperties(patient, '/properties/connectionParameters');
const atProperties = (patient: Patient): Due => inProperties(patient, '/properties');
const atSchemes = (): Due => ({ pointer: '/securityDefinitions' });
const token = { token: signIn(settings()) };
const key = { api_key: parameter('securestring') };

const consistency: readonly Injection[] = [
  {
    rule: 'auth-parameter-missing',
    what: 'oauth2 without a sign-in',
    offers: 'suggestion',
    inject: signing(['oauth2'], {}, 'plain', atParameters),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'oauth2 with a key',
    offers: 'suggestion',
    inject: signing(['basic', 'oauth2'], key, 'plain', atParameters),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'apiKey without a parameter',
    offers: 'suggestion',
    inject: signing(['apiKey'], {}, 'plain', atParameters),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'basic without a parameter',
    offers: 'suggestion',
    inject: signing(['basic'], {}, 'plain', atParameters),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'sets with a key only',
    inject: signing(['oauth2'], key, 'set', atProperties),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'a sign-in',
    exempt: true,
    inject: signing(['oauth2'], token, 'plain', atParameters),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'a sign-in in a set',
    exempt: true,
    inject: signing(['oauth2', 'apiKey'], token, 'set', atProperties),
  },
  {
    rule: 'auth-parameter-missing',
    what: 'any parameter for a key',
    exempt: true,
    inject: signing(['apiKey', 'basic'], { depot: parameter() }, 'plain', atParameters),
  },
  {
    rule: 'auth-definition-missing',
    what: 'a sign-in with a key',
    inject: signing(['apiKey'], token, 'plain', atSchemes),
  },
  {
    rule: 'auth-definition-missing',
    what: 'a sign-in in a set with basic',
    inject: signing(['basic'], token, 'set', atSchemes),
  },
  {
    rule: 'auth-definition-missing',
    what: 'a sign-in with an empty object',
    offers: 'suggestion',
    inject: signing([], token, 'plain', atSchemes),
  },
  {
    rule: 'auth-definition-missing',
    what: 'a key with an empty object',
    offers: 'suggestion',
    inject: signing([], key, 'plain', atSchemes),
  },
  ...([token, key] as const).map((parameters, index): Injection => ({
    rule: 'auth-definition-missing',
    what: `nothing is defined (${index})`,
    offers: 'suggestion',
    inject(patient) {
      signing([], parameters, 'plain', atSchemes)(patient);
      delete patient.definition['securityDefinitions'];
      return { pointer: pointerTo(root(patient)) };
    },
  })),
  ...(['@connectionParameters(', '@{connectionParameters('] as const).map((start): Injection => ({
    rule: 'auth-definition-missing',
    what: `a policy reads it: ${start}`,
    exempt: true,
    inject(patient) {
      const due = signing([], key, 'plain', atSchemes)(patient);
      inner(patient).at['policyTemplateInstances'] = [
        {
          templateId: 'setheader',
          title: 'Key',
          parameters: {
            'x-ms-apimTemplateParameter.name': 'Key',
            'x-ms-apimTemplateParameter.value': `${start}'api_key')${start.includes('{') ? '}' : ''}`,
            'x-ms-apimTemplateParameter.existsAction': 'override',
            'x-ms-apimTemplate-policySection': 'Request',
          },
        },
      ];
      return due;
    },
  })),
  {
    rule: 'auth-definition-missing',
    what: 'no parameter',
    exempt: true,
    inject: signing([], {}, 'plain', atSchemes),
  },
  {
    rule: 'auth-definition-missing',
    what: 'a sign-in for oauth2',
    exempt: true,
    inject: signing(['oauth2'], token, 'plain', atSchemes),
  },
];

const gateway: readonly Injection[] = [
  ...([connectionParameters, parametersOfSet] as const).map((home, index): Injection => ({
    rule: 'gateway-setting',
    what: `no capability (${index})`,
    offers: 'suggestion',
    inject(patient) {
      const spot = home(patient);
      spot.at['gateway_2'] = parameter('gatewaySetting');
      inner(patient).at['capabilities'] = ['actions'];
      return inProperties(patient, pointerTo(spot, 'gateway_2'));
    },
  })),
  {
    rule: 'gateway-setting',
    what: 'no parameter',
    offers: 'suggestion',
    inject: setProperty('capabilities', ['actions', 'gateway'], [1]),
  },
  {
    rule: 'gateway-setting',
    what: 'both, in a set',
    exempt: true,
    inject(patient) {
      parametersOfSet(patient).at['gateway_2'] = parameter('gatewaySetting');
      return setProperty('capabilities', ['gateway'], [0])(patient);
    },
  },
  {
    rule: 'gateway-apikey-unsupported',
    inject(patient) {
      rootObject(patient, 'securityDefinitions').at['a~/b'] = schemes.apiKey;
      return setProperty('capabilities', ['cloud', 'gateway'], [1])(patient);
    },
  },
  {
    rule: 'gateway-apikey-unsupported',
    what: 'basic',
    exempt: true,
    inject(patient) {
      patient.definition['securityDefinitions'] = { b: schemes.basic };
      return setProperty('capabilities', ['cloud', 'gateway'], [1])(patient);
    },
  },
  {
    rule: 'gateway-apikey-unsupported',
    what: 'no gateway',
    exempt: true,
    inject(patient) {
      patient.definition['securityDefinitions'] = { b: schemes.apiKey };
      return setProperty('capabilities', ['cloud'], [0])(patient);
    },
  },
];

const variable = "@environmentVariables('contoso_host')";

const variables: readonly Injection[] = [
  { rule: 'env-variable', what: 'a name', inject: setProperty('publisher', variable) },
  {
    rule: 'env-variable',
    what: 'an item',
    inject: setProperty('scriptOperations', ['GetParcel', `x${variable.toUpperCase()}`], [1]),
  },
  {
    rule: 'env-variable',
    what: 'a custom parameter of a set',
    inject(patient) {
      const spot = parametersOfSet(patient);
      spot.at['token'] = signIn(
        settings({ customParameters: { 'a/b~': { value: `https://${variable}/x` } } }),
      );
      return inProperties(
        patient,
        pointerTo(spot, 'token', 'oAuthSettings', 'customParameters', 'a/b~', 'value'),
      );
    },
  },
  {
    rule: 'env-variable',
    what: 'a policy',
    inject: setProperty(
      'policyTemplateInstances',
      [
        {
          templateId: 'dynamichosturl',
          title: 'Host',
          parameters: { 'x-ms-apimTemplateParameter.urlTemplate': `https://${variable}` },
        },
      ],
      [0, 'parameters', 'x-ms-apimTemplateParameter.urlTemplate'],
    ),
  },
  ...(['host', 'basePath'] as const).map((key): Injection => ({
    rule: 'env-variable',
    what: key,
    inject(patient) {
      patient.definition[key] = `/${variable}`;
      return { pointer: `/${key}` };
    },
  })),
  {
    rule: 'env-variable',
    what: 'elsewhere in the definition',
    exempt: true,
    inject(patient) {
      rootObject(patient, 'info').at['description'] = variable;
      return { pointer: '/info/description' };
    },
  },
  {
    rule: 'env-variable',
    what: 'another function',
    exempt: true,
    inject: setProperty('publisher', "environmentVariables('a')"),
  },
];

describeInjections('defects in the root of the properties', inFew(roots));
describeInjections('defects in colours and publishers', inFew([...colours, ...publishers]));
describeInjections(
  'defects in capabilities and sets',
  inFew([...capabilities, ...parameterSets, ...gateway]),
);
describeInjections('defects in scripts and variables', inFew([...scripts, ...variables]));
describeInjections('defects between sign-in and definition', inFew(consistency));
