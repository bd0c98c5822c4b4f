import { below } from '../../connector/place';
import { renameSuggestion } from '../../engine/renameOperation';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-invalid-characters',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationIdSanitized'],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    invalid: 'The operationId "{id}" has characters other than letters, digits, "_" and "-": {characters}',
  },
  visit: {
    operation(operation, report, connector) {
      const { id = '' } = operation;
      const invalid = id.match(/[^A-Za-z0-9_-]/gu);
      if (!invalid) return;
      const characters = [...new Set(invalid)].map(character => JSON.stringify(character)).join(' ');
      report('invalid', below(operation.at, 'operationId'), {
        values: { id, characters },
        fixes: renameSuggestion(connector, operation, id.replace(/[^A-Za-z0-9_-]/g, '')),
      });
    },
  },
});
