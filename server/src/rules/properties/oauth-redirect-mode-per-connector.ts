import { below } from '../../connector/place';
import { remove, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const perConnector = 'GlobalPerConnector';

export default rule({
  id: 'oauth-redirect-mode-per-connector',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors#2878; microsoft/PowerPlatformConnectors#3035; microsoft/PowerPlatformConnectors#3255; public connector skill by a Microsoft employee (Feb 2026)',
  messages: {
    shared: 'The redirectMode is {mode}; reviewers ask for GlobalPerConnector, an address of its own.',
  },
  visit: {
    oAuthSettings({ json, at }, report) {
      const { redirectMode: mode } = json;
      // Another spelling is told by oauth-redirect-mode-value alone.
      if (mode !== 'Global' && mode !== 'Direct') return;
      const place = below(at, 'redirectMode');
      const url = Object.hasOwn(json, 'redirectUrl') ? [remove(below(at, 'redirectUrl'))] : [];
      report('shared', place, {
        values: { mode },
        fixes: [
          suggestion('Change to "{perConnector}"', [set(place, perConnector), ...url], { perConnector }),
        ],
      });
    },
  },
});
