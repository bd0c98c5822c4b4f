import { insertOrSet, suggestion } from '../../engine/fix';
import { isMissing, sentenceCase } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-summary-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Checklist before submitting',
  messages: { missing: 'The operation has no summary; every visible operation needs one.' },
  visit: {
    operation(operation, report) {
      if (operation.internal || !isMissing(operation.json.summary)) return;
      const summary = sentenceCase(operation.id ?? `${operation.verb} ${operation.path}`);
      report('missing', operation.at, {
        fixes: [
          suggestion('Insert "{summary}" as the summary', insertOrSet(operation, 'summary', summary), {
            summary,
          }),
        ],
      });
    },
  },
});
