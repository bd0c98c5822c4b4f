/** Policies that defects can be put into: sound ones of each template, written from the rule book. */
import type { Break, Due, Mutable, Patient } from './harness';
import { isMutable, operations, pointerTo, spotBelow, type Spot } from './places';

export const prefix = 'x-ms-apimTemplateParameter.';
export const section = 'x-ms-apimTemplate-policySection';
export const operationName = 'x-ms-apimTemplate-operationName';

const array = {
  propertyParentPath: '@body().orders',
  propertySubPath: 'null',
  newPropertyPath: '@body().lines',
};

/** Parameters of a sound policy, by template, without their prefix. */
const soundParameters: Readonly<Record<string, Mutable>> = {
  setheader: { name: 'X-Contoso', value: 'parcels', existsAction: 'override' },
  setqueryparameter: { name: 'api-version', value: '1', existsAction: 'skip' },
  dynamichosturl: { urlTemplate: 'https://parcels.contoso.com' },
  routerequesttoendpoint: { newPath: '/v2/parcels', httpMethod: 'GET' },
  pollingtrigger: { triggerConfig: { since: '2024' }, triggerDataPath: '@triggerBody().data' },
  setproperty: {
    newPropertyParentPathTemplate: '@body()',
    newPropertySubPathTemplate: 'next',
    propertyValuePathTemplate: 'parcels',
  },
  stringreplace: { ...array, sourceString: 'a', replacementString: 'b' },
  convertobjecttoarray: { ...array, keyName: 'key', valueName: 'value' },
  convertarraytoobject: { ...array, keyWithinCollectionPath: '@item().id', retainKey: 'true' },
  stringtoarray: { ...array, delimiterList: ',', childPropertyName: 'name' },
  encodepropertyvalue: array,
  setvaluefromurl: {
    parameterTemplate: "@headers('If-Match')",
    parameterValueUrl: '/v1/parcels',
    parameterValuePathTemplate: '@body().version',
    httpMethod: 'GET',
  },
  updatenextlink: { nextLinkPropertyName: 'nextLink' },
  setconnectionstatustounauthenticated: { statusCode: '401' },
  moveproperties: {
    srcParentPath: '@body()',
    srcSubPath: 'details',
    dstParentPath: '@body()',
    dstSubPath: 'null',
    copyOnlySubProperties: 'true',
  },
  dynamicsubdomain: { urlTemplate: 'https://parcels.contoso.com' },
  parameterizedhost: { anything: 'goes' },
};

export const templates = Object.keys(soundParameters);

/** Templates that say when they run. */
export const withSections = [
  'setheader',
  'setproperty',
  'stringreplace',
  'convertobjecttoarray',
  'convertarraytoobject',
  'stringtoarray',
  'encodepropertyvalue',
  'setvaluefromurl',
  'moveproperties',
];

/** The object below the root of apiProperties.json. */
export function body(patient: Patient): Spot {
  const spot = spotBelow({ at: patient.properties, path: [] }, 'properties');
  if (!spot) throw new Error('a published connector without properties');
  return spot;
}

/** Adds a policy to those that are there. Values replace parameters of the sound one; `undefined` takes one away. */
export function addPolicy(patient: Patient, template: string, parameters: Mutable = {}): Spot {
  const all = body(patient);
  if (!Array.isArray(all.at['policyTemplateInstances'])) all.at['policyTemplateInstances'] = [];
  const list = all.at['policyTemplateInstances'] as unknown[];
  const sound = { ...soundParameters[template], ...parameters };
  const policy: Mutable = {
    templateId: template,
    title: 'Parcels of Contoso',
    parameters: {
      ...Object.fromEntries(
        Object.entries(sound).flatMap(([name, value]) =>
          value === undefined ? [] : [[name.startsWith('x-ms-') ? name : `${prefix}${name}`, value]],
        ),
      ),
      ...(withSections.includes(template) && !Object.hasOwn(parameters, section)
        ? { [section]: 'Request' }
        : {}),
    },
  };
  list.push(policy);
  return { at: policy, path: [...all.path, 'policyTemplateInstances', list.length - 1] };
}

/** The parameters of a policy, to be changed. */
export function parametersOf(policy: Spot): Mutable {
  const parameters = policy.at['parameters'];
  if (!isMutable(parameters)) throw new Error('a policy without parameters');
  return parameters;
}

/** A place in apiProperties.json. */
export function inProperties(
  patient: Patient,
  spot: Spot,
  below: readonly (string | number)[] = [],
  mark?: Due['mark'],
): Due {
  return { file: patient.names.properties, pointer: pointerTo(spot, ...below), ...(mark && { mark }) };
}

/**
 * Adds a policy with these parameters; due is its parameter of that name, or without a name all of them. A text in the
 * mark is what is marked inside the value.
 */
export const policyWith =
  (template: string, parameters: Mutable, due?: string, mark?: Due['mark']): Break =>
  patient => {
    const policy = addPolicy(patient, template, parameters);
    const steps = due === undefined ? [] : [due.startsWith('x-ms-') ? due : `${prefix}${due}`];
    return inProperties(patient, policy, ['parameters', ...steps], mark);
  };

/** Ids of the operations of a definition. */
export const operationIds = (patient: Patient): string[] =>
  operations(patient).flatMap(({ at }) => (typeof at['operationId'] === 'string' ? [at['operationId']] : []));
