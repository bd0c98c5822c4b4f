import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'title-ends-alphanumeric',
  aliases: ['value-must-end-alphanumeric'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ValueMustEndWithAlphanumeric'],
    policyCodes: ['5000.2.2.3'],
    message:
      'Title cannot end in nonaplhanumberic character, including carriage return, new line, or blank space',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Give your connector a title; microsoft/PowerPlatformConnectors#3828; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: {
    ending: 'The title must end with a letter or digit, without a blank, a bracket or a full stop behind it.',
  },
  fixable: true,
  onFailure({ value, at }) {
    if (typeof value !== 'string' || isMissing(value)) return undefined;
    const trimmed = value.trimEnd();
    if (endsWell(trimmed)) return { fixes: [safeFix('Remove the white space at the end', set(at, trimmed))] };
    const title = withoutEnding(trimmed);
    return { fixes: endsWell(title) ? [suggestion('Change to "{title}"', set(at, title), { title })] : [] };
  },
});

function endsWell(title: string): boolean {
  return /[\p{L}\p{N}]$/u.test(title);
}

/** Without the punctuation at the end; of a text in brackets the opening one goes as well. */
function withoutEnding(title: string): string {
  const rest = title.replace(/[^\p{L}\p{N}]+$/u, '');
  const open = rest.lastIndexOf('(');
  return title.endsWith(')') && open > rest.lastIndexOf(')')
    ? rest.slice(0, open) + rest.slice(open + 1)
    : rest;
}
