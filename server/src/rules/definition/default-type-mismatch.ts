import { convertTo, hasType, typeOfValue } from '../../connector/definition/values';
import { safeFix, set } from '../../engine/fix';
import { typeFormats } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'default-type-mismatch',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['DefaultValueMustMatchType'],
    policyCodes: [],
    message: "The 'default' value is of type '{0}', but should match the given type '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { mismatch: 'The default is of type {actual}; the type here is {type}.' },
  fixable: true,
  visit: {
    member: {
      default({ value, at, kind, owner }, report) {
        const { type, in: location, enum: allowed } = owner.json;
        if (kind !== 'schema' && (kind !== 'parameter' || location === 'body')) return;
        if (
          typeof type !== 'string' ||
          type === 'file' ||
          !Object.hasOwn(typeFormats, type) ||
          hasType(value, type)
        )
          return;
        const converted = convertTo(type, value, at);
        // Where the allowed values are of the wrong type themselves, they come first: enum-value-type-mismatch.
        const fits = converted !== undefined && (!Array.isArray(allowed) || allowed.includes(converted));
        report('mismatch', at, {
          values: { actual: typeOfValue(value), type },
          fixes: fits
            ? [safeFix('Change to {text}', set(at, converted), { text: JSON.stringify(converted) })]
            : [],
        });
      },
    },
  },
});
