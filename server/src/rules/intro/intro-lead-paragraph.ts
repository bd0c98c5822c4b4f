import { isObject } from '../../connector/json/parse';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { sameText } from '../../engine/words';
import { leadSentences } from '../../vocabulary/texts';

export default rule({
  id: 'intro-lead-paragraph',
  area: 'intro',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification § intro.md template',
  messages: {
    missing: 'intro.md does not begin with a paragraph on what the connector does.',
    tooLong: 'The first paragraph of intro.md has {count} sentences; {most} are enough.',
    repeated:
      'The first paragraph of intro.md repeats the description of the connector; it is shown beside it.',
  },
  visit: {
    intro({ document, lead }, report, { definition }) {
      if (!lead) return report('missing', textAt(document));
      const text = document.text.slice(lead.start, lead.end);
      const count = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
      if (count > leadSentences)
        report('tooLong', textAt(document), { values: { count, most: leadSentences } });
      const info = definition?.json.info;
      const description = isObject(info) ? info.description : undefined;
      if (typeof description === 'string' && sameText(text, description))
        report('repeated', textAt(document));
    },
  },
});
