import type { Parameter } from '../../connector/definition/views';
import { isObject, type Json } from '../../connector/json/parse';
import { rule } from '../../engine/rule';

export default rule({
  id: 'fetch-subscribe-parameter-mismatch',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['ParamtersWithSameNameMustHaveSameTypeAndVisibility'],
    policyCodes: [],
    message:
      'Parameters of the same name in fetch and subscribe operations must be of the same type and visibility.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    type: '"{name}" has another type in {id}, to which this trigger subscribes; both must have the same.',
    visibility:
      '"{name}" has another visibility in {id}, to which this trigger subscribes; both must have the same.',
  },
  visit: {
    operation(operation, report, { definition }) {
      const notification = operation.json['x-ms-notification'];
      const id = isObject(notification) ? notification.operationId : undefined;
      const target = typeof id === 'string' ? definition?.operationsById.get(id) : undefined;
      if (!target) return;
      for (const { parameter, use } of operation.parameters) {
        const other = target.parameters.find(
          ({ parameter: theirs }) => theirs.name === parameter.name && theirs.in === parameter.in,
        )?.parameter;
        if (!other || other === parameter) continue;
        const values = { name: parameter.name, id: target.id ?? '' };
        if (other.json.type !== parameter.json.type) report('type', use.at, { values });
        else if (visibilityOf(other) !== visibilityOf(parameter)) report('visibility', use.at, { values });
      }
    },
  },
});

function visibilityOf({ json }: Parameter): Json {
  return json['x-ms-visibility'] ?? 'none';
}
