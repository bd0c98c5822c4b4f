import { isLocalRef } from '../../connector/definition/refs';
import type { Reference } from '../../connector/definition/views';
import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'ref-chain',
  aliases: ['definition-ref-loop', 'parameter-ref-chain', 'response-ref-chain'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SchemaRefLoopNotAllowed', 'ParameterRefLoopNotAllowed', 'ResponseRefLoopNotAllowed'],
    policyCodes: [],
    message: "The schema definition may not use a '$ref' to point to another definition.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    chain: 'The shared object {name} is only a reference to {ref}; it has to be the object itself.',
    cycle: 'The shared object {name} refers to itself in a circle and describes nothing.',
  },
  fixable: true,
  visit: {
    reference(reference, report, { definition }) {
      const { ref, at, to } = reference;
      if (!isShared(reference) || typeof ref !== 'string' || !isLocalRef(ref, to)) return;
      // What leads nowhere is told by ref-not-found.
      if (!definition?.target(ref)) return;
      const end = definition.resolve(reference);
      report(end ? 'chain' : 'cycle', below(at, '$ref'), {
        values: { name: String(at.key), ref },
        fixes: end ? [safeFix('Put a copy of what it refers to here', set(at, end.json))] : [],
      });
    },
  },
});

/** Whether it is a member of the root's definitions, parameters or responses. */
function isShared({ at }: Reference): boolean {
  return at.parent?.parent !== undefined && at.parent.parent.parent === undefined;
}
