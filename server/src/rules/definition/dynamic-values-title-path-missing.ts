import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

/** The paths that a list needs, and their names in the sibling x-ms-dynamic-list. */
const paths = { 'value-path': 'itemValuePath', 'value-title': 'itemTitlePath' } as const;

export default rule({
  id: 'dynamic-values-title-path-missing',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § Use dynamic values',
  messages: { missing: 'Dynamic values need {keys}: the path from an item to what is sent or shown.' },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (call.key !== 'x-ms-dynamic-values' || call.operationId === undefined) continue;
        const missing = Object.entries(paths).filter(([key]) => call.json[key] === undefined);
        if (missing.length === 0) continue;
        const list = call.holder.json['x-ms-dynamic-list'];
        const known: JsonObject = isObject(list) ? list : {};
        report('missing', call.at, {
          values: { keys: missing.map(([key]) => `"${key}"`).join(' and ') },
          fixes: insertMissing(
            call,
            Object.fromEntries(missing.map(([key, inList]) => [key, known[inList] ?? ''])),
          ),
        });
      }
    },
  },
});
