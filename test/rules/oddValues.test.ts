import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import type { Finding } from '../../server/src/engine/finding';
import { applyEdits, fixEdits } from '../../server/src/engine/textEdits';
import { allRules } from '../../server/src/rules/registry.generated';
import type { Json } from '../../server/src/connector/json/parse';
import { connectorOf, mergeAt, repository } from '../support/connectors';

/** Values that stand where nobody expects them; names that every object inherits are among them. */
const odd: readonly unknown[] = [
  null,
  7,
  true,
  '',
  'x'.repeat(2000),
  'constructor',
  '~/{*',
  [],
  {},
  [null],
  [[]],
  { constructor: 1, __proto__x: null },
  { $ref: 7 },
  { $ref: '#/definitions/toString' },
];

const names = ['apiDefinition.swagger.json', 'apiProperties.json'] as const;
const rules = allRules.map(rule => ({
  ...rule,
  severity: { verified: 'info', independent: 'info' } as const,
}));

type Files = Record<(typeof names)[number], string>;

/** Paths to everything in a value. */
function* pathsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsIn(inner, [...path, key]);
  }
}

/** The value with another one at a path. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (String(i) === key ? replaced(item, rest, by) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}

/** What went wrong with a finding: its rule failed, or one of its fixes breaks the file. */
function faultsOf(finding: Finding, files: Files): string[] {
  if (finding.rule === 'internal-error') return [JSON.stringify(finding.values)];
  return finding.fixes.flatMap(fix => {
    try {
      const edits = fixEdits(fix)?.text ?? [];
      for (const name of names) {
        const own = edits.filter(({ document }) => document.name === name);
        if (own.length > 0) JSON.parse(applyEdits(files[name], own));
      }
      return [];
    } catch (error) {
      return [`${finding.rule} at ${finding.pointer}: "${fix.title}" ${String(error)}`];
    }
  });
}

/** A connector with something for most rules: our example, and what it lacks. */
function richConnector(): Files {
  const read = (file: string): Json =>
    JSON.parse(readFileSync(join(repository, 'examples', 'contoso-invoices', file), 'utf8')) as Json;
  const definition = mergeAt(read('apiDefinition.swagger.json'), [], {
    'x-ms-capabilities': { testConnection: { operationId: 'ListPages', parameters: { size: 7 } } },
    securityDefinitions: {
      login: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'https://a.com', scopes: { read: '' } },
    },
    security: [{ login: ['read', 'write'] }],
    paths: {
      '/pages': {
        get: {
          operationId: 'ListPages',
          summary: 'List pages',
          description: 'Lists pages.',
          'x-ms-api-annotation': {
            family: 'Pages',
            revision: 1,
            replacement: { api: 'a', operationId: 'b' },
          },
          'x-ms-pageable': { nextLinkName: 'nextLink' },
          'x-ms-trigger': 'batch',
          'x-ms-notification': { operationId: 'Watch' },
          parameters: [{ $ref: '#/parameters/size' }],
          responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Page' } } },
        },
      },
    },
    parameters: {
      size: { name: 'size', in: 'query', type: 'integer', 'x-ms-visibility': 'internal', default: 7 },
    },
    definitions: {
      Page: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: {
            type: 'string',
            enum: ['a'],
            'x-ms-enum-values': [{ value: 'a', displayName: 'A' }],
            filterFunctions: ['eq', 'eq'],
          },
        },
      },
    },
  });
  const token: Json = {
    type: 'oauthSetting',
    oAuthSettings: {
      identityProvider: 'aad',
      scopes: ['read'],
      redirectMode: 'Global',
      properties: { IsFirstParty: 'True' },
      customParameters: { resourceUri: { value: 'http://a.com' } },
    },
  };
  const properties = mergeAt(read('apiProperties.json'), ['properties'], {
    scriptOperations: ['ListPages'],
    connectionParameters: { token },
    connectionParameterSets: {
      values: [{ name: 'a', parameters: { 'token:TenantId': { type: 'string' } } }],
    },
  });
  return {
    'apiDefinition.swagger.json': JSON.stringify(definition, null, 2),
    'apiProperties.json': JSON.stringify(properties, null, 2),
  };
}

/** Every odd value in the small file; in the large one two a place, which take turns. */
function oddFor(name: string, turn: number): readonly unknown[] {
  return name === 'apiProperties.json' ? odd : [odd[turn % odd.length], odd[(turn * 5 + 3) % odd.length]];
}

describe('odd values', () => {
  for (const name of names) {
    it(`in ${name} make no rule fail, and no fix breaks the file`, async () => {
      const files = richConnector();
      const faults = new Set<string>();
      let turn = 0;
      for (const path of pathsIn(JSON.parse(files[name]))) {
        for (const by of oddFor(name, turn)) {
          const broken = {
            ...files,
            [name]: JSON.stringify(replaced(JSON.parse(files[name]), path, by), null, 2),
          };
          const { findings } = check(await connectorOf(broken), { rules });
          for (const fault of findings.flatMap(finding => faultsOf(finding, broken))) faults.add(fault);
        }
        turn += 1;
      }
      assert.deepEqual([...faults], []);
      assert.ok(turn > 20);
    });
  }
});
