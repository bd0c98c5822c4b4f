import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../server/src/connector/json/parse';
import { check } from '../../server/src/engine/check';
import type { Edit, Profile } from '../../server/src/engine/finding';
import { baseDefinition, baseProperties } from '../support/baseConnector';
import { connectorOf, mergeAt } from '../support/connectors';

/** What a rule says about the base connector with other properties, and what its first fix would write. */
async function told(profile: Profile, rule: string, patch: Json): Promise<unknown> {
  const connector = await connectorOf({
    'apiDefinition.swagger.json': JSON.stringify(baseDefinition),
    'apiProperties.json': JSON.stringify(mergeAt(baseProperties, ['properties'], patch)),
  });
  return check(connector, { profile })
    .findings.filter(finding => finding.rule === rule)
    .map(({ severity, pointer, fixes }) => {
      const edit: Edit | undefined = fixes[0]?.edits[0];
      return [severity, pointer, ...(edit && 'value' in edit ? [edit.value] : [])];
    });
}

describe('rules that ask who publishes', () => {
  it('want the publisher and the owner of the service to be the same, or not', async () => {
    const same = { publisher: 'Contoso', stackOwner: 'Contoso' };
    const apart = { publisher: 'Ann Author', stackOwner: 'Contoso' };
    const rule = 'publisher-equals-stackowner';
    assert.deepEqual(await told('verified', rule, same), []);
    assert.deepEqual(await told('verified', rule, apart), [['info', '/properties/publisher']]);
    assert.deepEqual(await told('independent', rule, same), [['info', '/properties/publisher']]);
    assert.deepEqual(await told('independent', rule, apart), []);
  });

  it('offer the colour of independent publishers to them alone', async () => {
    const found = ['error', '/properties/iconBrandColor'];
    for (const [rule, iconBrandColor] of [
      ['brand-color-forbidden', '#007EE5'],
      ['brand-color-format', 'red'],
    ] as const) {
      assert.deepEqual(await told('independent', rule, { iconBrandColor }), [[...found, '#da3b01']]);
      assert.deepEqual(await told('verified', rule, { iconBrandColor }), [found]);
    }
    const missing = { iconBrandColor: null };
    assert.deepEqual(await told('independent', 'brand-color-required', missing), [
      ['error', '/properties', '#da3b01'],
    ]);
    assert.deepEqual(await told('verified', 'brand-color-required', missing), [['error', '/properties']]);
  });

  it('guess a missing name from the other one for verified publishers only', async () => {
    const rule = 'stackowner-required';
    const patch = { publisher: 'Contoso Ltd', stackOwner: null };
    assert.deepEqual(await told('verified', rule, patch), [['warning', '/properties', 'Contoso Ltd']]);
    assert.deepEqual(await told('independent', rule, patch), [['error', '/properties', 'Contoso Parcels']]);
  });
});
