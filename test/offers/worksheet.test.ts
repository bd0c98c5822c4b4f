import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectorFacts } from '../../client/src/offers/connectorFacts';
import { portalUrl } from '../../client/src/offers/fieldChecks';
import type { OfferFields } from '../../client/src/offers/fields';
import { worksheet, type WorksheetField, type WorksheetInput } from '../../client/src/offers/worksheet';
import { pt } from './support';

const definition = {
  info: { title: 'Contoso Weather', contact: { url: 'https://contoso.com/support' } },
  'x-ms-connector-metadata': [
    { propertyName: 'Website', propertyValue: 'https://contoso.com' },
    { propertyName: 'Privacy policy', propertyValue: 'https://contoso.com/privacy' },
    { propertyName: 'Categories', propertyValue: 'Data; Productivity' },
  ],
};

const properties = {
  properties: {
    connectionParameters: {
      token: { type: 'oauthSetting', oAuthSettings: { clientId: '5f0b3c2a-0000-4000-8000-1c0d8b6f7a11' } },
    },
  },
};

const complete: OfferFields = {
  name: 'Contoso Weather certification',
  package: { sha256: '66c3a0', linkExpires: pt('2026-10-01 10:00') },
  oauthClientId: '7a7a3c2a-0000-4000-8000-1c0d8b6f7a11',
  categories: ['Data', 'Productivity', 'Communication'],
  contract: 'standard',
  privacyUrl: 'https://contoso.com/legal/privacy',
  supportUrl: 'https://contoso.com/help',
  notify: ['ada@contoso.com'],
};

const fill = (offer: OfferFields, more: Partial<WorksheetInput> = {}) =>
  worksheet({
    offer,
    connector: connectorFacts(definition, properties),
    now: pt('2026-09-01 10:00'),
    has: { packageLink: true, oauthSecret: true },
    ...more,
  });

const without = (field: keyof OfferFields): OfferFields =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => name !== field));

const fieldOf = (pages: ReturnType<typeof worksheet>, id: WorksheetField['id']): WorksheetField =>
  pages.flatMap(({ fields }) => fields).find(field => field.id === id) ?? assert.fail(id);

test('the pages stand in the order of the portal', () => {
  assert.deepEqual(
    fill(complete).map(({ title, isComplete }) => [title, isComplete]),
    [
      ['New offer', true],
      ['Product setup', true],
      ['Packages', true],
      ['Properties', true],
      ['Availability', true],
      ['Review and publish', true],
    ],
  );
});

test('what the file does not say comes from the connector', () => {
  const pages = fill({ contract: 'standard', package: complete.package ?? assert.fail() });
  const derived = (['name', 'oauthClientId', 'categories', 'privacyUrl', 'supportUrl'] as const).map(id => {
    const { values, origin, state } = fieldOf(pages, id);
    return [values.join(), origin, state];
  });
  assert.deepEqual(derived, [
    ['Contoso Weather', 'connector', 'complete'],
    ['5f0b3c2a-0000-4000-8000-1c0d8b6f7a11', 'connector', 'complete'],
    ['Data,Productivity', 'connector', 'complete'],
    ['https://contoso.com/privacy', 'connector', 'complete'],
    ['https://contoso.com/support', 'connector', 'complete'],
  ]);
  assert.ok(pages.every(({ isComplete }) => isComplete));
});

test('secrets are named and never valued', () => {
  const pages = fill(complete);
  for (const id of ['packageLink', 'oauthSecret'] as const) {
    const { isSecret, values, state } = fieldOf(pages, id);
    assert.deepEqual([isSecret, values, state], [true, [], 'complete']);
  }
});

type Problem = readonly [
  title: string,
  offer: OfferFields,
  field: WorksheetField['id'],
  problem: string,
  state: string,
];

