import { inFew } from './definitionPlaces';
import { describeInjections, type Due, type Injection, type Mutable } from './harness';
import { isMutable } from './places';
import { field, parameter, withParameter } from './propertyPlaces';

type Row = readonly [
  what: string,
  key: string,
  value: unknown,
  below?: readonly (string | number)[],
  mark?: Due['mark'],
];

const rows = (row: Omit<Injection, 'inject' | 'what'>, list: readonly Row[]): Injection[] =>
  list.flatMap(([what, key, value, below, mark]) =>
    withParameter({ ...row, what }, { key, value, ...(below && { below }), ...(mark && { mark }) }),
  );

const ui = (members: Mutable): Mutable => parameter('string', { uiDefinition: field(members) });
const constraints = (members: Mutable, type = 'string'): Mutable =>
  parameter(type, { uiDefinition: field({ constraints: members }) });
const at = (...keys: (string | number)[]): (string | number)[] => ['uiDefinition', 'constraints', ...keys];

const keys: readonly Injection[] = [
  ...rows({ rule: 'conn-param-name' }, [
    ['a blank', 'depot key', parameter(), [], 'key'],
    ['a hyphen', 'depot-key', parameter(), [], 'key'],
    ['another letter', 'größe', parameter(), [], 'key'],
    ['signs that are escaped', 'a/b~c', parameter(), [], 'key'],
    ['two colons', 'token:a:b', parameter(), [], 'key'],
    ['a colon at the end', 'token:', parameter(), [], 'key'],
    ['empty', '', parameter(), [], 'key'],
    ['a dot', 'depot.key', parameter(), [], 'key'],
  ]),
  ...rows({ rule: 'conn-param-name', offers: 'suggestion' }, [
    ['is replaced', 'depot key', parameter(), [], 'key'],
  ]),
  ...rows({ rule: 'conn-param-name', exempt: true }, [
    ['a claim', 'token:depot_2', parameter()],
    ['digits', '2_depots', parameter()],
  ]),
  ...rows({ rule: 'conn-param-shape' }, [
    ['a text', 'depot', 'string'],
    ['null', 'depot', null],
    ['a list', 'depot', [parameter()]],
    ['a number', 'depot', 7],
    ['a boolean', 'depot', true],
  ]),
  ...rows({ rule: 'conn-param-shape', exempt: true }, [['an object', 'depot', parameter()]]),
  ...rows({ rule: 'conn-param-type' }, [
    ['absent', 'depot', { uiDefinition: field() }],
    ['a type of schemas', 'depot', parameter('number'), ['type']],
    ['empty', 'depot', parameter(''), ['type']],
    ['null', 'depot', parameter(null), ['type']],
    ['a list', 'depot', parameter(['string']), ['type']],
    ['an object', 'depot', parameter({}), ['type']],
    ['a number', 'depot', parameter(7), ['type']],
  ]),
  ...rows({ rule: 'conn-param-type', offers: 'safe fix' }, [
    ['String', 'depot', parameter('String'), ['type']],
    ['secureString', 'depot', parameter('secureString'), ['type']],
    ['OAuthSetting', 'depot', parameter('OAuthSetting'), ['type']],
  ]),
  ...rows({ rule: 'conn-param-type', offers: 'suggestion' }, [
    ['integer', 'depot', parameter('strings'), ['type']],
    ['a slip', 'depot', parameter('securstring'), ['type']],
  ]),
  ...rows(
    { rule: 'conn-param-type', exempt: true },
    ['string', 'securestring', 'int', 'bool', 'oauthSetting', 'gatewaySetting', 'connection'].map(
      type => [type, 'depot', parameter(type), ['type']] as const,
    ),
  ),
  ...rows({ rule: 'conn-param-claim-primitive' }, [
    ['a sign-in', 'token:depot', parameter('oauthSetting'), ['type']],
    ['a gateway', 'token:depot', parameter('gatewaySetting'), ['type']],
    ['a type that there is not', 'token:depot', parameter('object'), ['type']],
    ['no text', 'token:depot', parameter(7), ['type']],
  ]),
  ...rows(
    { rule: 'conn-param-claim-primitive', exempt: true },
    ['string', 'securestring', 'int', 'bool'].map(
      type => [type, 'token:depot', parameter(type), ['type']] as const,
    ),
  ),
  ...rows({ rule: 'conn-param-claim-primitive', exempt: true }, [
    ['no claim', 'depot', parameter('gatewaySetting'), ['type']],
    ['another case, which conn-param-type tells', 'token:depot', parameter('Int'), ['type']],
    ['none', 'token:depot', { uiDefinition: field() }, ['type']],
  ]),
  ...rows({ rule: 'conn-param-unknown-key' }, [
    ['of the parameter', 'depot', parameter('string', { 'größe/a~': 1 }), ['größe/a~'], 'key'],
    ['of the field', 'depot', ui({ label: 'Depot' }), ['uiDefinition', 'label'], 'key'],
    ['of the constraints', 'depot', constraints({ pattern: 'x' }), at('pattern'), 'key'],
    ['a property', 'depot', parameter('string', { 'x-ms-own': 1 }), ['x-ms-own'], 'key'],
  ]),
  ...rows({ rule: 'conn-param-unknown-key', offers: 'safe fix' }, [
    ['uidefinition', 'depot', { type: 'string', uidefinition: field() }, ['uidefinition'], 'key'],
    [
      'DisplayName',
      'depot',
      ui({ displayName: undefined, DisplayName: 'D' }),
      ['uiDefinition', 'DisplayName'],
      'key',
    ],
    ['cleartext', 'depot', constraints({ cleartext: true }), at('cleartext'), 'key'],
    ['tabindex', 'depot', constraints({ tabindex: 2 }), at('tabindex'), 'key'],
  ]),
  ...rows({ rule: 'conn-param-unknown-key', offers: 'suggestion' }, [
    ['a slip', 'depot', parameter('string', { defaultValu: 'x' }), ['defaultValu'], 'key'],
    [
      'a slip in the field',
      'depot',
      ui({ toolTips: 'x', tooltip: undefined }),
      ['uiDefinition', 'toolTips'],
      'key',
    ],
  ]),
  ...rows({ rule: 'conn-param-unknown-key', exempt: true }, [
    ['metadata', 'depot', parameter('string', { metadata: { any: 1 } }), ['metadata', 'any']],
    ['gatewaySettings', 'depot', parameter('string', { gatewaySettings: { any: 1 } }), ['gatewaySettings']],
    ['tabIndex', 'depot', ui({ tabIndex: 3 }), ['uiDefinition', 'tabIndex']],
    ['dependencies', 'depot', constraints({ dependencies: { a: { values: ['b'] } } }), at('dependencies')],
    ['capability', 'depot', constraints({ capability: ['gateway'] }), at('capability')],
  ]),
];

