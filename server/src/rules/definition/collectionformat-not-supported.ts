import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'collectionformat-not-supported',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['CollectionFormatValueNotSupported'],
    policyCodes: [],
    message: "The 'collectionFormat' keyword value '{0}' is not supported.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Not supported',
  messages: { multi: 'Connectors cannot repeat a parameter: "multi" is not supported as collectionFormat.' },
  onFailure({ at, kind, owner }) {
    // Beside the schema of a body the key itself is wrong: body-parameter-invalid-property.
    if (kind === 'parameter' && owner.json.in === 'body') return undefined;
    return { fixes: [suggestion('Change to "csv", which sends one value with commas', set(at, 'csv'))] };
  },
});
