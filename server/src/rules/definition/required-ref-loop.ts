import { requiredLoops } from '../../connector/definition/requiredLoops';
import { rule } from '../../engine/rule';

export default rule({
  id: 'required-ref-loop',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredLoopInSchemaNotAllowed'],
    policyCodes: [],
    message: 'Loops of required schema properties are not allowed.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: { loop: 'The required properties go round in a circle: {loop}; no finite value can meet that.' },
  visit: {
    root(definition, report) {
      for (const loop of requiredLoops(definition)) {
        const [first] = loop;
        if (!first) continue;
        const names = [...loop, first].map(({ at }) => String(at.key));
        const text = names.length > 8 ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names;
        report('loop', first.at, { values: { loop: text.join(' → ') } });
      }
    },
  },
});
