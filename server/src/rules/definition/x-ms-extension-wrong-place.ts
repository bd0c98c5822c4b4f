import { dynamicKeys } from '../../connector/definition/dynamicCalls';
import type { Operation, Parameter } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { insert, remove, suggestion } from '../../engine/fix';
import { rule, type Member } from '../../engine/rule';
import { extensions } from '../../vocabulary/extensions';
import { plainLocations } from '../../vocabulary/keywords';

const dynamic: ReadonlySet<string> = new Set(dynamicKeys);

/** Extensions whose place has a rule of its own. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'x-ms-notification-url',
  'x-ms-openai-data',
  'x-ms-agentic-protocol',
  ...['query', 'header', 'formData', 'body'].map(place => `parameter.${place} x-ms-url-encoding`),
]);

const parameterPlaces: ReadonlySet<string> = new Set(
  [...plainLocations, 'body'].map(place => `parameter.${place}`),
);

export default rule({
  id: 'x-ms-extension-wrong-place',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas + learn.microsoft.com/connectors/custom-connectors/openapi-extensions § Applies to',
  messages: { misplaced: 'The extension "{key}" has no effect here; it belongs to: {places}.' },
  visit: {
    extension(member, report, { definition }) {
      const { key, at, kind } = member;
      if (!key.startsWith('x-ms-') || !Object.hasOwn(extensions, key)) return;
      const where: readonly string[] = extensions[key]?.where ?? [];
      const place = kind === 'parameter' ? `parameter.${(member.owner as Parameter).in}` : kind;
      if (where.includes(place) || kind === 'reference' || at.document !== definition?.document) return;
      if (toldElsewhere.has(key) || toldElsewhere.has(`${place} ${key}`)) return;
      // Where a parameter is that travels in no known way is not known either.
      if (isUnknown(place) && where.some(isOfParameter)) return;
      report('misplaced', keyAt(at), {
        values: { key, places: placesText(where) },
        fixes: moved(member),
      });
    },
  },
});

const isOfParameter = (place: string): boolean => place.startsWith('parameter.');
const isUnknown = (place: string): boolean => isOfParameter(place) && !parameterPlaces.has(place);

function moved(member: Member): Fix[] {
  if (member.key === 'x-ms-notification-content') return moveToPath(member);
  return dynamic.has(member.key) ? moveIntoSchema(member) : [];
}

/** What a webhook receives is described beside the operation. */
function moveToPath({ key, value, at, kind, owner }: Member): Fix[] {
  if (kind !== 'operation') return [];
  const { pathItem } = owner as Operation;
  if (Object.hasOwn(pathItem.json, key)) return [];
  return [suggestion('Move it to the path', [remove(at), insert(pathItem.at, key, value)])];
}

/** Parameters of all kinds are told as one. */
function placesText(where: readonly string[]): string {
  const parameters = where.filter(isOfParameter);
  const others = where.filter(place => !isOfParameter(place));
  if (parameters.length === 0) return others.join(', ');
  if (parameters.length === 5) return [...others, 'parameter'].join(', ');
  return [...others, `parameter in ${parameters.map(place => place.slice(10)).join('/')}`].join(', ');
}

/** What fetches a schema or values belongs into the schema that a response holds. */
function moveIntoSchema({ key, value, at, owner }: Member): Fix[] {
  const { schema } = owner.json;
  if (!isObject(schema) || '$ref' in schema || Object.hasOwn(schema, key)) return [];
  return [suggestion('Move it into the schema', [remove(at), insert(below(owner.at, 'schema'), key, value)])];
}
