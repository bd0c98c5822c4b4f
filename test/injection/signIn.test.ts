import { inFew } from './definitionPlaces';
import { describeInjections, type Due, type Injection, type Mutable } from './harness';
import {
  inner,
  parameter,
  settings,
  signIn,
  withoutParameters,
  withParameter,
  withSettings,
} from './propertyPlaces';

type Row = readonly [what: string, settings: Mutable, below?: readonly string[], mark?: Due['mark']];

/** Settings of a sign-in; told below oAuthSettings. */
const rows = (row: Omit<Injection, 'inject' | 'what'>, list: readonly Row[]): Injection[] =>
  list.flatMap(([what, members, below, mark]) => withSettings({ ...row, what }, members, below ?? [], mark));

const value = (text: unknown): Mutable => ({ value: text });

const provider = (identityProvider: unknown, customParameters: unknown, more: Mutable = {}): Mutable => ({
  identityProvider,
  customParameters,
  ...more,
});

const aad = (members: Mutable = {}): Mutable => ({
  loginUri: value('https://login.microsoftonline.com'),
  tenantId: value('common'),
  resourceUri: value('https://parcels.contoso.com'),
  ...members,
});
const aadProperties = {
  IsFirstParty: 'False',
  AzureActiveDirectoryResourceId: 'https://parcels.contoso.com',
};

const generic = (members: Mutable = {}): Mutable => ({
  AuthorizationUrlTemplate: value('https://{host}/authorize'),
  TokenUrlTemplate: value('https://login.contoso.com/token'),
  refreshUrlTemplate: value('https://login.contoso.com/token'),
  ...members,
});

const modes: readonly Injection[] = [
  ...rows({ rule: 'oauth-redirect-mode-value', offers: 'safe fix' }, [
    ['absent', { redirectMode: undefined }],
    ['global', { redirectMode: 'global' }, ['redirectMode']],
    ['globalPerConnector', { redirectMode: 'globalPerConnector' }, ['redirectMode']],
    ['null', { redirectMode: null }],
    ['empty', { redirectMode: '' }],
    ['blank', { redirectMode: ' ' }],
  ]),
  ...rows({ rule: 'oauth-redirect-mode-value' }, [
    ['another', { redirectMode: 'PerConnector' }, ['redirectMode']],
    ['no text', { redirectMode: 7 }, ['redirectMode']],
    ['a list', { redirectMode: ['Global'] }, ['redirectMode'], 'key'],
  ]),
  ...rows(
    { rule: 'oauth-redirect-mode-value', exempt: true },
    ['Global', 'GlobalPerConnector', 'Direct'].map(redirectMode => [
      redirectMode,
      { redirectMode },
      ['redirectMode'],
    ]),
  ),
  ...rows({ rule: 'oauth-redirect-mode-per-connector', offers: 'suggestion' }, [
    ['Global', { redirectMode: 'Global' }, ['redirectMode']],
    ['Direct', { redirectMode: 'Direct' }, ['redirectMode']],
  ]),
  ...rows({ rule: 'oauth-redirect-mode-per-connector', exempt: true }, [
    ['GlobalPerConnector', { redirectMode: 'GlobalPerConnector' }, ['redirectMode']],
    ['absent', { redirectMode: undefined }],
    ['another', { redirectMode: 'global' }, ['redirectMode']],
  ]),
  ...rows({ rule: 'oauth-redirect-url-remove', offers: 'safe fix' }, [
    [
      'with GlobalPerConnector',
      { redirectUrl: 'https://global.consent.azure-apim.net/redirect' },
      ['redirectUrl'],
    ],
    [
      'another host',
      { redirectMode: 'Global', redirectUrl: 'https://contoso.com/redirect' },
      ['redirectUrl'],
    ],
    ['no mode', { redirectMode: undefined, redirectUrl: 'https://contoso.com/redirect' }, ['redirectUrl']],
    [
      'another address',
      { redirectMode: 'Global', redirectUrl: 'https://global.consent.azure-apim.net' },
      ['redirectUrl'],
    ],
  ]),
  ...rows({ rule: 'oauth-redirect-url-remove', exempt: true }, [
    [
      'the usual one with Global',
      { redirectMode: 'Global', redirectUrl: 'https://global.consent.azure-apim.net/redirect/parcels' },
      ['redirectUrl'],
    ],
    ['none', {}, ['redirectUrl']],
  ]),
];

