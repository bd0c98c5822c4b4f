import { isObject, type Json } from '../../connector/json/parse';
import { memberIgnoringCase } from '../../connector/ignoreCase';
import { customParameterText, providerId } from '../../connector/oAuth';
import { below, type Node } from '../../connector/place';
import type { Edit } from '../../engine/finding';
import { insertOrSet, safeFix } from '../../engine/fix';
import { insertAll } from '../../engine/suggestions';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

const usual = {
  loginUri: { value: 'https://login.microsoftonline.com' },
  tenantId: { value: 'common' },
};
const resource = 'AzureActiveDirectoryResourceId';

export default rule({
  id: 'oauth-aad-recommended',
  aliases: ['oauth-aad-v2-properties'],
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: {
    customParameters: 'The sign-in with aad usually has these customParameters as well: {keys}.',
    resource:
      'The sign-in with aad usually repeats resourceUri as properties.AzureActiveDirectoryResourceId.',
  },
  fixable: true,
  visit: {
    oAuthSettings(settings, report) {
      const { json, at } = settings;
      if (providerId(json) !== 'aad') return;
      const missing = Object.entries(usual).filter(
        ([name]) => !memberIgnoringCase(json.customParameters, name),
      );
      if (missing.length > 0) {
        const keys = missing.map(([name]) => name).join(', ');
        report('customParameters', isObject(json.customParameters) ? below(at, 'customParameters') : at, {
          values: { keys },
          fixes: [
            safeFix('Insert {keys}', insertInto(settings, 'customParameters', Object.fromEntries(missing)), {
              keys,
            }),
          ],
        });
      }
      const { properties } = json;
      if (isObject(properties) && !isMissing(properties[resource])) return;
      const uri = customParameterText(json, 'resourceUri') ?? '';
      report('resource', isObject(properties) ? below(at, 'properties') : at, {
        fixes: isMissing(uri)
          ? []
          : [safeFix('Insert "{uri}"', insertInto(settings, 'properties', { [resource]: uri }), { uri })],
      });
    },
  },
});

/** Puts members into an object below the settings, which may not be there yet. */
function insertInto(settings: Node, key: string, members: Readonly<Record<string, Json>>): Edit[] {
  const object = settings.json[key];
  if (!isObject(object)) return [insertOrSet(settings, key, members)];
  return insertAll({ json: object, at: below(settings.at, key) }, members);
}
