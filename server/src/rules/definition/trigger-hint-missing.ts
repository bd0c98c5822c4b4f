import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'trigger-hint-missing',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-trigger-hint',
  messages: { missing: 'The trigger has no "x-ms-trigger-hint" that tells makers how to try it.' },
  visit: {
    operation(operation, report) {
      if (operation.json['x-ms-trigger'] === undefined || !isMissing(operation.json['x-ms-trigger-hint']))
        return;
      report('missing', operation.at, {
        fixes: [
          suggestion(
            'Insert a hint',
            insertOrSet(
              operation,
              'x-ms-trigger-hint',
              'To see it work now, make happen what starts this trigger.',
            ),
          ),
        ],
      });
    },
  },
});
