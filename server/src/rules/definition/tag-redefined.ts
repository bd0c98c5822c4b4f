import { members } from '../../connector/definition/definition';
import { sameJson } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'tag-redefined',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['TagRedefined'],
    policyCodes: [],
    message: "The 'tags' property defines tag '{0}' multiple times.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { again: 'The tag "{name}" is declared already.' },
  fixable: true,
  visit: {
    root({ json, at }, report) {
      if (!Array.isArray(json.tags)) return;
      const first = new Map<string, Node>();
      for (const tag of members(json.tags, below(at, 'tags'))) {
        const { name } = tag.json;
        if (typeof name !== 'string') continue;
        const earlier = first.get(name);
        if (!earlier) {
          first.set(name, tag);
          continue;
        }
        report('again', tag.at, {
          values: { name },
          fixes: sameJson(earlier.json, tag.json) ? [safeFix('Delete the repeated tag', remove(tag.at))] : [],
          related: [{ message: 'The first tag of that name.', target: earlier.at }],
        });
      }
    },
  },
});
