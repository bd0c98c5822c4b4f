import { isDynamic, successSchema } from '../../connector/definition/schemaPath';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'pageable-property-exists',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'inferred',
  messages: { absent: 'The answer has no property "{name}", so the next page is never found.' },
  fixable: true,
  visit: {
    operation(operation, report, { definition }) {
      const pageable = operation.json['x-ms-pageable'];
      if (!definition || !isObject(pageable) || typeof pageable.nextLinkName !== 'string') return;
      const schema = successSchema(operation);
      const answer = schema && definition.resolve(schema);
      if (!answer || isDynamic(answer.json) || answer.json.allOf !== undefined) return;
      const { properties } = answer.json;
      const name = pageable.nextLinkName;
      if (!isObject(properties) || Object.hasOwn(properties, name)) return;
      report('absent', below(operation.at, 'x-ms-pageable', 'nextLinkName'), {
        values: { name },
        fixes: [
          safeFix(
            'Add the property "{name}" to the answer',
            insert(below(answer.at, 'properties'), name, { type: 'string' }),
            { name },
          ),
        ],
      });
    },
  },
});
