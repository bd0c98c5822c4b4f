import { setTimeout as wait } from 'node:timers/promises';

/** What the provider takes from outside, so that a test can hold it in its hand. */
export interface Environment {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A signal that fires after so many milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A new GUID, sent as `Client-Request-ID`. */
  readonly newId: () => string;
  /** Takes one line for each request: method, path, status and request id, never a secret. */
  readonly log: (line: string) => void;
}

export const realEnvironment: Environment = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  timeout: milliseconds => AbortSignal.timeout(milliseconds),
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
  log: () => undefined,
};
