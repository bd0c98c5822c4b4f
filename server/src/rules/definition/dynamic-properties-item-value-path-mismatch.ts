import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { withoutProperties } from '../../connector/definition/dynamicSiblings';
import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insertOrSet, remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-properties-item-value-path-mismatch',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['DynamicPropertiesItemValuePathMismatch'],
    policyCodes: [],
    message:
      "The 'x-ms-dynamic-properties' extension should have the same item value path as 'x-ms-dynamic-schema' extension without 'properties' ending. The expected path is '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    differs:
      'The path is "{path}", but that of x-ms-dynamic-schema leads to "{expected}"; both must lead to one schema.',
    absent: 'x-ms-dynamic-schema leads to "{expected}"; the same "itemValuePath" is wanted here.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const schema = call.holder.json['x-ms-dynamic-schema'];
        if (call.key !== 'x-ms-dynamic-properties' || !isObject(schema)) continue;
        const path = textOf(call.json.itemValuePath);
        const theirs = textOf(schema['value-path']);
        if (path === undefined || theirs === undefined) continue;
        const expected = withoutProperties('x-ms-dynamic-schema', theirs);
        if (path === expected) continue;
        const at = below(call.at, 'itemValuePath');
        const absent = call.json.itemValuePath === undefined;
        report(absent ? 'absent' : 'differs', absent ? call.at : at, {
          values: { path, expected },
          fixes: [
            expected === ''
              ? safeFix('Remove "itemValuePath"', remove(at))
              : safeFix('Set "itemValuePath" to "{expected}"', insertOrSet(call, 'itemValuePath', expected), {
                  expected,
                }),
          ],
        });
      }
    },
  },
});

/** A path; "" for an absent one, undefined for what is no text. */
function textOf(path: Json | undefined): string | undefined {
  if (path === undefined) return '';
  return typeof path === 'string' ? path : undefined;
}