const providers: readonly Injection[] = [
  ...rows({ rule: 'oauth-identity-provider', offers: 'suggestion' }, [
    ['absent', { identityProvider: undefined }],
    ['null', { identityProvider: null }],
    ['empty', { identityProvider: '' }],
    ['blank', { identityProvider: ' ' }],
  ]),
  ...rows({ rule: 'oauth-identity-provider', exempt: true }, [['there', {}]]),
  ...rows({ rule: 'oauth-identity-provider-known', offers: 'suggestion' }, [
    ['a slip', { identityProvider: 'oauth2genric' }, ['identityProvider']],
    ['a longer one', { identityProvider: 'oauth' }, ['identityProvider']],
  ]),
  ...rows({ rule: 'oauth-identity-provider-known' }, [
    ['unknown', { identityProvider: 'contoso' }, ['identityProvider']],
    ['with a blank', { identityProvider: 'oauth 2' }, ['identityProvider']],
  ]),
  ...rows(
    { rule: 'oauth-identity-provider-known', exempt: true },
    [
      'oauth2',
      'OAUTH2',
      'oauth2Generic',
      'oauth2pkce',
      'AAD',
      'aadcertificate',
      'facebook',
      'docusign',
      'Google',
      'GitHub',
      'salesforceV2',
    ].map(identityProvider => [identityProvider, { identityProvider }, ['identityProvider']]),
  ),
  ...rows({ rule: 'oauth-client-id-missing', offers: 'safe fix' }, [
    ['absent', { clientId: undefined }],
    ['null', { clientId: null }],
    ['empty', { clientId: '' }],
    ['blank', { clientId: '  ' }],
    ['of google', provider('google', {}, { clientId: undefined })],
  ]),
  ...rows({ rule: 'oauth-client-id-missing', exempt: true }, [['there', {}]]),
  ...withParameter(
    { rule: 'conn-param-oauth-settings', what: 'absent', offers: 'suggestion' },
    {
      key: 'token2',
      value: signIn(undefined),
    },
  ),
  ...([null, 'oauth2', [settings()], 7] as const).flatMap(one =>
    withParameter(
      { rule: 'conn-param-oauth-settings', what: JSON.stringify(one).slice(0, 9) },
      { key: 'token2', value: signIn(one) },
    ),
  ),
  ...withParameter(
    { rule: 'conn-param-oauth-settings', what: 'there', exempt: true },
    { key: 'token2', value: signIn({}) },
  ),
  ...withParameter(
    { rule: 'conn-param-oauth-name', what: 'another name' },
    {
      key: 'sign_in',
      value: signIn(settings()),
      mark: 'key',
    },
  ),
  ...withParameter(
    { rule: 'conn-param-oauth-name', what: 'another case' },
    {
      key: 'Token',
      value: signIn(settings()),
      mark: 'key',
    },
  ),
  ...withParameter(
    { rule: 'conn-param-oauth-name', what: 'token', exempt: true },
    {
      key: 'token',
      value: signIn(settings()),
    },
  ),
  ...withParameter(
    { rule: 'conn-param-oauth-name', what: 'no sign-in', exempt: true },
    {
      key: 'sign_in',
      value: parameter(),
    },
  ),
  ...withParameter(
    { rule: 'oauth-ip-unsupported', what: 'independent', profile: 'independent' },
    {
      key: 'token2',
      value: signIn(settings()),
    },
  ),
  ...withParameter(
    { rule: 'oauth-ip-unsupported', what: 'a key', profile: 'independent', exempt: true },
    {
      key: 'key',
      value: parameter('securestring'),
    },
  ),
];

