import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { freeOperationId } from '../../connector/definition/operationIds';
import { pascalCase } from '../../engine/words';

export default rule({
  id: 'operationid-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationIdRequired'],
    policyCodes: [],
    message: "The operation 'operationId' property is required.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    missing: 'The operation has no operationId; every operation needs one of its own.',
    notString: 'The operationId is of type {actual}; it must be a string.',
  },
  onFailure({ owner }, { definition }) {
    const operation = definition?.operationOf.get(owner.json);
    if (!definition || !operation) return {};
    const id = freeOperationId(definition, pascalCase(`${operation.verb} ${operation.path}`));
    return {
      fixes: [
        suggestion('Insert "{id}" as the operationId', insertOrSet(operation, 'operationId', id), { id }),
      ],
    };
  },
});
