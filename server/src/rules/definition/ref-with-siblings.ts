import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'ref-with-siblings',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['AdditionalPropertyNotAllowedAdjacentToRef'],
    policyCodes: [],
    message: "When '$ref' is defined, no other properties may be specified.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { sibling: 'Beside "$ref" the key "{key}" is ignored.' },
  fixable: true,
  visit: {
    reference({ json, at }, report) {
      const keys = Object.keys(json);
      const siblings = keys.filter(key => key !== '$ref');
      const [key] = siblings;
      if (key === undefined) return;
      // Members behind the reference go one by one; otherwise the object is written anew.
      const edits =
        keys[0] === '$ref'
          ? siblings.map(sibling => remove(below(at, sibling)))
          : set(at, { $ref: json.$ref ?? null });
      report('sibling', keyAt(at, key), {
        values: { key },
        fixes: [safeFix('Keep the reference alone', edits)],
      });
    },
  },
});
