import { isObject, type JsonObject } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
import type { Edit } from '../../engine/finding';
import { append, insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const gateway = 'gateway';
const parameter = {
  type: 'gatewaySetting',
  uiDefinition: {
    displayName: 'Gateway',
    description: 'The data gateway through which the service is reached.',
    tooltip: 'Choose a data gateway.',
    constraints: { required: 'true', capability: [gateway] },
  },
};

export default rule({
  id: 'gateway-setting',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    noCapability: 'The parameter {key} chooses a gateway, but the capabilities do not have "gateway".',
    noParameter:
      'The connector has the capability "gateway", but no connection parameter of type gatewaySetting.',
  },
  visit: {
    connectionParameter({ key, type, at }, report, { properties }) {
      if (!isGateway(type) || !properties || indexOfGateway(properties.body.json) >= 0) return;
      report('noCapability', at, {
        values: { key },
        fixes: [suggestion('Add "gateway" to the capabilities', addCapability(properties.body))],
      });
    },
    properties(body, report, { properties }) {
      const index = indexOfGateway(body.json);
      if (index < 0 || properties?.connectionParameters.some(({ type }) => isGateway(type))) return;
      report('noParameter', below(body.at, 'capabilities', index), {
        fixes: [suggestion('Insert a parameter for the gateway', addParameter(body))],
      });
    },
  },
});

function isGateway(type: string): boolean {
  return type.toLowerCase() === 'gatewaysetting';
}

function indexOfGateway({ capabilities }: JsonObject): number {
  // Letter case aside; capabilities-array tells the spelling.
  return Array.isArray(capabilities)
    ? capabilities.findIndex(one => typeof one === 'string' && one.toLowerCase() === gateway)
    : -1;
}

function addCapability(body: Node): Edit {
  return Array.isArray(body.json.capabilities)
    ? append(below(body.at, 'capabilities'), gateway)
    : insertOrSet(body, 'capabilities', [gateway]);
}

function addParameter(body: Node): Edit {
  const { connectionParameters } = body.json;
  return isObject(connectionParameters)
    ? insertOrSet(
        { json: connectionParameters, at: below(body.at, 'connectionParameters') },
        gateway,
        parameter,
      )
    : insertOrSet(body, 'connectionParameters', { gateway: parameter });
}
