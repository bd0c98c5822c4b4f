import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createIngestionProvider } from '../../client/src/offers/providers/ingestion/ingestionProvider';
import type { IngestionOptions } from '../../client/src/offers/providers/ingestion/ingestionProvider';
import type { Environment } from '../../client/src/offers/providers/ingestion/environment';
import type { OfferRef, Outcome, Provider, ProviderError } from '../../client/src/offers/providers/provider';
import { emulatorClient, emulatorTenant } from '../emulator/auth';
import { openEmulator } from '../emulator/harness';
import type { TestEmulator } from '../emulator/harness';

/** A provider with all its operations. */
export type FullProvider = Required<Provider>;

export const secret = emulatorClient.secret;
export const credentials = {
  kind: 'app',
  tenant: emulatorTenant,
  clientId: emulatorClient.id,
  readSecret: () => Promise.resolve(secret),
} as const;

/** What stands for the outside world: time does not pass by itself, waits are noted and over at once. */
export interface World {
  readonly environment: Environment;
  /** Milliseconds of every wait. */
  readonly waits: number[];
  readonly log: string[];
  advance(milliseconds: number): void;
}

export function createWorld(changes: Partial<Environment> = {}): World {
  let now = Date.parse('2026-09-01T17:00:00Z');
  let ids = 0;
  const waits: number[] = [];
  const log: string[] = [];
  return {
    waits,
    log,
    advance: milliseconds => void (now += milliseconds),
    environment: {
      fetch: (input, init) => fetch(input, init),
      now: () => now,
      sleep: (milliseconds, signal) => {
        signal.throwIfAborted();
        if (milliseconds > 0) waits.push(milliseconds);
        return Promise.resolve();
      },
      timeout: () => new AbortController().signal,
      random: () => 0.5,
      newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
      log: line => void log.push(line),
      ...changes,
    },
  };
}

export interface Opened {
  readonly emulator: TestEmulator;
  readonly provider: FullProvider;
  readonly world: World;
  /** The first offer of the scenario. */
  readonly offer: OfferRef;
  readonly signal: AbortSignal;
}

/** An emulator in a scenario and a provider for it. */
export async function open(
  test: TestContext,
  scenario: string,
  options: Partial<IngestionOptions> = {},
  world: World = createWorld(),
): Promise<Opened> {
  const emulator = await openEmulator(test, { scenario });
  const [product] = (await emulator.state()).products;
  return {
    emulator,
    world,
    provider: providerFor(emulator, world, options),
    offer: { id: product?.id ?? '', name: product?.name ?? '' },
    signal: new AbortController().signal,
  };
}

export function providerFor(
  { url }: Pick<TestEmulator, 'url'>,
  world: World,
  options: Partial<IngestionOptions> = {},
): FullProvider {
  const outcome = createIngestionProvider({
    credentials,
    endpoint: url,
    environment: world.environment,
    ...options,
  });
  return valueOf(outcome) as FullProvider;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

export function errorOf<T>(outcome: Outcome<T>): ProviderError {
  assert.ok(!outcome.ok, JSON.stringify(outcome));
  return outcome.error;
}
