import { below, type Node } from '../../connector/place';
import type { Details } from '../../engine/rule';
import { remove, safeFix } from '../../engine/fix';
import type { Place } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'required-value-empty',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['RequiredValueEmpty'],
    policyCodes: [],
    message: "The '{0}' property must have not empty value.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { empty: 'The text of "{name}" is empty; fill it or remove the key.' },
  fixable: true,
  visit: {
    parameter({ json, at, in: location, internal }, report) {
      if (location !== 'body' && !internal) return;
      for (const name of emptyTexts(json, ['x-ms-summary', 'description']))
        report('empty', below(at, name), detailsOf(below(at, name)));
    },
    operation({ json, at, internal }, report) {
      if (!internal) return;
      for (const name of emptyTexts(json, ['summary', 'description']))
        report('empty', below(at, name), detailsOf(below(at, name)));
    },
  },
  onFailure: ({ at }) => detailsOf(at),
});

function emptyTexts(json: Node['json'], keys: readonly string[]): string[] {
  return keys.filter(key => {
    const text = json[key];
    return typeof text === 'string' && text.trim() === '';
  });
}

function detailsOf(at: Place): Details {
  const name = String(at.key);
  return { values: { name }, fixes: [safeFix('Remove "{name}"', remove(at), { name })] };
}
