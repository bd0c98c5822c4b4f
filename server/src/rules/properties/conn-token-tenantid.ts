import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import type { ConnectionParameter } from '../../connector/properties';
import { rename, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { tenantParameter } from '../../vocabulary/connectionParameters';

const { name, value: block } = tenantParameter;

export default rule({
  id: 'conn-token-tenantid',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020) ConnectionParameter-claim-TenantId; microsoft/PowerPlatformConnectors#1421',
  messages: {
    differs: 'The parameter {key} is filled in by the service with the tenant: it needs {wanted}.',
  },
  visit: {
    connectionParameter(parameter, report) {
      const { key, at } = parameter;
      if (key.toLowerCase() !== name.toLowerCase()) return;
      const wanted = missingIn(parameter);
      if (wanted.length === 0) return;
      report('differs', at, {
        values: { key, wanted: wanted.join(', ') },
        fixes: [
          suggestion('Complete the parameter', [
            ...(key === name ? [] : [rename(at, name)]),
            set(at, completed(parameter)),
          ]),
        ],
      });
    },
  },
});

function missingIn({ key, json }: ConnectionParameter): string[] {
  const { constraints } = objectAt(json, 'uiDefinition');
  const { required, hidden } = isObject(constraints) ? constraints : {};
  return [
    ...(key === name ? [] : [`the name ${name}`]),
    ...(json.type === block.type ? [] : [`type ${block.type}`]),
    ...(objectAt(json, 'metadata').sourceType === block.metadata.sourceType
      ? []
      : [`metadata.sourceType ${block.metadata.sourceType}`]),
    ...(required === 'false' ? [] : ['required "false"']),
    ...(hidden === 'true' ? [] : ['hidden "true"']),
  ];
}

/** The author's parameter with what it lacks; texts stay. */
function completed({ json }: ConnectionParameter): Json {
  const ui = objectAt(json, 'uiDefinition');
  const { constraints, ...texts } = block.uiDefinition;
  return {
    ...json,
    type: block.type,
    metadata: { ...objectAt(json, 'metadata'), ...block.metadata },
    uiDefinition: {
      ...ui,
      ...Object.fromEntries(Object.entries(texts).filter(([text]) => !Object.hasOwn(ui, text))),
      constraints: { ...objectAt(ui, 'constraints'), ...constraints },
    },
  };
}

function objectAt(json: JsonObject, key: string): JsonObject {
  const value = json[key];
  return isObject(value) ? value : {};
}
