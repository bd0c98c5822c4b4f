import { describeInjections, type Injection, type Mutable } from './harness';
import { isMutable } from './places';
import { addPolicy, body, inProperties, parametersOf, policyWith, prefix } from './policyPlaces';

/** A header policy with this value; `text` is what is marked in it, the whole value when not given. */
const header = (rule: string, value: string, text?: string): Injection => ({
  rule,
  what: value,
  inject: policyWith('setheader', { value }, 'value', text === undefined ? undefined : { text }),
});

const soundHeader = (rule: string, value: string): Injection => ({ ...header(rule, value), exempt: true });

/** Templates that walk through a list, in which @item() means something. */
const ofItems = {
  convertobjecttoarray: 'newPropertyPath',
  convertarraytoobject: 'keyWithinCollectionPath',
  stringtoarray: 'newPropertyPath',
  encodepropertyvalue: 'newPropertyPath',
  stringreplace: 'newPropertyPath',
  setproperty: 'propertyValuePathTemplate',
} as const;

const others = {
  setheader: 'value',
  setqueryparameter: 'value',
  dynamichosturl: 'urlTemplate',
  routerequesttoendpoint: 'newPath',
  setvaluefromurl: 'parameterValueUrl',
  updatenextlink: 'nextLinkPropertyName',
  setconnectionstatustounauthenticated: 'statusCode',
  moveproperties: 'srcSubPath',
  dynamicsubdomain: 'urlTemplate',
  parameterizedhost: 'anything',
} as const;

/** A header policy that reads a connection parameter; the names of those that are declared are given. */
const reading = (
  what: string,
  value: (declared: string) => string,
  marked: (declared: string) => string,
  exempt?: true,
): Injection => ({
  rule: 'policy-expression-connection-parameter',
  what,
  ...(exempt && { exempt }),
  inject(patient) {
    const declared = body(patient).at['connectionParameters'];
    const names = isMutable(declared) ? Object.keys(declared) : [];
    const [name] = names;
    if (name === undefined || names.some(one => one.toLowerCase() === 'moon')) return undefined;
    const policy = addPolicy(patient, 'setheader', { value: value(name) });
    return inProperties(patient, policy, ['parameters', `${prefix}value`], { text: marked(name) });
  },
});

const swapped = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();

