/** What paconn, Microsoft's command line tool, reads from settings.json. Data only. */

export const settingsKeys = [
  '$schema',
  'connectorId',
  'environment',
  'apiProperties',
  'apiDefinition',
  'icon',
  'script',
  'powerAppsUrl',
  'powerAppsApiVersion',
  'flowUrl',
  'flowApiVersion',
  'clientId',
  'tenant',
  'authorityUrl',
  'resource',
] as const;

/** The settings that name a file of the folder. */
export const settingsFiles = {
  apiProperties: 'properties',
  apiDefinition: 'definition',
  icon: 'icon',
  script: 'script',
} as const;

/** The one version of both APIs that paconn calls. */
export const apiVersion = '2016-11-01';
