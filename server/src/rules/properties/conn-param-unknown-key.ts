import { rule } from '../../engine/rule';
import { spellKey } from '../../engine/spelling';
import { connectionParameterKeys } from '../../vocabulary/connectionParameters';

const keysOf: Readonly<Record<string, readonly string[] | undefined>> = connectionParameterKeys;

export default rule({
  id: 'conn-param-unknown-key',
  aliases: ['conn-constraint-unknown'],
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { unknown: 'The key "{key}" means nothing here; known keys are {known}.' },
  fixable: true,
  onFailure({ owner, key = '', kind }) {
    const known = keysOf[kind] ?? [];
    return { values: { known: known.join(', ') }, fixes: spellKey(owner, key, known) };
  },
});
