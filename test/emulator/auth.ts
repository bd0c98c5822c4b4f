import type { Reply, Request } from './http';
import type { World } from './store';

/** What the emulator's Entra ID knows. No real tenant can be called like this one. */
export const emulatorTenant = 'contoso.emulator';
export const emulatorClient = { id: 'emulator-app', secret: 'emulator-secret' } as const;
/** An application that gets tokens but was never added in Partner Center. */
export const unassociatedClient = { id: 'unassociated-app', secret: 'unassociated-secret' } as const;

const resource = 'https://api.partner.microsoft.com';
const scopes = [`${resource}/.default`, `${resource}/`, `${resource}/user_impersonation offline_access`];
const lifetime = 3599;
const tokenPath = /^\/([^/]+)\/oauth2\/(v2\.0\/)?token$/i;

/** Answers the token endpoints (v1 and v2); undefined for any other path. */
export function tokenReply(world: World, request: Request): Reply | undefined {
  const match = tokenPath.exec(request.path);
  if (!match || request.method !== 'POST') return undefined;
  const form = new URLSearchParams(request.body.toString('utf8'));
  const isV2 = match[2] !== undefined;
  if (match[1]?.toLowerCase() !== emulatorTenant) {
    return refusal(world, 400, 'invalid_request', 90002, `Tenant '${match[1] ?? ''}' not found.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refusal(world, 400, 'unsupported_grant_type', 70003, 'The grant type is not supported.');
  }
  const clients = [emulatorClient, unassociatedClient];
  const client = clients.find(({ id }) => id === form.get('client_id'));
  if (!client)
    return refusal(world, 400, 'unauthorized_client', 700016, 'Application was not found in the directory.');
  if (client.secret !== form.get('client_secret')) {
    return refusal(world, 401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  }
  const isKnownResource = isV2 ? scopes.includes(form.get('scope') ?? '') : form.get('resource') === resource;
  if (!isKnownResource)
    return refusal(
      world,
      400,
      'invalid_resource',
      500011,
      'The resource principal was not found in the tenant.',
    );
  return { status: 200, json: isV2 ? grantV2(world, client.id) : grantV1(world, client.id) };
}

/** Whether the request carries a token that is valid and whose application Partner Center knows. */
export function isAuthorized(world: World, request: Request): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const grant = token === undefined ? undefined : world.tokens.get(token);
  if (!grant || grant.expires <= world.clock.outside()) return false;
  return grant.clientId !== unassociatedClient.id && !world.scenario.quirks.includes('not-associated');
}

function grantV1(world: World, clientId: string) {
  const now = Math.floor(world.clock.outside() / 1000);
  return {
    token_type: 'Bearer',
    expires_in: String(lifetime),
    ext_expires_in: String(lifetime),
    expires_on: String(now + lifetime),
    not_before: String(now - 300),
    resource,
    access_token: issue(world, clientId),
  };
}

const grantV2 = (world: World, clientId: string) => ({
  token_type: 'Bearer',
  expires_in: lifetime,
  ext_expires_in: lifetime,
  access_token: issue(world, clientId),
});

function issue(world: World, clientId: string): string {
  const payload = { aud: resource, appid: clientId, tid: emulatorTenant, jti: world.ids.guid() };
  const token = `emu.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  world.tokens.set(token, { clientId, expires: world.clock.outside() + lifetime * 1000 });
  return token;
}

function refusal(world: World, status: number, error: string, code: number, message: string): Reply {
  const trace = world.ids.guid();
  const correlation = world.ids.guid();
  const timestamp = new Date(world.clock.outside())
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    status,
    json: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  };
}
