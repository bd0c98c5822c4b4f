import type { Parameter } from '../../connector/definition/views';
import { isObject, sameJson, type JsonObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insert, remove, safeFix } from '../../engine/fix';
import { keywords, plainLocations } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

const primitives: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];
/** What a parameter says itself when it and its schema both say it. */
const ownWords = ['description', 'x-ms-summary', 'x-ms-visibility'];

export default rule({
  id: 'non-body-parameter-schema',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['NonBodyParameterSchemaNotValid'],
    policyCodes: [],
    message: "The parameter cannot define a schema as it is not in the 'body'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: { schema: 'Only a body has a schema; {name} is in "{location}" and says its type itself.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      const { json, name, in: location } = parameter;
      if (json.schema === undefined || !plainLocations.includes(location)) return;
      report('schema', below(parameter.at, 'schema'), {
        values: { name, location },
        fixes: isObject(json.schema) ? moved(parameter, json.schema) : [],
      });
    },
  },
});

/** Moves what a schema of a plain value says into the parameter, unless the two contradict each other. */
function moved({ json, at }: Parameter, schema: JsonObject): Fix[] {
  if (!isPlain(schema)) return [];
  const keys = Object.keys(schema).filter(key => !(ownWords.includes(key) && key in json));
  if (!keys.every(key => key.startsWith('x-') || keywords.parameter?.includes(key))) return [];
  if (!keys.every(key => json[key] === undefined || sameJson(json[key], schema[key]))) return [];
  const added = keys.filter(key => json[key] === undefined).map(key => insert(at, key, schema[key] ?? null));
  return [safeFix('Move the keys of the schema into the parameter', [remove(below(at, 'schema')), ...added])];
}

function isPlain({ type, items, required, $ref }: JsonObject): boolean {
  if ($ref !== undefined || required !== undefined) return false;
  if (type !== 'array') return primitives.includes(type);
  return (
    isObject(items) &&
    primitives.includes(items.type) &&
    Object.keys(items).every(key => keywords.items?.includes(key))
  );
}
