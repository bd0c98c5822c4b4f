import * as l10n from '@vscode/l10n';
import type { Environment } from './environment';
import { cancelled, Failure } from './failure';
import type { Trouble } from './failure';
import { isTransient, retryAfter, waitBeforeRetry } from './retry';

/** The service is slow: product lists have been seen to take more than a minute. */
const patience = 100_000;

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends one request and reads the whole answer. Fails with `network`, `timeout` or `cancelled`. */
export async function exchange(
  env: Environment,
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<RawAnswer> {
  signal.throwIfAborted();
  const late = env.timeout(patience);
  try {
    const response = await env.fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    if (signal.aborted) throw new Failure({ ...cancelled(), effect: 'unknown' });
    throw new Failure(late.aborted ? timedOut(url) : unreachable(url, error));
  }
}

/**
 * Sends a request that may be repeated, again and again while the service is busy or cannot be reached. The last answer
 * is returned whatever its status. What timed out is not tried again: it would take as long.
 */
export async function exchangeWithRetry(
  env: Environment,
  send: () => Promise<RawAnswer>,
  signal: AbortSignal,
): Promise<RawAnswer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await send().catch(async (error: unknown) => {
      const wait = isUnreachable(error) ? waitBeforeRetry(tried, undefined, env.random()) : undefined;
      if (wait === undefined) throw error;
      await env.sleep(wait, signal);
      return undefined;
    });
    if (answer === undefined) continue;
    if (!isTransient(answer.status) && !isBroken(answer)) return answer;
    const wait = waitBeforeRetry(tried, retryAfter(answer.headers, env.now()), env.random());
    if (wait === undefined) return answer;
    await env.sleep(wait, signal);
  }
}

/** A success whose JSON was cut off. */
const isBroken = ({ status, body }: RawAnswer): boolean =>
  status >= 200 && status < 300 && body !== '' && parseJson(body) === undefined;

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof Failure && error.trouble.code === 'network';

function timedOut(url: string): Trouble {
  return {
    code: 'timeout',
    cause: l10n.t('{host} did not answer in {seconds} seconds.', {
      host: new URL(url).host,
      seconds: patience / 1000,
    }),
    nextStep: l10n.t('Refresh the status of the offer in some minutes.'),
    effect: 'unknown',
  };
}

/** Codes of connections that failed before anything was sent. */
const neverSent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function unreachable(url: string, error: unknown): Trouble {
  const inner = error instanceof Error ? (error.cause ?? error) : error;
  const code = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  return {
    code: 'network',
    cause: l10n.t('The connection to {host} failed ({reason}).', {
      host: new URL(url).host,
      reason: code === '' ? (inner instanceof Error ? inner.message : 'unknown') : code,
    }),
    nextStep: l10n.t('Check the connection, then refresh the status of the offer.'),
    effect: neverSent.includes(code) ? 'none' : 'unknown',
  };
}
