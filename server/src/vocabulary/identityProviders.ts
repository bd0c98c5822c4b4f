/** The identity providers of OAuth parameters. Data only. */

export interface CustomParameter {
  readonly description: string;
  readonly required?: true;
}

export interface IdentityProvider {
  readonly title: string;
  readonly description: string;
  /** By name; names ignore case. */
  readonly parameters: Readonly<Record<string, CustomParameter>>;
}

const loginUri: CustomParameter = { description: 'The address at which people sign in.' };
const tenantId: CustomParameter = {
  description: 'The directory in which people sign in; "common" for every directory.',
};
const resourceUri: CustomParameter = {
  description: 'The resource that the token is asked for: the App ID URI of the API.',
  required: true,
};

/**
 * The providers by id in lower case: ids ignore case.
 * https://learn.microsoft.com/connectors/custom-connectors/connection-parameters, the schemas of
 * microsoft/PowerPlatformConnectors, and what published connectors carry
 */
export const identityProviders: Readonly<Record<string, IdentityProvider>> = {
  oauth2: {
    title: 'Generic OAuth 2.0',
    description: 'Authorization code flow with addresses that never change.',
    parameters: {
      authorizationUrl: { description: 'The page at which people sign in and consent.', required: true },
      tokenUrl: { description: 'Where the code is exchanged for a token.', required: true },
      refreshUrl: { description: 'Where the token is renewed; often the same as tokenUrl.', required: true },
    },
  },
  oauth2generic: {
    title: 'OAuth 2.0 with templates',
    description:
      'Authorization code flow whose addresses, queries and bodies are templates with {placeholders}.',
    parameters: {
      authorizationUrlTemplate: {
        description: 'The page at which people sign in and consent.',
        required: true,
      },
      tokenUrlTemplate: { description: 'Where the code is exchanged for a token.', required: true },
      refreshUrlTemplate: { description: 'Where the token is renewed.', required: true },
      authorizationUrlQueryStringTemplate: {
        description:
          'The query of the sign-in page, such as `?client_id={ClientId}&redirect_uri={RedirectUrl}`.',
      },
      tokenUrlQueryStringTemplate: { description: 'The query of the token address.' },
      refreshUrlQueryStringTemplate: { description: 'The query of the refresh address.' },
      tokenBodyTemplate: { description: 'The body that is sent for a token.' },
      refreshBodyTemplate: { description: 'The body that is sent to renew the token.' },
      scopeListDelimiter: { description: 'What stands between two scopes.' },
    },
  },
  oauth2pkce: {
    title: 'OAuth 2.0 with PKCE',
    description: 'Authorization code flow with a proof key instead of a client secret.',
    parameters: {
      authorizationUrl: { description: 'The page at which people sign in and consent.', required: true },
      tokenUrl: { description: 'Where the code is exchanged for a token.', required: true },
      refreshUrl: { description: 'Where the token is renewed.' },
    },
  },
  aad: {
    title: 'Microsoft Entra ID',
    description: 'Sign-in with a work, school or Microsoft account.',
    parameters: {
      resourceUri,
      loginUri,
      tenantId,
      enableOnbehalfOfLogin: {
        description: 'Whether apps may pass on the sign-in of their user: "true" or "false".',
      },
      grantType: { description: 'How the token is asked for; "code" is the usual one.' },
    },
  },
  aadcertificate: {
    title: 'Microsoft Entra ID with a certificate',
    description: "Sign-in of Microsoft's own connectors; others cannot use it.",
    parameters: {
      resourceUri,
      loginUri,
      tenantId,
      loginUriAAD: { description: 'The address at which people of other clouds sign in.' },
    },
  },
  facebook: { title: 'Facebook', description: 'Sign-in with Facebook.', parameters: { LoginUri: loginUri } },
  docusign: { title: 'DocuSign', description: 'Sign-in with DocuSign.', parameters: { LoginUri: loginUri } },
  google: { title: 'Google', description: 'Sign-in with Google.', parameters: {} },
  github: { title: 'GitHub', description: 'Sign-in with GitHub.', parameters: {} },
  salesforcev2: {
    title: 'Salesforce',
    description: 'Sign-in with Salesforce.',
    parameters: { LoginUri: loginUri },
  },
};
