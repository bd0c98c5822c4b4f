import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'swagger-keyword-not-supported',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['SwaggerKeywordNotSupported'],
    policyCodes: [],
    message: "The '{0}' keyword is not supported.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Not supported',
  messages: { notSupported: 'Connectors ignore "uniqueItems".' },
  fixable: true,
  visit: {
    member: {
      uniqueItems({ at, kind, owner }, report) {
        // Beside the schema of a body the key itself is wrong: body-parameter-invalid-property.
        if (!valueKinds.has(kind) || (kind === 'parameter' && owner.json.in === 'body')) return;
        report('notSupported', keyAt(at), { fixes: [safeFix('Remove "uniqueItems"', remove(at))] });
      },
    },
  },
});
