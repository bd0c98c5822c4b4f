import { describeInjections, type Injection, type Mutable, type Patient } from './harness';
import {
  info,
  made,
  middle,
  newOperation,
  operations,
  parameters,
  pointerTo,
  properties,
  put,
  shared,
  take,
  type Spot,
} from './places';

const exempt = { exempt: true } as const;
type More = Partial<Injection>;
type Field = (patient: Patient) => readonly [spot: Spot | undefined, key: string];

const title: Field = patient => [info(patient), 'title'];
const description: Field = patient => [info(patient), 'description'];

/** A value in a field of which the rule tells. */
const value = (
  rule: string,
  [where, field]: readonly [string, Field],
  text: unknown,
  more: More = {},
): Injection => ({
  rule,
  what: `${where} ${JSON.stringify(text).slice(0, 60)}${JSON.stringify(text).length > 60 ? '…' : ''}`,
  inject(patient) {
    const [spot, key] = field(patient);
    return put(spot, key, text);
  },
  ...more,
});
const ofTitle = (rule: string, text: unknown, more: More = {}): Injection =>
  value(rule, ['', title], text, more);
const ofDescription = (rule: string, text: unknown, more: More = {}): Injection =>
  value(rule, ['', description], text, more);

/** A member that is missing in each way. */
const missing = (rule: string, of: (patient: Patient) => Spot | undefined, key: string): Injection[] => [
  { rule, what: 'absent', offers: 'suggestion', inject: patient => take(of(patient), key) },
  ...[null, '', ' \n'].map((text): Injection => ({
    rule,
    what: JSON.stringify(text),
    offers: 'suggestion',
    inject(patient) {
      const spot = of(patient);
      return put(spot, key, text) && { pointer: pointerTo(spot as Spot) };
    },
  })),
  { rule, what: '0', ...exempt, inject: patient => put(of(patient), key, 'x') },
];

const contact = (patient: Patient): Spot => made(patient, 'info', 'contact');
const title30 = 'Parcels and Letters Contosolan';
const names = [
  'power apps',
  'powerapps',
  'power automate',
  'logic apps',
  'power bi',
  'power pages',
  'power platform',
  'power virtual agents',
  'copilot',
  'microsoft flow',
  'dataverse',
  'ai builder',
];

const titles: readonly Injection[] = [
  ...missing('title-required', info, 'title'),
  ofTitle('title-max-30', `${title30}d`),
  ofTitle('title-max-30', title30, exempt),
  ofTitle('title-max-30', `${title30} `),
  ofTitle('title-max-30', 'x'.repeat(100_000)),
  ofTitle('title-max-30', '📦'.repeat(16)),
  ofTitle('title-max-30', '📦'.repeat(15), exempt),
  ...[
    'Parcels API',
    'Parcels-Api v2',
    'API4Parcels',
    'Parcels_api_x',
    'PeltarionConnector',
    'The CONNECTORS',
  ].map(text => ofTitle('title-restricted-words', text, { offers: 'suggestion' })),
  ofTitle('title-restricted-words', 'api'),
  ...['SMSAPI', 'RAPID', 'Scraping', 'Apis', 'Parcels', 'Connect'].map(text =>
    ofTitle('title-restricted-words', text, exempt),
  ),
  ...names.map(name =>
    ofTitle('title-product-names', `Parcels ${name.toUpperCase()}x`, { offers: 'suggestion' }),
  ),
  ...['Power', 'Logic App', 'PowerBI'].map(text => ofTitle('title-product-names', text, exempt)),
  ...['Parcels ', 'Parcels\r', 'Parcels\n', 'Parcels \t'].map(text =>
    ofTitle('title-ends-alphanumeric', text, { offers: 'safe fix' }),
  ),
  ...['Parcels.', 'Parcels (Letters)', 'Parcels!', 'Parcels™', 'Parcels-', 'C++'].map(text =>
    ofTitle('title-ends-alphanumeric', text, { offers: 'suggestion' }),
  ),
  ofTitle('title-ends-alphanumeric', 'Parcels 📦'),
  ...['Parcelé', 'Parcels 2', 'Пакеты', '小包', 'Parcels²', '𝒫𝒶'].map(text =>
    ofTitle('title-ends-alphanumeric', text, exempt),
  ),
  ...['Parcelé', 'Parcels\t2', 'Parcels\u00a02', 'Pa\u007frcels', 'Parcels – Letters', '小包'].map(text =>
    ofTitle('title-non-ascii', text),
  ),
  ofTitle('title-non-ascii', 'Parcels ~ 2!', exempt),
  ...['Parcels (Independent Publisher)', '(INDEPENDENT publisher) Parcels'].map(text =>
    ofTitle('title-ip-suffix', text, { profile: 'independent', offers: 'safe fix' }),
  ),
  ofTitle('title-ip-suffix', 'Parcels Independent Publisher', { ...exempt, profile: 'independent' }),
];

