import type { Definition } from '../../connector/definition/definition';
import { isObject } from '../../connector/json/parse';
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
        const index = tags.findIndex(tag => typeof tag === 'string' && !declared.has(tag));
        const name = tags[index];
        if (typeof name !== 'string') continue;
        report('undeclared', below(operation.at, 'tags', index), {
          values: { name },
          fixes: [safeFix('Declare the tag', declare(definition, name))],
        });
      }
    },
  },
});

function declaredTags({ json: { tags } }: Definition): ReadonlySet<unknown> {
  return new Set(Array.isArray(tags) ? tags.map(tag => (isObject(tag) ? tag.name : undefined)) : []);
}

function declare(definition: Definition, name: string): Edit {
  return Array.isArray(definition.json.tags)
    ? append(below(definition.at, 'tags'), { name })
    : insertOrSet(definition, 'tags', [{ name }]);
}