const fields: readonly Injection[] = [
  ...rows({ rule: 'conn-param-uidefinition' }, [
    ['absent', 'depot', { type: 'string' }],
    ['a text', 'depot', parameter('int', { uiDefinition: 'Depot' })],
    ['null', 'depot', parameter('bool', { uiDefinition: null })],
    ['a list', 'depot', parameter('securestring', { uiDefinition: [field()] })],
    ['empty', 'depot', parameter('string', { uiDefinition: {} }), ['uiDefinition']],
    ['of a gateway', 'depot', { type: 'gatewaySetting' }],
    ['of a claim', 'token:depot', { type: 'string' }],
    ['without a type', 'depot', { defaultValue: 'x' }],
  ]),
  ...rows({ rule: 'conn-param-uidefinition', offers: 'suggestion' }, [
    ['is inserted', 'depot', { type: 'string' }],
    ['is filled', 'depot', parameter('string', { uiDefinition: {} }), ['uiDefinition']],
  ]),
  ...rows({ rule: 'conn-param-uidefinition', exempt: true }, [
    ['of a sign-in', 'depot', { type: 'oauthSetting' }],
    ['one member', 'depot', parameter('string', { uiDefinition: { tooltip: 'x' } })],
  ]),
  ...rows({ rule: 'conn-param-uidefinition-oauth', offers: 'suggestion' }, [
    ['absent', 'token2', { type: 'oauthSetting', oAuthSettings: {} }],
    ['empty', 'token2', { type: 'oauthSetting', oAuthSettings: {}, uiDefinition: {} }],
  ]),
  ...rows({ rule: 'conn-param-uidefinition-oauth', exempt: true }, [
    ['of a text', 'depot', { type: 'string' }],
    ['filled', 'token2', parameter('oauthSetting')],
  ]),
  ...(
    [
      ['conn-param-description', 'description', 'suggestion'],
      ['conn-param-displayname', 'displayName', 'safe fix'],
      ['conn-param-tooltip', 'tooltip', 'safe fix'],
    ] as const
  ).flatMap(([rule, key, offers]) => [
    ...rows({ rule, offers }, [
      ['absent', 'depot', ui({ [key]: undefined }), ['uiDefinition']],
      ['null', 'depot', ui({ [key]: null }), ['uiDefinition']],
      ['empty', 'depot', ui({ [key]: '' }), ['uiDefinition']],
      ['blank', 'depot', ui({ [key]: ' \t ' }), ['uiDefinition']],
      [
        'of a sign-in',
        'token2',
        parameter('oauthSetting', { uiDefinition: field({ [key]: null }) }),
        ['uiDefinition'],
      ],
      [
        'of a gateway',
        'gate',
        parameter('gatewaySetting', { uiDefinition: field({ [key]: '' }) }),
        ['uiDefinition'],
      ],
    ]),
    ...rows({ rule, exempt: true }, [
      ['of a claim', 'token:depot', ui({ [key]: undefined }), ['uiDefinition']],
      ['an empty field', 'depot', parameter('string', { uiDefinition: {} }), ['uiDefinition']],
      ['no field', 'depot', { type: 'string' }, []],
      ['there', 'depot', ui({}), ['uiDefinition']],
    ]),
  ]),
  ...rows({ rule: 'conn-param-description' }, [
    ['an empty schema', 'depot', ui({ description: '', schema: { description: ' ' } }), ['uiDefinition']],
  ]),
  ...rows({ rule: 'conn-param-description' }, [
    [
      'in a schema',
      'depot',
      ui({ description: undefined, schema: { description: 'Depot.' } }),
      ['uiDefinition'],
    ],
  ]).map((row): Injection => (row.what?.endsWith('(a set)') === true ? { ...row, exempt: true } : row)),
];

