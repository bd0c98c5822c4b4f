import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-connection-parameter-removed',
  area: 'update',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'certification-policy-errors (public transcript of Jan 2026)',
  when: 'update',
  messages: { removed: 'The connection parameter {key} is gone; existing connections lose its value.' },
  visit: {
    connector({ properties, baseline }, report) {
      const old = baseline?.properties;
      if (!properties || !old) return;
      const left = new Set(properties.connectionParameters.map(({ key }) => key));
      const { body } = properties;
      const hasPlace = isObject(body.json.connectionParameters);
      const at = 'connectionParameters' in body.json ? below(body.at, 'connectionParameters') : body.at;
      const gone = new Map(
        old.connectionParameters
          .filter(({ key }) => !left.has(key))
          .map(parameter => [parameter.key, parameter]),
      );
      for (const [key, parameter] of gone)
        report('removed', at, {
          values: { key },
          related: [{ message: 'The last certified version has it', target: parameter.at }],
          fixes:
            hasPlace && !parameter.set
              ? [suggestion('Bring {key} back', insert(at, key, parameter.json), { key })]
              : [],
        });
    },
  },
});
