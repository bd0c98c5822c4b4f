import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rules, type Rule } from '../../engine/rule';
import { addBlock, endOf, sectionsFor, sectionText } from '../../engine/templates';
import { readmeSections, type Section } from '../../vocabulary/texts';

interface Row extends Pick<Rule, 'id' | 'severity' | 'microsoft' | 'source'> {
  readonly section: Section;
  readonly message: string;
  /** Anything in the text besides headings that will do as well. */
  readonly orText?: RegExp;
}

const rows: readonly Row[] = [
  {
    id: 'readme-section-publisher',
    severity: { verified: 'info', independent: 'error' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/Independent Publisher/readme.md',
    section: readmeSections.publisher,
    message: 'The readme does not name the publisher; it needs a heading "Publisher: …".',
    orText: /publisher:/i,
  },
  {
    id: 'readme-section-prerequisites',
    severity: { verified: 'info', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/Independent Publisher/readme.md',
    section: readmeSections.prerequisites,
    message: 'The readme has no section on prerequisites.',
  },
  {
    id: 'readme-section-supported-operations',
    severity: { verified: 'warning', independent: 'error' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/Independent Publisher/readme.md',
    section: readmeSections.operations,
    message: 'The readme has no section on the supported operations.',
  },
  {
    id: 'readme-section-obtaining-credentials',
    severity: { verified: 'info', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/Independent Publisher/readme.md',
    section: readmeSections.credentials,
    message: 'The readme has no section on obtaining credentials.',
  },
  {
    id: 'readme-section-known-issues-and-limitations',
    severity: { verified: 'info', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/Independent Publisher/readme.md',
    section: readmeSections.limitations,
    message: 'The readme has no section on known issues and limitations.',
  },
  {
    id: 'readme-deployment-instructions',
    severity: { verified: 'info', independent: 'off' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e templates/certified-connectors/readme.md',
    section: readmeSections.gettingStarted,
    message: 'The readme does not say how to deploy the connector or how to get started.',
  },
];

export default rules(rows, ({ section, message, orText, ...facts }) => ({
  ...facts,
  area: 'readme',
  messages: { missing: message },
  visit: {
    readme(readme, report, connector) {
      const { document, headings } = readme;
      if (headings.some(({ text }) => section.words.some(word => text.includes(word)))) return;
      if (orText?.test(document.text) || sectionsFor(connector, [section]).length === 0) return;
      const end = endOf(document);
      report('missing', textAt(document, end), {
        fixes: [suggestion('Append the section', addBlock(readme, end, sectionText(section, connector)))],
      });
    },
  },
}));
