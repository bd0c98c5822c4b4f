/** How the provider proves who it is. */
export type Credentials = AppCredentials | DelegatedCredentials;

/** An Entra application with a client secret, as `SecretStorage` holds it. */
export interface AppCredentials {
  readonly kind: 'app';
  /** GUID or domain of the Entra tenant. */
  readonly tenant: string;
  readonly clientId: string;
  /** Reads the secret when a token is needed; undefined when there is none. */
  readonly readSecret: () => Promise<string | undefined>;
}

/** A signed-in person; the editor gets the tokens. */
export interface DelegatedCredentials {
  readonly kind: 'delegated';
  readonly account?: string;
  /**
   * Gives an access token for `https://api.partner.microsoft.com/user_impersonation`, or undefined when nobody is signed
   * in. `refused` is a token that the service did not accept: give another one.
   */
  readonly getToken: (options: {
    readonly signal: AbortSignal;
    readonly refused?: string;
  }) => Promise<string | undefined>;
}

/** A tenant of the emulator. Its ending cannot occur in Entra ID, so a real secret never goes to an emulator. */
export const isEmulatorTenant = (tenant: string): boolean => /^[\w-]+\.emulator$/i.test(tenant);

/** A tenant as it may stand in the address of the token endpoint. */
export const isTenant = (tenant: string): boolean => /^[\w-]+(\.[\w-]+)*$/.test(tenant);
