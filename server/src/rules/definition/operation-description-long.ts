import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-description-long',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: {
    tooLong:
      'The description has {length} characters; the designer shows the first few, so keep it to {limit}.',
  },
});
