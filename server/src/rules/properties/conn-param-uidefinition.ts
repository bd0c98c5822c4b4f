import { isObject } from '../../connector/json/parse';
import { isOAuth } from '../../connector/oAuth';
import { below } from '../../connector/place';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { fieldOf } from '../../connector/fields';

export default rule({
  id: 'conn-param-uidefinition',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.6.9'] },
  source: "a verified publisher's public checks (2026)",
  messages: {
    missing: 'The connection parameter {key} has no uiDefinition; makers would see a field without a name.',
    empty:
      'The uiDefinition of the connection parameter {key} is empty; it needs at least name and description.',
  },
  visit: {
    connectionParameter(parameter, report) {
      const { key, json, at } = parameter;
      const { uiDefinition } = json;
      const empty = isObject(uiDefinition) && Object.keys(uiDefinition).length === 0;
      if (isOAuth(parameter) || (isObject(uiDefinition) && !empty)) return;
      report(empty ? 'empty' : 'missing', empty ? below(at, 'uiDefinition') : at, {
        values: { key },
        fixes: [
          suggestion(
            'Insert name, texts and constraints',
            insertOrSet(parameter, 'uiDefinition', fieldOf(key, json.type)),
          ),
        ],
      });
    },
  },
});
