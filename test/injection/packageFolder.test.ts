import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import { connectorOf, type Files } from '../support/connectors';
import { baseFolder } from '../support/packages';

const files: Files = {
  'apiDefinition.swagger.json': JSON.stringify(baseFolder.definition, null, 2),
  'apiProperties.json': JSON.stringify(baseFolder.properties, null, 2),
  'intro.md': baseFolder.intro,
  'icon.png': baseFolder.icon,
};
const properties = JSON.parse(String(files['apiProperties.json'])) as { properties: Record<string, unknown> };

/** Where a rule tells something of a folder that a package is built from: file and pointer. */
async function placesOf(
  rule: string,
  changes: Record<string, string | Uint8Array | undefined>,
  {
    profile = 'verified',
    forPackage = true,
  }: { profile?: 'verified' | 'independent'; forPackage?: boolean } = {},
): Promise<string[]> {
  const all = Object.fromEntries(
    Object.entries({ ...files, ...changes }).filter(
      (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
    ),
  );
  return check(await connectorOf(all), { profile, forPackage })
    .findings.filter(finding => finding.rule === rule)
    .map(({ file, pointer }) => `${file}${pointer}`);
}

/** The properties with another member; `undefined` takes it away. */
const withMember = (key: string, value: unknown): Record<string, string> => ({
  'apiProperties.json': JSON.stringify({ properties: { ...properties.properties, [key]: value } }, null, 2),
});
const renamed = (from: string, to: string): Record<string, string | Uint8Array | undefined> => ({
  [from]: undefined,
  [to]: files[from] ?? '// script',
});

const told: readonly [string, string, Record<string, string | Uint8Array | undefined>, readonly string[]][] =
  [
    [
      'icon-required-verified',
      'no icon',
      { 'icon.png': undefined },
      ['apiProperties.json/properties/iconBrandColor'],
    ],
    ['icon-required-verified', 'an icon in capitals', renamed('icon.png', 'ICON.PNG'), []],
    ['intro-required', 'no intro', { 'intro.md': undefined }, ['apiDefinition.swagger.json']],
    ['intro-required', 'an intro in capitals', renamed('intro.md', 'Intro.MD'), []],
    [
      'policy-instances-empty',
      'an empty list',
      withMember('policyTemplateInstances', []),
      ['apiProperties.json/properties'],
    ],
    [
      'policy-instances-empty',
      'absent',
      withMember('policyTemplateInstances', undefined),
      ['apiProperties.json/properties'],
    ],
    ['policy-instances-empty', 'some', {}, []],
    ['package-file-name-casing', 'sound', { 'README.MD': '# Contoso', 'Settings.json': '{}' }, []],
    ...[
      ['apiDefinition.swagger.json', 'apidefinition.swagger.json'],
      ['apiProperties.json', 'ApiProperties.json'],
      ['script.csx', 'Script.csx'],
      ['icon.png', 'icon.PNG'],
    ].map(([from = '', to = '']): (typeof told)[number] => [
      'package-file-name-casing',
      to,
      renamed(from, to),
      [to],
    ]),
  ];

describe('defects in a folder that a package is built from', () => {
  for (const [rule, what, changes, expected] of told) {
    it(`${rule} (${what})`, async () => {
      assert.deepEqual(await placesOf(rule, changes), expected);
      assert.deepEqual(await placesOf(rule, changes, { forPackage: false }), []);
    });
  }

  it('icon-required-verified is none of independent publishers', async () => {
    assert.deepEqual(
      await placesOf('icon-required-verified', { 'icon.png': undefined }, { profile: 'independent' }),
      [],
    );
  });
});
