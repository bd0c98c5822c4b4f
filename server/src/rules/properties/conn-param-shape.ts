import { rule } from '../../engine/rule';

export default rule({
  id: 'conn-param-shape',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors schemas/paconn-apiProperties.schema.json',
  messages: {
    notParameter:
      'The connection parameter {name} is no object; it needs at least a type and a uiDefinition.',
    notObject: 'The connection parameters are no object; write one with a member for each parameter, or {}.',
  },
});
