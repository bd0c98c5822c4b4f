import { describeInjections, type Break, type Injection, type Mutable } from './harness';
import { addPolicy, body, inProperties, parametersOf, policyWith, prefix, templates } from './policyPlaces';

/** Adds a sound policy of a template and changes it; due is the policy, or its member of that key. */
const policy =
  (template: string, change: (policy: Mutable) => void, due?: string, mark?: 'key'): Break =>
  patient => {
    const spot = addPolicy(patient, template);
    change(spot.at);
    return inProperties(patient, spot, due === undefined ? [] : [due], mark);
  };

/** Writes something where the list of policies belongs. */
const instances =
  (value: unknown, ...due: readonly number[]): Break =>
  patient => {
    const all = body(patient);
    all.at['policyTemplateInstances'] = value;
    return inProperties(patient, all, ['policyTemplateInstances', ...due], 'value');
  };

const required: Readonly<Record<string, readonly string[]>> = {
  setheader: ['name', 'value'],
  setqueryparameter: ['name', 'value'],
  dynamichosturl: ['urlTemplate'],
  routerequesttoendpoint: ['newPath'],
  pollingtrigger: ['triggerConfig', 'triggerDataPath'],
  setproperty: ['newPropertyParentPathTemplate', 'newPropertySubPathTemplate', 'propertyValuePathTemplate'],
  stringreplace: ['propertyParentPath', 'sourceString', 'replacementString', 'newPropertyPath'],
  convertobjecttoarray: ['propertyParentPath', 'newPropertyPath'],
  convertarraytoobject: ['propertyParentPath', 'keyWithinCollectionPath', 'newPropertyPath'],
  stringtoarray: ['propertyParentPath', 'delimiterList', 'childPropertyName', 'newPropertyPath'],
  encodepropertyvalue: ['propertyParentPath', 'newPropertyPath'],
  setvaluefromurl: ['parameterTemplate', 'parameterValueUrl', 'parameterValuePathTemplate'],
  updatenextlink: ['nextLinkPropertyName'],
  setconnectionstatustounauthenticated: ['statusCode'],
  moveproperties: ['srcParentPath', 'srcSubPath', 'dstParentPath', 'dstSubPath', 'copyOnlySubProperties'],
  dynamicsubdomain: ['urlTemplate'],
};

const subPaths = [
  'stringreplace',
  'convertobjecttoarray',
  'convertarraytoobject',
  'stringtoarray',
  'encodepropertyvalue',
];

