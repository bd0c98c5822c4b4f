import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'operation-description-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Checklist before submitting',
  messages: { missing: 'The operation has no description; every visible operation needs one.' },
  visit: {
    operation(operation, report) {
      const { description, summary } = operation.json;
      if (operation.internal || !isMissing(description)) return;
      const text = typeof summary === 'string' && !isMissing(summary) ? `${summary.trim()}.` : undefined;
      report('missing', operation.at, {
        fixes: text
          ? [
              suggestion('Insert "{text}" as the description', insertOrSet(operation, 'description', text), {
                text,
              }),
            ]
          : [],
      });
    },
  },
});
