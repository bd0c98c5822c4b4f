/** Ways into the properties of a connector. */
import type { Break, Due, Injection, Mutable, Patient } from './harness';
import { isMutable, listOf, pointerTo, spotBelow, type Spot } from './places';

/** What is in /properties; made when it is not there. */
export function inner(patient: Patient): Spot {
  const { properties } = patient;
  if (!isMutable(properties['properties'])) properties['properties'] = {};
  return { at: properties['properties'] as Mutable, path: ['properties'] };
}

/** Told in the properties. */
export const inProperties = (patient: Patient, pointer: string, mark?: Due['mark']): Due => ({
  file: patient.names.properties,
  pointer,
  ...(mark && { mark }),
});

/** Sets a member of /properties; told there. */
export const setProperty =
  (key: string, value: unknown, below: readonly (string | number)[] = [], mark?: Due['mark']): Break =>
  patient => {
    const spot = inner(patient);
    spot.at[key] = value;
    return inProperties(patient, pointerTo(spot, key, ...below), mark);
  };

/** The object with the connection parameters; made when it is not there. */
export function connectionParameters(patient: Patient): Spot {
  const spot = inner(patient);
  if (!isMutable(spot.at['connectionParameters'])) spot.at['connectionParameters'] = {};
  return { at: spot.at['connectionParameters'] as Mutable, path: ['properties', 'connectionParameters'] };
}

const label = { displayName: 'Sign-in', description: 'How to sign in.' };

/** Turns the connection parameters into sets, as documented, and gives the parameters of the second one. */
export function parametersOfSet(patient: Patient): Spot {
  const spot = inner(patient);
  const sets = 'connectionParameterSets';
  if (!isMutable(spot.at[sets]) || listOf(spot.at[sets]['values']).length < 2) {
    const { connectionParameters: parameters } = spot.at;
    spot.at[sets] = {
      uiDefinition: label,
      values: [
        { name: 'first', uiDefinition: label, parameters: isMutable(parameters) ? parameters : {} },
        { name: 'second', uiDefinition: label, parameters: {} },
      ],
    };
    delete spot.at['connectionParameters'];
  }
  return spotBelow(spot, sets, 'values', 1, 'parameters') ?? spot;
}

const homes = [
  ['connectionParameters', connectionParameters],
  ['a set', parametersOfSet],
] as const;

/** What is put into the parameters, by key. */
export interface Added {
  readonly key: string;
  readonly value: unknown;
  /** Where it is told, from the parameter. */
  readonly below?: readonly (string | number)[];
  readonly mark?: Due['mark'];
  /** What else has to be so. */
  readonly prepare?: (patient: Patient) => void;
}

/** A connection parameter more, once among the connection parameters and once in a set. */
export function withParameter(row: Omit<Injection, 'inject'>, added: Added): Injection[] {
  return homes.map(([name, home]) => ({
    ...row,
    what: `${row.what ?? ''} (${name})`,
    inject(patient) {
      added.prepare?.(patient);
      const spot = home(patient);
      spot.at[added.key] = structuredClone(added.value);
      return inProperties(patient, pointerTo(spot, added.key, ...(added.below ?? [])), added.mark);
    },
  }));
}

/** A field that lacks nothing. */
export const field = (members: Mutable = {}): Mutable => ({
  displayName: 'Depot',
  description: 'The depot of the parcels.',
  tooltip: 'Ask your depot.',
  constraints: { tabIndex: 2, clearText: false, required: 'true' },
  ...members,
});

/** A parameter that lacks nothing. */
export const parameter = (type: unknown = 'string', members: Mutable = {}): Mutable => ({
  type,
  uiDefinition: field(),
  ...members,
});

/** A sign-in that lacks nothing. */
export const signIn = (settings: unknown, members: Mutable = {}): Mutable => ({
  type: 'oauthSetting',
  oAuthSettings: settings,
  uiDefinition: { displayName: 'Sign in', description: 'Signs in.' },
  ...members,
});

export const settings = (members: Mutable = {}): Mutable => ({
  identityProvider: 'oauth2',
  clientId: 'Enter client ID',
  scopes: ['parcels.read'],
  redirectMode: 'GlobalPerConnector',
  properties: { IsFirstParty: 'False' },
  customParameters: {
    authorizationUrl: { value: 'https://login.contoso.com/authorize' },
    tokenUrl: { value: 'https://login.contoso.com/token' },
    refreshUrl: { value: 'https://login.contoso.com/token' },
  },
  ...members,
});

/** A sign-in with these settings, once among the connection parameters and once in a set. */
export const withSettings = (
  row: Omit<Injection, 'inject'>,
  members: Mutable,
  below: readonly (string | number)[] = [],
  mark?: Due['mark'],
): Injection[] =>
  withParameter(row, {
    key: 'token2',
    value: signIn(settings(members)),
    below: ['oAuthSettings', ...below],
    ...(mark && { mark }),
  });

/** Removes every parameter. */
export function withoutParameters(patient: Patient): Spot {
  const spot = inner(patient);
  delete spot.at['connectionParameterSets'];
  spot.at['connectionParameters'] = {};
  return spot;
}
