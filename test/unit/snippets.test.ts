import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Json } from '../../server/src/connector/json/parse';
import { check } from '../../server/src/engine/check';
import { renderMessage } from '../../server/src/engine/finding';
import { policyTemplates } from '../../server/src/vocabulary/policies';
import { connectionParameterTypes } from '../../server/src/vocabulary/connectionParameters';
import { baseDefinition, baseProperties, baseReadme } from '../support/baseConnector';
import { connectorOf, mergeAt, repository } from '../support/connectors';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const folder = join(repository, 'snippets');
const snippets = readdirSync(folder).flatMap(file =>
  Object.entries(
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Readonly<Record<string, Snippet>>,
  ).map(([name, snippet]) => ({ file, name, ...snippet })),
);

/** A snippet as the editor inserts it when its defaults are kept; of a choice, the first. */
function fill({ body }: Snippet): string {
  const values = new Map<string, string>();
  const unescaped = (text: string): string => text.replace(/\\([$}\\,|])/g, '$1');
  return body
    .join('\n')
    .replace(
      /\\[$}\\]|\$\{(\d+):((?:[^}\\]|\\.)*)\}|\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}|\$\{(\d+)\}|\$(\d+)/g,
      (whole, named, text: string, chosen, choices: string, braced, bare) => {
        if (whole.startsWith('\\')) return whole.slice(1);
        const number = String(named ?? chosen ?? braced ?? bare);
        const first = named === undefined ? /^(?:[^,\\]|\\.)*/.exec(choices ?? '')?.[0] : text;
        if ((named ?? chosen) !== undefined) values.set(number, unescaped(first ?? ''));
        return values.get(number) ?? '';
      },
    );
}

const snippet = (prefix: string): Snippet => {
  const found = snippets.find(one => one.prefix === prefix);
  assert.ok(found, prefix);
  return found;
};

/** The members that a snippet adds to an object. */
const members = (prefix: string): Json => JSON.parse(`{${fill(snippet(prefix))}}`) as Json;

interface Files {
  readonly definition: Json;
  readonly properties: Json;
  readonly texts?: Readonly<Record<string, string>>;
}

const base: Files = { definition: baseDefinition, properties: baseProperties };

const withPaths = ({ definition, ...rest }: Files, prefix: string): Files => ({
  ...rest,
  definition: mergeAt(definition, ['paths'], members(prefix)),
});

const withPolicy = ({ properties, ...rest }: Files, prefix: string): Files => ({
  ...rest,
  properties: mergeAt(properties, ['properties'], {
    policyTemplateInstances: [JSON.parse(fill(snippet(prefix))) as Json],
  }),
});

const withParameters = ({ properties, ...rest }: Files, prefix: string): Files => ({
  ...rest,
  properties: mergeAt(properties, ['properties', 'connectionParameters'], members(prefix)),
});

/** A base connector whose API key gives way to a sign-in of another kind. */
const securedBy = (scheme: Json): Files => ({
  definition: mergeAt(baseDefinition, [], {
    securityDefinitions: { api_key: null, other: scheme },
    security: [{ other: [] }],
  }),
  properties: mergeAt(baseProperties, ['properties', 'connectionParameters'], { api_key: null }),
});

const oauthScheme: Json = {
  type: 'oauth2',
  flow: 'accessCode',
  authorizationUrl: 'https://login.contoso.com/authorize',
  tokenUrl: 'https://login.contoso.com/token',
  scopes: { 'parcels.read': 'Read parcels' },
};
const oauth = securedBy(oauthScheme);

