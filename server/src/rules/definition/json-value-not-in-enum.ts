import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';

/** The formats to choose from; "multi" is another rule's. */
const separators = ['csv', 'ssv', 'tsv', 'pipes'];

export default rule({
  id: 'json-value-not-in-enum',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
    message: 'The property value must be one of the following: {0}.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { unknown: 'The value "{value}" of {name} is none of {allowed}.' },
  onFailure({ value, at, kind, owner }) {
    if (kind === 'parameter' && owner.json.in === 'body') return undefined;
    const near = typeof value === 'string' ? nearest(value, separators) : undefined;
    return {
      fixes: (near ? [near] : separators).map(meant =>
        suggestion('Change to "{meant}"', set(at, meant), { meant }),
      ),
    };
  },
});
