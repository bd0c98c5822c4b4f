import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';
import { connectionParameterTypes } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'conn-param-type',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    unknown: 'The type "{value}" of a connection parameter is not known; use one of {allowed}.',
    missing: 'The connection parameter {name} has no type.',
  },
  fixable: true,
  onFailure({ value, at, key }) {
    if (key !== undefined) return {};
    // Some older connectors of Microsoft have this type; the service takes it.
    if (value === 'connection') return undefined;
    return { fixes: spellValue(at, value, connectionParameterTypes) };
  },
});
