import { below } from '../../connector/place';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'publisher-equals-stackowner',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3a table',
  messages: {
    differ:
      'The publisher "{publisher}" is not the stackOwner "{stackOwner}"; a verified publisher owns its service.',
    equal:
      'The publisher "{publisher}" is also the stackOwner; an independent publisher does not own the service.',
  },
  visit: {
    properties({ json: { publisher, stackOwner }, at }, report, _connector, profile) {
      if (typeof publisher !== 'string' || typeof stackOwner !== 'string') return;
      if (isMissing(publisher) || isMissing(stackOwner)) return;
      const equal = publisher === stackOwner;
      if (equal !== (profile === 'independent')) return;
      report(equal ? 'equal' : 'differ', below(at, 'publisher'), { values: { publisher, stackOwner } });
    },
  },
});
