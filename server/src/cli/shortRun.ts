import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that this process reads everything once and ends. Optimised code pays in a server that lives for hours;
 * here it costs more CPU, on another thread, than it saves.
 */
export function expectShortRun(): void {
  // Many small functions, none of which runs for long: five hundred connectors take a fifth less CPU, and less time.
  setFlagsFromString('--interrupt-budget=500000');
  // Before Node 24, the one large function of the C# grammar would be optimised for a third of a second,
  // and the process waits for that before it ends.
  setFlagsFromString('--wasm-tiering-budget=1000000000');
}
