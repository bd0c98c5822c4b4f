import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redact, redactDeep } from '../../client/src/offers/redact';

// Assembled, so that no scanner takes them for real ones.
const signature = ['q8Zb', 'Yw%2F3', 'kLm0%3D'].join('');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'c2lnbmF0dXJl'].join('.');

const secrets: readonly (readonly [text: string, clean: string])[] = [
  [
    `see https://contoso.blob.core.windows.net/c/p.zip?sp=r&se=2026-10-01&sig=${signature} now`,
    'see https://contoso.blob.core.windows.net/c/p.zip?[removed] now',
  ],
  [`?sv=2022-11-02&sr=b&sig=${signature}`, '?[removed]'],
  [`SIG=${signature}`, '[removed]'],
  [`Authorization: Bearer ${jwt}`, 'Authorization: Bearer [removed]'],
  [`token ${jwt}`, 'token [removed]'],
  ['https://ada:lovelace@contoso.com/x', 'https://[removed]contoso.com/x'],
  [
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${signature};EndpointSuffix=x`,
    'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=[removed];EndpointSuffix=x',
  ],
  [
    'grant_type=client_credentials&client_secret=a8Q~b7&x=1',
    'grant_type=client_credentials&client_secret=[removed]&x=1',
  ],
  ['{"clientSecret": "a8Q~b7ccd"}', '{"clientSecret": "[removed]"}'],
];

for (const [text, clean] of secrets) {
  test(`a secret is taken out: ${clean}`, () => assert.equal(redact(text), clean));
}

const harmless = [
  'https://contoso.com/privacy?lang=en',
  "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1x/get/parameters/0",
  'The secret: it must not be empty.',
  'sha256 66c3a0b1',
  'design=good',
];

for (const text of harmless) {
  test(`nothing is taken out of: ${text}`, () => assert.equal(redact(text), text));
}

test('a field that is named like a secret loses its value, whatever it looks like', () => {
  assert.deepEqual(
    redactDeep({ packageLink: 'abc', nested: [{ access_token: 'x', n: 1, note: 'sig=abc' }] }),
    {
      packageLink: '[removed]',
      nested: [{ access_token: '[removed]', n: 1, note: '[removed]' }],
    },
  );
});
