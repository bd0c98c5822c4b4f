import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { linkDays } from '../../vocabulary/linkDays';

const day = 24 * 60 * 60 * 1000;

export default rule({
  id: 'package-sas-validity',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.3.1.2'] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    blank: 'The link has white space around it, at which Partner Center fails without a message; remove it.',
    noRead: 'The link permits {permissions} and not reading (r); make one with the permission Read.',
    unreadable: 'The end of the link ({end}) is no time; make the link anew.',
    ended: 'The link ended on {date}; make a new one that is valid for 30 days.',
    short:
      'The link ends on {date}, in {days} full days; certification asks for {fewest}, so make one for 30 days.',
  },
  when: 'package',
  visit: {
    link({ document, values, now }, report) {
      const { text } = document;
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      if (start > 0) report('blank', textAt(document, 0, start));
      else if (end < text.length) report('blank', textAt(document, end, text.length));

      const permissions = values.get('sp');
      if (permissions && !permissions.text.includes('r'))
        report('noRead', textAt(document, permissions.start, permissions.end), {
          values: { permissions: permissions.text || '–' },
        });

      const until = values.get('se');
      if (!until) return;
      const at = textAt(document, until.start, until.end);
      const left = Date.parse(until.text) - now.getTime();
      if (Number.isNaN(left)) return report('unreadable', at, { values: { end: until.text.slice(0, 40) } });
      if (left >= linkDays.wanted * day) return;
      report(left <= 0 ? 'ended' : 'short', at, {
        values: { date: until.text.slice(0, 10), days: Math.floor(left / day), fewest: linkDays.wanted },
      });
    },
  },
});