const required = [
  ['oauth2', ['authorizationUrl', 'tokenUrl', 'refreshUrl']],
  ['OAuth2Generic', ['authorizationUrlTemplate', 'tokenUrlTemplate', 'refreshUrlTemplate']],
  ['aad', ['resourceUri']],
  ['aadcertificate', ['resourceUri']],
  ['oauth2pkce', ['authorizationUrl', 'tokenUrl']],
] as const;

const custom: readonly Injection[] = [
  ...required.flatMap(([identityProvider, names]) => {
    const all = Object.fromEntries(names.map(name => [name, value('https://login.contoso.com/a')]));
    return [
      ...names.flatMap(name => {
        const given = { scopeListDelimiter: value(','), ...all, [name]: undefined };
        return rows({ rule: 'oauth-custom-params-required' }, [
          [
            `${identityProvider} without ${name}`,
            { identityProvider, customParameters: given },
            ['customParameters'],
          ],
        ]);
      }),
      ...rows({ rule: 'oauth-custom-params-required' }, [
        [`${identityProvider} without any`, { identityProvider, customParameters: undefined }],
        [`${identityProvider} with none`, { identityProvider, customParameters: {} }],
        [`${identityProvider} with null`, { identityProvider, customParameters: null }],
      ]),
      ...rows({ rule: 'oauth-custom-params-required', exempt: true }, [
        [
          `${identityProvider} in another case`,
          {
            identityProvider,
            customParameters: Object.fromEntries(
              Object.entries(all).map(([key, one]) => [key.toUpperCase(), one]),
            ),
          },
          ['customParameters'],
        ],
      ]),
    ];
  }),
  ...rows({ rule: 'oauth-custom-params-required', offers: 'suggestion' }, [
    [
      'is inserted',
      { customParameters: { tokenUrl: value('a'), refreshUrl: value('b') } },
      ['customParameters'],
    ],
    ['are inserted', { customParameters: undefined }],
  ]),
  ...rows({ rule: 'oauth-custom-params-required', exempt: true }, [
    ['google', provider('google', undefined)],
    [
      'pkce without refreshUrl',
      provider('oauth2pkce', { authorizationUrl: value('a'), tokenUrl: value('b') }),
      ['customParameters'],
    ],
  ]),
  ...rows({ rule: 'oauth-custom-param-shape', offers: 'safe fix' }, [
    ['a text', { customParameters: { tokenUrl: 'https://a.com' } }, ['customParameters', 'tokenUrl']],
  ]),
  ...rows({ rule: 'oauth-custom-param-shape' }, [
    ['null', { customParameters: { 'a/b~': null } }, ['customParameters', 'a/b~']],
    ['no value', { customParameters: { tokenUrl: {} } }, ['customParameters', 'tokenUrl']],
    ['value is null', { customParameters: { tokenUrl: value(null) } }, ['customParameters', 'tokenUrl']],
    ['value is a number', { customParameters: { tokenUrl: value(7) } }, ['customParameters', 'tokenUrl']],
    [
      'value is a boolean',
      { customParameters: { enableOnbehalfOfLogin: value(true) } },
      ['customParameters', 'enableOnbehalfOfLogin'],
    ],
    ['a list', { customParameters: { tokenUrl: [] } }, ['customParameters', 'tokenUrl']],
    ['of google', provider('google', { LoginUri: 7 }), ['customParameters', 'LoginUri']],
  ]),
  ...rows({ rule: 'oauth-custom-param-shape', exempt: true }, [
    ['empty', { customParameters: { tokenUrl: value('') } }, ['customParameters', 'tokenUrl']],
  ]),
  ...rows({ rule: 'oauth-custom-param-url-https', offers: 'safe fix' }, [
    [
      'http',
      { customParameters: { tokenUrl: value('http://a.com/token') } },
      ['customParameters', 'tokenUrl', 'value'],
    ],
    ['HTTP', { customParameters: { any: value('HTTP://a.com') } }, ['customParameters', 'any', 'value']],
  ]),
  ...rows({ rule: 'oauth-custom-param-url-https', exempt: true }, [
    [
      'https',
      { customParameters: { tokenUrl: value('https://a.com') } },
      ['customParameters', 'tokenUrl', 'value'],
    ],
    ['inside', { customParameters: { any: value('x=http://a.com') } }, ['customParameters', 'any', 'value']],
  ]),
  ...rows({ rule: 'oauth-generic-unknown-param' }, [
    [
      'a template',
      provider('oauth2generic', generic({ logoutUrlTemplate: value('x') })),
      ['customParameters', 'logoutUrlTemplate'],
      'key',
    ],
    [
      'a template in other case',
      provider('OAuth2Generic', generic({ tokenTEMPLATE: value('x') })),
      ['customParameters', 'tokenTEMPLATE'],
      'key',
    ],
    [
      'a value that nothing uses',
      provider('oauth2generic', generic({ region: value('x') })),
      ['customParameters', 'region'],
      'key',
    ],
  ]),
  ...rows({ rule: 'oauth-generic-unknown-param', offers: 'suggestion' }, [
    [
      'a slip',
      provider('oauth2generic', generic({ tokenUrlQuerystrngTemplate: value('x') })),
      ['customParameters', 'tokenUrlQuerystrngTemplate'],
      'key',
    ],
  ]),
  ...rows({ rule: 'oauth-generic-unknown-param', exempt: true }, [
    [
      'a value that is used',
      provider('oauth2generic', generic({ Host: value('x') })),
      ['customParameters', 'Host'],
    ],
    [
      'a known template in other case',
      provider('oauth2generic', generic({ TOKENBODYTEMPLATE: value('x') })),
      ['customParameters', 'TOKENBODYTEMPLATE'],
    ],
    [
      'scopeListDelimiter',
      provider('oauth2generic', generic({ ScopeListDelimiter: value(' ') })),
      ['customParameters', 'ScopeListDelimiter'],
    ],
    [
      'another provider',
      provider('oauth2', { logoutUrlTemplate: value('x') }),
      ['customParameters', 'logoutUrlTemplate'],
    ],
  ]),
  ...rows({ rule: 'oauth-aad-recommended', offers: 'safe fix' }, [
    [
      'no loginUri',
      provider('aad', aad({ loginUri: undefined }), { properties: aadProperties }),
      ['customParameters'],
    ],
    [
      'no tenantId',
      provider('AAD', aad({ tenantId: undefined }), { properties: aadProperties }),
      ['customParameters'],
    ],
    ['no resource', provider('aad', aad()), ['properties']],
    [
      'an empty resource',
      provider('aad', aad(), { properties: { ...aadProperties, AzureActiveDirectoryResourceId: '' } }),
      ['properties'],
    ],
  ]),
  ...rows({ rule: 'oauth-aad-recommended', exempt: true }, [
    ['all of it', provider('aad', aad(), { properties: aadProperties }), ['customParameters']],
    [
      'all of it, seen from the properties',
      provider('aad', aad(), { properties: aadProperties }),
      ['properties'],
    ],
    [
      'keys in another case',
      provider(
        'aad',
        { LoginUri: value('x'), tenantid: value('y'), ResourceUri: value('z') },
        { properties: aadProperties },
      ),
      ['customParameters'],
    ],
    ['oauth2', {}, ['customParameters']],
  ]),
  ...rows({ rule: 'oauth-aadcertificate-first-party' }, [
    ['not first party', provider('aadcertificate', aad())],
    ['no properties', provider('AADCertificate', aad(), { properties: undefined })],
    ['a boolean', provider('aadcertificate', aad(), { properties: { IsFirstParty: true } })],
    [
      'no resourceUri',
      provider('aadcertificate', aad({ resourceUri: undefined }), { properties: { IsFirstParty: 'True' } }),
    ],
  ]),
  ...rows({ rule: 'oauth-aadcertificate-first-party', exempt: true }, [
    ['first party', provider('aadcertificate', aad(), { properties: { IsFirstParty: 'True' } })],
    ['aad', provider('aad', aad())],
  ]),
];

