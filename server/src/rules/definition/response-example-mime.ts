import { bareMimeType, mediaTypes } from '../../connector/definition/media';
import { isObject } from '../../connector/json/parse';
import { keyAt } from '../../engine/finding';
import { append, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'response-example-mime',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['ResponseExampleMustBeProducedByOperation'],
    policyCodes: [],
    message: "The response example '{0}' is not produced by the operation '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    notProduced: 'The example is of type "{type}", which "produces" of the operation does not name.',
  },
  fixable: true,
  visit: {
    operation(operation, report, { definition }) {
      const produces = definition && mediaTypes(definition, operation, 'produces');
      if (!produces) return;
      const produced = new Set(produces.items.map(bareMimeType));
      for (const { json, at } of operation.responses) {
        for (const type of isObject(json.examples) ? Object.keys(json.examples) : []) {
          if (type.startsWith('x-') || produced.has(bareMimeType(type))) continue;
          report('notProduced', keyAt(at, 'examples', type), {
            values: { type },
            fixes: [safeFix('Add "{type}" to "produces"', append(produces.at, type), { type })],
          });
        }
      }
    },
  },
});
