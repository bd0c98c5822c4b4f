import { describeInjections, type Break, type Injection, type Mutable, type Patient } from './harness';
import { isMutable, late, listOf, made, operations, pointerTo, put, root, shared } from './places';

/** Sets a member at a path of the definition, whose objects are made where they are missing. */
const at = (path: readonly string[], value: unknown): Break => {
  return patient => put(made(patient, ...path.slice(0, -1)), path.at(-1) ?? '', value);
};

const dynamicHost = (patient: Patient): void => {
  const properties = patient.properties['properties'] as Mutable;
  properties['policyTemplateInstances'] = [
    ...listOf(properties['policyTemplateInstances']),
    {
      templateId: 'DynamicHostUrl',
      title: 'Host',
      parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('host')" },
    },
  ];
};
const hasDynamicHost = (patient: Patient): boolean =>
  /dynamichosturl/i.test(JSON.stringify(patient.properties));

const host = (rule: string, value: unknown, more: Partial<Injection> = {}): Injection => ({
  rule,
  what: JSON.stringify(value),
  inject: patient => (hasDynamicHost(patient) ? undefined : put(root(patient), 'host', value)),
  ...more,
});
const exempt = { exempt: true } as const;

const hosts: readonly Injection[] = [
  {
    rule: 'host-required',
    what: 'absent',
    offers: 'suggestion',
    inject(patient) {
      delete patient.definition['host'];
      return { pointer: '' };
    },
  },
  {
    rule: 'host-required',
    what: 'null',
    inject(patient) {
      patient.definition['host'] = null;
      return { pointer: '' };
    },
  },
  {
    rule: 'host-required',
    what: 'absent beside a policy for the host',
    inject(patient) {
      delete patient.definition['host'];
      dynamicHost(patient);
      return { pointer: '' };
    },
  },
  host('host-required', ''),
  host('host-required', '   '),
  ...['https://api.contoso.com', 'http://api.contoso.com', 'HTTPS://api.contoso.com'].map(value =>
    host('host-format', value, { offers: 'safe fix' }),
  ),
  host('host-format', 'api.contoso.com/v1', { offers: 'suggestion' }),
  ...[
    'https://api.contoso.com/v1',
    'api.contoso.com/',
    'api contoso.com',
    ' api.contoso.com',
    '{tenant}.contoso.com',
    'api.contoso.com:',
    'api.contoso.com:port',
    'api\\contoso.com',
    'contoso',
    'contoso:8080',
    'api.contoso.com:80:80',
    'localhost:x',
  ].map(value => host('host-format', value)),
  ...['api.contoso.com', 'api.contoso.com:8443', 'localhost', 'localhost:8080', 'bücher.contoso.com', ''].map(
    value => host('host-format', value, exempt),
  ),
  ...[
    'localhost',
    'localhost:8080',
    '127.0.0.1',
    '10.20.30.40:8443',
    '8.8.8.8',
    'abc.ngrok.io',
    'abc.NGROK-free.app',
    'staging.contoso.com',
    'api-dev.contoso.com',
    'API-DEV.contoso.com',
    'dev2.contoso.com',
    'dev.contoso.dev',
    'api.test.contoso.com:443',
    'contoso-uat.azurewebsites.net',
    'qa-api.contoso.com',
    'stg01.contoso.com',
    'stage.contoso.com',
    'api.sandbox.contoso.com',
    'api.contoso.test',
    'api.example.com',
    'example.com',
    'Api.Example.com:443',
  ].map(value => host('host-non-production', value)),
  ...[
    'api.contoso.dev',
    'api.contoso.dev:8443',
    'developer.contoso.com',
    'latest.contoso.com',
    'devices.contoso.com',
    'contest.contoso.com',
    'staging2go.contoso.com',
    '1.2.3.contoso.com',
    '',
  ].map(value => host('host-non-production', value, exempt)),
  ...(['localhost', '127.0.0.1', 'abc.ngrok.io'] as const).map(value =>
    host('host-non-production', value, {
      what: `${value} beside a policy for the host`,
      inject(patient) {
        dynamicHost(patient);
        return put(root(patient), 'host', value);
      },
    }),
  ),
  ...(['staging.contoso.com', 'api.example.com'] as const).map(value =>
    host('host-non-production', value, {
      what: `${value} beside a policy for the host`,
      exempt: true,
      inject(patient) {
        dynamicHost(patient);
        return put(root(patient), 'host', value);
      },
    }),
  ),
  ...['v1', 'v1/', ' /v1', 'https://api.contoso.com/v1', '\\v1'].map((value): Injection => ({
    rule: 'basepath-leading-slash',
    what: value,
    offers: 'safe fix',
    inject: at(['basePath'], value),
  })),
  ...['', '/', '/v1', '//v1'].map((value): Injection => ({
    rule: 'basepath-leading-slash',
    what: value,
    exempt: true,
    inject: at(['basePath'], value),
  })),
  ...['/v1/', '/a/b//', 'v1/'].map((value): Injection => ({
    rule: 'basepath-trailing-slash',
    what: value,
    offers: 'safe fix',
    inject: at(['basePath'], value),
  })),
  ...['/', '', '/v1'].map((value): Injection => ({
    rule: 'basepath-trailing-slash',
    what: value,
    exempt: true,
    inject: at(['basePath'], value),
  })),
];

