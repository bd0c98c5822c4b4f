import type { Parameter } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { insert, remove, suggestion } from '../../engine/fix';
import { bodySchemaKeywords, keywords } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'body-parameter-invalid-property',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['BodyParameterPropertyNotValid'],
    policyCodes: [],
    message:
      "The 'body' parameter cannot use property '{0}', instead, the 'schema' property should be used to define the type used by the parameter.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { beside: 'A body cannot have "{key}"; its schema says what it is.' },
  visit: {
    parameter(parameter, report) {
      if (parameter.in !== 'body') return;
      for (const key of Object.keys(parameter.json))
        if (bodySchemaKeywords.has(key))
          report('beside', keyAt(parameter.at, key), {
            values: { key },
            fixes: [intoSchema(parameter, key)],
          });
    },
  },
});

function intoSchema({ json, at }: Parameter, key: string): Fix {
  const { schema } = json;
  const away = remove(below(at, key));
  const fits = keywords.schema?.includes(key) && isObject(schema) && !('$ref' in schema) && !(key in schema);
  if (!fits) return suggestion('Remove "{key}"', away, { key });
  return suggestion(
    'Move "{key}" into the schema',
    [away, insert(below(at, 'schema'), key, json[key] ?? null)],
    {
      key,
    },
  );
}