const injections: readonly Injection[] = [
  header('policy-expression-function', "Bearer @ConnectionParameters('token','')", 'ConnectionParameters'),
  header('policy-expression-function', "@queryParamters('page')", 'queryParamters'),
  header('policy-expression-function', "@shipTheMoon('page')", 'shipTheMoon'),
  header('policy-expression-function', "@headers('a')@Body()", 'Body'),
  header('policy-expression-function', '@_x(1)', '_x'),
  header('policy-expression-function', "https://@encodeURI('a')/b", 'encodeURI'),
  {
    rule: 'policy-expression-function',
    what: 'deep inside',
    inject(patient) {
      const policy = addPolicy(patient, 'pollingtrigger', {
        triggerConfig: { since: { at: ['@triggerBody().data', '@trigger_body().data'] } },
      });
      return inProperties(patient, policy, ['parameters', `${prefix}triggerConfig`, 'since', 'at', 1], {
        text: 'trigger_body',
      });
    },
  },
  soundHeader('policy-expression-function', '@odata.nextLink'),
  soundHeader('policy-expression-function', '@Request.OriginalHTTPMethod'),
  soundHeader('policy-expression-function', "@headers('@nobody(here)')"),
  soundHeader('policy-expression-function', "author eq '@contoso(here)'"),
  header('policy-expression-function', "author eq '@queryParamters('author')'", 'queryParamters'),
  soundHeader('policy-expression-function', 'mail@contoso.com (free)'),
  soundHeader(
    'policy-expression-function',
    "@headers('a')@queryParameters('b')@body()@environmentVariables('c')@connectionParameters('d','')",
  ),

  header('policy-expression-triggerbody', 'since @triggerBody().data'),
  header('policy-expression-triggerbody', '@{triggerBody().data[0].id}'),
  ...Object.entries(others).map(([template, name]): Injection => ({
    rule: 'policy-expression-triggerbody',
    what: template,
    inject: policyWith(template, { [name]: '@triggerBody().data' }, name),
  })),
  {
    rule: 'policy-expression-triggerbody',
    what: 'setproperty',
    inject: policyWith(
      'setproperty',
      { propertyValuePathTemplate: '@{triggerBody().a}' },
      'propertyValuePathTemplate',
    ),
  },
  {
    rule: 'policy-expression-triggerbody',
    what: 'an unknown template is told alone',
    exempt: true,
    inject(patient) {
      const policy = addPolicy(patient, 'setheader', { value: '@triggerBody().data' });
      policy.at['templateId'] = 'shipthemoon';
      return inProperties(patient, policy, ['parameters', `${prefix}value`]);
    },
  },
  {
    rule: 'policy-expression-triggerbody',
    what: 'a polling trigger',
    exempt: true,
    inject: policyWith('pollingtrigger', {}, 'triggerDataPath'),
  },
  {
    rule: 'policy-expression-triggerbody',
    what: 'a polling trigger in capitals',
    exempt: true,
    inject(patient) {
      const policy = addPolicy(patient, 'pollingtrigger');
      policy.at['templateId'] = 'PollingTrigger';
      return inProperties(patient, policy, ['parameters', `${prefix}triggerDataPath`]);
    },
  },

  ...Object.entries(others).map(([template, name]): Injection => ({
    rule: 'policy-expression-item',
    what: template,
    inject: policyWith(template, { [name]: '@item().id' }, name),
  })),
  {
    rule: 'policy-expression-item',
    what: 'pollingtrigger',
    inject: policyWith('pollingtrigger', { triggerDataPath: '@item().id' }, 'triggerDataPath'),
  },
  ...Object.entries(ofItems).map(([template, name]): Injection => ({
    rule: 'policy-expression-item',
    what: template,
    exempt: true,
    inject: policyWith(template, { [name]: '@item().id' }, name),
  })),
  soundHeader('policy-expression-item', '@items().id'),

  reading(
    'no parameter',
    () => "Key @connectionParameters('moon')",
    () => 'moon',
  ),
  reading(
    'in braces',
    () => "Key @{connectionParameters('moon')}",
    () => 'moon',
  ),
  reading('another letter case', name => `Key @connectionParameters('${swapped(name)}')`, swapped),
  reading(
    'the second of two',
    name => `@connectionParameters('${name}')@connectionParameters('moon')`,
    () => 'moon',
  ),
  reading(
    'a part of another parameter',
    () => "@connectionParameters('moon:region')",
    () => 'moon:region',
  ),
  reading(
    'declared',
    name => `Key @connectionParameters('${name}')`,
    name => name,
    true,
  ),
  reading(
    'a part',
    name => `Key @connectionParameters('${name}:region')`,
    name => name,
    true,
  ),
  reading(
    'with a default',
    () => "Key @connectionParameters('moon','full')",
    () => 'moon',
    true,
  ),
  {
    rule: 'policy-expression-connection-parameter',
    what: 'of a set',
    exempt: true,
    inject(patient) {
      const all = body(patient);
      all.at['connectionParameterSets'] = {
        uiDefinition: { displayName: 'Way', description: 'Way to sign in' },
        values: [{ name: 'moon', parameters: { moon: { type: 'string' } } }],
      } satisfies Mutable;
      const policy = addPolicy(patient, 'setheader', { value: "@connectionParameters('moon')" });
      return inProperties(patient, policy, ['parameters', `${prefix}value`]);
    },
  },

  header('policy-expression-unbalanced', "Key @headers('a'", '('),
  header('policy-expression-unbalanced', "Key @{headers('a')", '{'),
  header('policy-expression-unbalanced', '@odata.nextLink)', ')'),
  header('policy-expression-unbalanced', '@odata.nextLink}', '}'),
  header('policy-expression-unbalanced', "@headers('a)", "'"),
  header('policy-expression-unbalanced', "@headers(a')", "'"),
  soundHeader('policy-expression-unbalanced', "@{headers('a')} and {b} (c)"),
  soundHeader('policy-expression-unbalanced', 'nothing but a bracket ('),
];

describeInjections('defects in the expressions of policies', injections);

describeInjections('defects in published expressions', [
  {
    rule: 'policy-expression-unbalanced',
    what: 'the last bracket is missing',
    least: 3,
    inject(patient) {
      const all = body(patient);
      const list = (all.at['policyTemplateInstances'] ?? []) as unknown[];
      for (const [index, policy] of list.entries()) {
        if (!isMutable(policy) || !isMutable(policy['parameters'])) continue;
        const spot = { at: policy, path: [...all.path, 'policyTemplateInstances', index] };
        for (const [key, value] of Object.entries(parametersOf(spot))) {
          if (typeof value !== 'string' || !/^[^(]*@[^(]*\([^(]*\)$/.test(value)) continue;
          parametersOf(spot)[key] = value.slice(0, -1);
          return inProperties(patient, spot, ['parameters', key], { text: '(' });
        }
      }
      return undefined;
    },
  },
]);
