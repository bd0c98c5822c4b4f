import { below } from '../../connector/place';
import { renameSuggestion } from '../../engine/renameOperation';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-non-alphanumeric',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['OperationIdSanitized'],
    policyCodes: [],
    message:
      "The 'operationId' property value is different from its sanitized value '{0}'. Please avoid the useage of non-alphanumeric characters to have matching values.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { hyphen: 'The operationId "{id}" has hyphens, which the service takes out; leave them out.' },
  visit: {
    operation(operation, report, connector) {
      const { id = '' } = operation;
      if (!id.includes('-') || !/^[A-Za-z0-9_-]+$/.test(id)) return;
      report('hyphen', below(operation.at, 'operationId'), {
        values: { id },
        fixes: renameSuggestion(connector, operation, id.replaceAll('-', '')),
      });
    },
  },
});
