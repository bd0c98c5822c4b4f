import { below } from '../../connector/place';
import { remove, rename, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { extensions } from '../../vocabulary/extensions';
import { bodySchemaKeywords, keywords, openapi3Keywords } from '../../vocabulary/keywords';
import type { Kind } from '../../connector/grammar';
import { rule } from '../../engine/rule';

export default rule({
  id: 'additional-property',
  aliases: ['extension-name-invalid'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['AdditionalPropertyNotAllowed', 'ExtensionNameNotValid'],
    policyCodes: [],
    message: "The property '{0}' is not allowed and must be removed.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { unknown: 'OpenAPI 2.0 has no "{key}" here; remove it or start it with "x-".' },
  onFailure({ key = '', at, kind, owner }) {
    if (toldByAnotherRule(key, kind, owner.json.in)) return undefined;
    const place = below(at, key);
    const meant = nearest(key, allowedKeys(kind), 2);
    if (meant !== undefined && !Object.hasOwn(owner.json, meant))
      return { fixes: [suggestion('Change to "{meant}"', rename(place, meant), { meant })] };
    return {
      fixes: [
        suggestion('Change to "x-{key}"', rename(place, `x-${key}`), { key }),
        suggestion('Remove "{key}"', remove(place), { key }),
      ],
    };
  },
});

function toldByAnotherRule(key: string, kind: Kind, location: unknown): boolean {
  if (kind === 'securityScheme' || openapi3Keywords[kind]?.includes(key)) return true;
  return kind === 'parameter' && location === 'body' && bodySchemaKeywords.has(key);
}

/** The keywords of a kind and the extensions that may stand there. */
function allowedKeys(kind: Kind): string[] {
  const own = Object.entries(extensions).filter(([, { where }]) =>
    where.some(place => place === kind || place.startsWith(`${kind}.`)),
  );
  return [...(keywords[kind] ?? []), ...own.map(([key]) => key)];
}