const secrets: readonly Injection[] = [
  ...rows({ rule: 'oauth-secret-committed', offers: 'safe fix' }, [
    ['a secret', { clientSecret: 'q8Z~4fGt7-parcels' }, ['clientSecret']],
    ['x and more', { clientSecret: 'x7' }, ['clientSecret']],
    ['half in brackets', { clientSecret: '9<secret>' }, ['clientSecret']],
    ['a long one', { clientSecret: 'a9'.repeat(20_000) }, ['clientSecret']],
  ]),
  ...rows(
    { rule: 'oauth-secret-committed', exempt: true },
    [
      '',
      'Enter the secret',
      'YOUR_SECRET',
      '<<client secret>>',
      '{secret}',
      '[secret]',
      'xxxxxx',
      'X',
      '****',
      'n/a',
      'TODO',
      'dummy1',
      'Replace me',
      'secret',
    ].map(clientSecret => [clientSecret, { clientSecret }, ['clientSecret']]),
  ),
  ...withParameter(
    { rule: 'oauth-secret-committed', what: 'a default', offers: 'safe fix' },
    {
      key: 'api_secret',
      value: parameter('securestring', { defaultValue: 'q8Z~4fGt7' }),
      below: ['defaultValue'],
    },
  ),
  ...withParameter(
    { rule: 'oauth-secret-committed', what: 'a default of a text', exempt: true },
    {
      key: 'depot',
      value: parameter('string', { defaultValue: 'q8Z~4fGt7' }),
      below: ['defaultValue'],
    },
  ),
  ...rows({ rule: 'oauth-properties-string', offers: 'safe fix' }, [
    ['true', { properties: { IsFirstParty: true } }, ['properties', 'IsFirstParty']],
    ['false', { properties: { IsFirstParty: false } }, ['properties', 'IsFirstParty']],
    ['"true"', { properties: { IsFirstParty: 'true' } }, ['properties', 'IsFirstParty']],
    ['"FALSE"', { properties: { IsFirstParty: 'FALSE' } }, ['properties', 'IsFirstParty']],
  ]),
  ...rows({ rule: 'oauth-properties-string' }, [
    ['null', { properties: { IsFirstParty: null } }, ['properties', 'IsFirstParty']],
    ['a number', { properties: { IsFirstParty: 0 } }, ['properties', 'IsFirstParty']],
    ['empty', { properties: { IsFirstParty: '' } }, ['properties', 'IsFirstParty']],
    ['another text', { properties: { IsFirstParty: 'No' } }, ['properties', 'IsFirstParty']],
    ['a list', { properties: { IsFirstParty: ['True'] } }, ['properties', 'IsFirstParty']],
  ]),
  ...rows({ rule: 'oauth-properties-string', exempt: true }, [
    ['True', { properties: { IsFirstParty: 'True' } }, ['properties', 'IsFirstParty']],
    [
      'on behalf of',
      { properties: { IsOnbehalfofLoginSupported: true } },
      ['properties', 'IsOnbehalfofLoginSupported'],
    ],
  ]),
  ...rows({ rule: 'oauth-scopes-array', offers: 'safe fix' }, [
    ['a text', { scopes: 'parcels.read  parcels.write' }, ['scopes']],
  ]),
  ...rows({ rule: 'oauth-scopes-array' }, [
    ['an object', { scopes: { 'parcels.read': '' } }, ['scopes']],
    ['null', { scopes: null }, ['scopes']],
    ['a number in it', { scopes: ['a', 7] }, ['scopes']],
    ['a null in it', { scopes: [null] }, ['scopes']],
    ['a list in it', { scopes: [['a']] }, ['scopes']],
  ]),
  ...rows({ rule: 'oauth-scopes-array', exempt: true }, [
    ['none', { scopes: [] }, ['scopes']],
    ['absent', { scopes: undefined }, ['scopes']],
  ]),
  ...rows({ rule: 'oauth-client-credentials' }, [
    [
      'a custom parameter',
      { customParameters: { grantType: value('client_credentials') } },
      ['customParameters', 'grantType', 'value'],
    ],
    [
      'in a body',
      provider('oauth2generic', generic({ tokenBodyTemplate: value('grant_type=client_credentials&x=1') })),
      ['customParameters', 'tokenBodyTemplate', 'value'],
    ],
    [
      'a property',
      { properties: { 'a/b~': { c: ['client_credentials'] } } },
      ['properties', 'a/b~', 'c', '0'],
    ],
    ['a scope', { scopes: ['a', 'client_credentials'] }, ['scopes', '1']],
  ]),
  ...withParameter(
    { rule: 'oauth-client-credentials', what: 'a claim' },
    {
      key: 'token:grantType',
      value: parameter('string', { defaultValue: 'client_credentials' }),
      below: ['defaultValue'],
    },
  ),
  ...withParameter(
    { rule: 'oauth-client-credentials', what: 'in the field of a claim' },
    {
      key: 'token:grantType',
      value: parameter('string', { allowedValues: [{ value: 'code' }, { value: 'client_credentials' }] }),
      below: ['allowedValues', 1, 'value'],
    },
  ),
  ...withParameter(
    { rule: 'oauth-client-credentials', what: 'another parameter', exempt: true },
    {
      key: 'depot',
      value: parameter('string', { defaultValue: 'client_credentials' }),
      below: ['defaultValue'],
    },
  ),
  ...rows({ rule: 'conn-param-unknown-key', offers: 'safe fix' }, [
    ['of the settings', { clientid: 'x', clientId: undefined }, ['clientid'], 'key'],
  ]),
  ...rows({ rule: 'conn-param-unknown-key', offers: 'suggestion' }, [
    ['a slip in the settings', { redirectModes: 'x', redirectMode: undefined }, ['redirectModes'], 'key'],
  ]),
  ...rows({ rule: 'conn-param-unknown-key', exempt: true }, [
    ['additionalParameters', { additionalParameters: { any: 1 } }, ['additionalParameters']],
    ['of customParameters', { customParameters: { any: value('x') } }, ['customParameters', 'any']],
  ]),
];

