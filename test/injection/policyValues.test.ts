import { describeInjections, type Break, type Injection } from './harness';
import { isMutable, operations } from './places';
import {
  addPolicy,
  body,
  inProperties,
  operationIds,
  operationName,
  parametersOf,
  policyWith,
  prefix,
  section,
  templates,
  withSections,
} from './policyPlaces';

const withoutSections = templates.filter(template => !withSections.includes(template));

/** A policy for the first operation of a definition whose path has a variable, routed to another path. */
const routed =
  (newPath: (variable: string) => string): Break =>
  patient => {
    const operation = operations(patient).find(
      ({ at, path }) => typeof at['operationId'] === 'string' && /\{\w+\}/.test(String(path[1])),
    );
    const variable = /\{(\w+)\}/.exec(String(operation?.path[1]))?.[1];
    if (!operation || variable === undefined) return undefined;
    const policy = addPolicy(patient, 'routerequesttoendpoint', {
      newPath: newPath(variable),
      [operationName]: [operation.at['operationId']],
    });
    return inProperties(patient, policy, ['parameters', `${prefix}newPath`]);
  };

const injections: readonly Injection[] = [
  ...[`Get,List`, { 0: 'Get' }, [7], ['Get', null], null, true].map((value): Injection => ({
    rule: 'policy-operation-name-array',
    what: JSON.stringify(value),
    inject: policyWith('setheader', { [operationName]: value }, operationName),
  })),
  ...[[], ['Get']].map((value): Injection => ({
    rule: 'policy-operation-name-array',
    what: JSON.stringify(value),
    exempt: true,
    inject: policyWith('setheader', { [operationName]: value }, operationName),
  })),

  {
    rule: 'policy-operation-known',
    what: 'no operation',
    inject(patient) {
      const [id] = operationIds(patient);
      if (id === undefined) return undefined;
      const policy = addPolicy(patient, 'setheader', { [operationName]: [id, 'ShipTheMoon'] });
      return inProperties(patient, policy, ['parameters', operationName, 1]);
    },
  },
  {
    rule: 'policy-operation-known',
    what: 'another letter case',
    inject(patient) {
      const ids = operationIds(patient);
      const other = ids.map(id => id.toUpperCase()).find(id => !ids.includes(id));
      if (other === undefined) return undefined;
      const policy = addPolicy(patient, 'updatenextlink', { [operationName]: [other] });
      return inProperties(patient, policy, ['parameters', operationName, 0]);
    },
  },
  {
    rule: 'policy-operation-known',
    what: 'blanks around it',
    inject(patient) {
      const [id] = operationIds(patient);
      if (id === undefined) return undefined;
      const policy = addPolicy(patient, 'setheader', { [operationName]: [` ${id}`] });
      return inProperties(patient, policy, ['parameters', operationName, 0]);
    },
  },
  {
    rule: 'policy-operation-known',
    what: 'a hidden operation',
    exempt: true,
    inject(patient) {
      const operation = operations(patient).find(({ at }) => typeof at['operationId'] === 'string');
      if (!operation) return undefined;
      operation.at['x-ms-visibility'] = 'internal';
      const policy = addPolicy(patient, 'setheader', { [operationName]: [operation.at['operationId']] });
      return inProperties(patient, policy, ['parameters', operationName, 0]);
    },
  },

  ...withSections.map((template): Injection => ({
    rule: 'policy-section-value',
    what: `another letter case, ${template}`,
    inject: policyWith(template, { [section]: 'request' }, section),
  })),
  {
    rule: 'policy-section-value',
    what: 'no section',
    inject: policyWith('setheader', { [section]: 'Inbound' }, section),
  },
  {
    rule: 'policy-section-value',
    what: 'a list',
    inject: policyWith('setheader', { [section]: ['Request'] }, section),
  },
  {
    rule: 'policy-section-value',
    what: 'a failure is no section of setproperty',
    inject: policyWith('setproperty', { [section]: 'Failure' }, section),
  },
  {
    rule: 'policy-section-value',
    what: 'a failure of setheader',
    exempt: true,
    inject: policyWith('setheader', { [section]: 'Failure' }, section),
  },
  {
    rule: 'policy-section-value',
    what: 'a template without sections',
    exempt: true,
    inject: policyWith('dynamichosturl', { [section]: 'Inbound' }, section),
  },

  ...withSections.map((template): Injection => ({
    rule: 'policy-section-missing',
    what: template,
    inject: policyWith(template, { [section]: undefined }),
  })),
  ...withoutSections.map((template): Injection => ({
    rule: 'policy-section-missing',
    what: template,
    exempt: true,
    inject: policyWith(template, {}),
  })),

  ...withoutSections.map((template): Injection => ({
    rule: 'policy-section-unexpected',
    what: template,
    inject: policyWith(template, { [section]: 'Request' }, section, 'key'),
  })),
  {
    rule: 'policy-section-unexpected',
    what: 'setheader has sections',
    exempt: true,
    inject: policyWith('setheader', {}, section, 'key'),
  },

  ...(
    [
      ['setheader', 'existsAction', 'Override'],
      ['setheader', 'existsAction', 'delete'],
      ['setqueryparameter', 'existsAction', ''],
      ['setqueryparameter', 'existsAction', null],
      ['routerequesttoendpoint', 'httpMethod', 'get'],
      ['routerequesttoendpoint', 'httpMethod', '@Request.OriginalHttpMethod'],
      ['setvaluefromurl', 'httpMethod', 'PATCH'],
      ['setvaluefromurl', 'httpMethod', 'post'],
      ['convertarraytoobject', 'retainKey', 'True'],
      ['convertarraytoobject', 'retainKey', true],
    ] as const
  ).map(([template, name, value]): Injection => ({
    rule: 'policy-parameter-value',
    what: `${name} of ${template} is ${JSON.stringify(value)}`,
    inject: policyWith(template, { [name]: value }, name),
  })),
  ...(
    [
      ['setheader', 'existsAction', ['override', 'skip', 'append', undefined]],
      ['setqueryparameter', 'existsAction', ['override', 'skip', 'append', undefined]],
      [
        'routerequesttoendpoint',
        'httpMethod',
        [
          'GET',
          'POST',
          'PUT',
          'PATCH',
          'DELETE',
          'OPTIONS',
          'HEAD',
          '@Request.OriginalHTTPMethod',
          undefined,
        ],
      ],
      ['setvaluefromurl', 'httpMethod', ['GET', 'POST', 'PUT', undefined]],
      ['convertarraytoobject', 'retainKey', ['true', 'false', undefined]],
    ] as const
  ).flatMap(([template, name, values]) =>
    values.map((value): Injection => ({
      rule: 'policy-parameter-value',
      what: `${name} of ${template} is ${value}`,
      exempt: true,
      inject: policyWith(template, { [name]: value }, name),
    })),
  ),

  ...[
    'parcels.contoso.com',
    'http://parcels.contoso.com',
    '//parcels.contoso.com',
    'ftp://a.contoso.com',
  ].map((urlTemplate): Injection => ({
    rule: 'policy-dynamichost-template',
    what: urlTemplate,
    inject: policyWith('dynamichosturl', { urlTemplate }, 'urlTemplate'),
  })),
  {
    rule: 'policy-dynamichost-template',
    what: 'of a subdomain',
    inject: policyWith('dynamicsubdomain', { urlTemplate: 'parcels.contoso.com' }, 'urlTemplate'),
  },
  ...['HTTPS://parcels.contoso.com', '@{environmentVariables("host")}'].map((urlTemplate): Injection => ({
    rule: 'policy-dynamichost-template',
    what: urlTemplate,
    exempt: true,
    inject: policyWith('dynamichosturl', { urlTemplate }, 'urlTemplate'),
  })),

  ...['v2/parcels', ' /v2/parcels', '{parcel}', 'https://parcels.contoso.com/v2'].map(
    (newPath): Injection => ({
      rule: 'policy-route-path-slash',
      what: newPath,
      inject: policyWith('routerequesttoendpoint', { newPath }, 'newPath'),
    }),
  ),
  ...['/', "@headers('path')"].map((newPath): Injection => ({
    rule: 'policy-route-path-slash',
    what: newPath,
    exempt: true,
    inject: policyWith('routerequesttoendpoint', { newPath }, 'newPath'),
  })),

  {
    rule: 'policy-route-path-variable',
    what: 'no path parameter',
    inject: routed(variable => `/v2/{${variable}}/{moon}`),
  },
  {
    rule: 'policy-route-path-variable',
    what: 'another letter case',
    inject: routed(variable => `/v2/{${variable}X}`),
  },
  {
    rule: 'policy-route-path-variable',
    what: 'a path parameter and an expression',
    exempt: true,
    inject: routed(variable => `/v2/{${variable}}/@{headers('moon')}`),
  },
  {
    rule: 'policy-route-path-variable',
    what: 'of one of two operations',
    inject(patient) {
      const all = operations(patient).filter(({ at }) => typeof at['operationId'] === 'string');
      const one = all.find(({ path }) => /\{\w+\}/.test(String(path[1])));
      const other = all.find(({ path }) => !String(path[1]).includes('{'));
      const variable = /\{\w+\}/.exec(String(one?.path[1]))?.[0];
      if (!one || !other || variable === undefined) return undefined;
      const policy = addPolicy(patient, 'routerequesttoendpoint', {
        newPath: `/v2/${variable}`,
        [operationName]: [one.at['operationId'], other.at['operationId']],
      });
      return inProperties(patient, policy, ['parameters', `${prefix}newPath`]);
    },
  },

  {
    rule: 'policy-instances-array',
    what: 'the last of the published policies is a text',
    inject(patient) {
      const all = body(patient);
      const list = all.at['policyTemplateInstances'];
      if (!Array.isArray(list) || list.length === 0) return undefined;
      list[list.length - 1] = 'setheader';
      return inProperties(patient, all, ['policyTemplateInstances', list.length - 1]);
    },
  },
  {
    rule: 'policy-parameter-missing',
    what: 'from a published policy',
    inject(patient) {
      const all = body(patient);
      const list = all.at['policyTemplateInstances'] as unknown[] | undefined;
      const index = list?.findIndex(one => isMutable(one) && one['templateId'] === 'setheader') ?? -1;
      const policy = list?.[index];
      if (!isMutable(policy)) return undefined;
      const spot = { at: policy, path: [...all.path, 'policyTemplateInstances', index] };
      delete parametersOf(spot)[`${prefix}name`];
      return inProperties(patient, spot, ['parameters']);
    },
  },
];

describeInjections('defects in the values of policies', injections);
