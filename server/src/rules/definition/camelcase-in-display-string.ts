import { set, suggestion } from '../../engine/fix';
import { rule, type Member, type Report } from '../../engine/rule';
import { titleCase } from '../../engine/words';

/** One camelCase or snake_case token: a name from code, which nobody can translate. */
const codeName = /^[a-z]+([A-Z_][a-z0-9]+)+$/;

const holdersOfSummary: readonly string[] = ['parameter', 'schema', 'reference'];

export default rule({
  id: 'camelcase-in-display-string',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Create quality English language strings; microsoft/PowerPlatformConnectors#583',
  messages: { codeName: '"{value}" is a name from code; write words such as "{words}".' },
  visit: {
    member: {
      'x-ms-summary': (member, report) => {
        if (holdersOfSummary.includes(member.kind)) find(member, report);
      },
      displayName: (member, report) => {
        if (member.kind === 'uiDefinition') find(member, report);
      },
    },
  },
});

function find({ value, at }: Member, report: Report<'codeName'>): void {
  if (typeof value !== 'string' || !codeName.test(value)) return;
  const words = titleCase(value);
  report('codeName', at, {
    values: { value, words },
    fixes: [suggestion('Change to "{words}"', set(at, words), { words })],
  });
}