const firstParty = { properties: { IsFirstParty: 'True' } };

const parties: readonly Injection[] = (
  ['Contoso', 'Microsoft', 'microsoft', 'Microsoft Corporation', undefined] as const
).flatMap(publisher =>
  withParameter(
    {
      rule: 'oauth-isfirstparty',
      what: String(publisher),
      ...(publisher?.toLowerCase() === 'microsoft'
        ? { exempt: true as const }
        : { offers: 'suggestion' as const }),
    },
    {
      key: 'token2',
      value: signIn(settings(firstParty)),
      below: ['oAuthSettings', 'properties', 'IsFirstParty'],
      prepare(patient) {
        const { at } = inner(patient);
        if (publisher === undefined) delete at['publisher'];
        else at['publisher'] = publisher;
      },
    },
  ),
);

const schemes = (type: string): Mutable => ({
  'sign~in/x':
    type === 'oauth2'
      ? { type, flow: 'application', tokenUrl: 'https://login.contoso.com/token', scopes: {} }
      : type === 'basic'
        ? { type }
        : { type, name: 'key', in: 'header' },
});

const secretTypes: readonly Injection[] = [
  {
    rule: 'conn-param-secret-type',
    what: 'no secret for a key',
    inject(patient) {
      const { at } = withoutParameters(patient);
      at['connectionParameters'] = { depot: parameter() };
      patient.definition['securityDefinitions'] = schemes('apiKey');
      return { file: patient.names.properties, pointer: '/properties/connectionParameters' };
    },
  },
  ...(['securestring', 'oauthSetting'] as const).map((type): Injection => ({
    rule: 'conn-param-secret-type',
    what: `${type} for a key`,
    exempt: true,
    inject(patient) {
      const { at } = withoutParameters(patient);
      at['connectionParameters'] = { depot: parameter(), key: parameter(type) };
      patient.definition['securityDefinitions'] = schemes('apiKey');
      return { file: patient.names.properties, pointer: '/properties/connectionParameters' };
    },
  })),
];

describeInjections('defects in redirects', inFew(modes));
describeInjections('defects in providers', inFew(providers));
describeInjections('defects in custom parameters', inFew(custom));
describeInjections('defects in secrets and scopes', inFew([...secrets, ...parties, ...secretTypes]));