const constraint: readonly Injection[] = [
  ...(['required', 'hidden'] as const).flatMap(key => [
    ...rows({ rule: 'conn-constraint-string', offers: 'safe fix' }, [
      [`${key}: true`, 'depot', constraints({ [key]: true }), at(key)],
      [`${key}: false`, 'depot', constraints({ [key]: false }), at(key)],
      [`${key} of a claim`, 'token:depot', constraints({ [key]: true }), at(key)],
    ]),
    ...rows({ rule: 'conn-constraint-string' }, [
      [`${key}: True`, 'depot', constraints({ [key]: 'True' }), at(key)],
      [`${key}: yes`, 'depot', constraints({ [key]: 'yes' }), at(key)],
      [`${key}: empty`, 'depot', constraints({ [key]: '' }), at(key)],
      [`${key}: null`, 'depot', constraints({ [key]: null }), at(key)],
      [`${key}: 1`, 'depot', constraints({ [key]: 1 }), at(key)],
      [`${key}: a list`, 'depot', constraints({ [key]: ['true'] }), at(key)],
    ]),
    ...rows({ rule: 'conn-constraint-string', exempt: true }, [
      [`${key}: "true"`, 'depot', constraints({ [key]: 'true' }), at(key)],
      [`${key}: "false"`, 'depot', constraints({ [key]: 'false' }), at(key)],
    ]),
  ]),
  ...rows({ rule: 'conn-constraint-type', offers: 'safe fix' }, [
    ['clearText as text', 'depot', constraints({ clearText: 'true' }), at('clearText')],
    ['tabIndex as text', 'depot', constraints({ tabIndex: '2' }), at('tabIndex')],
    ['tabIndex of the field as text', 'depot', ui({ tabIndex: '3' }), ['uiDefinition', 'tabIndex']],
  ]),
  ...rows({ rule: 'conn-constraint-type' }, [
    ['clearText null', 'depot', constraints({ clearText: null }), at('clearText')],
    ['clearText 1', 'depot', constraints({ clearText: 1 }), at('clearText')],
    ['a fraction', 'depot', constraints({ tabIndex: 2.5 }), at('tabIndex')],
    ['tabIndex null', 'depot', constraints({ tabIndex: null }), at('tabIndex')],
    ['a list', 'depot', ui({ tabIndex: [3] }), ['uiDefinition', 'tabIndex']],
    ['of a claim', 'token:depot', constraints({ tabIndex: true }), at('tabIndex')],
  ]),
  ...rows({ rule: 'conn-constraint-type', exempt: true }, [
    ['a boolean', 'depot', constraints({ clearText: false }), at('clearText')],
    ['an integer', 'depot', constraints({ tabIndex: 2 }), at('tabIndex')],
  ]),
  ...rows({ rule: 'conn-constraint-allowedvalues', offers: 'safe fix' }, [
    ['texts', 'depot', constraints({ allowedValues: ['eu', 'us'] }), at('allowedValues', 0)],
    ['texts of the parameter', 'depot', parameter('string', { allowedValues: ['eu'] }), ['allowedValues', 0]],
  ]),
  ...rows({ rule: 'conn-constraint-allowedvalues' }, [
    ['no list', 'depot', constraints({ allowedValues: { value: 'eu' } }), at('allowedValues')],
    ['a text', 'depot', constraints({ allowedValues: 'eu' }), at('allowedValues')],
    ['null', 'depot', parameter('string', { allowedValues: null }), ['allowedValues']],
    ['no value', 'depot', constraints({ allowedValues: [{ text: 'Europe' }] }), at('allowedValues', 0)],
    [
      'a number',
      'depot',
      constraints({ allowedValues: [{ value: 'a' }, { value: 7 }] }),
      at('allowedValues', 1),
    ],
    [
      'a key of parameters',
      'depot',
      constraints({ allowedValues: [{ value: 'a', uiDefinition: {} }] }),
      at('allowedValues', 0),
    ],
    [
      'a key of constraints',
      'depot',
      parameter('string', { allowedValues: [{ value: 'a' }, { value: 'b', text: 'B' }] }),
      ['allowedValues', 1],
    ],
    ['a list in it', 'depot', parameter('string', { allowedValues: [[]] }), ['allowedValues', 0]],
    ['a null in it', 'depot', parameter('string', { allowedValues: [null] }), ['allowedValues', 0]],
  ]),
  ...rows({ rule: 'conn-constraint-allowedvalues', exempt: true }, [
    [
      'constraints',
      'depot',
      constraints({ allowedValues: [{ value: 'a', text: 'A' }, { value: 'b' }] }),
      at('allowedValues', 0),
    ],
    [
      'parameter',
      'depot',
      parameter('string', { allowedValues: [{ value: 'a', uiDefinition: { displayName: 'A' } }] }),
      ['allowedValues', 0],
    ],
  ]),
  ...rows({ rule: 'conn-cleartext-securestring', offers: 'safe fix' }, [
    ['true', 'depot', constraints({ clearText: true }, 'securestring'), at('clearText')],
  ]),
  ...rows({ rule: 'conn-cleartext-securestring', exempt: true }, [
    ['false', 'depot', constraints({ clearText: false }, 'securestring'), at('clearText')],
    ['of a string', 'depot', constraints({ clearText: true }), at('clearText')],
  ]),
  ...rows(
    { rule: 'conn-param-secret-type', offers: 'suggestion' },
    ['apiKey', 'client_SECRET', 'Password1', 'accessToken', 'monkey'].map(
      key => [key, key, parameter(), ['type']] as const,
    ),
  ),
  ...rows({ rule: 'conn-param-secret-type', exempt: true }, [
    ['a claim', 'token:key', parameter(), ['type']],
    ['a secret', 'apiKey', parameter('securestring'), ['type']],
    ['a number', 'keyCount', parameter('int'), ['type']],
    ['no secret', 'depot', parameter(), ['type']],
  ]),
];