const injections: readonly Injection[] = [
  {
    rule: 'policy-instances-array',
    what: 'an object',
    inject: patient => {
      const all = body(patient);
      all.at['policyTemplateInstances'] = { templateId: 'setheader' };
      return inProperties(patient, all, ['policyTemplateInstances']);
    },
  },
  { rule: 'policy-instances-array', what: 'a text', inject: instances('setheader') },
  { rule: 'policy-instances-array', what: 'an item is a text', inject: instances(['setheader'], 0) },
  { rule: 'policy-instances-array', what: 'an item is null', inject: instances([null], 0) },
  {
    rule: 'policy-instances-array',
    what: 'an item is a list',
    inject: patient => {
      const all = body(patient);
      all.at['policyTemplateInstances'] = [[]];
      return inProperties(patient, all, ['policyTemplateInstances', 0]);
    },
  },
  { rule: 'policy-instances-array', what: 'an empty list', exempt: true, inject: instances([]) },

  {
    rule: 'policy-template-id',
    what: 'no template',
    inject: policy('setheader', one => (one['templateId'] = 'setheaders'), 'templateId'),
  },
  {
    rule: 'policy-template-id',
    what: 'a number',
    inject: policy('setheader', one => (one['templateId'] = 7), 'templateId'),
  },
  {
    rule: 'policy-template-id',
    what: 'an empty text',
    inject: policy('setheader', one => (one['templateId'] = ''), 'templateId'),
  },
  {
    rule: 'policy-template-id',
    what: 'the name of a member of every object',
    inject: policy('setheader', one => (one['templateId'] = 'constructor'), 'templateId'),
  },
  {
    rule: 'policy-template-id',
    what: 'absent',
    inject: policy('setheader', one => delete one['templateId']),
  },
  ...templates.map((template): Injection => ({
    rule: 'policy-template-id',
    what: `${template} in capitals`,
    exempt: true,
    inject: policy(template, one => (one['templateId'] = template.toUpperCase()), 'templateId'),
  })),

  { rule: 'policy-title', what: 'absent', inject: policy('setheader', one => delete one['title']) },
  { rule: 'policy-title', what: 'null', inject: policy('setheader', one => (one['title'] = null)) },
  { rule: 'policy-title', what: 'empty', inject: policy('setheader', one => (one['title'] = '')) },
  { rule: 'policy-title', what: 'blank', inject: policy('pollingtrigger', one => (one['title'] = ' \t')) },

  {
    rule: 'policy-unknown-key',
    inject: policy('setheader', one => (one['description'] = 'Sends a header'), 'description', 'key'),
  },
  {
    rule: 'policy-unknown-key',
    what: 'a known key in another letter case',
    inject: policy('setheader', one => (one['Title'] = 'Sends a header'), 'Title', 'key'),
  },
  {
    rule: 'policy-unknown-key',
    what: 'a type of another template',
    inject: policy('setheader', one => (one['type'] = 'PollingTrigger'), 'type', 'key'),
  },
  {
    rule: 'policy-unknown-key',
    what: 'another type of a polling trigger',
    inject: policy('pollingtrigger', one => (one['type'] = 'pollingTrigger'), 'type', 'key'),
  },
  {
    rule: 'policy-unknown-key',
    what: 'the type of a polling trigger',
    exempt: true,
    inject: policy('pollingtrigger', one => (one['type'] = 'PollingTrigger'), 'type', 'key'),
  },

  {
    rule: 'policy-parameters-required',
    what: 'absent',
    inject: policy('setheader', one => delete one['parameters']),
  },
  {
    rule: 'policy-parameters-required',
    what: 'null',
    inject: policy('dynamichosturl', one => (one['parameters'] = null)),
  },
  {
    rule: 'policy-parameters-required',
    what: 'a list',
    inject: policy('updatenextlink', one => (one['parameters'] = [])),
  },
  {
    rule: 'policy-parameters-required',
    what: 'a text',
    inject: policy('parameterizedhost', one => (one['parameters'] = 'none')),
  },

  ...Object.entries(required)
    .flatMap(([template, names]) => names.map(name => [template, name] as const))
    .map(([template, name], index): Injection => {
      const value = [undefined, null, ''][index % 3];
      return {
        rule: 'policy-parameter-missing',
        what: `${name} of ${template} is ${value === undefined ? 'absent' : JSON.stringify(value)}`,
        inject: policyWith(template, { [name]: value }),
      };
    }),
  {
    rule: 'policy-parameter-missing',
    what: 'triggerConfig is a text',
    inject: policyWith('pollingtrigger', { triggerConfig: 'since' }),
  },
  {
    rule: 'policy-parameter-missing',
    what: 'triggerConfig is a list',
    inject: policyWith('pollingtrigger', { triggerConfig: [] }),
  },
  {
    rule: 'policy-parameter-missing',
    what: 'the prefix is missing',
    inject: patient => {
      const spot = addPolicy(patient, 'setheader');
      const parameters = parametersOf(spot);
      delete parameters[`${prefix}value`];
      parameters['value'] = 'parcels';
      return inProperties(patient, spot, ['parameters']);
    },
  },
  ...templates.map((template): Injection => ({
    rule: 'policy-parameter-missing',
    what: `a sound ${template}`,
    exempt: true,
    inject: policyWith(template, {}),
  })),

  ...subPaths.map((template): Injection => ({
    rule: 'policy-parameter-subpath',
    what: template,
    inject: policyWith(template, { propertySubPath: undefined }),
  })),
  {
    rule: 'policy-parameter-subpath',
    what: 'another template',
    exempt: true,
    inject: policyWith('moveproperties', {}),
  },

  ...templates
    .filter(template => template !== 'parameterizedhost')
    .map((template): Injection => ({
      rule: 'policy-unknown-parameter',
      what: template,
      inject: policyWith(template, { colour: 'blue' }, 'colour', 'key'),
    })),
  {
    rule: 'policy-unknown-parameter',
    what: 'another letter case',
    inject: policyWith('setheader', { existsaction: 'skip' }, 'existsaction', 'key'),
  },
  {
    rule: 'policy-unknown-parameter',
    what: 'another common key',
    inject: policyWith(
      'setheader',
      { 'x-ms-apimTemplate-colour': 'blue' },
      'x-ms-apimTemplate-colour',
      'key',
    ),
  },
  {
    rule: 'policy-unknown-parameter',
    what: 'no parameter list is known',
    exempt: true,
    inject: policyWith('parameterizedhost', { colour: 'blue' }, 'colour', 'key'),
  },
  {
    rule: 'policy-unknown-parameter',
    what: 'a template in capitals',
    inject: patient => {
      const spot = addPolicy(patient, 'setheader', { colour: 'blue' });
      spot.at['templateId'] = 'SetHeader';
      return inProperties(patient, spot, ['parameters', `${prefix}colour`], 'key');
    },
  },
];

describeInjections('defects in the shape of policies', injections);
