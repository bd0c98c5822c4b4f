import { isLocalRef } from '../../connector/definition/refs';
import { below } from '../../connector/place';
import { suggestRef } from '../../engine/suggestRef';
import { rule } from '../../engine/rule';

export default rule({
  id: 'ref-not-found',
  aliases: ['schema-ref-not-found', 'parameter-ref-not-found', 'response-ref-not-found'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SchemaReferenceNotFound', 'ParameterReferenceNotFound', 'ResponseReferenceNotFound'],
    policyCodes: [],
    message: "The schema reference '{0}' could not be found in the swagger document.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: { notFound: 'The reference {ref} leads nowhere.' },
  visit: {
    reference({ ref, to, at }, report, { definition }) {
      if (!definition || definition.target(ref) || to === 'paths') return;
      // What has not even the form of a reference is told by ref-not-valid.
      if (typeof ref !== 'string' || !isLocalRef(ref, to)) return;
      const place = below(at, '$ref');
      report('notFound', place, { values: { ref }, fixes: suggestRef(definition, to, ref, place) });
    },
  },
});
