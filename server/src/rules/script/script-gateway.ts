import { scriptFileName } from '../../connector/scriptFile';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-gateway',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § FAQ',
  messages: { unsupported: 'A connector with a script cannot use the on-premises data gateway.' },
  visit: {
    properties({ json, at }, report, connector) {
      const { capabilities } = json;
      if (!Array.isArray(capabilities) || scriptFileName(connector) === undefined) return;
      for (const [i, capability] of capabilities.entries())
        if (capability === 'gateway') report('unsupported', below(at, 'capabilities', i));
    },
  },
});