const tenant = (members: Mutable = {}, limits: Mutable = { required: 'false', hidden: 'true' }): Mutable => ({
  type: 'string',
  metadata: { sourceType: 'AzureActiveDirectoryTenant' },
  uiDefinition: { displayName: 'Tenant', description: 'The tenant.', constraints: limits },
  ...members,
});

const tenants: readonly Injection[] = [
  ...rows({ rule: 'conn-token-tenantid', offers: 'suggestion' }, [
    ['another type', 'token:TenantId', tenant({ type: 'securestring' })],
    ['no source', 'token:TenantId', tenant({ metadata: undefined })],
    ['another source', 'token:TenantId', tenant({ metadata: { sourceType: 'azureActiveDirectoryTenant' } })],
    ['the source is no object', 'token:TenantId', tenant({ metadata: 'x' })],
    ['required', 'token:TenantId', tenant({}, { required: 'true', hidden: 'true' })],
    ['required as boolean', 'token:TenantId', tenant({}, { required: false, hidden: 'true' })],
    ['visible', 'token:TenantId', tenant({}, { required: 'false', hidden: 'false' })],
    ['not hidden', 'token:TenantId', tenant({}, { required: 'false' })],
    ['no field', 'token:TenantId', tenant({ uiDefinition: undefined })],
  ]),
  ...rows({ rule: 'conn-token-tenantid' }, [
    ['another case', 'token:tenantId', tenant()],
    ['capitals', 'TOKEN:TENANTID', tenant()],
  ]),
  ...rows({ rule: 'conn-token-tenantid', exempt: true }, [
    ['sound', 'token:TenantId', tenant()],
    ['another claim', 'token:Tenant', parameter()],
  ]),
];

describeInjections('defects in names and types of connection parameters', inFew(keys));
describeInjections('defects in fields of connection parameters', inFew(fields));
describeInjections('defects in constraints of connection parameters', inFew(constraint));
describeInjections('defects in the tenant of a sign-in', inFew(tenants));

/** The same where parameters are already there. */
describeInjections('defects in published connection parameters', [
  {
    rule: 'conn-param-unknown-key',
    what: 'of one that is there',
    inject({ properties, names }) {
      const inner = properties['properties'];
      const all = isMutable(inner) ? inner['connectionParameters'] : undefined;
      const [key] = isMutable(all) ? Object.keys(all) : [];
      if (!isMutable(all) || key === undefined || !isMutable(all[key])) return undefined;
      all[key]['placeholder'] = 'x';
      return {
        file: names.properties,
        pointer: `/properties/connectionParameters/${key}/placeholder`,
        mark: 'key',
      };
    },
  },
]);