const tags: readonly Injection[] = [
  {
    rule: 'tag-redefined',
    what: 'the same once more',
    offers: 'safe fix',
    inject(patient) {
      const tag = { name: 'A', description: 'x' };
      patient.definition['tags'] = [tag, { name: 'B' }, { description: 'x', name: 'A' }];
      return { pointer: '/tags/2' };
    },
  },
  {
    rule: 'tag-redefined',
    what: 'with another description',
    inject(patient) {
      patient.definition['tags'] = [{ name: 'A' }, { name: 'A', description: 'Other' }];
      return { pointer: '/tags/1' };
    },
  },
  {
    rule: 'tag-redefined',
    what: 'in other letter case',
    exempt: true,
    inject(patient) {
      patient.definition['tags'] = [{ name: 'A' }, { name: 'a' }];
      return { pointer: '/tags/1' };
    },
  },
  {
    rule: 'tag-redefined',
    what: 'without a name',
    exempt: true,
    inject(patient) {
      patient.definition['tags'] = [{}, {}];
      return { pointer: '/tags/1' };
    },
  },
  ...([undefined, [], [{ name: 'Known' }, { name: 'parcels' }], 'Parcels'] as const).map(
    (declared): Injection => ({
      rule: 'tag-undeclared',
      what: `declared: ${JSON.stringify(declared)}`,
      ...(Array.isArray(declared) && { offers: 'safe fix' as const }),
      inject(patient) {
        const operation = late(operations(patient));
        if (!operation) return undefined;
        for (const { at: one } of operations(patient)) delete one['tags'];
        patient.definition['tags'] = declared;
        operation.at['tags'] = ['Parcels', 'Letters'];
        return { pointer: pointerTo(operation, 'tags', 0) };
      },
    }),
  ),
  {
    rule: 'tag-undeclared',
    what: 'the first is declared, the second not',
    inject(patient) {
      const operation = late(operations(patient));
      if (!operation) return undefined;
      patient.definition['tags'] = [{ name: 'Parcels' }];
      operation.at['tags'] = ['Parcels', 'Letters'];
      return { pointer: pointerTo(operation, 'tags', 1) };
    },
  },
  {
    rule: 'tag-undeclared',
    what: 'the second undeclared one of an operation',
    exempt: true,
    inject(patient) {
      const operation = late(operations(patient));
      if (!operation) return undefined;
      patient.definition['tags'] = [];
      operation.at['tags'] = ['Parcels', 'Letters'];
      return { pointer: pointerTo(operation, 'tags', 1) };
    },
  },
];

const urlPlaces: readonly (readonly string[])[] = [
  ['info', 'contact', 'url'],
  ['info', 'license', 'url'],
  ['externalDocs', 'url'],
];
/** Sets the URL of documents beside a tag, an operation, a schema and in x-ms-docs. */
const deepUrls: readonly (readonly [string, (value: string) => Break])[] = [
  [
    'a tag',
    value => patient => {
      patient.definition['tags'] = [{ name: 'A' }, { name: 'B', externalDocs: { url: value } }];
      return { pointer: '/tags/1/externalDocs/url' };
    },
  ],
  [
    'an operation',
    value => patient => {
      const operation = late(operations(patient));
      if (!operation) return undefined;
      operation.at['externalDocs'] = { description: 'x', url: value };
      return { pointer: pointerTo(operation, 'externalDocs', 'url') };
    },
  ],
  [
    'a schema',
    value => patient => {
      const schema = {
        type: 'object',
        properties: { 'a/b': { type: 'string', externalDocs: { url: value } } },
      };
      return {
        pointer: pointerTo(
          shared(patient, 'definitions', schema),
          'properties',
          'a/b',
          'externalDocs',
          'url',
        ),
      };
    },
  ],
  [
    'x-ms-docs',
    value => patient => {
      patient.definition['x-ms-docs'] = [{ url: 'https://contoso.com' }, { url: value, description: 'x' }];
      return { pointer: '/x-ms-docs/1/url' };
    },
  ],
];
const everyUrl = (value: string): (readonly [string, Break])[] => [
  ...urlPlaces.map(path => [path.join('.'), at(path, value)] as const),
  ...deepUrls.map(([what, inject]) => [what, inject(value)] as const),
];
const metadata = (name: string, value: unknown): Break => {
  return patient => {
    patient.definition['x-ms-connector-metadata'] = [
      { propertyName: 'Categories', propertyValue: 'Finance' },
      ...['Website', 'Privacy policy'].map(propertyName => ({
        propertyName,
        propertyValue: propertyName.toLowerCase() === name.toLowerCase() ? value : 'https://contoso.com/page',
      })),
    ];
    const index = name.toLowerCase() === 'website' ? 1 : 2;
    ((patient.definition['x-ms-connector-metadata'] as Mutable[])[index] as Mutable)['propertyName'] = name;
    return { pointer: `/x-ms-connector-metadata/${index}/propertyValue` };
  };
};
const scheme = (value: Mutable, key: string): Break => {
  return patient => {
    made(patient, 'securityDefinitions').at['Größe~/x'] = value;
    return { pointer: pointerTo(made(patient, 'securityDefinitions', 'Größe~/x'), key) };
  };
};
const oauth = (change: Mutable): Mutable => ({
  type: 'oauth2',
  flow: 'accessCode',
  authorizationUrl: 'https://login.contoso.com/authorize',
  tokenUrl: 'https://login.contoso.com/token',
  scopes: {},
  ...change,
});

