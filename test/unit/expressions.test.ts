import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseExpression, type Call } from '../../server/src/connector/expressions';

/** Each call as `form name(argument, …)`; an argument that is not a quoted text stands in <>. */
function callsOf(text: string): string[] {
  const argument = (call: Call): string =>
    call.arguments
      .map(({ text: quoted, start, end }) => (quoted === undefined ? `<${text.slice(start, end)}>` : quoted))
      .join(', ');
  return parseExpression(text).calls.map(call => `${call.form} ${call.name}(${argument(call)})`);
}

/** Each fault as the characters at fault and where they stand. */
function faultsOf(text: string): string[] {
  return parseExpression(text).faults.map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)} at ${start}`,
  );
}

describe('calls of an expression', () => {
  const examples: Readonly<Record<string, readonly string[]>> = {
    'no expression': [],
    "@connectionParameters('site')": ['plain connectionParameters(site)'],
    "https://@connectionParameters('site').contoso.com/api": ['plain connectionParameters(site)'],
    "@connectionParameters('site', 'https://contoso.com')": [
      'plain connectionParameters(site, https://contoso.com)',
    ],
    "@connectionParameters('key','')": ['plain connectionParameters(key, )'],
    "@connectionParameters( 'key' )": ['plain connectionParameters(key)'],
    "@{connectionParameters('site')}": ['braced connectionParameters(site)'],
    "@connectionParameters('a');@connectionParameters('b')": [
      'plain connectionParameters(a)',
      'plain connectionParameters(b)',
    ],
    "@queryParameters('a')": ['plain queryParameters(a)'],
    "Bearer @headers('Authorization')": ['plain headers(Authorization)'],
    '@body()': ['plain body()'],
    '@body().orders.lines': ['plain body()'],
    "[{@body().orders['@odata.id']}]": ['plain body()'],
    "'{@item()['id']}-{@item()['reference']}'": ['plain item()', 'plain item()'],
    '@{triggerBody().data[0].id}': ['braced triggerBody()'],
    "@triggerBody()['a']": ['plain triggerBody()'],
    "@{concat(headers('a'), '-', body().x)}": [
      "braced concat(<headers('a')>, -, <body().x>)",
      'nested headers(a)',
      'nested body()',
    ],
    "@{concat((1), @headers('a'))}": ["braced concat(<(1)>, <@headers('a')>)", 'plain headers(a)'],
    "@environmentVariables('host')": ['plain environmentVariables(host)'],
    "@headers('it''s')": ["plain headers(it's)"],
    "@headers('a' b)": ["plain headers(<'a' b>)"],
    "@headers('@body(')": ['plain headers(@body()'],
    '@Request.OriginalHTTPMethod': [],
    '@odata.nextLink': [],
    'support@contoso.com (free)': [],
    "['@odata.id']": [],
    'body()': [],
  };
  for (const [text, calls] of Object.entries(examples)) {
    it(text, () => {
      assert.deepEqual(callsOf(text), calls);
      assert.deepEqual(faultsOf(text), []);
    });
  }

  it('tells where a name and an argument stand', () => {
    const text = "https://@connectionParameters( 'site' )/";
    const [call] = parseExpression(text).calls;
    assert.equal(text.slice(call?.start, call?.end), 'connectionParameters');
    assert.equal(text.slice(call?.arguments[0]?.start, call?.arguments[0]?.end), 'site');
  });
});

describe('faults of an expression', () => {
  const examples: Readonly<Record<string, readonly string[]>> = {
    "@connectionParameters('site'": ['bracket ( at 21'],
    "@connectionParameters('site'))": ['bracket ) at 29'],
    "@connectionParameters('site}": ["quote ' at 22"],
    "@connectionParameters(site')": ["quote ' at 26"],
    "@connectionParameters('site'}": ['bracket } at 28'],
    '@{triggerBody().data[0].id': ['bracket { at 1'],
    '@{triggerBody(.data[0].id}': ['bracket ( at 13'],
    '@{triggerBody().data[0.id}': ['bracket [ at 20'],
    '@{triggerBody().id}}': ['bracket } at 19'],
    '{@body().id': ['bracket { at 0'],
    "@body()['id'": ['bracket [ at 7'],
    "@body()['id": ["quote ' at 8"],
    "'@headers('a')": ["quote ' at 0"],
    "{@connectionParameters('site'}": ['bracket ( at 22'],
    "Say @headers('a') don't": [],
    '["@body()", 1)': ['bracket ) at 13'],
  };
  for (const [text, faults] of Object.entries(examples))
    it(text, () => assert.deepEqual(faultsOf(text), faults));
});

describe('any text', () => {
  const pieces = ['@', '{', '}', '(', ')', '[', ']', "'", ',', '.', ' ', 'body', '@item(', "@headers('"];

  it('is read without an error', () => {
    let seed = 1;
    const random = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: random(20) }, () => pieces[random(pieces.length)]).join('');
      const { calls, faults } = parseExpression(text);
      for (const { start, end } of [...calls, ...calls.flatMap(call => call.arguments), ...faults])
        assert.ok(start <= end && end <= text.length, text);
    }
  });

  it('is read in one go, however deep it is', () => {
    const n = 100_000;
    const examples: Readonly<Record<string, { calls: number; faults: number }>> = {
      '@f(': { calls: n, faults: n },
      '(': { calls: 0, faults: n },
      '}': { calls: 0, faults: n },
      "@f('a',": { calls: n, faults: n },
      '@{f(}': { calls: n, faults: n },
      '@body()[': { calls: n, faults: n },
    };
    for (const [piece, expected] of Object.entries(examples)) {
      const { calls, faults } = parseExpression(piece.repeat(n));
      assert.deepEqual({ calls: calls.length, faults: faults.length }, expected, piece);
    }
  });
});
