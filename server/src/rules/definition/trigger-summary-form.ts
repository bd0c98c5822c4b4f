import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { limits } from '../../vocabulary/names';

export default rule({
  id: 'trigger-summary-form',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Triggers versus actions',
  messages: { noWhen: 'The name of a trigger tells when it fires: "When …", "On …" or "Triggers …".' },
  visit: {
    operation({ json, at, internal }, report) {
      const { summary } = json;
      if (internal || json['x-ms-trigger'] === undefined) return;
      if (typeof summary !== 'string' || isMissing(summary) || /^(when|on|triggers?)\b/i.test(summary))
        return;
      const when = `When ${lowerFirst(summary)}`;
      const place = below(at, 'summary');
      report('noWhen', place, {
        fixes:
          when.length > limits.summaryMax
            ? []
            : [suggestion('Change to "{when}"', set(place, when), { when })],
      });
    },
  },
});

/** Words in capitals stay. */
function lowerFirst(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
