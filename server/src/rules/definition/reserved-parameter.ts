import type { Connector } from '../../connector/connector';
import type { Parameter } from '../../connector/definition/views';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insert, remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const reserved = ['authorization', 'host', 'content-length'];

export default rule({
  id: 'reserved-parameter',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['ReservedParameterIsUsed'],
    policyCodes: [],
    message: "The parameter '{0}' is reserved and cannot be used in '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: { reserved: 'The header {name} is set by the platform; a parameter cannot send it.' },
  visit: {
    parameter(parameter, report, connector) {
      const { name, at } = parameter;
      if (parameter.in !== 'header' || !reserved.includes(name.toLowerCase())) return;
      report('reserved', below(at, 'name'), { values: { name }, fixes: byPolicy(parameter, connector) });
    },
  },
});

/** Sends the header from the connection instead of asking the maker for it. */
function byPolicy({ name, at, shared, operations }: Parameter, { properties }: Connector): Fix[] {
  const [connectionParameter] = properties?.connectionParameters ?? [];
  if (shared || name.toLowerCase() !== 'authorization' || !properties || !connectionParameter) return [];
  const policy = {
    templateId: 'setheader',
    title: 'Authorization',
    parameters: {
      'x-ms-apimTemplateParameter.name': 'Authorization',
      'x-ms-apimTemplateParameter.value': `@connectionParameters('${connectionParameter.key}')`,
      'x-ms-apimTemplateParameter.existsAction': 'override',
      'x-ms-apimTemplate-policySection': 'Request',
      'x-ms-apimTemplate-operationName': operations.flatMap(({ id }) => id ?? []),
    },
  };
  const { json, at: body } = properties.body;
  const policies = 'policyTemplateInstances';
  if (json[policies] !== undefined && !Array.isArray(json[policies])) return [];
  const added = json[policies] ? append(below(body, policies), policy) : insert(body, policies, [policy]);
  return [suggestion('Set the header by a policy instead', [remove(at), added])];
}
