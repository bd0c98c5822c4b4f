import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLink, judgeExpiry, linkFindings, readLink } from '../../client/src/azure';

const now = new Date('2026-09-01T12:00:00Z');
const sig = encodeURIComponent(`${'Sg+/'.repeat(10)}Sg4=`);
const address = 'https://contosocert.blob.core.windows.net/certification/contoso-weather/package.zip';
/** A good link, with some of its parameters replaced or (undefined) left out. */
const link = (changes: Record<string, string | undefined> = {}, path = address) => {
  const usual = {
    sv: '2025-11-05',
    st: '2026-09-01T11:45:00Z',
    se: '2026-10-01T12:00:00Z',
    sr: 'b',
    sp: 'r',
    spr: 'https',
  };
  const all = Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== undefined);
  return `${path}?${all.map(pair => pair.join('=')).join('&')}&sig=${sig}`;
};
const ids = (text: string) => readLink(text, { now }).findings.map(({ id }) => id);

test('a link tells what it opens, how and until when', () => {
  assert.deepEqual(readLink(link(), { now }), {
    facts: {
      host: 'contosocert.blob.core.windows.net',
      container: 'certification',
      blob: 'contoso-weather/package.zip',
      kind: 'service',
      scope: 'blob',
      permissions: 'r',
      startsOn: new Date('2026-09-01T11:45:00Z'),
      expiresOn: new Date('2026-10-01T12:00:00Z'),
      daysLeft: 30,
      httpsOnly: true,
      policy: undefined,
      version: '2025-11-05',
    },
    findings: [],
    url: new URL(link()),
  });
});

const account = { sr: undefined, ss: 'b', srt: 'sco' };
const delegated = {
  skoid: 'o',
  sktid: 't',
  skt: '2026-09-01T11:00:00Z',
  ske: '2026-09-08T12:00:00Z',
  sks: 'b',
  skv: '2025-11-05',
};
const policy = { st: undefined, se: undefined, sp: undefined, si: 'review' };

for (const [text, expected] of [
  // The text.
  ['', ['link-empty']],
  ['   ', ['link-empty']],
  [` ${link()}`, ['link-not-clean']],
  [`${link()}\r\n`, ['link-not-clean']],
  [`"${link()}"`, ['link-not-clean']],
  [`<${link()}>`, ['link-not-clean']],
  [link().replace('&sp', '\n&sp'), ['link-broken']],
  [link().replaceAll('&', '&amp;'), ['link-broken']],
  ['certification/package.zip', ['link-not-url']],
  ['file:///package.zip', ['link-not-url']],
  [link({}, address.replace('https', 'http')), ['link-not-https']],
  [link({}, 'http://127.0.0.1:10000/devstoreaccount1/certification/p.zip'), ['link-emulator']],
  [address, ['link-unsigned']],
  ['https://contoso-my.sharepoint.com/personal/package.zip?e=1', ['link-unsigned']],
  [link({}, 'https://contosocert.blob.core.windows.net/'), ['link-without-blob']],
  [link({}, 'https://contosocert.blob.core.windows.net/package.zip'), []],
  [link().slice(0, -6), ['signature-incomplete']],
  [link().replaceAll('%2B', '+'), ['signature-incomplete']],
  [link({ sv: undefined }), ['version-missing']],
  // What it allows.
  [link(account), ['account-sas']],
  [link({ ...account, sp: 'rwdl' }), ['account-sas', 'more-than-read']],
  [link({ sr: 'c', sp: 'rl' }), ['container-sas']],
  [link({ sp: 'w' }), ['no-read', 'more-than-read']],
  [link({ sp: undefined }), ['no-read']],
  [link({ sp: 'racwd' }), ['more-than-read']],
  [link({ spr: undefined }), ['http-allowed']],
  [link({ spr: 'https,http' }), ['http-allowed']],
  [link({ sip: '203.0.113.0-203.0.113.9' }), ['address-restricted']],
  // How long it lives.
  [link(policy), ['expiry-in-policy']],
  [link({ se: undefined }), ['expiry-missing']],
  [link({ se: 'soon' }), ['expiry-unreadable']],
  [link({ se: '2026-13-01' }), ['expiry-unreadable']],
  [link({ se: '2026-10-01' }), []],
  [link({ se: '2026-10-01T12:00Z' }), []],
  [link({ se: '2026-09-01T11:59:59Z' }), ['expired']],
  [link({ se: '2026-09-05T11:59:59Z' }), ['expires-too-soon']],
  [link({ se: '2026-09-05T12:00:00Z' }), ['expires-soon']],
  [link({ se: '2026-09-16T11:59:59Z' }), ['expires-soon']],
  [link({ se: '2026-09-16T12:00:00Z' }), []],
  [link({ st: '2026-09-02T00:00:00Z' }), ['not-started']],
  [link({ ...delegated, se: '2026-09-08T12:00:00Z' }), ['expires-soon', 'user-delegation']],
  [link({ ...delegated, ske: '2026-09-03T12:00:00Z' }), ['expires-too-soon', 'user-delegation']],
] as const) {
  const shown = JSON.stringify(text.replace(sig, '…').replace(address, '…'));
  test(`${shown} → ${expected.join(', ') || 'fine'}`, () => {
    assert.deepEqual(ids(text), expected);
  });
}

test('a link whose end is in its policy is judged by the end that was kept', () => {
  const read = (end: string) => readLink(link(policy), { now, expiresOn: new Date(end) });
  assert.deepEqual(read('2026-10-01T12:00:00Z').findings, []);
  assert.equal(read('2026-10-01T12:00:00Z').facts?.daysLeft, 30);
  assert.deepEqual(
    read('2026-09-10T12:00:00Z').findings.map(({ message }) => message),
    ['The link ends on 2026-09-10 (full days left: 9); certification asks for at least 15 days.'],
  );
});

test('only a complete link that is safe to send is followed', () => {
  const isFollowed = (text: string) => readLink(text, { now }).url !== undefined;
  assert.equal(isFollowed(link()), true);
  assert.equal(isFollowed(link({ se: '2026-09-03' })), true);
  assert.equal(isFollowed(link({}, address.replace('https', 'http'))), false);
  assert.equal(isFollowed(link({ se: '2026-08-01' })), false);
  assert.equal(isFollowed(address), false);
});

test('what is said about a link never repeats its signature', () => {
  for (const text of [
    link(),
    ` ${link()}`,
    link(account),
    link({ sp: undefined }),
    link({}, `${address}/?`),
  ]) {
    const { facts, findings } = readLink(text, { now });
    const said = JSON.stringify({ facts, findings });
    assert.equal(said.includes(sig) || said.includes(decodeURIComponent(sig)), false);
  }
});

test('the end of a link is judged without its text', () => {
  assert.equal(judgeExpiry(new Date('2026-10-01'), now), undefined);
  assert.equal(judgeExpiry(new Date('2026-09-03'), now)?.severity, 'error');
});

test('cleaning takes off what was copied along, and nothing else', () => {
  assert.equal(cleanLink(`\ufeff " <${link()}> "\n`), link());
  assert.equal(cleanLink(link()), link());
});

test('every finding is a sentence with a next step', () => {
  for (const [id, { message, nextStep }] of Object.entries(linkFindings)) {
    assert.match(message, /^[A-Z].*\.$/, id);
    assert.match(nextStep, /^[A-Z].*\.$/, id);
  }
});
