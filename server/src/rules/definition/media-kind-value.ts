import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'media-kind-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas',
  messages: { notAllowed: 'The media kind {value} is not known; it is "image" or "audio".' },
  onFailure: ({ value, at }) => ({
    values: { value: JSON.stringify(value) ?? '' },
    fixes: ['image', 'audio'].map(kind => suggestion('Change to "{kind}"', set(at, kind), { kind })),
  }),
});
