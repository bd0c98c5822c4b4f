/** The x-ms-* extensions of a definition. Data only. */

/** Where an extension may stand: a kind of object, a parameter by where it travels, or another extension's value. */
export type ExtensionPlace =
  | 'root'
  | 'info'
  | 'pathItem'
  | 'operation'
  | 'parameter.path'
  | 'parameter.query'
  | 'parameter.header'
  | 'parameter.formData'
  | 'parameter.body'
  | 'response'
  | 'header'
  | 'schema'
  | 'x-ms-openai-data';

export interface Extension {
  readonly where: readonly ExtensionPlace[];
  /** The form of its value. */
  readonly value: string;
  /** What it does. */
  readonly description: string;
}

const plainParameter = [
  'parameter.path',
  'parameter.query',
  'parameter.header',
  'parameter.formData',
] as const;
const anyParameter = [...plainParameter, 'parameter.body'] as const;

/**
 * The extensions that connectors know.
 * https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions, the schemas of
 * microsoft/PowerPlatformConnectors, and what published connectors carry
 */
export const extensions: Readonly<Record<string, Extension>> = {
  'x-ms-summary': {
    where: ['schema', 'response', 'header', 'operation', ...anyParameter],
    value: 'text of at most 80 characters',
    description: 'The name that makers see for a parameter, property or response.',
  },
  'x-ms-visibility': {
    where: ['operation', 'schema', 'header', ...anyParameter],
    value: 'important, advanced, internal or none',
    description: 'Whether makers see it at once, behind "Show more", or never.',
  },
  'x-ms-api-annotation': {
    where: ['info', 'operation'],
    value: 'of info: {status}; of an operation: {family, revision, status, replacement, expires}',
    description:
      'The status of the connector or operation, and which revision of which family an operation is.',
  },
  'x-ms-operation-context': {
    where: ['operation'],
    value: '{simulate: {operationId, parameters}}',
    description: 'The operation that the designer calls for a sample of what a trigger returns.',
  },
  'x-ms-capabilities': {
    where: ['root', 'operation'],
    value: 'of the root: {testConnection, file-picker}; of an operation: {chunkTransfer}',
    description: 'What the connector or operation can do besides being called.',
  },
  'x-ms-trigger': {
    where: ['operation'],
    value: 'single or batch',
    description:
      'Makes the operation a trigger: one that starts a flow once, or once for each item of a list.',
  },
  'x-ms-trigger-hint': {
    where: ['operation'],
    value: 'text',
    description: 'What a maker does to make the trigger fire while testing it.',
  },
  'x-ms-trigger-metadata': {
    where: ['operation'],
    value: '{mode: "polling", kind: "query"}',
    description: 'How a polling trigger asks for news.',
  },
  'x-ms-trigger-value': {
    where: [...plainParameter],
    value: '{value-collection, value-path}, at least one of them',
    description: 'Where in its last answer a polling trigger finds the value for this parameter.',
  },
  'x-ms-notification': {
    where: ['operation'],
    value: '{operationId}',
    description: 'The webhook operation whose notifications this trigger fetches.',
  },
  'x-ms-notification-content': {
    where: ['pathItem'],
    value: '{schema, description, headers}',
    description: 'What the service sends to a webhook.',
  },
  'x-ms-notification-url': {
    where: ['schema'],
    value: 'true',
    description: 'Marks the property of the body into which the address for notifications is put.',
  },
  'x-ms-url-encoding': {
    where: ['parameter.path'],
    value: 'single or double',
    description: 'How often a value is encoded before it goes into the path.',
  },
  'x-ms-dynamic-values': {
    where: ['schema', ...plainParameter],
    value:
      '{operationId, parameters, value-collection, value-title, value-path}, or {capability: "file-picker"}, or {builtInOperation: "AadGraph.GetUsers"}',
    description: 'A list of values that an operation fetches while the maker chooses.',
  },
  'x-ms-dynamic-list': {
    where: ['schema', ...plainParameter],
    value: '{operationId, parameters, itemsPath, itemTitlePath, itemValuePath}',
    description:
      'The same as x-ms-dynamic-values, with references that name a parameter or property by its full path.',
  },
  'x-ms-dynamic-schema': {
    where: ['schema'],
    value: '{operationId, parameters, value-path}',
    description: 'A schema that an operation fetches while the maker designs.',
  },
  'x-ms-dynamic-properties': {
    where: ['schema'],
    value: '{operationId, parameters, itemValuePath}',
    description:
      'The same as x-ms-dynamic-schema, with references that name a parameter or property by its full path.',
  },
  'x-ms-dynamic-tree': {
    where: ['parameter.path', 'parameter.query', 'schema'],
    value: '{settings, open, browse}',
    description:
      'A tree of values, such as folders and files, that operations fetch while the maker chooses.',
  },
  'x-ms-enum-values': {
    where: ['schema', ...plainParameter],
    value: '[{value, displayName}], each value one of enum',
    description: 'The names that makers see for the values of an enum.',
  },
  'x-ms-media-kind': {
    where: ['schema', 'parameter.formData'],
    value: 'image or audio',
    description: 'What a file is, so that apps show or play it.',
  },
  'x-ms-pageable': {
    where: ['operation'],
    value: '{nextLinkName: nextLink or @odata.nextLink}',
    description: 'The property of the answer that leads to the next page.',
  },
  'x-ms-safe-operation': {
    where: ['operation'],
    value: 'true or false',
    description: 'Whether a POST only reads, so that calling it while designing does no harm.',
  },
  'x-ms-no-generic-test': {
    where: ['operation'],
    value: 'true or false',
    description: 'Keeps the operation out of automatic tests.',
  },
  'x-ms-test-value': {
    where: ['schema', ...anyParameter],
    value: 'anything',
    description: 'A value for automatic tests.',
  },
  'x-ms-localizeDefaultValue': {
    where: ['schema', ...plainParameter],
    value: 'true or false',
    description: 'Whether the default is a text to translate.',
  },
  'x-ms-editor': {
    where: ['schema', ...plainParameter],
    value: 'dictionary',
    description: 'The editor in which makers fill the value in.',
  },
  'x-ms-editor-options': {
    where: ['schema', ...plainParameter],
    value: '{items: [ ]}',
    description: 'Options of that editor.',
  },
  'x-ms-connector-metadata': {
    where: ['root'],
    value: '[{propertyName, propertyValue}]',
    description: 'The website, privacy policy and categories of the service.',
  },
  'x-ms-docs': {
    where: ['root'],
    value: '[{url, description}]',
    description: 'Further documentation.',
  },
  'x-ms-deployment-version': {
    where: ['info'],
    value: 'numbers with dots between them, as text',
    description: 'The version that is deployed.',
  },
  'x-ms-keywords': {
    where: ['info'],
    value: '[text]',
    description: 'Words by which the connector is found.',
  },
  'x-ms-openai-data': {
    where: ['operation'],
    value: '{openai-enabled, operations: [{operationId, x-ms-require-user-confirmation, parameters}]}',
    description: 'Whether AI plugins may call the operation, and whether they ask first.',
  },
  'x-ms-openai-manifest': {
    where: ['root'],
    value: '{humanName, modelDescription, contactEmail, legalUrl}',
    description: 'How the connector presents itself as an AI plugin.',
  },
  'x-ms-openai-published-to-copilots': {
    where: ['info'],
    value: '[{AICopilot-enabled, AICopilotName}]',
    description: 'The copilots in which the plugin is offered.',
  },
  'x-ms-require-user-confirmation': {
    where: ['operation', 'x-ms-openai-data'],
    value: 'true or false',
    description: 'Whether an AI plugin asks before it calls the operation.',
  },
  'x-ms-agentic-protocol': {
    where: ['operation'],
    value: 'mcp-streamable-1.0',
    description: 'Makes the operation the door to a Model Context Protocol server.',
  },
  'x-ms-name-for-model': {
    where: ['operation', 'schema', ...anyParameter],
    value: 'text',
    description: 'The name under which a language model sees it.',
  },
  'x-ms-description-for-model': {
    where: ['operation', 'schema', ...anyParameter],
    value: 'text',
    description: 'What a language model reads about it.',
  },
  'x-ms-explicit-input': {
    where: ['schema', ...anyParameter],
    value: 'true or false',
    description: 'Whether the value has to be given instead of being filled in by a language model.',
  },
  'x-ms-require-user-consent': {
    where: ['operation'],
    value: 'true or false',
    description: 'Whether a person agrees before the operation is called.',
  },
  'x-nullable': {
    where: ['schema', 'response', 'header', ...anyParameter],
    value: 'true or false',
    description: 'Whether null is a value, too.',
  },
};

/** Extensions of other tools: they have no effect in a connector and do no harm. */
export const ignoredExtensions: ReadonlySet<string> = new Set([
  'x-ms-enum',
  'x-ms-parameter-location',
  'x-ms-skip-url-encoding',
  'x-ms-client-name',
  'x-ms-client-flatten',
  'x-ms-mutability',
  'x-ms-discriminator-value',
  'x-ms-long-running-operation',
  'x-ms-long-running-operation-options',
  'x-ms-azure-resource',
  'x-ms-parameterized-host',
  'x-ms-secret',
  'x-ms-identifiers',
  'x-ms-examples',
  'x-ms-permission',
  'x-ms-docs-operation-type',
  'x-ms-apihub-cached-response',
  'x-ms-property-name-alias',
  'x-ms-relationships',
  'x-ms-name-format',
  'x-ms-navigationProperty',
]);
