import { bareMimeType, mediaTypes, type MediaTypes } from '../../connector/definition/media';
import { carriesFile } from '../../connector/definition/parameters';
import type { Definition } from '../../connector/definition/definition';
import type { Operation } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insertOrSet, safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const multipart = 'multipart/form-data';
const urlEncoded = 'application/x-www-form-urlencoded';

export default rule({
  id: 'mime-incompatible-with-request',
  aliases: ['binary-with-form-urlencoded'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'MimeTypeNotCompatibleWithRequestContentSchemaType',
      'StringBinaryNotSupportedForFormUrlEncoded',
    ],
    policyCodes: [],
    message: "The MIME type(s) are not compatible with the request content type '{0}' for operation '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    incompatible:
      'The operation {operation} sends {content}, which no MIME type of "consumes" fits; it needs "{type}".',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      const told = new Set<readonly unknown[]>();
      for (const operation of definition.operations) {
        const consumes = mediaTypes(definition, operation, 'consumes');
        if (!consumes || consumes.items.length === 0 || told.has(consumes.items)) continue;
        const wanted = wantedType(definition, operation, consumes.items.map(bareMimeType));
        if (!wanted) continue;
        told.add(consumes.items);
        report('incompatible', consumes.at, {
          values: {
            operation: operation.id ?? `${operation.verb.toUpperCase()} ${operation.path}`,
            ...wanted,
          },
          fixes: [fixOf(operation, consumes, wanted.type)],
        });
      }
    },
  },
});

/** What an operation sends and the type for it, when none of its types fits. */
function wantedType(
  definition: Definition,
  { parameters }: Operation,
  types: readonly string[],
): { content: string; type: string } | undefined {
  const body = parameters.find(({ parameter }) => parameter.in === 'body')?.parameter;
  const forms = parameters.filter(({ parameter }) => parameter.in === 'formData');
  if (forms.some(({ parameter }) => carriesFile(parameter)) && !types.includes(multipart))
    return { content: 'a file', type: multipart };
  if (forms.length > 0 && !types.includes(multipart) && !types.includes(urlEncoded))
    return { content: 'a form', type: urlEncoded };
  const { schema } = body?.json ?? {};
  if (!body || !isObject(schema) || types.some(fitsObject)) return undefined;
  const type = definition.resolve({ json: schema, at: below(body.at, 'schema') })?.json.type;
  return type === 'object' || type === 'array'
    ? { content: `an ${type}`, type: 'application/json' }
    : undefined;
}

/** Forms fit too: certified connectors describe the fields of a form as an object in the body. */
function fitsObject(type: string): boolean {
  return type.endsWith('json') || type === '*/*' || type === multipart || type === urlEncoded;
}

/** The root's list is left to the other operations: this one gets a list of its own. */
function fixOf(operation: Operation, { items, at, own }: MediaTypes, type: string): Fix {
  const form = items.findIndex(item => bareMimeType(item) === urlEncoded);
  const edit = !own
    ? insertOrSet(operation, 'consumes', [type])
    : form >= 0 && type === multipart
      ? set(below(at, form), type)
      : append(at, type);
  const fix = form >= 0 && type === multipart ? safeFix : suggestion;
  return fix('Let the operation consume "{type}"', edit, { type });
}
