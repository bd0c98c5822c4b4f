import { readEmulatorClock } from '../../offers/providers/ingestion/emulator';
import type { Provider } from '../../offers/providers/provider';
import type { Instant } from '../../offers/snapshot';
import { emulatorEndpoint } from './settings';

/** The time in which an offer lives: ours, or the emulator's, which may run faster or stand still. */
export interface OfferClock {
  readonly now: () => Instant;
  /** Reads the emulator's clock anew, since it may have been moved. */
  readonly sync: () => Promise<void>;
}

/** The emulator is on this machine: it answers at once or not at all. */
const patience = 2_000;

/** @param provider tells where the offer is followed at the moment */
export function clockFor(provider: () => Provider['id']): OfferClock {
  let read = () => Date.now();
  return {
    now: () => new Date(provider() === 'emulator' ? read() : Date.now()).toISOString(),
    async sync() {
      const endpoint = provider() === 'emulator' ? emulatorEndpoint() : undefined;
      if (endpoint === undefined) return;
      read = (await readEmulatorClock(endpoint, AbortSignal.timeout(patience))) ?? read;
    },
  };
}
