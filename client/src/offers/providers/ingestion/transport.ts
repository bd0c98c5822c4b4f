import * as l10n from '@vscode/l10n';
import type { Endpoint } from './endpoint';
import { nextPage } from './endpoint';
import type { Environment } from './environment';
import { exchange, exchangeWithRetry, parseJson } from './exchange';
import type { RawAnswer } from './exchange';
import { Failure, withoutEffect } from './failure';
import { troubleOfAnswer } from './httpTrouble';
import { createLimiter } from './limiter';
import type { TokenSource } from './token';

/** A success. */
export interface Answer {
  readonly status: number;
  /** The parsed body; undefined when there is none or it is not JSON. */
  readonly json: unknown;
}

export interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The etag that the resource must still have. */
  readonly ifMatch?: string;
}

/** Requests to the ingestion API. Both reject with a `Failure` unless the answer is a success. */
export interface Transport {
  readonly endpoint: Endpoint;
  /** Reads; repeats what is transient. `target` is a path below the base, or the address of a list's next page. */
  get(target: string, signal: AbortSignal): Promise<Answer>;
  /** Writes once. A token that is refused is renewed once: the service did nothing then. */
  write(target: string, write: Write, signal: AbortSignal): Promise<Answer>;
}

const mostRedirects = 3;
const slots = 4;

export function createTransport(
  env: Environment,
  endpoint: Endpoint,
  tokens: TokenSource,
  publisherId: string | undefined,
): Transport {
  const limit = createLimiter(slots);

  async function sendOnce(
    url: string,
    init: RequestInit,
    token: string,
    signal: AbortSignal,
  ): Promise<RawAnswer> {
    const headers = {
      ...init.headers,
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'client-request-id': env.newId(),
      ...(publisherId !== undefined && { 'x-ms-publisherid': publisherId }),
    };
    const answer = await limit(signal, () => exchange(env, url, { ...init, headers }, signal));
    const id = answer.headers.get('request-id') ?? '-';
    env.log(`${init.method ?? 'GET'} ${new URL(url).pathname} ${answer.status} ${id}`);
    return answer;
  }

  async function send(url: string, init: RequestInit, signal: AbortSignal): Promise<RawAnswer> {
    const token = await tokens.get(signal);
    const answer = await sendOnce(url, init, token, signal);
    if (answer.status !== 401) return answer;
    tokens.refuse(token);
    return sendOnce(url, init, await tokens.get(signal), signal);
  }

  function accept(answer: RawAnswer): Answer {
    if (answer.status < 200 || answer.status > 299) throw new Failure(troubleOfAnswer(answer, env.now()));
    return { status: answer.status, json: parseJson(answer.body) };
  }

  async function read(address: string, signal: AbortSignal): Promise<Answer> {
    let url = address;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await exchangeWithRetry(env, () => send(url, { method: 'GET' }, signal), signal);
      const moved = movedTo(endpoint, url, answer);
      if (moved === undefined || redirects >= mostRedirects) return readable(accept(answer), answer);
      url = moved;
    }
  }

  return {
    endpoint,
    get: (target, signal) => withoutEffect(() => read(addressOf(endpoint, target), signal)),
    async write(target, { method, body, ifMatch }, signal) {
      const headers: Record<string, string> = {
        ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      return accept(await send(addressOf(endpoint, target), init, signal));
    },
  };
}

const addressOf = (endpoint: Endpoint, target: string): string =>
  target.startsWith('/') ? endpoint.base + target : target;

/** Where a resource has moved to, on the same host only: a token must not follow elsewhere. */
function movedTo(endpoint: Endpoint, url: string, { status, headers }: RawAnswer): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 307, 308].includes(status) || location === null) return undefined;
  return nextPage(endpoint, new URL(location, url).href);
}

/** A read without a readable body is of no use. */
function readable(answer: Answer, { status, headers }: RawAnswer): Answer {
  if (answer.json !== undefined) return answer;
  const id = headers.get('request-id');
  throw new Failure({
    code: 'service',
    cause: l10n.t('The answer of the service could not be read.'),
    nextStep: l10n.t('Refresh the status of the offer in some minutes.'),
    status,
    ...(id !== null && { supportId: id }),
  });
}
