import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redact } from '../../client/src/azure';
import { accountKey } from './azurite';

const signature = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE%3D';

for (const [text, expected] of [
  [
    `https://a.blob.core.windows.net/c/b.zip?sv=1&sig=${signature}&se=2026`,
    'https://a.blob.core.windows.net/c/b.zip?sv=1&sig=***&se=2026',
  ],
  [`?SIG=${signature}`, '?SIG=***'],
  [`sig=${signature}`, 'sig=***'],
  [`<a href="https://x/?sp=r&amp;sig=${signature}">`, '<a href="https://x/?sp=r&amp;sig=***">'],
  [
    `go?to=https%3A%2F%2Fx%2F%3Fsp%3Dr%26sig%3D${encodeURIComponent(signature)}`,
    'go?to=https%3A%2F%2Fx%2F%3Fsp%3Dr%26sig%3D***',
  ],
  [`{"url":"https://x/?sig=${signature}"}`, '{"url":"https://x/?sig=***"}'],
  [
    `AccountName=a;AccountKey=${accountKey};EndpointSuffix=x`,
    'AccountName=a;AccountKey=***;EndpointSuffix=x',
  ],
  ['AccountName=a;AccountKey=short;x', 'AccountName=a;AccountKey=***;x'],
  [
    `BlobEndpoint=https://x;SharedAccessSignature=sv=1&sig=${signature}`,
    'BlobEndpoint=https://x;SharedAccessSignature=***',
  ],
  [`{"keyName":"key1","value":"${accountKey}"}`, '{"keyName":"key1","value":"***"}'],
  [`key ${encodeURIComponent(accountKey)}.`, 'key ***.'],
  ['authorization: SharedKey contoso:abc123+/=', 'authorization: SharedKey contoso:***'],
  ['Authorization: Bearer abcdefghijklmnopqrstuvwxyz', 'Authorization: Bearer ***'],
  ['token eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.c2ln', 'token ***'],
  // What only looks alike stays.
  ['https://x/?design=blue&assign=me', 'https://x/?design=blue&assign=me'],
  ['Ask the bearer of this letter.', 'Ask the bearer of this letter.'],
  [`sha256 ${'0123456789abcdef'.repeat(4)}`, `sha256 ${'0123456789abcdef'.repeat(4)}`],
] as const) {
  test(`${text.slice(0, 60)} → ${expected.slice(0, 60)}`, () => {
    assert.equal(redact(text), expected);
    assert.equal(redact(redact(text)), expected);
  });
}
