import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { findInput } from '../../connector/definition/inputs';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const strict: ReadonlySet<string> = new Set(['x-ms-dynamic-list', 'x-ms-dynamic-properties']);

export default rule({
  id: 'dynamic-source-property-internal',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['SourcePropertyInternal'],
    policyCodes: [],
    message:
      "The parameter reference '{0}' in the source operation '{1}' is internal or one of its parent(s) are internal. Either make the property visible or update the parameter reference to a static value.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    hidden: '"{name}" is internal, so makers never give it a value; make it visible or give a fixed value.',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (!strict.has(call.key)) continue;
        for (const { reference, at } of call.arguments) {
          if (!reference) continue;
          const chains = call.carriers.flatMap(carrier => {
            const found = findInput(definition, carrier, reference.name);
            return found.state === 'found' ? [found.chain] : [];
          });
          const hidden = chains.every(chain =>
            chain.some(({ json }) => json['x-ms-visibility'] === 'internal'),
          );
          if (chains.length === 0 || !hidden) continue;
          const value = chains[0]?.at(-1)?.json.default;
          report('hidden', reference.at, {
            values: { name: reference.name },
            fixes: value === undefined ? [] : [suggestion('Give its default value', set(at, { value }))],
          });
        }
      }
    },
  },
});