const words30 = 'Parcels and letters of Contoso';
const descriptions: readonly Injection[] = [
  ...missing('description-required', info, 'description'),
  ofDescription('description-30-500', words30.slice(1)),
  ofDescription('description-30-500', words30, exempt),
  ofDescription('description-30-500', 'x'),
  ofDescription('description-30-500', `${'x'.repeat(500)}.`),
  ofDescription('description-30-500', 'x'.repeat(500), exempt),
  ofDescription('description-30-500', `${words30.slice(1)} `, exempt),
  ofDescription('description-30-500', `${'x'.repeat(500)} `),
  ofDescription('description-30-500', '📦'.repeat(15), exempt),
  ofDescription('description-30-500', ' ', exempt),
  ...['power apps', 'Power Automate', 'LOGIC APPS'].map(name =>
    ofDescription('description-restricted-words', `${words30} for ${name}.`, { offers: 'suggestion' }),
  ),
  ofDescription('description-restricted-words', `${words30} empower appstore`),
  ofDescription('description-restricted-words', `${words30} in PowerApps and Power BI.`, exempt),
  ...names
    .filter(name => !['power apps', 'power automate', 'logic apps'].includes(name))
    .map(name =>
      ofDescription('description-product-names', `${words30} and ${name.toUpperCase()}.`, {
        offers: 'suggestion',
      }),
    ),
  ofDescription('description-product-names', `${words30} in Power Apps and Power BI.`, exempt),
  ...['The API of parcels.', 'api', 'Parcels (Api)', 'REST-api2'].map(text =>
    ofDescription('description-contains-api', text),
  ),
  ...['The APIs of parcels.', 'Rapid parcels', 'SMSAPI'].map(text =>
    ofDescription('description-contains-api', text, exempt),
  ),
  ...['contoso PARCELS!', ' Contoso-Parcels 2 '].map((text, index): Injection => ({
    rule: 'description-differs-from-title',
    what: text,
    inject(patient) {
      const spot = info(patient);
      put(spot, 'title', index === 0 ? 'Contoso Parcels' : 'ContosoParcels2');
      return put(spot, 'description', text);
    },
  })),
  {
    rule: 'description-differs-from-title',
    what: 'nothing in either but signs',
    exempt: true,
    inject(patient) {
      put(info(patient), 'title', '小包');
      return put(info(patient), 'description', '!!');
    },
  },
  ...['See https://contoso.com.', 'See HTTP://contoso.com.', 'See WWW.contoso.com'].map(text =>
    ofDescription('description-no-url', text, { offers: 'suggestion' }),
  ),
  ofDescription('description-no-url', 'xhttps://'),
  ofDescription('description-no-url', 'See contoso.com or ftp://contoso.com or www contoso', exempt),
  ...['Parcels and letters', 'Parcels:', 'Parcels (all)', 'Parcels…', 'Parcels. x '].map(text =>
    ofDescription('description-ends-punctuation', text, { offers: 'safe fix' }),
  ),
  ...['Parcels.', 'Parcels! \n', ' Parcels?'].map(text =>
    ofDescription('description-ends-punctuation', text, exempt),
  ),
];

const operationText =
  (key: string, internal = false): Field =>
  patient => {
    const operation = middle(
      operations(patient).filter(({ at }) => (at['x-ms-visibility'] === 'internal') === internal),
    );
    return [operation, key];
  };
const newInternal =
  (key: string): Field =>
  patient => [newOperation(patient, { 'x-ms-visibility': 'internal' }), key];
const parameterText =
  (key: string): Field =>
  patient => [middle(parameters(patient).filter(({ at }) => at['in'] !== 'body')), key];
const bodyText =
  (key: string): Field =>
  patient => [middle(parameters(patient).filter(({ at }) => at['in'] === 'body')), key];
const sharedText =
  (key: string): Field =>
  patient => [shared(patient, 'parameters', { name: 'odd', in: 'query', type: 'string' }), key];
const itemText =
  (key: string): Field =>
  patient => {
    const operation = newOperation(patient);
    const item = made(patient, 'paths', String(operation.path[1]));
    const at: Mutable = { name: 'odd', in: 'query', type: 'string' };
    item.at['parameters'] = [at];
    return [{ at, path: [...item.path, 'parameters', 0] }, key];
  };
const propertyText =
  (key: string): Field =>
  patient => [middle(properties(patient)), key];

const operationTexts: readonly (readonly [string, Field])[] = [
  ['summary', operationText('summary')],
  ['description', operationText('description')],
  ['internal summary', newInternal('summary')],
  ['internal description', newInternal('description')],
];
const parameterTexts: readonly (readonly [string, Field])[] = ['x-ms-summary', 'description'].flatMap(key => [
  [`${key} of a parameter`, parameterText(key)],
  [`${key} of a body`, bodyText(key)],
  [`${key} of a shared parameter`, sharedText(key)],
  [`${key} of a parameter of a path item`, itemText(key)],
]);