const urls: readonly Injection[] = [
  ...['http://contoso.com/x', 'HTTP://contoso.com']
    .flatMap(value => [
      ...everyUrl(value),
      ['info.termsOfService', at(['info', 'termsOfService'], value)] as const,
      ['authorizationUrl', scheme(oauth({ authorizationUrl: value }), 'authorizationUrl')] as const,
      ['tokenUrl', scheme(oauth({ tokenUrl: value }), 'tokenUrl')] as const,
    ])
    .map(([what, inject]): Injection => ({ rule: 'http-url-anywhere', what, offers: 'suggestion', inject })),
  ...everyUrl('https://contoso.com').map(([what, inject]): Injection => ({
    rule: 'http-url-anywhere',
    what,
    exempt: true,
    inject,
  })),
  ...['Website', 'Privacy policy'].flatMap((name): Injection[] => [
    { rule: 'http-url-anywhere', what: name, exempt: true, inject: metadata(name, 'http://contoso.com') },
    {
      rule: 'metadata-url-https',
      what: name,
      offers: 'suggestion',
      inject: metadata(name, 'http://contoso.com'),
    },
    {
      rule: 'metadata-url-https',
      what: `${name.toUpperCase()} in capitals`,
      inject: metadata(name.toUpperCase(), 'HTTP://contoso.com'),
    },
    {
      rule: 'metadata-url-https',
      what: `sound ${name}`,
      exempt: true,
      inject: metadata(name, 'https://contoso.com'),
    },
    ...[
      'N/A',
      'https://',
      'contoso',
      'ftp://contoso.com',
      'HTTPS://contoso.com',
      'https://con toso.com',
      'https://contoso',
      '-',
    ].map((value): Injection => ({
      rule: 'url-not-valid',
      what: `${name} ${value}`,
      inject: metadata(name, value),
    })),
    ...['www.contoso.com', 'contoso.com', 'help.contoso.com/x?y'].map((value): Injection => ({
      rule: 'url-not-valid',
      what: `${name} ${value}`,
      offers: 'safe fix',
      inject: metadata(name, value),
    })),
    ...['https://contoso.com', ' http://contoso.com/a ', ''].map((value): Injection => ({
      rule: 'url-not-valid',
      what: `${name} "${value}"`,
      exempt: true,
      inject: metadata(name, value),
    })),
  ]),
  ...everyUrl('www.contoso.com').map(([what, inject]): Injection => ({
    rule: 'url-not-valid',
    what,
    offers: 'safe fix',
    inject,
  })),
  ...['N/A', 'mailto:help@contoso.com'].flatMap(value =>
    everyUrl(value).map(([what, inject]): Injection => ({
      rule: 'url-not-valid',
      what: `${value} in ${what}`,
      inject,
    })),
  ),
  ...everyUrl('').map(([what, inject]): Injection => ({ rule: 'url-not-valid', what, exempt: true, inject })),
  {
    rule: 'url-not-valid',
    what: 'the terms of service may be words',
    exempt: true,
    inject: at(['info', 'termsOfService'], 'None'),
  },
];

