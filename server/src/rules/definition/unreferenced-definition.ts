import { entries, type Definition } from '../../connector/definition/definition';
import { isReferenced } from '../../connector/definition/refs';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'unreferenced-definition',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/coding-standards § Definitions and parameters',
  messages: { unused: 'Nothing refers to the definition {name}.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const [name, node] of entries(definition.json.definitions, below(definition.at, 'definitions'))) {
        if (isReferenced(definition, 'definitions', name) || isKindOfAnother(definition, node)) continue;
        report('unused', node.at, {
          values: { name },
          fixes: [safeFix('Remove the definition {name}', remove(node.at), { name })],
          tags: ['unnecessary'],
        });
      }
    },
  },
});

/** Whether it builds on a definition with a discriminator, whose values name it. */
function isKindOfAnother(definition: Definition, node: Node): boolean {
  const seen = new Set<JsonObject>();
  const open: Node[] = [node];
  for (let current = open.pop(); current; current = open.pop()) {
    if (seen.has(current.json)) continue;
    seen.add(current.json);
    for (const branch of Array.isArray(current.json.allOf) ? current.json.allOf : []) {
      const base = isObject(branch) ? definition.resolve({ json: branch, at: node.at }) : undefined;
      if (base?.json.discriminator !== undefined) return true;
      if (base) open.push(base);
    }
  }
  return false;
}
