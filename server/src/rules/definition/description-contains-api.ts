import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { findWord } from '../../engine/words';

export default rule({
  id: 'description-contains-api',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Connector info',
  messages: {
    api: 'The description speaks of an API; makers want to know what they can do with the connector.',
  },
  visit: {
    info({ json, at }, report) {
      const { description } = json;
      if (typeof description === 'string' && findWord(description, 'api') >= 0)
        report('api', below(at, 'description'));
    },
  },
});
