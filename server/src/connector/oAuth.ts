import { identityProviders, type IdentityProvider } from '../vocabulary/identityProviders';
import type { Definition } from './definition/definition';
import { entries } from './definition/definition';
import { memberIgnoringCase } from './ignoreCase';
import { isObject, type JsonObject } from './json/parse';
import { once } from './memo';
import { below, type Place } from './place';
import type { ConnectionParameter } from './properties';

/** The id of the identity provider in lower case; "" when there is none. */
export function providerId({ identityProvider }: JsonObject): string {
  return typeof identityProvider === 'string' ? identityProvider.toLowerCase() : '';
}

/** What is known about the identity provider of some OAuth settings. */
export function providerOf(settings: JsonObject): IdentityProvider | undefined {
  const id = providerId(settings);
  return Object.hasOwn(identityProviders, id) ? identityProviders[id] : undefined;
}

/** The text of a custom parameter, by its name, letter case aside. */
export function customParameterText({ customParameters }: JsonObject, name: string): string | undefined {
  const value = memberIgnoringCase(customParameters, name)?.value;
  return isObject(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** Whether a parameter is a sign-in, however its type is capitalised. */
export function isOAuth({ type }: ConnectionParameter): boolean {
  return type.toLowerCase() === 'oauthsetting';
}

/** The types of a definition's security schemes, and where the schemes stand. */
export const securityTypes: (definition: Definition) => ReadonlySet<string> = once(
  (definition: Definition) =>
    new Set(
      entries(definition.json.securityDefinitions, securityPlace(definition)).flatMap(([, { json }]) =>
        typeof json.type === 'string' ? [json.type] : [],
      ),
    ),
);

export function securityPlace(definition: Definition): Place {
  return below(definition.at, 'securityDefinitions');
}
