import { declaredParameters, expressionsOf } from '../../connector/policies';
import { spanIn } from '../../engine/finding';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'policy-expression-connection-parameter',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
    message: 'Property with name identifier is not present in connection parameters.',
  },
  source: 'microsoft/PowerPlatformConnectors#3706',
  messages: { unknown: 'There is no connection parameter "{name}"; the import stops at this policy.' },
  fixable: true,
  visit: {
    policy(policy, report, { properties }) {
      if (!properties) return;
      const declared = declaredParameters(properties);
      for (const { text, at, calls } of expressionsOf(policy)) {
        for (const {
          name: called,
          arguments: [parameter, preset],
        } of calls) {
          const name = parameter?.text;
          // Spelt otherwise it is still meant so; policy-expression-function tells the spelling.
          if (called.toLowerCase() !== 'connectionparameters' || name === undefined || preset) continue;
          if (declared.has(name) || (name.includes(':') && declared.has(name.slice(0, name.indexOf(':')))))
            continue;
          const { start, end } = parameter ?? { start: 0, end: 0 };
          const same = [...declared].find(one => one.toLowerCase() === name.toLowerCase());
          const meant = same ?? nearest(name, declared);
          report('unknown', spanIn(at, start, end), {
            values: { name },
            fixes:
              meant === undefined
                ? []
                : [
                    (same ? safeFix : suggestion)(
                      'Change to "{meant}"',
                      set(at, text.slice(0, start) + meant + text.slice(end)),
                      { meant },
                    ),
                  ],
          });
        }
      }
    },
  },
});
