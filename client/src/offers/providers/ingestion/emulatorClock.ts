import { isObject } from '../../shape';
import { parseEndpoint } from './endpoint';

/**
 * The emulator's clock, for views that count down to what the emulator will do: in a demo it runs faster than ours.
 * Undefined when the endpoint is not an emulator's or does not answer.
 */
export async function readEmulatorClock(
  endpoint: string,
  signal: AbortSignal,
): Promise<(() => number) | undefined> {
  const parsed = parseEndpoint(endpoint);
  if (!parsed?.isEmulator) return undefined;
  try {
    const response = await fetch(`${parsed.origin}/__emulator/state`, { signal });
    const state: unknown = await response.json();
    const now = isObject(state) && typeof state['now'] === 'string' ? Date.parse(state['now']) : NaN;
    const rate = isObject(state) && typeof state['rate'] === 'number' ? state['rate'] : 0;
    const readAt = Date.now();
    return Number.isNaN(now) ? undefined : () => now + (Date.now() - readAt) * rate;
  } catch {
    return undefined;
  }
}
