import { isLocalRef } from '../../connector/definition/refs';
import { below } from '../../connector/place';
import { suggestRef } from '../../engine/suggestRef';
import { rule } from '../../engine/rule';

export default rule({
  id: 'ref-not-valid',
  aliases: [
    'schema-ref-not-valid',
    'parameter-ref-not-valid',
    'response-ref-not-valid',
    'json-pointer-not-valid',
  ],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'SchemaReferenceNotValid',
      'ParameterReferenceNotValid',
      'ResponseReferenceNotValid',
      'JsonPointerNotValid',
    ],
    policyCodes: [],
    message:
      "The schema reference '{0}' is not valid. Schema references must start with '#/definitions/' and be valid JSON Pointers.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    notValid: 'The reference {ref} is not valid here; it starts with "#/{to}/".',
    notString: 'A $ref is a text that starts with "#/{to}/".',
  },
  visit: {
    reference({ ref, to, at }, report, { definition }) {
      if (typeof ref === 'string' && isLocalRef(ref, to)) return;
      const place = below(at, '$ref');
      if (typeof ref !== 'string') return report('notString', place, { values: { to } });
      report('notValid', place, {
        values: { ref, to },
        fixes: definition && to !== 'paths' ? suggestRef(definition, to, ref, place) : [],
      });
    },
  },
});
