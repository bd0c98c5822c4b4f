import { below, type Node } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';

export default rule({
  id: 'description-punctuation',
  aliases: ['operation-description-punctuation', 'param-description-punctuation'],
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define operation and parameter summaries; https://learn.microsoft.com/connectors/custom-connectors/coding-standards § Summary and description',
  messages: { end: 'The description ends in "{end}"; end it with a full stop.' },
  fixable: true,
  visit: { operation: find, parameter: find },
});

function find({ json, at }: Node, report: Report<'end'>): void {
  const { description } = json;
  if (typeof description !== 'string' || !description.includes(' ')) return;
  const trimmed = description.trim();
  if (trimmed === '' || /[.!?)]$/.test(trimmed)) return;
  const place = below(at, 'description');
  report('end', place, {
    values: { end: trimmed.slice(-1) },
    fixes: [safeFix('End with a full stop', set(place, `${trimmed.replace(/[\s,;:]+$/, '')}.`))],
  });
}
