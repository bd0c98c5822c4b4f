import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing, sentenceCase } from '../../engine/words';
import { reasonPhrases } from '../../vocabulary/http';

export default rule({
  id: 'response-description-required',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas #/definitions/response',
  messages: { missing: 'The response {code} has no description; every response needs one.' },
  fixable: true,
  visit: {
    response(response, report) {
      if (!isMissing(response.json.description)) return;
      const code = String(response.at.key);
      const text = phraseOf(code);
      report('missing', response.at, {
        values: { code },
        fixes: [
          safeFix('Insert "{text}" as the description', insertOrSet(response, 'description', text), { text }),
        ],
      });
    },
  },
});

/** Of a code that HTTP does not name, the number; of a shared response, its name in words. */
function phraseOf(code: string): string {
  if (Object.hasOwn(reasonPhrases, code)) return reasonPhrases[code] ?? code;
  if (!/^\d{3}$/.test(code)) return sentenceCase(code);
  return `Status ${code}`;
}
