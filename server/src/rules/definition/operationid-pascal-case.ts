import { below } from '../../connector/place';
import { renameSuggestion } from '../../engine/renameOperation';
import { rule } from '../../engine/rule';
import { pascalCase } from '../../engine/words';

export default rule({
  id: 'operationid-pascal-case',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/coding-standards § Actions and triggers',
  messages: { notPascal: 'The operationId "{id}" is not in PascalCase, such as "{pascal}".' },
  visit: {
    operation(operation, report, connector) {
      const { id = '' } = operation;
      if (!/^[A-Za-z0-9_]+$/.test(id) || /^[A-Z][A-Za-z0-9]*(_[Vv][0-9]+)?$/.test(id)) return;
      const [, name = id, version = ''] = /^(.+?)(_[Vv][0-9]+)?$/.exec(id) ?? [];
      const pascal = pascalCase(name) + version;
      report('notPascal', below(operation.at, 'operationId'), {
        values: { id, pascal },
        fixes: renameSuggestion(connector, operation, pascal),
      });
    },
  },
});
