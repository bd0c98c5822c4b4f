import type { Call } from '../../connector/expressions';
import { expressionsOf, type ExpressionText } from '../../connector/policies';
import { spanIn, type Fix } from '../../engine/finding';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';
import { expressionFunctions } from '../../vocabulary/policies';

const functions = Object.keys(expressionFunctions);

export default rule({
  id: 'policy-expression-function',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors; public publisher notes (2024-2026)',
  messages: { unknown: 'There is no function "{name}" in policies; known ones are {functions}.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      for (const text of expressionsOf(policy)) {
        for (const call of text.calls) {
          if (functions.includes(call.name) || !isSuspect(call)) continue;
          report('unknown', spanIn(text.at, call.start, call.end), {
            values: { name: call.name, functions: functions.join(', ') },
            fixes: fixesOf(text, call),
          });
        }
      }
    },
  },
});

/**
 * `@{…}` may hold other functions than the documented ones, and quoted text may be no expression: there, only what looks
 * misspelt is told.
 */
function isSuspect({ form, quoted, name }: Call): boolean {
  if (form === 'nested') return false;
  return (form === 'plain' && !quoted) || nearest(name, functions, 2) !== undefined;
}

function fixesOf({ text, at }: ExpressionText, { name, start, end }: Call): Fix[] {
  const same = functions.find(one => one.toLowerCase() === name.toLowerCase());
  const meant = same ?? nearest(name, functions, 3);
  if (meant === undefined) return [];
  const corrected = text.slice(0, start) + meant + text.slice(end);
  return [(same ? safeFix : suggestion)('Change to "{meant}"', set(at, corrected), { meant })];
}
