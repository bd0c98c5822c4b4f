/**
 * The kinds of objects in a connector's JSON files and where each is found: the one description of their structure.
 * The walk follows it; nothing else needs to know that a path item holds operations.
 */
export type Kind =
  | 'root'
  | 'info'
  | 'contact'
  | 'license'
  | 'externalDocs'
  | 'tag'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'items'
  | 'response'
  | 'header'
  | 'schema'
  | 'xml'
  | 'securityScheme'
  | 'notificationContent'
  | 'propertiesRoot'
  | 'properties'
  | 'connectionParameter'
  | 'uiDefinition'
  | 'constraints'
  | 'oAuthSettings'
  | 'customParameter'
  | 'connectionParameterSets'
  | 'connectionParameterSet'
  | 'policy'
  | 'settings'
  | 'certification';

export interface Children {
  readonly kind: Kind;
  /** one: the value itself; list: each item; map: each member; patterned: each member whose key does not start with x-. */
  readonly shape: 'one' | 'list' | 'map' | 'patterned';
}

const one = (kind: Kind): Children => ({ kind, shape: 'one' });
const list = (kind: Kind): Children => ({ kind, shape: 'list' });
const map = (kind: Kind): Children => ({ kind, shape: 'map' });
const patterned = (kind: Kind): Children => ({ kind, shape: 'patterned' });

/** The verbs under which a path item holds operations. */
export const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

const leaf: Readonly<Record<string, Children>> = {};

export const grammar: Readonly<Record<Kind, Readonly<Record<string, Children>>>> = {
  root: {
    info: one('info'),
    paths: patterned('pathItem'),
    definitions: map('schema'),
    parameters: map('parameter'),
    responses: map('response'),
    securityDefinitions: map('securityScheme'),
    tags: list('tag'),
    externalDocs: one('externalDocs'),
  },
  info: { contact: one('contact'), license: one('license') },
  contact: leaf,
  license: leaf,
  externalDocs: leaf,
  tag: { externalDocs: one('externalDocs') },
  pathItem: {
    ...Object.fromEntries(verbs.map(verb => [verb, one('operation')])),
    parameters: list('parameter'),
    'x-ms-notification-content': one('notificationContent'),
  },
  operation: {
    parameters: list('parameter'),
    responses: patterned('response'),
    externalDocs: one('externalDocs'),
  },
  parameter: { schema: one('schema'), items: one('items') },
  items: { items: one('items') },
  response: { schema: one('schema'), headers: map('header') },
  header: { items: one('items') },
  schema: {
    properties: map('schema'),
    items: one('schema'),
    allOf: list('schema'),
    oneOf: list('schema'),
    anyOf: list('schema'),
    additionalProperties: one('schema'),
    xml: one('xml'),
    externalDocs: one('externalDocs'),
  },
  xml: leaf,
  securityScheme: leaf,
  notificationContent: { schema: one('schema') },
  propertiesRoot: { properties: one('properties') },
  properties: {
    connectionParameters: map('connectionParameter'),
    connectionParameterSets: one('connectionParameterSets'),
    policyTemplateInstances: list('policy'),
  },
  connectionParameter: { uiDefinition: one('uiDefinition'), oAuthSettings: one('oAuthSettings') },
  uiDefinition: { constraints: one('constraints') },
  constraints: leaf,
  oAuthSettings: { customParameters: map('customParameter') },
  customParameter: leaf,
  connectionParameterSets: { values: list('connectionParameterSet') },
  connectionParameterSet: { parameters: map('connectionParameter') },
  policy: leaf,
  settings: leaf,
  certification: leaf,
};

/** How deep schemas nest before the walk stops; the deepest published definition has less than a third of it. */
export const deepestSchema = 100;
