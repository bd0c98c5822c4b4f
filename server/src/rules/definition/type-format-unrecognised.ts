import type { Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { remove, safeFix, set } from '../../engine/fix';
import { formatSynonyms, typeFormats, valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'type-format-unrecognised',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['UnrecognizedTypeFormat'],
    policyCodes: [],
    message: "The type/format '{0}' is not recognized.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { unknown: 'The format "{format}" is not known for the type {type}.' },
  fixable: true,
  visit: {
    member: {
      format({ value, at, kind, owner }, report) {
        const { type } = owner.json;
        if (typeof value !== 'string' || typeof type !== 'string' || !valueKinds.has(kind)) return;
        const formats = Object.hasOwn(typeFormats, type) ? typeFormats[type] : undefined;
        if (!formats || value === '' || formats.includes(value)) return;
        report('unknown', at, { values: { format: value, type }, fixes: [known(value, type, at)] });
      },
    },
  },
});

function known(format: string, type: string, at: Place): Fix {
  const lower = format.trim().toLowerCase();
  const synonyms = formatSynonyms[type] ?? {};
  const synonym = Object.hasOwn(synonyms, lower) ? synonyms[lower] : undefined;
  const same = typeFormats[type]?.includes(lower) ? lower : synonym;
  return same
    ? safeFix('Change to "{same}"', set(at, same), { same })
    : safeFix('Remove the format', remove(at));
}
