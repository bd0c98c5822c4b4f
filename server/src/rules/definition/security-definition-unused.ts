import { requiredNames } from '../../connector/definition/security';
import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Properties } from '../../connector/properties';
import { remove, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'security-definition-unused',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { unused: 'No security requirement names "{name}".' },
  fixable: true,
  visit: {
    root(definition, report, { properties }) {
      const { securityDefinitions } = definition.json;
      if (!isObject(securityDefinitions)) return;
      const used = requiredNames(definition);
      const kept = Object.entries(securityDefinitions).filter(([name]) => used.has(name));
      const fix = isEnough(
        kept.map(([, scheme]) => scheme),
        properties,
      )
        ? safeFix
        : suggestion;
      for (const name of Object.keys(securityDefinitions)) {
        if (used.has(name)) continue;
        const place = below(definition.at, 'securityDefinitions', name);
        report('unused', place, {
          values: { name },
          fixes: [fix('Delete "{name}"', remove(place), { name })],
          tags: ['unnecessary'],
        });
      }
    },
  },
});

/** Whether what is left still says how the connection parameters are used; otherwise deleting is a choice. */
function isEnough(kept: readonly (Json | undefined)[], properties: Properties | undefined): boolean {
  const parameters = properties?.connectionParameters ?? [];
  if (parameters.length === 0) return true;
  if (!parameters.some(({ type }) => type === 'oauthSetting')) return kept.length > 0;
  return kept.some(scheme => isObject(scheme) && scheme.type === 'oauth2');
}