/** Where each snippet goes, and what else the connector needs then. */
const uses: Readonly<Record<string, () => Files>> = {
  'connector-definition': () => ({
    ...base,
    definition: JSON.parse(fill(snippet('connector-definition'))) as Json,
  }),
  'connector-operation': () => withPaths(base, 'connector-operation'),
  'connector-polling-trigger': () =>
    withPolicy(withPaths(base, 'connector-polling-trigger'), 'connector-policy-pollingtrigger'),
  'connector-webhook-trigger': () => withPaths(base, 'connector-webhook-trigger'),
  'connector-pagination': () => withPaths(base, 'connector-pagination'),
  'connector-dynamic-values': () => {
    const files = withPaths(base, 'connector-pagination');
    const at = ['paths', '/parcels/{parcelId}', 'get', 'parameters', '0'];
    return { ...files, definition: mergeAt(files.definition, at, members('connector-dynamic-values')) };
  },
  'connector-properties': () => ({
    ...base,
    properties: JSON.parse(fill(snippet('connector-properties'))) as Json,
  }),
  'connector-parameter-basic': () =>
    withParameters(securedBy({ type: 'basic' }), 'connector-parameter-basic'),
  'connector-parameter-oauth': () => withParameters(oauth, 'connector-parameter-oauth'),
  'connector-parameter-oauth-generic': () => withParameters(oauth, 'connector-parameter-oauth-generic'),
  'connector-parameter-entra': () => withParameters(oauth, 'connector-parameter-entra'),
  'connector-parameter-tenant': () =>
    withParameters(withParameters(oauth, 'connector-parameter-entra'), 'connector-parameter-tenant'),
  'connector-parameter-gateway': () => {
    const signIn = withParameters(securedBy({ type: 'basic' }), 'connector-parameter-basic');
    const { definition, properties } = withParameters(signIn, 'connector-parameter-gateway');
    return { definition, properties: mergeAt(properties, ['properties'], { capabilities: ['gateway'] }) };
  },
  'connector-parameter-sets': () => {
    const properties = mergeAt(baseProperties, ['properties'], members('connector-parameter-sets'));
    return {
      definition: mergeAt(baseDefinition, ['securityDefinitions'], { other: oauthScheme }),
      properties: mergeAt(properties, ['properties'], { connectionParameters: null }),
    };
  },
  'connector-policy-pollingtrigger': () =>
    withPolicy(withPaths(base, 'connector-polling-trigger'), 'connector-policy-pollingtrigger'),
  'connector-policy-updatenextlink': () =>
    withPolicy(withPaths(base, 'connector-pagination'), 'connector-policy-updatenextlink'),
  'connector-readme': () => ({ ...base, texts: { 'readme.md': fill(snippet('connector-readme')) } }),
  'connector-intro': () => ({ ...base, texts: { 'intro.md': fill(snippet('connector-intro')) } }),
  'connector-script': () => ({
    ...base,
    properties: mergeAt(baseProperties, ['properties'], { scriptOperations: ['GetParcel'] }),
    texts: { 'script.csx': fill(snippet('connector-script')) },
  }),
};

function use(prefix: string): Files {
  if (uses[prefix]) return uses[prefix]();
  if (prefix.startsWith('connector-policy-')) return withPolicy(base, prefix);
  if (prefix.startsWith('connector-parameter-')) return withParameters(base, prefix);
  throw new Error(`${prefix} goes nowhere`);
}

describe('snippets', () => {
  for (const { prefix } of snippets)
    it(`${prefix} leaves nothing to complain about`, async () => {
      const { definition, properties, texts = {} } = use(prefix);
      const connector = await connectorOf({
        'apiDefinition.swagger.json': JSON.stringify(definition, null, 2),
        'apiProperties.json': JSON.stringify(properties, null, 2),
        'readme.md': baseReadme,
        ...texts,
      });
      const { findings, crashes } = check(connector, { profile: 'verified', forPackage: true });
      assert.deepEqual([...crashes], []);
      assert.deepEqual(
        findings
          .filter(
            ({ severity, rule }) =>
              (severity === 'error' || severity === 'warning') && rule !== 'intro-required',
          )
          .map(finding => `${finding.rule} ${finding.pointer}: ${renderMessage(finding)}`),
        [],
      );
    });

  it('have prefixes and names of their own', () => {
    for (const key of ['prefix', 'name'] as const)
      assert.equal(new Set(snippets.map(one => one[key])).size, snippets.length);
    for (const { prefix } of snippets) assert.match(prefix, /^connector-[a-z-]+$/);
  });

  it('exist for every policy template whose parameters are known', () => {
    for (const [id, { parameters }] of Object.entries(policyTemplates))
      if (parameters)
        assert.ok(
          snippets.some(({ prefix }) => prefix === `connector-policy-${id}`),
          id,
        );
  });

  it('exist for every type of connection parameter', () => {
    const bodies = snippets.flatMap(({ prefix, body }) =>
      prefix.startsWith('connector-parameter-') ? [body.join('\n')] : [],
    );
    for (const type of connectionParameterTypes)
      assert.ok(
        bodies.some(body => body.includes(`"type": "${type}"`)),
        type,
      );
  });

  it('are contributed, each file for its language', () => {
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      contributes: { snippets: readonly { language: string; path: string }[] };
    };
    assert.deepEqual(
      manifest.contributes.snippets.map(({ path }) => path).sort(),
      readdirSync(folder)
        .map(file => `./snippets/${file}`)
        .sort(),
    );
  });
});
