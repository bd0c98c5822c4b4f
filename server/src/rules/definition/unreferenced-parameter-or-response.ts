import { entries } from '../../connector/definition/definition';
import { isReferenced } from '../../connector/definition/refs';
import { below } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'unreferenced-parameter-or-response',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: {
    parameters: 'Nothing refers to the shared parameter {name}.',
    responses: 'Nothing refers to the shared response {name}.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const container of ['parameters', 'responses'] as const)
        for (const [name, { at }] of entries(definition.json[container], below(definition.at, container))) {
          if (isReferenced(definition, container, name)) continue;
          report(container, at, {
            values: { name },
            fixes: [safeFix('Remove {name}', remove(at), { name })],
            tags: ['unnecessary'],
          });
        }
    },
  },
});
