import { describeInjections, type Injection, type Mutable } from './harness';
import { made, put, root, take } from './places';

const website = { propertyName: 'Website', propertyValue: 'https://contoso.com' };
const privacy = { propertyName: 'Privacy policy', propertyValue: 'https://contoso.com/privacy' };
const categories = (value: unknown): Mutable => ({ propertyName: 'Categories', propertyValue: value });

const items = (
  rule: string,
  what: string,
  list: unknown,
  pointer: string,
  more: Partial<Injection> = {},
): Injection => ({
  rule,
  what,
  inject(patient) {
    patient.definition['x-ms-connector-metadata'] = list;
    return { pointer: `/x-ms-connector-metadata${pointer}` };
  },
  ...more,
});
const category = (rule: string, value: unknown, more: Partial<Injection> = {}): Injection =>
  items(rule, JSON.stringify(value), [website, categories(value), privacy], '/1/propertyValue', more);
const exempt = { exempt: true } as const;
const suggestion = { offers: 'suggestion' } as const;

const metadata: readonly Injection[] = [
  {
    rule: 'connector-metadata-required',
    what: 'absent',
    offers: 'suggestion',
    inject: patient => take(root(patient), 'x-ms-connector-metadata'),
  },
  ...[{}, 'Finance', null, 5].map((value): Injection => ({
    rule: 'connector-metadata-required',
    what: JSON.stringify(value),
    inject: patient => put(root(patient), 'x-ms-connector-metadata', value) && { pointer: '' },
  })),
  ...['Finance', 5, null, ['Website'], {}].map(item =>
    items('connector-metadata-shape', JSON.stringify(item), [website, item], '/1'),
  ),
  items('connector-metadata-shape', 'no value', [website, { propertyName: 'Categories' }], '/1', suggestion),
  items('connector-metadata-shape', 'no name', [website, { propertyValue: 'Finance' }], '/1', suggestion),
  items('connector-metadata-shape', 'a number', [website, categories(5)], '/1'),
  items('connector-metadata-shape', 'null', [website, categories(null)], '/1'),
  items(
    'connector-metadata-shape',
    'a name of wrong type',
    [website, { propertyName: 1, propertyValue: 'x' }],
    '/1',
  ),
  items('connector-metadata-shape', 'sound', [website, categories('')], '/1', exempt),
  items(
    'connector-metadata-property-missing',
    'no website',
    [categories('Finance'), privacy],
    '',
    suggestion,
  ),
  items(
    'connector-metadata-property-missing',
    'no privacy policy',
    [website, categories('Finance')],
    '',
    suggestion,
  ),
  items('connector-metadata-property-missing', 'no categories', [website, privacy], '', suggestion),
  items('connector-metadata-property-missing', 'nothing', [], '', suggestion),
  items('connector-metadata-property-missing', 'an empty value', [website, privacy, categories('')], ''),
  items(
    'connector-metadata-property-missing',
    'names in other letters',
    [
      { ...website, propertyName: 'WEBSITE' },
      { ...privacy, propertyName: 'privacy Policy' },
      { ...categories('Finance'), propertyName: 'categories' },
    ],
    '',
    exempt,
  ),
  items(
    'connector-metadata-property-missing',
    'a name in the plural',
    [website, categories('Finance'), { ...privacy, propertyName: 'Privacy policies' }],
    '',
  ),
  ...['finance', 'FINANCE;Data'].map(value => category('category-invalid', value, { offers: 'safe fix' })),
  ...['Finanse', 'Finance;Dta', 'Finance;Human Resource'].map(value =>
    category('category-invalid', value, suggestion),
  ),
  ...['Finance,Data', 'Money', ';', ' ; ', 'Finance;Money;Data'].map(value =>
    category('category-invalid', value),
  ),
  ...['Finance', 'Finance;Data', 'Finance ; Data;', 'AI;AI', 'IT Operations'].map(value =>
    category('category-invalid', value, exempt),
  ),
  items(
    'category-invalid',
    'name in other letters',
    [website, { propertyName: 'CATEGORIES', propertyValue: 'Money' }, privacy],
    '/1/propertyValue',
  ),
  ...[
    'Finance; Data',
    'Finance ;Data',
    ';Finance',
    'Finance;',
    'Finance;;Data',
    'Finance;Finance',
    'AI;\tData',
  ].map(value => category('categories-format', value, { offers: 'safe fix' })),
  ...['Finance', 'Finance;Data', 'Finance; Money', 'finance;'].map(value =>
    category('categories-format', value, exempt),
  ),
  ...['AI;Finance;Data', 'AI; Finance; Data; Sales and CRM', 'AI;Money;Data'].map(value =>
    category('categories-too-many', value, suggestion),
  ),
  ...['AI;Finance', 'AI;Finance;'].map(value => category('categories-too-many', value, exempt)),
];

const status = (
  rule: string,
  value: unknown,
  more: Partial<Injection> = {},
  change: Mutable = {},
): Injection => ({
  rule,
  what: `${JSON.stringify(value)} ${JSON.stringify(change)}`,
  inject(patient) {
    patient.definition['basePath'] = '/v1';
    patient.definition['host'] = 'parcels.contoso.com';
    Object.assign(patient.definition, change);
    return put(made(patient, 'info', 'x-ms-api-annotation'), 'status', value);
  },
  ...more,
});

const statuses: readonly Injection[] = [
  ...['preview', 'PRODUCTION'].map(value => status('connector-status-value', value, { offers: 'safe fix' })),
  ...['Beta', '', 'Preview '].map(value => status('connector-status-value', value, suggestion)),
  ...[5, null, []].map(value => status('connector-status-value', value)),
  ...['Preview', 'Production'].map(value => status('connector-status-value', value, exempt)),
  ...[
    { host: 'beta.contoso.com' },
    { host: 'api-beta.contoso.com' },
    { host: 'api_Beta.contoso.com:443' },
    { basePath: '/beta' },
    { basePath: '/v1/beta/parcels' },
    { basePath: '/v1-BETA' },
  ].map(change => status('production-status-on-beta', 'Production', suggestion, change)),
  ...[{ host: 'betamax.contoso.com' }, { basePath: '/alphabeta' }, { host: 'beta2.contoso.com' }].map(
    change => status('production-status-on-beta', 'Production', exempt, change),
  ),
  status('production-status-on-beta', 'Preview', exempt, { host: 'beta.contoso.com' }),
];

describeInjections('metadata and categories', metadata);
describeInjections('the status of a connector', statuses);
