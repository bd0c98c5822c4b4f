import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

const suffix = /\s*\(independent publisher\)/gi;

export default rule({
  id: 'title-ip-suffix',
  area: 'definition',
  severity: { verified: 'off', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Give your connector a title; public connector skill by a Microsoft employee (Feb 2026)',
  messages: {
    suffix: 'The title says "(Independent Publisher)"; that belongs in the title of the pull request.',
  },
  fixable: true,
  visit: {
    info({ json, at }, report) {
      const { title } = json;
      if (typeof title !== 'string' || title.search(suffix) < 0) return;
      const rest = title.replace(suffix, '').trim();
      const place = below(at, 'title');
      report('suffix', place, {
        fixes: rest === '' ? [] : [safeFix('Change to "{rest}"', set(place, rest), { rest })],
      });
    },
  },
});
