import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import type { Member, Report } from '../../engine/rule';
import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'exclusive-limit-without-limit',
  aliases: ['exclusivemaximum-needs-maximum', 'exclusiveminimum-needs-minimum'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['ExclusiveMaximumRequiresMaximum', 'ExclusiveMinimumRequiresMinimum'],
    policyCodes: [],
    message:
      "The 'exclusiveMaximum' keyword can only be specified if the 'maximum' keyword is also specified.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { alone: '"{key}" says nothing without "{limit}" beside it.' },
  fixable: true,
  visit: {
    member: {
      exclusiveMaximum: (member, report) => check(member, 'maximum', report),
      exclusiveMinimum: (member, report) => check(member, 'minimum', report),
    },
  },
});

function check({ key, value, at, kind, owner }: Member, limit: string, report: Report<'alone'>): void {
  // Beside the schema of a body the key itself is wrong: body-parameter-invalid-property.
  if (!valueKinds.has(kind) || limit in owner.json || (kind === 'parameter' && owner.json.in === 'body'))
    return;
  report('alone', keyAt(at), {
    values: { key, limit },
    fixes: value === false ? [safeFix('Remove "{key}"', remove(at), { key })] : [],
  });
}
