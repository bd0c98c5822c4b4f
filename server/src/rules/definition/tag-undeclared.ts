import type { Definition } from '../../connector/definition/definition';
import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Edit } from '../../engine/finding';
import { append, insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'tag-undeclared',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { undeclared: 'The tag "{name}" is not declared among the tags of the definition.' },
  fixable: true,
  visit: {
    root(definition, report) {
      const declared = declaredTags(definition);
      for (const operation of definition.operations) {
        const { tags } = operation.json;
        if (!Array.isArray(tags)) continue;
        const isUndeclared = (tag: Json): tag is string => typeof tag === 'string' && !declared.has(tag);
        const names = [...new Set(tags.filter(isUndeclared))];
        const [name] = names;
        if (name === undefined) continue;
        report('undeclared', below(operation.at, 'tags', tags.indexOf(name)), {
          values: { name },
          fixes: [
            safeFix(names.length === 1 ? 'Declare the tag' : 'Declare the tags', declare(definition, names)),
          ],
        });
      }
    },
  },
});

function declaredTags({ json: { tags } }: Definition): ReadonlySet<unknown> {
  return new Set(Array.isArray(tags) ? tags.map(tag => (isObject(tag) ? tag.name : undefined)) : []);
}

function declare(definition: Definition, names: readonly string[]): readonly Edit[] {
  const { tags } = definition.json;
  const added = names.map(name => ({ name }));
  return Array.isArray(tags) && tags.length > 0
    ? added.map(tag => append(below(definition.at, 'tags'), tag))
    : [insertOrSet(definition, 'tags', added)];
}
