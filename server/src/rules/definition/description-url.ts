import type { Kind } from '../../connector/grammar';
import { below, type Node } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rules, type Report, type Rule } from '../../engine/rule';

interface Row extends Pick<Rule, 'id' | 'aliases' | 'severity' | 'microsoft' | 'source'> {
  readonly kind: Extract<Kind, 'info' | 'operation'>;
  readonly start: RegExp;
  readonly message: string;
}

const rows: readonly Row[] = [
  {
    id: 'description-no-url',
    aliases: ['description-no-url-emoji'],
    severity: { verified: 'warning', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: ['5000.2.3.6'] },
    source: "a verified publisher's public checks (2026)",
    kind: 'info',
    start: /https?:\/\/|www\./i,
    message: 'The description contains a URL; addresses belong in the contact and in the metadata.',
  },
  {
    id: 'operation-description-url',
    severity: { verified: 'info', independent: 'info' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'certification-policy-errors 5000.2.3.6 (public transcript of Jan 2026)',
    kind: 'operation',
    start: /https?:\/\//i,
    message: 'The description contains a URL; makers cannot open it there.',
  },
];

/** A URL with the blanks and the bracket before it; punctuation behind it is the sentence's. */
const url = /\s*[(<[]?(?:https?:\/\/|www\.)[^\s<>()[\]"]*[^\s<>()[\]".,;:!?][)>\]]?/gi;

export default rules(rows, ({ kind, start, message, ...facts }) => ({
  ...facts,
  area: 'definition',
  messages: { url: message },
  visit: {
    [kind]({ json, at }: Node, report: Report<'url'>) {
      const { description } = json;
      if (typeof description !== 'string' || !start.test(description)) return;
      const place = below(at, 'description');
      const rest = description.replace(url, '').trim();
      report('url', place, {
        fixes: rest === '' || start.test(rest) ? [] : [suggestion('Delete the URL', set(place, rest))],
      });
    },
  },
}));
