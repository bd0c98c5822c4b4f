import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  capabilities,
  connectionParameterKeys,
  connectionParameterTypes,
  propertiesKeys,
} from '../../server/src/vocabulary/connectionParameters';
import { repository } from '../support/connectors';
import { vocabularySchemas } from '../support/vocabularySchemas';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly unknown[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly doNotSuggest?: boolean;
}

const { definitions } = JSON.parse(
  readFileSync(join(repository, 'server', 'schemas', 'properties.schema.json'), 'utf8'),
) as { definitions: Readonly<Record<string, Schema>> };

const keysOf = (kind: string): string[] =>
  Object.entries(definitions[kind]?.properties ?? {})
    .filter(([, { doNotSuggest }]) => !doNotSuggest)
    .map(([key]) => key);

describe('the schema of apiProperties.json says what the vocabulary says', () => {
  const expected = vocabularySchemas();

  it('about policy templates', () => {
    const { templateId } = definitions.policy?.properties ?? {};
    assert.deepEqual(templateId?.enum, expected.templateIds.enum);
    assert.deepEqual(templateId?.enumDescriptions, expected.templateIds.enumDescriptions);
    assert.deepEqual(definitions.policy?.allOf, expected.ofTemplates);
  });

  it('about identity providers', () => {
    const { identityProvider } = definitions.oAuthSettings?.properties ?? {};
    assert.deepEqual(identityProvider?.enum, expected.identityProviders.enum);
    assert.deepEqual(identityProvider?.enumDescriptions, expected.identityProviders.enumDescriptions);
    assert.deepEqual(definitions.oAuthSettings?.allOf, expected.ofProviders);
  });

  for (const [name, definition] of Object.entries(expected.definitions))
    it(`about ${name}`, () => assert.deepEqual(definitions[name], definition));

  it('about keys and words', () => {
    assert.deepEqual(keysOf('properties').sort(), [...propertiesKeys].sort());
    for (const [kind, keys] of Object.entries(connectionParameterKeys)) assert.deepEqual(keysOf(kind), keys);
    assert.deepEqual(definitions.connectionParameter?.properties?.type?.enum, connectionParameterTypes);
    assert.deepEqual(definitions.properties?.properties?.capabilities?.items?.enum, capabilities);
  });
});