const languages: readonly Injection[] = [
  ...['📦', '☎', '✈️', '\u{1F300}', '\u{1FAFF}', '\u2600', '\u27BF', 'x\uFE0F'].map((sign, index) =>
    value(
      'description-no-emoji',
      [['info.description', description] as const, ...operationTexts][index % 5] ?? ['', title],
      `Parcels ${sign} by post`,
      {
        offers: 'safe fix',
      },
    ),
  ),
  ...['\u{1F2FF}', '\u25FF', '\u27C0', '™', '→'].map(sign =>
    value('description-no-emoji', ['', description], `Parcels ${sign} by post`, exempt),
  ),
  value('description-no-emoji', ['x-ms-summary', parameterText('x-ms-summary')], 'Parcels 📦', exempt),
  ...[operationTexts[1], operationTexts[3]].flatMap(field =>
    field
      ? [
          value('operation-description-url', field, 'See HTTPS://contoso.com/x.', { offers: 'suggestion' }),
          value('operation-description-url', field, 'See www.contoso.com.', exempt),
        ]
      : [],
  ),
  value(
    'operation-description-url',
    ['summary', operationText('summary')],
    'See https://contoso.com',
    exempt,
  ),
  ...[
    'Paketlösungen',
    'Parcels → letters',
    'Parcels\u200b',
    'Пакеты',
    'Parcels ½',
    'Parcels 📦',
    'Parcels\u2012',
  ].map(text => ofDescription('value-must-be-english', text)),
  ofDescription('value-must-be-english', '~\t\n\u007f\u00a0©®–—‘’“”•…™', exempt),
  ...[...operationTexts, ...parameterTexts].flatMap(field => [
    value('value-must-be-english', field, 'Пакеты and letters'),
    value('value-must-be-english', field, 'Größe → ½ 📦 naïve ﬁ', exempt),
  ]),
  ...['小包', 'Πακέτα', 'طرود', 'x ๆ'].map(text =>
    value('value-must-be-english', ['summary', operationText('summary')], text),
  ),
  ofTitle('value-must-be-english', '小包', exempt),
  ...(
    [
      ['parameter', parameterText('x-ms-summary')],
      ['body', bodyText('x-ms-summary')],
      ['shared parameter', sharedText('x-ms-summary')],
      ['parameter of a path item', itemText('x-ms-summary')],
      ['property', propertyText('x-ms-summary')],
    ] as const
  ).flatMap(field => [
    ...['parcelId', 'parcel_id', 'aB1c_d2'].map(text =>
      value('camelcase-in-display-string', field, text, { offers: 'suggestion' }),
    ),
    ...['Parcel ID', 'parcel', 'ParcelId', 'parcel_ID', 'parcel id', 'parcel-id'].map(text =>
      value('camelcase-in-display-string', field, text, exempt),
    ),
  ]),
  {
    rule: 'camelcase-in-display-string',
    what: 'a connection parameter',
    offers: 'suggestion',
    inject(patient) {
      (patient.properties['properties'] as Mutable)['connectionParameters'] = {
        'a/b': { type: 'string', uiDefinition: { displayName: 'apiKey', description: 'The key.' } },
      };
      return {
        file: patient.names.properties,
        pointer: '/properties/connectionParameters/a~1b/uiDefinition/displayName',
      };
    },
  },
];

const contacts: readonly Injection[] = [
  {
    rule: 'info-version-required',
    what: 'absent',
    offers: 'safe fix',
    inject: patient => take(info(patient), 'version'),
  },
  {
    rule: 'info-version-required',
    what: 'empty',
    inject: patient => put(info(patient), 'version', '') && { pointer: '/info' },
  },
  ...[1, 1.5, {}, true].map(version =>
    value('info-version-required', ['', patient => [info(patient), 'version']], version),
  ),
  {
    rule: 'contact-required',
    what: 'absent',
    offers: 'suggestion',
    inject: patient => take(info(patient), 'contact'),
  },
  ...[[], 'help@contoso.com', null].map((one): Injection => ({
    rule: 'contact-required',
    what: JSON.stringify(one),
    inject: patient => put(info(patient), 'contact', one) && { pointer: '/info' },
  })),
  ...['contact-name', 'contact-email', 'contact-url'].flatMap(rule => [
    ...missing(rule, contact, rule.replace('contact-', '')),
    {
      rule,
      what: 'an empty contact',
      inject: (patient: Patient) => put(info(patient), 'contact', {}),
    },
    {
      rule,
      what: 'no contact',
      exempt: true as const,
      inject: (patient: Patient) => take(info(patient), 'contact') && { pointer: '/info/contact' },
    },
  ]),
  ...[
    'help',
    'help@contoso',
    '@contoso.com',
    'help @contoso.com',
    'a@b@contoso.com',
    'hälp@contoso.com',
    'help@contoso.com ',
    'N/A',
  ].map(text => value('contact-email-invalid', ['', patient => [contact(patient), 'email']], text)),
  ...['help@contoso.com', 'a+b@x.y', '', ' '].map(text =>
    value('contact-email-invalid', ['', patient => [contact(patient), 'email']], text, exempt),
  ),
];

describeInjections('titles', titles);
describeInjections('descriptions of connectors', descriptions);
describeInjections('languages, signs and code in texts', languages);
describeInjections('versions and contacts', contacts);
