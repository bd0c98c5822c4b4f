import { below, type Node } from '../../connector/place';
import { rule, type Report } from '../../engine/rule';

/** What an English description needs besides ASCII: typographic quotes, dashes, bullets, marks. */
const unusual = /[^\p{ASCII}\u00A0\u00A9\u00AE\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u2122]/u;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/u;

export default rule({
  id: 'value-must-be-english',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['ValueMustBeInEnglish'],
    policyCodes: ['5000.2.3.1'],
    message: "The '{0}' value must be written in English.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { foreign: 'The text contains "{character}"; what makers read must be English.' },
  visit: {
    info: (info, report) => find(info, 'description', unusual, report),
    operation(operation, report) {
      find(operation, 'summary', foreignLetter, report);
      find(operation, 'description', foreignLetter, report);
    },
    parameter(parameter, report) {
      find(parameter, 'x-ms-summary', foreignLetter, report);
      find(parameter, 'description', foreignLetter, report);
    },
  },
});

function find({ json, at }: Node, key: string, pattern: RegExp, report: Report<'foreign'>): void {
  const text = json[key];
  const character = typeof text === 'string' ? pattern.exec(text)?.[0] : undefined;
  if (character !== undefined) report('foreign', below(at, key), { values: { character } });
}
