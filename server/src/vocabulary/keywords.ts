/** The keywords of OpenAPI 2.0 and what certification holds of them. Data only. */
import type { Kind } from '../connector/grammar';

const limitKeywords = [
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'enum',
  'multipleOf',
] as const;

/** How a value outside of schemas is described: in a parameter, in its items, in a header. */
const valueKeywords = ['type', 'format', 'items', 'collectionFormat', ...limitKeywords] as const;

/** The keys that an object of each kind may have besides those that start with "x-". https://swagger.io/specification/v2 */
export const keywords: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  root: [
    'swagger',
    'info',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'paths',
    'definitions',
    'parameters',
    'responses',
    'securityDefinitions',
    'security',
    'tags',
    'externalDocs',
  ],
  info: ['title', 'version', 'description', 'termsOfService', 'contact', 'license'],
  contact: ['name', 'url', 'email'],
  license: ['name', 'url'],
  externalDocs: ['description', 'url'],
  tag: ['name', 'description', 'externalDocs'],
  pathItem: ['$ref', 'get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'parameters'],
  operation: [
    'tags',
    'summary',
    'description',
    'externalDocs',
    'operationId',
    'produces',
    'consumes',
    'parameters',
    'responses',
    'schemes',
    'deprecated',
    'security',
  ],
  parameter: ['$ref', 'name', 'in', 'description', 'required', 'schema', 'allowEmptyValue', ...valueKeywords],
  items: valueKeywords,
  response: ['$ref', 'description', 'schema', 'headers', 'examples'],
  header: ['description', ...valueKeywords],
  schema: [
    '$ref',
    'type',
    'format',
    'title',
    'description',
    'items',
    'allOf',
    'properties',
    'additionalProperties',
    'discriminator',
    'readOnly',
    'xml',
    'externalDocs',
    'example',
    'required',
    'maxProperties',
    'minProperties',
    ...limitKeywords,
  ],
  xml: ['name', 'namespace', 'prefix', 'attribute', 'wrapped'],
};

/** Keywords of OpenAPI 3 and JSON Schema that people write where OpenAPI 2.0 has none. */
export const openapi3Keywords: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  root: ['openapi', 'components', 'servers', 'webhooks'],
  operation: ['requestBody', 'callbacks', 'servers'],
  response: ['content', 'links'],
  schema: ['oneOf', 'anyOf', 'not', 'nullable', 'const'],
};

/** The kinds of objects that say type, format and limits of a value. */
export const valueKinds: ReadonlySet<string> = new Set(['parameter', 'items', 'header', 'schema']);

/** Where a parameter travels when it is not the body. */
export const plainLocations: readonly string[] = ['path', 'query', 'header', 'formData'];

/**
 * What a body parameter says in its schema instead.
 * https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules
 */
export const bodySchemaKeywords: ReadonlySet<string> = new Set([
  ...valueKeywords,
  'allowEmptyValue',
  'properties',
]);

/** The types and, of each, the formats that the designers know. */
export const typeFormats: Readonly<Record<string, readonly string[]>> = {
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
  string: ['byte', 'binary', 'date', 'date-time', 'date-no-tz', 'password', 'email', 'html', 'uri', 'uuid'],
  boolean: [],
  array: [],
  object: [],
  file: [],
};

/** Names of other languages for a type, and what they are here. Lower case. */
export const typeSynonyms: Readonly<Record<string, { readonly type: string; readonly format?: string }>> = {
  int: { type: 'integer' },
  bool: { type: 'boolean' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
  decimal: { type: 'number', format: 'double' },
  str: { type: 'string' },
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
};

/** Other names of formats, by the type that has them. Lower case. */
export const formatSynonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { guid: 'uuid', url: 'uri' },
  number: { decimal: 'double' },
};
