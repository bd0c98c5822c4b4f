/** The keys and words of apiProperties.json, spelt as the service reads them. Data only. */

/** The keys below `properties`; the upload tool keeps these and drops others. */
export const propertiesKeys = [
  'connectionParameters',
  'connectionParameterSets',
  'iconBrandColor',
  'capabilities',
  'scriptOperations',
  'policyTemplateInstances',
  'publisher',
  'stackOwner',
] as const;

/** What connectors say they have; partly known from published ones. */
export const capabilities = ['actions', 'triggers', 'gateway', 'cloud', 'blob', 'tabular'] as const;

/** https://learn.microsoft.com/connectors/custom-connectors/connection-parameters */
export const connectionParameterTypes = [
  'string',
  'securestring',
  'int',
  'bool',
  'oauthSetting',
  'gatewaySetting',
] as const;

/** The types that hold one plain value: the only ones for a claim such as "token:tenant". */
export const primitiveTypes: readonly string[] = ['string', 'securestring', 'int', 'bool'];

/** The keys of a connection parameter and of the objects inside it, by kind. */
export const connectionParameterKeys = {
  connectionParameter: [
    'type',
    'uiDefinition',
    'allowedValues',
    'defaultValue',
    'oAuthSettings',
    'metadata',
    'gatewaySettings',
  ],
  uiDefinition: ['displayName', 'description', 'tooltip', 'tabIndex', 'schema', 'constraints'],
  constraints: ['clearText', 'required', 'hidden', 'tabIndex', 'capability', 'allowedValues', 'dependencies'],
  oAuthSettings: [
    'identityProvider',
    'clientId',
    'clientSecret',
    'scopes',
    'redirectMode',
    'redirectUrl',
    'properties',
    'customParameters',
    'additionalParameters',
  ],
} as const;

/** The name of every OAuth parameter. */
export const oauthParameterName = 'token';

/** Names of parameters that hold a secret. */
export const secretName = /key|secret|password|token/i;

/** Where the service sends people back to when all connectors share one address. */
export const sharedRedirectUrl = 'https://global.consent.azure-apim.net/redirect';

/** Beginnings of texts that stand where a secret will be put later. Lower case. */
export const secretPlaceholders = [
  'enter',
  'your',
  '<',
  '{',
  '[',
  'client secret',
  'clientsecret',
  'placeholder',
  'todo',
  'dummy',
  'none',
  'n/a',
  'null',
  'change',
  'replace',
  'insert',
  'secret',
  'xxx',
  '***',
] as const;

/**
 * What the parameter for the tenant says: its type, where its value comes from, and that makers do not see it.
 * https://learn.microsoft.com/connectors/custom-connectors/connection-parameters
 */
export const tenantParameter = {
  name: 'token:TenantId',
  value: {
    type: 'string',
    metadata: { sourceType: 'AzureActiveDirectoryTenant' },
    uiDefinition: {
      displayName: 'Tenant',
      description: 'The tenant of the person who signs in.',
      constraints: { required: 'false', hidden: 'true' },
    },
  },
} as const;
