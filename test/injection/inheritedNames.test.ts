/** Names that every object has by inheritance: whoever looks them up must not find them. */
import { addOperation, addParameter, awkwardPath, body, rootObject, inFew } from './definitionPlaces';
import { describeInjections, type Injection } from './harness';
import { pointerTo, root } from './places';
import {
  connectionParameters,
  inner,
  inProperties,
  parameter,
  setProperty,
  settings,
  signIn,
  withParameter,
  withSettings,
} from './propertyPlaces';

const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'] as const;

const definition: readonly Injection[] = names.flatMap((name): Injection[] => [
  {
    rule: 'ref-not-found',
    what: `a schema ${name}`,
    inject(patient) {
      rootObject(patient, 'definitions');
      const operation = addOperation(patient, awkwardPath, 'post');
      const spot = addParameter(operation, body({ $ref: `#/definitions/${name}` }));
      return { pointer: pointerTo(spot, 'schema', '$ref') };
    },
  },
  {
    rule: 'ref-not-found',
    what: `a parameter ${name}`,
    inject(patient) {
      rootObject(patient, 'parameters');
      const spot = addParameter(addOperation(patient, awkwardPath, 'post'), { $ref: `#/parameters/${name}` });
      return { pointer: pointerTo(spot, '$ref') };
    },
  },
  {
    rule: 'ref-not-found',
    what: `an answer ${name}`,
    inject(patient) {
      rootObject(patient, 'responses');
      const operation = addOperation(patient, awkwardPath, 'get', {
        responses: { 200: { $ref: `#/responses/${name}` } },
      });
      return { pointer: pointerTo(operation, 'responses', '200', '$ref') };
    },
  },
  {
    rule: 'security-requirement-undefined',
    what: name,
    inject(patient) {
      rootObject(patient, 'securityDefinitions');
      patient.definition['security'] = [JSON.parse(`{ "${name}": [] }`)];
      return { pointer: pointerTo(root(patient), 'security', 0, name), mark: 'key' };
    },
  },
  {
    rule: 'security-requirement-undefined',
    what: `the scope ${name}`,
    inject(patient) {
      rootObject(patient, 'securityDefinitions').at['login'] = {
        type: 'oauth2',
        flow: 'implicit',
        authorizationUrl: 'https://a.com',
        scopes: {},
      };
      patient.definition['security'] = [{ login: [name] }];
      return { pointer: '/security/0/login/0' };
    },
  },
  {
    rule: 'security-scheme-shape',
    what: `the type ${name}`,
    inject(patient) {
      rootObject(patient, 'securityDefinitions').at['login'] = { type: name };
      return { pointer: '/securityDefinitions/login/type' };
    },
  },
  {
    rule: 'security-scheme-shape',
    what: `the flow ${name}`,
    inject(patient) {
      rootObject(patient, 'securityDefinitions').at['login'] = { type: 'oauth2', flow: name, scopes: {} };
      return { pointer: '/securityDefinitions/login/flow' };
    },
  },
  {
    rule: 'schema-type-invalid',
    what: name,
    inject(patient) {
      const spot = addParameter(addOperation(patient, awkwardPath, 'post'), body({ type: name }));
      return { pointer: pointerTo(spot, 'schema', 'type') };
    },
  },
  {
    rule: 'trigger-value',
    what: name,
    inject: patient => ({
      pointer: pointerTo(addOperation(patient, awkwardPath, 'get', { 'x-ms-trigger': name }), 'x-ms-trigger'),
    }),
  },
  {
    rule: 'scheme-not-valid',
    what: name,
    inject(patient) {
      patient.definition['schemes'] = ['https', name];
      return { pointer: '/schemes/1' };
    },
  },
  {
    rule: 'connector-metadata-names',
    what: name,
    inject(patient) {
      patient.definition['x-ms-connector-metadata'] = [{ propertyName: name, propertyValue: 'x' }];
      return { pointer: '/x-ms-connector-metadata/0/propertyName' };
    },
  },
  {
    rule: 'family-duplicate-revisions',
    what: `the family ${name}`,
    inject(patient) {
      const note = { family: name, revision: 1 };
      addOperation(patient, '/a', 'get', { 'x-ms-api-annotation': note });
      const later = addOperation(patient, '/b', 'get', { 'x-ms-api-annotation': note });
      return { pointer: pointerTo(later, 'x-ms-api-annotation', 'revision') };
    },
  },
  {
    rule: 'test-connection-operation',
    what: `the required parameter ${name}`,
    inject(patient) {
      addOperation(patient, awkwardPath, 'get', {
        operationId: 'PingDepots',
        parameters: [{ name, in: 'query', required: true, type: 'string' }],
      });
      rootObject(patient, 'x-ms-capabilities').at['testConnection'] = {
        operationId: 'PingDepots',
        parameters: {},
      };
      return { pointer: '/x-ms-capabilities/testConnection' };
    },
  },
  {
    rule: 'pageable-property-exists',
    what: `among properties of ${name}`,
    inject(patient) {
      const operation = addOperation(patient, awkwardPath, 'get', {
        'x-ms-pageable': { nextLinkName: name },
        responses: {
          200: { description: 'OK', schema: { type: 'object', properties: { a: { type: 'string' } } } },
        },
      });
      return { pointer: pointerTo(operation, 'x-ms-pageable', 'nextLinkName') };
    },
  },
]);

