import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

const parts: ReadonlySet<string> = new Set(['settings', 'open', 'browse']);
const settings: ReadonlySet<string> = new Set(['canSelectParentNodes', 'canSelectLeafNodes']);
const needed = ['operationId', 'itemValuePath', 'itemTitlePath', 'itemIsParent', 'itemFullTitlePath'];

export default rule({
  id: 'dynamic-tree-shape',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-dynamic-tree',
  messages: {
    unknownKey: 'A dynamic tree has no "{key}"; it has "settings", "open" and "browse".',
    noOpen: 'A dynamic tree needs "open": the operation that lists the top of the tree.',
    notObject: '"{part}" has to be an object.',
    incomplete: '"{part}" needs {keys}.',
    settings:
      'The settings of a tree are canSelectParentNodes and canSelectLeafNodes, each true or false; "{key}" is not.',
  },
  visit: {
    member: {
      'x-ms-dynamic-tree'({ value, at, kind }, report) {
        if (!isObject(value) || (kind !== 'parameter' && kind !== 'schema')) return;
        for (const key of Object.keys(value))
          if (!parts.has(key))
            report('unknownKey', at, { values: { key }, related: [theKey(below(at, key))] });
        for (const key of wrongSettings(value.settings)) {
          const place = key === 'settings' ? below(at, key) : below(at, 'settings', key);
          report('settings', at, { values: { key }, related: [theKey(place)] });
        }
        if (isMissing(value.open))
          report('noOpen', at, { fixes: insertMissing({ json: value, at }, { open: emptyCall() }) });
        for (const part of ['open', 'browse']) {
          const call = value[part];
          if (isMissing(call)) continue;
          const place = below(at, part);
          if (!isObject(call)) {
            report('notObject', place, { values: { part } });
            continue;
          }
          const missing = needed.filter(key => isMissing(call[key]));
          if (missing.length === 0) continue;
          report('incomplete', place, {
            values: { part, keys: missing.map(key => `"${key}"`).join(', ') },
            fixes: insertMissing(
              { json: call, at: place },
              Object.fromEntries(missing.map(key => [key, ''])),
            ),
          });
        }
      },
    },
  },
});

function theKey(place: Place) {
  return { message: 'It stands here.', target: keyAt(place) };
}

function wrongSettings(value: Json | undefined): string[] {
  if (value === undefined) return [];
  if (!isObject(value)) return ['settings'];
  return Object.keys(value).filter(key => !settings.has(key) || typeof value[key] !== 'boolean');
}

function emptyCall(): JsonObject {
  return Object.fromEntries(needed.map(key => [key, '']));
}
