import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { limits } from '../../vocabulary/names';

export default rule({
  id: 'deprecated-marker',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/deprecate-operation § How to mark',
  messages: { unmarked: 'The operation is deprecated, and neither its summary nor its description says so.' },
  visit: {
    operation(operation, report) {
      const { deprecated, summary, description } = operation.json;
      if (deprecated !== true || [summary, description].some(saysDeprecated)) return;
      if (typeof summary !== 'string' || isMissing(summary)) return report('unmarked', operation.at);
      const at = below(operation.at, 'summary');
      const marked = `${summary.trimEnd()} (deprecated)`;
      report('unmarked', at, {
        fixes:
          marked.length <= limits.summaryMax
            ? [suggestion('Change to "{marked}"', set(at, marked), { marked })]
            : [],
      });
    },
  },
});

function saysDeprecated(text: unknown): boolean {
  return typeof text === 'string' && text.toLowerCase().includes('deprecated');
}
