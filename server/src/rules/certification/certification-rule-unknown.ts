import { ignoresOf } from '../../connector/certification';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { rename, set, suggestion } from '../../engine/fix';
import { rule, type Rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'certification-rule-unknown',
  area: 'certification',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'the format of certification.json, a file of this project',
  messages: { unknown: 'There is no rule "{id}"; the entry has no effect.' },
  visit: {
    outcome({ rules }, report, { certification }) {
      if (!certification) return;
      const known = new Set(rules.map(({ id }) => id));
      const levels = certification.json.rules;
      for (const id of isObject(levels) ? Object.keys(levels) : []) {
        if (known.has(id)) continue;
        const at = below(certification.at, 'rules', id);
        const meant = meantBy(id, rules);
        const free = meant !== undefined && isObject(levels) && !Object.hasOwn(levels, meant);
        report('unknown', keyAt(at), {
          values: { id },
          fixes: free ? [suggestion('Change to "{meant}"', rename(at, meant), { meant })] : [],
        });
      }
      for (const { json, at } of ignoresOf(certification)) {
        if (typeof json.rule !== 'string' || known.has(json.rule)) continue;
        const meant = meantBy(json.rule, rules);
        const place = below(at, 'rule');
        report('unknown', place, {
          values: { id: json.rule },
          fixes: meant === undefined ? [] : [suggestion('Change to "{meant}"', set(place, meant), { meant })],
        });
      }
    },
  },
});

/** The rule that goes by another name now, else the one with the nearest id. */
function meantBy(id: string, rules: readonly Rule[]): string | undefined {
  const renamed = rules.find(({ aliases }) => aliases?.includes(id));
  return (
    renamed?.id ??
    nearest(
      id,
      rules.map(rule => rule.id),
    )
  );
}
