import { parameterSchemas } from '../../connector/definition/schemas';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'filterfunctions-value',
  aliases: ['filterfunctions-empty', 'filterfunctions-duplicates', 'filterfunctions-in-input'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'FilterFunctionsPropertyInvalidValue',
      'FilterFunctionsPropertyEmpty',
      'FilterFunctionsPropertyHasDuplicates',
      'FilterFunctionsPropertyInInputSchema',
    ],
    policyCodes: [],
    message: "The 'filterFunctions' property supports only these values: {0}\".",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    misplaced: 'A request has no filter functions; they belong to the schema of an answer.',
    notStrings: 'The filter functions have to be a list of names.',
    empty: 'The list of filter functions is empty; delete it.',
    duplicate: 'The filter function "{name}" is listed twice.',
  },
  fixable: true,
  visit: {
    member: {
      filterFunctions({ value, at, kind, owner }, report, { definition }) {
        if (kind !== 'schema' || !definition) return;
        const deletion = [safeFix('Delete the filter functions', remove(at))];
        if (parameterSchemas(definition).has(owner.json))
          return report('misplaced', keyAt(at), { fixes: deletion });
        if (!Array.isArray(value)) return report('notStrings', at);
        if (value.length === 0) return report('empty', at, { fixes: deletion });
        const blank = value.findIndex(item => item === '');
        if (!value.every(item => typeof item === 'string' && item !== ''))
          report('notStrings', at, {
            fixes: blank < 0 ? [] : [safeFix('Delete the empty name', remove(below(at, blank)))],
          });
        value.forEach((item, i) => {
          if (typeof item !== 'string' || item === '' || value.indexOf(item) === i) return;
          const place = below(at, i);
          report('duplicate', place, {
            values: { name: item },
            fixes: [safeFix('Delete the duplicate', remove(place))],
          });
        });
      },
    },
  },
});
