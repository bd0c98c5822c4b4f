import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rules, type Rule } from '../../engine/rule';
import { addBlock, endOf, sectionsFor, sectionText } from '../../engine/templates';
import { introSections } from '../../vocabulary/texts';

interface Row extends Pick<Rule, 'id' | 'aliases' | 'severity' | 'microsoft' | 'source'> {
  readonly optional: boolean;
  readonly message: string;
}

const rows: readonly Row[] = [
  {
    id: 'intro-sections',
    aliases: [
      'intro-section-prerequisites',
      'intro-section-how-to-get-credentials',
      'intro-section-known-issues-and-limitations',
    ],
    severity: { verified: 'warning', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification § intro.md template; measured on published connectors',
    optional: false,
    message: 'intro.md has no section "{heading}".',
  },
  {
    id: 'intro-sections-optional',
    aliases: [
      'intro-section-get-started-with-your-connector',
      'intro-section-common-errors-and-remedies',
      'intro-section-faq',
    ],
    severity: { verified: 'info', independent: 'info' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification § intro.md template; measured on published connectors',
    optional: true,
    message: 'intro.md has no section "{heading}"; makers look for one.',
  },
];

export default rules(rows, ({ optional, message, ...facts }) => ({
  ...facts,
  area: 'intro',
  messages: { missing: message },
  visit: {
    intro(intro, report, connector) {
      const end = endOf(intro.document);
      for (const section of sectionsFor(connector, introSections)) {
        if (section.optional !== optional) continue;
        if (intro.headings.some(({ text }) => section.words.some(word => text.startsWith(word)))) continue;
        const { heading } = section;
        report('missing', textAt(intro.document, end), {
          values: { heading },
          fixes: [
            suggestion('Append "{heading}"', addBlock(intro, end, sectionText(section, connector)), {
              heading,
            }),
          ],
        });
      }
    },
  },
}));
