import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSecrets } from '../../server/src/packaging/secrets';
import { baseIntro } from '../support/baseConnector';
import { connectorZip, flowZip, lines, messages, packageWith, verify } from './support';

/** Texts with a secret, made up here, by what it is and where it stands. Parts are put together so that no scanner of sources stops at this file. */
const base64 = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4';
const secrets: readonly (readonly [text: string, kind: string, secret: string])[] = [
  ['{"clientSecret": "k3-7Hq29-vYx81-pLw"}', 'clientSecret', 'k3-7Hq29-vYx81-pLw'],
  ['var client_secret = "hunter2";', 'clientSecret', 'hunter2'],
  [`{"id": "${'abc'}8Q~${'x'.repeat(34)}"}`, 'clientSecret', `abc8Q~${'x'.repeat(34)}`],
  [`-----BEGIN ${'RSA'} PRIVATE KEY-----\nMIIE`, 'privateKey', `-----BEGIN ${'RSA'} PRIVATE KEY-----`],
  [
    'https://x.blob.core.windows.net/c?sv=2024-11-04&sig=Zm9vYmFyYmF6cXV4Zm9vYmFy%3D',
    'signature',
    'sig=Zm9vYmFyYmF6cXV4Zm9vYmFy%3D',
  ],
  [`DefaultEndpointsProtocol=https;AccountKey=${base64}==;`, 'accountKey', `AccountKey=${base64}==`],
  [`token: gh${'p'}_${'a1'.repeat(18)}`, 'token', `gh${'p'}_${'a1'.repeat(18)}`],
  [`AK${'IA'}ABCDEFGHIJKLMNOP`, 'token', `AK${'IA'}ABCDEFGHIJKLMNOP`],
  [`sk_${'live'}_0123456789abcdefXYZ`, 'token', `sk_${'live'}_0123456789abcdefXYZ`],
  [
    `Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl`,
    'token',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl',
  ],
  [
    '{"Ocp-Apim-Subscription-Key": "0123456789abcdef0123456789abcdef"}',
    'namedSecret',
    '0123456789abcdef0123456789abcdef',
  ],
  ['{"Authorization": "Basic dXNlcjpwYXNzd29yZDEyMw=="}', 'namedSecret', 'Basic dXNlcjpwYXNzd29yZDEyMw=='],
];

const harmless = [
  '{"clientSecret": ""}',
  '{"clientSecret": "<enter in Partner Center>"}',
  '{"clientSecret": "your client secret"}',
  '{"clientSecret": "********"}',
  '{"api_key": {"type": "securestring"}}',
  '{"name": "X-API-Key", "in": "header"}',
  '{"Authorization": "Bearer @{parameters(\'token\')}"}',
  '{"password": "@triggerBody()?[\'password\']"}',
  '{"x-ms-summary": "Access token", "description": "The access token of your account."}',
  'Use a Bearer token: Authorization: Bearer <token>',
  '-----BEGIN CERTIFICATE-----',
];

describe('a secret is found', () => {
  for (const [text, kind, secret] of secrets) {
    it(`in ${text.slice(0, 60)}`, () => {
      const found = findSecrets(text).map(({ kind: what, start, end }) => [what, text.slice(start, end)]);
      assert.deepEqual(found, [[kind, secret]]);
    });
  }
});

describe('no secret is found', () => {
  for (const text of harmless) {
    it(`in ${text}`, () => {
      assert.deepEqual(findSecrets(text), []);
    });
  }
});

describe('a secret in a package', () => {
  const signature = 'https://x.blob.core.windows.net/c?sv=1&sig=Zm9vYmFyYmF6cXV4Zm9vYmFy';

  it('is told in every text, wherever it lies, and not repeated in the report', async () => {
    const tree = packageWith(
      [...flowZip, 'Workflows'],
      { 'Leak.json': `{"uri": "${signature}"}` },
      packageWith(
        [...connectorZip],
        { 'notes.txt': signature },
        packageWith([], { 'customProperties.json': `"${signature}"` }),
      ),
    );
    const findings = (await verify(tree)).filter(({ rule }) => rule === 'package-secret');
    assert.deepEqual(lines(findings), [
      'warning package-secret customProperties.json',
      'warning package-secret package.zip!PkgAssets/ConnectorSolution_1_0_0_1.zip!notes.txt',
      'warning package-secret package.zip!PkgAssets/FlowSolution_1_0_0_1.zip!Workflows/Leak.json',
    ]);
    assert.ok(!JSON.stringify(findings).includes('Zm9v'));
    assert.match(messages(findings)[0] ?? '', /shared access signature/);
  });

  it('is told at its place', async () => {
    const intro = `${baseIntro}\n${signature}\n`;
    const tree = packageWith([], { 'intro.md': intro });
    const [finding] = (await verify(tree)).filter(({ rule }) => rule === 'package-secret');
    const line = intro.split('\n').indexOf(signature);
    assert.deepEqual(finding?.range.start, { line, character: signature.indexOf('sig=') });
  });

  it('is not looked for in pictures and other bytes', async () => {
    const tree = packageWith(connectorZip, { 'a.bin': `\u0000${signature}` });
    assert.deepEqual(
      (await verify(tree)).filter(({ rule }) => rule === 'package-secret'),
      [],
    );
  });
});
