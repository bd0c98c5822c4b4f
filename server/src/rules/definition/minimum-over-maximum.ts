import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import type { Member, Report } from '../../engine/rule';
import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

const pairs = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

export default rule({
  id: 'minimum-over-maximum',
  aliases: ['minitems-over-maxitems', 'minlength-over-maxlength'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'MinimumShouldBeLessThanOrEqualToMaximum',
      'MinItemsShouldBeLessThanOrEqualToMaxItems',
      'MinLengthShouldBeLessThanOrEqualToMaxLength',
    ],
    policyCodes: [],
    message: "The 'minimum' value should be less than or equal to the 'maximum' value.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { over: '"{least}" is {value}, more than the {limit} of "{most}".' },
  visit: {
    member: Object.fromEntries(
      pairs.map(([least, most]) => [
        least,
        (member: Member, report: Report<'over'>) => compare(member, most, report),
      ]),
    ),
  },
});

function compare({ key, value, at, kind, owner }: Member, most: string, report: Report<'over'>): void {
  const limit = owner.json[most];
  if (!valueKinds.has(kind) || typeof value !== 'number' || typeof limit !== 'number' || value <= limit)
    return;
  report('over', at, {
    values: { least: key, value, limit, most },
    fixes: [suggestion('Swap the two', [set(at, limit), set(below(owner.at, most), value)])],
  });
}