const problems: readonly Problem[] = [
  [
    'a fourth category',
    { ...complete, categories: ['AI', 'Data', 'Finance', 'Security'] },
    'categories',
    'categories-too-many',
    'wrong',
  ],
  ['a category twice', { ...complete, categories: ['AI', 'AI'] }, 'categories', 'category-repeated', 'wrong'],
  [
    'a category of another list',
    { ...complete, categories: ['Weather'] },
    'categories',
    'category-unknown',
    'complete',
  ],
  [
    'an http link',
    { ...complete, privacyUrl: 'http://contoso.com/privacy' },
    'privacyUrl',
    'link-not-https',
    'wrong',
  ],
  [
    'a link without a host',
    { ...complete, supportUrl: 'https://help' },
    'supportUrl',
    'link-invalid',
    'wrong',
  ],
  ['no link at all', { ...complete, supportUrl: 'call us' }, 'supportUrl', 'link-invalid', 'wrong'],
  [
    'a blank after a link',
    { ...complete, supportUrl: 'https://contoso.com/help ' },
    'supportUrl',
    'link-blank',
    'wrong',
  ],
  [
    'a licence link over http',
    { ...complete, contract: 'http://contoso.com/eula' },
    'contract',
    'link-not-https',
    'wrong',
  ],
  ['no licence', { ...complete, contract: '' }, 'contract', 'contract-missing', 'missing'],
  [
    'a HideKey with capitals',
    { ...complete, hideKey: 'Contoso2026' },
    'hideKey',
    'hide-key-invalid',
    'wrong',
  ],
  ['a HideKey', { ...complete, hideKey: 'contoso2026' }, 'hideKey', 'hide-key-set', 'complete'],
  [
    'a broken address',
    { ...complete, notify: ['ada@contoso.com', 'bob'] },
    'notify',
    'mail-invalid',
    'wrong',
  ],
  [
    'a long name',
    { ...complete, name: `Contoso Weather ${'x'.repeat(60)}` },
    'name',
    'name-length',
    'complete',
  ],
  [
    'a name that is too long',
    { ...complete, name: `Contoso Weather ${'x'.repeat(120)}` },
    'name',
    'name-length',
    'wrong',
  ],
  [
    'a name without the connector’s',
    { ...complete, name: 'Offer 1' },
    'name',
    'name-without-title',
    'complete',
  ],
  [
    'a link that is short',
    { ...complete, package: { sha256: '66c3a0', linkExpires: pt('2026-09-10 10:00') } },
    'packageLink',
    'link-short',
    'complete',
  ],
  [
    'a link that is refused',
    { ...complete, package: { sha256: '66c3a0', linkExpires: pt('2026-09-03 10:00') } },
    'packageLink',
    'link-refused',
    'wrong',
  ],
  [
    'a link that has expired',
    { ...complete, package: { sha256: '66c3a0', linkExpires: pt('2026-08-03 10:00') } },
    'packageLink',
    'link-expired',
    'wrong',
  ],
];

for (const [title, offer, id, problem, state] of problems) {
  test(`${title}: ${problem}`, () => {
    const field = fieldOf(fill(offer), id);
    assert.deepEqual([field.problems.map(({ code }) => code), field.state], [[problem], state]);
    assert.match(field.problems[0]?.message ?? '', /\.$/);
  });
}

test('a package that was built again after the upload is pointed out', () => {
  const { problems: found } = fieldOf(fill(complete, { packageSha256: 'ffff' }), 'packageLink');
  assert.deepEqual(
    found.map(({ code }) => code),
    ['package-changed'],
  );
  assert.deepEqual(fieldOf(fill(complete, { packageSha256: '66C3A0' }), 'packageLink').problems, []);
});

test('a package that was never uploaded, or whose link is lost, makes its page incomplete', () => {
  assert.equal(fieldOf(fill(without('package')), 'packageLink').state, 'missing');
  const lost = fill(complete, { has: { packageLink: false, oauthSecret: false } });
  assert.equal(fieldOf(lost, 'packageLink').state, 'missing');
  assert.equal(fieldOf(lost, 'oauthSecret').state, 'missing');
  assert.equal(lost.find(({ id }) => id === 'packages')?.isComplete, false);
});

test('without OAuth its fields are not on the page; a client id that is given all the same is wrong', () => {
  const connector = connectorFacts(definition, {
    properties: { connectionParameters: { key: { type: 'securestring' } } },
  });
  const ids = (offer: OfferFields) =>
    fill(offer, { connector })
      .find(({ id }) => id === 'packages')
      ?.fields.map(({ id, state }) => `${id} ${state}`);
  assert.deepEqual(ids(without('oauthClientId')), ['packageLink complete']);
  assert.deepEqual(ids(complete), ['packageLink complete', 'oauthClientId wrong', 'oauthSecret complete']);
});

test('an empty file and an unreadable connector still give a worksheet', () => {
  const pages = worksheet({
    offer: {},
    connector: connectorFacts(undefined, 'nonsense'),
    now: pt('2026-09-01 10:00'),
    has: { packageLink: false, oauthSecret: false },
  });
  assert.deepEqual(
    pages.filter(({ isComplete }) => !isComplete).map(({ id }) => id),
    ['offer', 'packages', 'properties'],
  );
});

test('facts of a connector: any shape is survived, placeholders are no client ids', () => {
  assert.deepEqual(
    connectorFacts({ info: [], 'x-ms-connector-metadata': [null, { propertyName: 5 }] }, { properties: 3 }),
    {
      usesOAuth: false,
    },
  );
  const set = {
    properties: {
      connectionParameterSets: {
        values: [
          { parameters: { key: { type: 'string' } } },
          {
            parameters: {
              token: { type: 'oauthSetting', oAuthSettings: { clientId: '<<Enter your clientId>>' } },
            },
          },
        ],
      },
    },
  };
  assert.deepEqual(connectorFacts({}, set), { usesOAuth: true });
});

test('only a page of Partner Center is taken for the offer’s page', () => {
  assert.equal(
    portalUrl('https://partner.microsoft.com/dashboard/x'),
    'https://partner.microsoft.com/dashboard/x',
  );
  for (const url of [
    'http://partner.microsoft.com/',
    'https://partner.microsoft.com.evil.com/',
    'partner',
    undefined,
  ]) {
    assert.equal(portalUrl(url), undefined);
  }
});
