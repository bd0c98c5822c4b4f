import { below } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { sharedRedirectUrl } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'oauth-redirect-url-remove',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors#3255',
  messages: {
    perConnector: 'With GlobalPerConnector the service makes the redirectUrl itself; remove it.',
    unusual: 'The redirectUrl "{url}" is not one of the service; remove it.',
  },
  fixable: true,
  visit: {
    oAuthSettings({ json, at }, report) {
      const { redirectMode, redirectUrl: url } = json;
      if (url === undefined) return;
      const perConnector =
        typeof redirectMode === 'string' && redirectMode.toLowerCase() === 'globalperconnector';
      if (!perConnector && typeof url === 'string' && url.startsWith(sharedRedirectUrl)) return;
      const place = below(at, 'redirectUrl');
      report(perConnector ? 'perConnector' : 'unusual', place, {
        values: { url: typeof url === 'string' ? url : JSON.stringify(url) },
        fixes: [safeFix('Remove "redirectUrl"', remove(place))],
      });
    },
  },
});
