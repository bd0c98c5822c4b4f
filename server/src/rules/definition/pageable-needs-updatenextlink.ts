import type { Operation } from '../../connector/definition/views';
import { appliesTo, type Properties } from '../../connector/properties';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insertOrSet, suggestion } from '../../engine/fix';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';

export default rule({
  id: 'pageable-needs-updatenextlink',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-pageable',
  messages: {
    noPolicy:
      'No policy "updatenextlink" runs for {id}; without it a next link leads past the connector to the service.',
  },
  visit: {
    operation(operation, report, { properties }) {
      if (!properties || operation.json['x-ms-pageable'] === undefined) return;
      const updated = properties.policies.some(
        policy => policy.templateId === 'updatenextlink' && appliesTo(policy, operation.id),
      );
      if (updated) return;
      report('noPolicy', below(operation.at, 'x-ms-pageable'), {
        values: { id: operation.id ?? `${operation.verb} ${operation.path}` },
        fixes: addPolicy(operation, properties),
      });
    },
  },
});

function addPolicy({ id, json }: Operation, { body, json: root }: Properties): Fix[] {
  const pageable = json['x-ms-pageable'];
  const name = isObject(pageable) ? pageable.nextLinkName : undefined;
  if (id === undefined || typeof name !== 'string' || !isObject(root.properties)) return [];
  const policy: JsonObject = {
    templateId: 'updatenextlink',
    title: 'Route next links through the connector',
    parameters: {
      'x-ms-apimTemplateParameter.nextLinkPropertyName': name,
      'x-ms-apimTemplate-operationName': [id],
    },
  };
  const policies = body.json.policyTemplateInstances;
  return [
    suggestion(
      'Add the policy "updatenextlink" for {id}',
      Array.isArray(policies)
        ? append(below(body.at, 'policyTemplateInstances'), policy)
        : insertOrSet(body, 'policyTemplateInstances', [policy]),
      { id },
    ),
  ];
}
