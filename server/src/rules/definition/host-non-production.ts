import type { Connector } from '../../connector/connector';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { nonProductionHostLabel } from '../../vocabulary/names';

export default rule({
  id: 'host-non-production',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.6.4'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 4 note; certification-policy-errors (public transcript of Jan 2026)',
  messages: {
    local: 'The host {host} is not a public name; certification needs the production host.',
    test: 'The host {host} looks like a place for tests; certification needs the production host.',
  },
  visit: {
    root({ json, at }, report, connector) {
      if (typeof json.host !== 'string') return;
      const host = json.host.replace(/:[0-9]*$/, '').toLowerCase();
      const place = below(at, 'host');
      if (isLocal(host)) report('local', place, { values: { host } });
      else if (isForTests(host) && !mayChangeHost(connector)) report('test', place, { values: { host } });
    },
  },
});

function isLocal(host: string): boolean {
  return (
    host === 'localhost' ||
    host.startsWith('127.') ||
    /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ||
    host.includes('ngrok')
  );
}

function isForTests(host: string): boolean {
  return nonProductionHostLabel.test(host) || /(^|\.)example\.com$/.test(host);
}

/** A dynamichosturl policy puts the real host in at run time; of unreadable properties nobody knows. */
function mayChangeHost({ properties, documents }: Connector): boolean {
  if (!properties) return documents.has('properties');
  return properties.policies.some(({ templateId }) => templateId === 'dynamichosturl');
}
