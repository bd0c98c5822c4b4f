import { isObject } from '../../shape';
import type { AppCredentials } from './credentials';
import { parseEndpoint } from './endpoint';

/** The application with which the emulator at an endpoint can be used; undefined when there is no emulator. */
export async function readEmulatorCredentials(
  endpoint: string,
  signal: AbortSignal,
): Promise<AppCredentials | undefined> {
  const account = await ask(endpoint, 'account', signal);
  const { tenant, clientId, secret } = account ?? {};
  if (typeof tenant !== 'string' || typeof clientId !== 'string' || typeof secret !== 'string')
    return undefined;
  return { kind: 'app', tenant, clientId, readSecret: () => Promise.resolve(secret) };
}

/**
 * The emulator's clock, for views that count down to what the emulator will do: in a demo it runs faster than ours, from
 * the first write on, so read it again after one. Undefined when there is no emulator.
 */
export async function readEmulatorClock(
  endpoint: string,
  signal: AbortSignal,
): Promise<(() => number) | undefined> {
  const state = await ask(endpoint, 'state', signal);
  const { now, rate } = state ?? {};
  if (typeof now !== 'string' || typeof rate !== 'number') return undefined;
  const readAt = Date.now();
  return () => Date.parse(now) + (Date.now() - readAt) * rate;
}

/** Asks the emulator's control; undefined unless the endpoint is an emulator that answers. */
async function ask(
  endpoint: string,
  what: 'account' | 'state',
  signal: AbortSignal,
): Promise<Record<string, unknown> | undefined> {
  const parsed = parseEndpoint(endpoint);
  if (!parsed?.isEmulator) return undefined;
  try {
    const answer: unknown = await (await fetch(`${parsed.origin}/__emulator/${what}`, { signal })).json();
    return isObject(answer) ? answer : undefined;
  } catch {
    return undefined; // Nobody answers: there is no emulator.
  }
}
