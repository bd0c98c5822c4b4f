import { titleCase } from '../engine/words';
import { isObject, type Json, type JsonObject } from './json/parse';

/** The label of a parameter's field, from its key: "site_url" gives "Site Url", "token:region" gives "Region". */
export function labelOf(key: string): string {
  return titleCase(key.slice(key.indexOf(':') + 1));
}

/** A first description of a parameter's field. */
export function promptOf(key: string): string {
  return `Enter the ${labelOf(key).toLowerCase()}.`;
}

/** A first uiDefinition for a parameter. */
export function fieldOf(key: string, type: Json | undefined): Json {
  return {
    displayName: labelOf(key),
    description: promptOf(key),
    tooltip: promptOf(key),
    constraints: { required: 'true', clearText: type !== 'securestring' },
  };
}

const loginUrl = (page: string): string => `https://login.example.com/${page}`;

/** First settings for a sign-in, with the addresses of the definition's security scheme where it has some. */
export function signInOf(scheme: JsonObject = {}): JsonObject {
  const text = (key: string, otherwise: string): string => {
    const value = scheme[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const tokenUrl = text('tokenUrl', loginUrl('token'));
  return {
    identityProvider: 'oauth2',
    clientId: 'Enter client ID',
    scopes: isObject(scheme.scopes) ? Object.keys(scheme.scopes) : [],
    redirectMode: 'GlobalPerConnector',
    customParameters: {
      authorizationUrl: { value: text('authorizationUrl', loginUrl('authorize')) },
      tokenUrl: { value: tokenUrl },
      refreshUrl: { value: tokenUrl },
    },
  };
}
