import { isObject, type JsonObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insertOrSet, safeFix, suggestion } from '../../engine/fix';
import { rules } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { labelOf, promptOf } from '../../connector/fields';

const schemas = 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)';

/** What a field of the connection dialog says. A claim ("token:region") needs none of it. */
export default rules(
  [
    {
      id: 'conn-param-description',
      member: 'description',
      level: 'warning',
      microsoft: {
        validatorIds: [],
        policyCodes: ['5000.2.6.10'],
        message: 'Invalid value for the description property within the UI Definition object.',
      },
      source: "microsoft/PowerPlatformConnectors#1421; a verified publisher's public checks (2026)",
      message: 'The field of the connection parameter {key} has no description.',
      make: suggestion,
      text: (key: string, ui: JsonObject) => textOf(ui.tooltip) ?? promptOf(key),
    },
    {
      id: 'conn-param-displayname',
      member: 'displayName',
      level: 'warning',
      microsoft: { validatorIds: [], policyCodes: [] },
      source: schemas,
      message: 'The field of the connection parameter {key} has no displayName.',
      make: safeFix,
      text: (key: string) => labelOf(key),
    },
    {
      id: 'conn-param-tooltip',
      member: 'tooltip',
      level: 'info',
      microsoft: { validatorIds: [], policyCodes: [] },
      source: schemas,
      message: 'The field of the connection parameter {key} has no tooltip.',
      make: safeFix,
      text: (_key: string, ui: JsonObject) => textOf(ui.description) ?? textOf(schemaOf(ui).description),
    },
  ] as const,
  ({ id, member, level, microsoft, source, message, make, text }) => ({
    id,
    area: 'properties',
    severity: { verified: level, independent: level },
    microsoft,
    source,
    messages: { missing: message },
    ...(make === safeFix ? { fixable: true } : {}),
    visit: {
      connectionParameter({ key, json, at, set }, report) {
        const ui = json.uiDefinition;
        if (key.includes(':') || !isObject(ui) || Object.keys(ui).length === 0) return;
        if (!isMissing(ui[member])) return;
        // In a set, the description may stand in the field's schema instead.
        if (member === 'description' && set && !isMissing(schemaOf(ui).description)) return;
        const place = below(at, 'uiDefinition');
        const value = text(key, ui);
        report('missing', place, {
          values: { key },
          fixes:
            value === undefined
              ? []
              : [make('Insert "{value}"', insertOrSet({ json: ui, at: place }, member, value), { value })],
        });
      },
    },
  }),
);

function schemaOf({ schema }: JsonObject): JsonObject {
  return isObject(schema) ? schema : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
