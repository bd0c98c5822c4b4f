import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import { rootPlace, type Node } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { propertiesKeys } from '../../vocabulary/connectionParameters';

const known: ReadonlySet<string> = new Set(propertiesKeys);

export default rule({
  id: 'props-root',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notObject: 'apiProperties.json is no JSON object; it needs one with the key "properties".',
    noProperties: 'apiProperties.json has no object "properties"; everything it says belongs in there.',
    extraKey: 'The key "{key}" stands beside "properties"; only what is inside it is read.',
  },
  visit: {
    document({ json }, report, { properties, documents }, kind) {
      const document = documents.get('properties');
      if (kind !== 'properties' || !document || !json.complete || json.value === undefined) return;
      const at = rootPlace(document);
      if (!properties) return report('notObject', at);
      if (!isObject(properties.json.properties))
        return report('noProperties', at, { fixes: wrap(properties) });
      for (const key of Object.keys(properties.json))
        if (key !== 'properties' && key !== '$schema')
          report('extraKey', keyAt(at, key), { values: { key } });
    },
  },
});

/** Puts the keys that belong into "properties" there, when they stand in the root. */
function wrap({ json, at }: Node): Fix[] {
  const [inner, outer] = split(json);
  if (Object.keys(inner).length === 0) return [];
  return [suggestion('Move the keys into "properties"', set(at, { ...outer, properties: inner }))];
}

function split(json: JsonObject): [JsonObject, JsonObject] {
  const part = (inside: boolean): JsonObject =>
    Object.fromEntries(
      Object.entries(json).filter(
        (entry): entry is [string, Json] => entry[0] !== 'properties' && known.has(entry[0]) === inside,
      ),
    );
  return [part(true), part(false)];
}