const properties: readonly Injection[] = names.flatMap((name): Injection[] => [
  ...withParameter(
    { rule: 'conn-param-type', what: name },
    {
      key: 'depot',
      value: parameter(name),
      below: ['type'],
    },
  ),
  ...withParameter(
    { rule: 'conn-param-unknown-key', what: name },
    {
      key: 'depot',
      value: JSON.parse(`{ "type": "string", "${name}": 1 }`) as unknown,
      below: [name],
      mark: 'key',
    },
  ),
  ...withSettings({ rule: 'oauth-identity-provider-known', what: name }, { identityProvider: name }, [
    'identityProvider',
  ]),
  ...withSettings(
    { rule: 'oauth-custom-params-required', what: name, exempt: true },
    { identityProvider: name },
  ),
  ...withSettings({ rule: 'oauth-redirect-mode-value', what: name }, { redirectMode: name }, [
    'redirectMode',
  ]),
  ...withSettings({ rule: 'oauth-properties-string', what: name }, { properties: { IsFirstParty: name } }, [
    'properties',
    'IsFirstParty',
  ]),
  { rule: 'capabilities-array', what: name, inject: setProperty('capabilities', [name], [0]) },
  { rule: 'script-operations-known', what: name, inject: setProperty('scriptOperations', [name], [0]) },
  {
    rule: 'props-unknown-key',
    what: name,
    inject(patient) {
      const spot = inner(patient);
      Object.defineProperty(spot.at, name, {
        value: 1,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return inProperties(patient, pointerTo(spot, name), 'key');
    },
  },
  {
    rule: 'props-root',
    what: name,
    inject(patient) {
      Object.defineProperty(patient.properties, name, { value: 1, enumerable: true });
      return inProperties(patient, `/${name}`, 'key');
    },
  },
  {
    rule: 'oauth-generic-unknown-param',
    what: name,
    inject(patient) {
      const spot = connectionParameters(patient);
      const customParameters = JSON.parse(
        `{ "authorizationUrlTemplate": { "value": "https://a.com" }, "${name}": { "value": "x" } }`,
      ) as unknown;
      spot.at['token2'] = signIn(settings({ identityProvider: 'oauth2generic', customParameters }));
      return inProperties(
        patient,
        pointerTo(spot, 'token2', 'oAuthSettings', 'customParameters', name),
        'key',
      );
    },
  },
  {
    rule: 'paramsets-name-unique',
    what: `${name} once`,
    exempt: true,
    inject: setProperty(
      'connectionParameterSets',
      { uiDefinition: {}, values: [{ name, uiDefinition: {}, parameters: {} }] },
      ['values', 0, 'name'],
    ),
  },
]);

/** Every finding that can be mended is, also where the text is such a name. */
describeInjections('names that every object has, in the definition', inFew(definition));
describeInjections('names that every object has, in the properties', inFew(properties));
