import { freeOperationId } from '../../connector/definition/operationIds';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-not-unique',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationIdNotUnique'],
    policyCodes: [],
    message: "The operationId '{0}' is used multiple times. Operation identifiers must be unique.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { again: 'Another operation has the operationId "{id}" already; each needs one of its own.' },
  visit: {
    operation(operation, report, { definition }) {
      const { id } = operation;
      const first = id === undefined ? undefined : definition?.operationsById.get(id);
      if (!definition || id === undefined || !first || first === operation) return;
      const at = below(operation.at, 'operationId');
      const free = freeOperationId(definition, id);
      report('again', at, {
        values: { id },
        fixes: [suggestion('Change to "{free}"', set(at, free), { free })],
        related: [{ message: 'The first operation with this id.', target: below(first.at, 'operationId') }],
      });
    },
  },
});
