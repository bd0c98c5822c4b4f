import { isOwn, schemaOf } from '../../connector/definition/responses';
import { below } from '../../connector/place';
import { remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-many-response-schemas',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: ['OperationHasManyResponsesWithSchema'],
    policyCodes: [],
    message:
      "The operation '{0}' has more than one response with specified schema, only one schema will be used in the designer.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { many: '{count} responses of the operation have a schema; the designer uses one of them.' },
  visit: {
    operation(operation, report) {
      const described = operation.responses.filter(schemaOf);
      if (described.length < 2) return;
      const errors = described.filter(response => /^[45]\d\d$/.test(response.code) && isOwn(response));
      report('many', below(operation.at, 'responses'), {
        values: { count: described.length },
        fixes:
          errors.length === 0
            ? []
            : [
                suggestion(
                  'Delete the schemas of the error responses',
                  errors.map(({ at }) => remove(below(at, 'schema'))),
                ),
              ],
      });
    },
  },
});
