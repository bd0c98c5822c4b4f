import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { sameText } from '../../engine/words';

export default rule({
  id: 'description-differs-from-title',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/apiDefinition.swagger.schema.json #/definitions/info',
  messages: {
    same: 'The description says the same as the title; tell what makers can do with the connector.',
  },
  visit: {
    info({ json, at }, report) {
      const { title, description } = json;
      if (typeof title === 'string' && typeof description === 'string' && sameText(title, description))
        report('same', below(at, 'description'));
    },
  },
});