const templateTexts = [
  'Name of connector',
  'default title',
  ' Full name of the support team',
  'The hostname of the API (api.contoso.com)',
  '_____',
  '__________',
  'ENTER A DESCRIPTION here',
  'The URL of the site',
];
const templates: readonly Injection[] = [
  ...templateTexts.flatMap((text, index) => {
    const paths = [
      ['info', 'title'],
      ['info', 'description'],
      ['host'],
      ['info', 'contact', 'name'],
      ['info', 'contact', 'url'],
      ['info', 'contact', 'email'],
    ];
    return [paths[index % 6] ?? [], paths[(index + 3) % 6] ?? []].map((path): Injection => ({
      rule: 'template-placeholder-left',
      what: `${path.join('.')} ${text}`,
      inject: at(path, text),
    }));
  }),
  {
    rule: 'template-placeholder-left',
    what: 'a website',
    inject: metadata('Website', 'The URL of the website'),
  },
  {
    rule: 'template-placeholder-left',
    what: 'categories',
    inject(patient) {
      patient.definition['x-ms-connector-metadata'] = [
        { propertyName: 'Categories', propertyValue: '_____' },
      ];
      return { pointer: '/x-ms-connector-metadata/0/propertyValue' };
    },
  },
  ...['publisher', 'stackOwner'].map((key): Injection => ({
    rule: 'template-placeholder-left',
    what: key,
    inject(patient) {
      (patient.properties['properties'] as Mutable)[key] = '_______';
      return { file: patient.names.properties, pointer: `/properties/${key}` };
    },
  })),
  ...['The name of connector', 'Contoso full name'].map((text): Injection => ({
    rule: 'template-placeholder-left',
    what: `${text} only further on`,
    exempt: true,
    inject: at(['info', 'title'], text),
  })),
];

/** No security but these definitions, and the requirements of the root and of one operation. */
const security = (definitions: Mutable, ofRoot: unknown, ofOperation: unknown, pointer: string): Break => {
  return patient => {
    for (const { at: one } of operations(patient)) delete one['security'];
    const operation = late(operations(patient));
    if (!operation) return undefined;
    patient.definition['securityDefinitions'] = definitions;
    patient.definition['security'] = ofRoot;
    operation.at['security'] = ofOperation;
    return { pointer };
  };
};
const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const unused = '/securityDefinitions/a~1b';
const withSets = (inject: Break): Break => {
  return patient => {
    const properties = patient.properties['properties'];
    if (!isMutable(properties)) return undefined;
    properties['connectionParameterSets'] = {
      uiDefinition: { displayName: 'Type', description: 'The type of the connection.' },
      values: [],
    };
    return inject(patient);
  };
};

const securities: readonly Injection[] = [
  {
    rule: 'security-definition-unused',
    what: 'no requirement',
    inject: security({ 'a/b': key }, undefined, undefined, unused),
  },
  {
    rule: 'security-definition-unused',
    what: 'others are required, and the connection asks for nothing',
    offers: 'safe fix',
    inject(patient) {
      delete (patient.properties['properties'] as Mutable)['connectionParameters'];
      return security({ key, 'a/b': key }, [{ key: [] }], [{ key: [] }], unused)(patient);
    },
  },
  {
    rule: 'security-definition-unused',
    what: 'named in other letters',
    inject: security({ 'a/b': key }, [{ 'A/B': [] }], undefined, unused),
  },
  {
    rule: 'security-definition-unused',
    what: 'named in the root',
    exempt: true,
    inject: security({ key, 'a/b': key }, [{ key: [], 'a/b': [] }], undefined, unused),
  },
  {
    rule: 'security-definition-unused',
    what: 'named in an operation',
    exempt: true,
    inject: security({ key, 'a/b': key }, [], [{ key: [] }, { 'a/b': [] }], unused),
  },
  {
    rule: 'security-definitions-multiple',
    inject(patient) {
      const properties = patient.properties['properties'];
      if (!isMutable(properties) || properties['connectionParameterSets']) return undefined;
      return security({ key, other: key }, [{ key: [] }], undefined, '/securityDefinitions')(patient);
    },
  },
  {
    rule: 'security-definitions-multiple',
    what: 'with sets of connection parameters',
    exempt: true,
    inject: withSets(security({ key, other: key }, [{ key: [] }], undefined, '/securityDefinitions')),
  },
  {
    rule: 'security-definitions-multiple',
    what: 'only one',
    exempt: true,
    inject: security({ key }, [{ key: [] }], undefined, '/securityDefinitions'),
  },
  ...['implicit', 'password', 'application'].map((flow): Injection => ({
    rule: 'auth-type-supported',
    what: flow,
    inject: scheme(oauth({ flow }), 'flow'),
  })),
  ...['accessCode', 'other'].map((flow): Injection => ({
    rule: 'auth-type-supported',
    what: flow,
    exempt: true,
    inject: scheme(oauth({ flow }), 'flow'),
  })),
  {
    rule: 'auth-type-supported',
    what: 'an API key has no flow',
    exempt: true,
    inject: scheme({ ...key, flow: 'implicit' }, 'flow'),
  },
];

describeInjections('hosts, base paths and tags', [...hosts, ...tags]);
describeInjections('URLs and texts of templates', [...urls, ...templates]);
describeInjections('security definitions', securities);
