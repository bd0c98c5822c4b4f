import { isObject } from '../../shape';
import type { AppCredentials, Credentials } from './credentials';
import type { Endpoint } from './endpoint';
import { noSecret, noToken, troubleOfToken } from './entraTrouble';
import type { Environment } from './environment';
import { exchange, exchangeWithRetry, parseJson } from './exchange';
import { Failure, withoutEffect } from './failure';
import type { Vault } from './vault';

export interface TokenSource {
  get(signal: AbortSignal): Promise<string>;
  /** Tells that the service did not accept a token: the next one is another. */
  refuse(token: string): void;
}

/** Source: https://learn.microsoft.com/partner-center/marketplace-offers/submission-api-onboard */
const scope = 'https://api.partner.microsoft.com/.default';
/** A token is not used in the last minutes of its life. */
const margin = 300_000;

export function createTokenSource(
  env: Environment,
  endpoint: Endpoint,
  credentials: Credentials,
  vault: Vault,
): TokenSource {
  return credentials.kind === 'app'
    ? appTokens(env, endpoint, credentials, vault)
    : delegatedTokens(credentials.getToken, vault);
}

function delegatedTokens(
  getToken: Extract<Credentials, { kind: 'delegated' }>['getToken'],
  vault: Vault,
): TokenSource {
  let refused: string | undefined;
  return {
    async get(signal) {
      const token = await getToken({ signal, ...(refused !== undefined && { refused }) });
      if (token === undefined) throw new Failure(noToken());
      vault.remember(token);
      return token;
    },
    refuse: token => void (refused = token),
  };
}

interface Grant {
  readonly token: string;
  readonly expires: number;
}

function appTokens(
  env: Environment,
  endpoint: Endpoint,
  credentials: AppCredentials,
  vault: Vault,
): TokenSource {
  let grant: Grant | undefined;
  let asking: Promise<Grant> | undefined;
  return {
    async get(signal) {
      signal.throwIfAborted();
      if (grant && env.now() < grant.expires - margin) return grant.token;
      asking ??= withoutEffect(() => requestGrant(env, endpoint, credentials, vault)).finally(
        () => (asking = undefined),
      );
      grant = await unlessAborted(asking, signal);
      return grant.token;
    },
    refuse: token => {
      if (grant?.token === token) grant = undefined;
    },
  };
}

/** Asks once for all who wait, so nobody's cancellation stops the others. */
async function requestGrant(
  env: Environment,
  endpoint: Endpoint,
  { tenant, clientId, readSecret }: AppCredentials,
  vault: Vault,
): Promise<Grant> {
  const secret = await readSecret();
  if (!secret) throw new Failure(noSecret());
  vault.remember(secret);
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope };
  const url = `${endpoint.authority}/${tenant}/oauth2/v2.0/token`;
  const init = { method: 'POST', body: new URLSearchParams(form), headers: { accept: 'application/json' } };
  const never = new AbortController().signal;
  const answer = await exchangeWithRetry(env, () => exchange(env, url, init, never), never);
  env.log(`POST ${new URL(url).pathname} ${answer.status}`);
  const body = parseJson(answer.body);
  const token = isObject(body) ? body['access_token'] : undefined;
  if (answer.status !== 200 || typeof token !== 'string' || token === '') {
    throw new Failure(troubleOfToken(answer.status, answer.body));
  }
  vault.remember(token);
  const seconds = isObject(body) ? Number(body['expires_in']) : 0;
  return { token, expires: env.now() + (Number.isFinite(seconds) ? seconds : 0) * 1000 };
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
