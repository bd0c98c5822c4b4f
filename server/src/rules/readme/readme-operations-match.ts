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

/** The operations that makers see and whose summary is nowhere in the text. */
function unmentioned(readme: Markdown, { operations }: Definition): Operation[] {
  const text = plainText(readme);
  const missing: Operation[] = [];
  for (const operation of operations) {
    const summary = plain(summaryOf(operation));
    if (operation.internal || operation.json.deprecated === true || text.includes(summary)) continue;
    missing.push(operation);
    if (missing.length === mostAdded) break;
  }
  return missing;
}

function summaryOf({ json }: Operation): string {
  return typeof json.summary === 'string' ? json.summary.trim() : '';
}

const plainText = once(({ document }: Markdown) => plain(document.text));

/** A text without letter case, blanks and punctuation. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  // Looking characters up by what Unicode says of them costs ten times as much, and most readmes need none of it.
  return lower.replace(isAscii.test(lower) ? /[\s!-/:-@[-`{-~]+/g : /[\s\p{P}\p{S}]+/gu, '');
}

const isAscii = /^[\0-\x7f]*$/;

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
