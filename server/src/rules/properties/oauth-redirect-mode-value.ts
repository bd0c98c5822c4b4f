import type { Node } from '../../connector/place';
import { below } from '../../connector/place';
import type { Edit } from '../../engine/finding';
import { insertOrSet, remove, rename, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';
import { isMissing } from '../../engine/words';

const perConnector = 'GlobalPerConnector';

export default rule({
  id: 'oauth-redirect-mode-value',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors schemas/paconn-apiProperties.schema.json; microsoft/PowerPlatformConnectors#3255',
  messages: {
    value: 'The redirectMode "{value}" is not known; use one of {allowed}.',
    missing: 'The sign-in has no redirectMode; "GlobalPerConnector" is what reviewers ask for.',
  },
  fixable: true,
  visit: {
    oAuthSettings(settings, report) {
      if (!isMissing(settings.json.redirectMode)) return;
      report('missing', settings.at, { fixes: [safeFix('Insert "GlobalPerConnector"', choose(settings))] });
    },
  },
  onFailure({ value, at, allowed = [] }) {
    return isMissing(value) ? undefined : { fixes: spellValue(at, value, allowed.map(String)) };
  },
});

/** With GlobalPerConnector there is no redirectUrl: it makes room for the mode. */
function choose(settings: Node): Edit[] {
  const { json, at } = settings;
  const url = below(at, 'redirectUrl');
  if (!Object.hasOwn(json, 'redirectUrl')) return [insertOrSet(settings, 'redirectMode', perConnector)];
  if (Object.hasOwn(json, 'redirectMode')) return [set(below(at, 'redirectMode'), perConnector), remove(url)];
  return [rename(url, 'redirectMode'), set(url, perConnector)];
}
