import type { TestContext } from 'node:test';
import { emulatorClient, emulatorTenant } from './auth';
import { startEmulator } from './emulator';
import type { EmulatorOptions } from './emulator';
import type { Fault } from './faults';
import type { Quirk } from './scenarios';

/** An answer of the emulator with its body already read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Call {
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An emulator that is closed when the test ends, and what tests do with it. */
export interface TestEmulator {
  readonly url: string;
  /** Below `/v1.0/ingestion`, with a token. */
  readonly api: (method: string, path: string, call?: Call) => Promise<Answer>;
  readonly post: (url: string, form: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly reset: (scenario: string, quirks?: readonly Quirk[]) => Promise<void>;
  readonly advance: (duration: string) => Promise<void>;
  readonly fault: (...faults: readonly Fault[]) => Promise<void>;
  /** Nothing goes wrong any more. */
  readonly heal: () => Promise<void>;
  /** `METHOD path status` of every request since the last reset. */
  readonly requests: () => Promise<readonly string[]>;
  readonly state: () => Promise<State>;
}

export interface State {
  readonly now: string;
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly drafts: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
    readonly submissions: readonly {
      readonly id: string;
      readonly releaseNumber: number;
      readonly state: string;
      readonly substate: string;
    }[];
  }[];
}

export async function openEmulator(test: TestContext, options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator(options);
  test.after(() => emulator.close());
  const { url } = emulator;
  const control = async (path: string, body: unknown) => {
    const response = await fetch(`${url}/__emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  const post: TestEmulator['post'] = async (target, form) =>
    read(await fetch(target, { method: 'POST', body: new URLSearchParams(form) }));
  return {
    url,
    post,
    async api(method, path, call = {}) {
      const token = await post(`${url}/${emulatorTenant}/oauth2/v2.0/token`, v2Form());
      return read(
        await fetch(`${url}/v1.0/ingestion${path}`, {
          method,
          headers: {
            authorization: `Bearer ${String(at(token.body, 'access_token'))}`,
            ...(call.ifMatch !== undefined && { 'if-match': call.ifMatch }),
            ...call.headers,
          },
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        }),
      );
    },
    reset: (scenario, quirks = []) => control('reset', { scenario, quirks }),
    advance: duration => control('clock', { advance: duration }),
    fault: (...faults) => control('fault', faults),
    heal: async () => void (await fetch(`${url}/__emulator/fault`, { method: 'DELETE' })),
    async requests() {
      const { requests } = (await (await fetch(`${url}/__emulator/log`)).json()) as {
        requests: { method: string; path: string; status: number | string }[];
      };
      return requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
    },
    state: async () => (await (await fetch(`${url}/__emulator/state`)).json()) as State,
  };
}

export const v2Form = (changes: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_id: emulatorClient.id,
  client_secret: emulatorClient.secret,
  scope: 'https://api.partner.microsoft.com/.default',
  ...changes,
});

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as unknown) : text,
  };
}

/** The part of a body at some keys and indexes. */
export const at = (value: unknown, ...keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
