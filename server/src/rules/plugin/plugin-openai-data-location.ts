import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'plugin-openai-data-location',
  area: 'plugin',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors; Copilot for Sales sample',
  messages: { misplaced: '"x-ms-openai-data" has no effect here; it belongs into an operation.' },
  visit: {
    member: {
      'x-ms-openai-data'({ at, kind }, report, { definition }) {
        if (kind !== 'operation' && at.document === definition?.document) report('misplaced', keyAt(at));
      },
    },
  },
});
