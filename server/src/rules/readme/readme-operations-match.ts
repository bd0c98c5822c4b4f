import type { Operation } from '../../connector/definition/views';
import type { Definition } from '../../connector/definition/definition';
import type { Heading, Markdown } from '../../connector/markdown';
import { once } from '../../connector/memo';
import { textAt, type Edit } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { addBlock, endOf, operationText } from '../../engine/templates';
import { readmeSections } from '../../vocabulary/texts';

/** Names in the message, and operations that one suggestion adds. */
const [mostNamed, mostAdded] = [5, 50];

export default rule({
  id: 'readme-operations-match',
  area: 'readme',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e templates/*/readme.md',
  messages: {
    missing: 'The readme does not mention {names}.',
    missingMore: 'The readme does not mention {names} and others.',
  },
  visit: {
    readme(readme, report, { definition }) {
      const missing = definition ? unmentioned(readme, definition) : [];
      if (missing.length === 0) return;
      const { document } = readme;
      const heading = operationsHeading(readme);
      const end = endOf(document);
      report(
        missing.length > mostNamed ? 'missingMore' : 'missing',
        textAt(document, heading?.start ?? end, heading?.end ?? end),
        {
          values: { names: missing.slice(0, mostNamed).map(summaryOf).join(', ') },
          fixes: [suggestion('Append the operations', appendTo(readme, heading, missing))],
        },
      );
    },
  },
});

/** The visible operations whose summary is nowhere in the text, white space and letter case aside. */
function unmentioned(readme: Markdown, { operations }: Definition): Operation[] {
  const text = packedText(readme);
  const missing: Operation[] = [];
  for (const operation of operations) {
    const summary = summaryOf(operation);
    if (operation.internal || summary === '') continue;
    if (!text.includes(packed(summary))) missing.push(operation);
    if (missing.length === mostAdded) break;
  }
  return missing;
}

function summaryOf({ json }: Operation): string {
  return typeof json.summary === 'string' ? json.summary.trim() : '';
}

const packedText = once(({ document }: Markdown) => packed(document.text));

function packed(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}

function operationsHeading({ headings }: Markdown): Heading | undefined {
  return headings.find(({ text }) => text.includes('operations'));
}

/** Adds the operations where their section ends, or in a section of their own. */
function appendTo(readme: Markdown, heading: Heading | undefined, missing: readonly Operation[]): Edit {
  const blocks = missing.map(operationText);
  if (!heading) {
    const title = `## ${readmeSections.operations.heading}`;
    return addBlock(readme, readme.document.text.length, [title, ...blocks].join('\n\n'));
  }
  const next = readme.headings.find(({ start, level }) => start > heading.start && level <= heading.level);
  return addBlock(readme, next?.start ?? readme.document.text.length, blocks.join('\n\n'));
}
