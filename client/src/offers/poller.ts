import * as l10n from '@vscode/l10n';
import type { ProviderError, ProviderErrorCode } from './providers/provider';

/** How a read went: when to read again (milliseconds; `undefined` for never), or why it failed. */
export type Reading =
  | { readonly ok: true; readonly interval: number | undefined }
  | { readonly ok: false; readonly error: ProviderError };

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something later; gives what cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface PollerDependencies {
  /** Reads the status and writes it down. */
  readonly read: (signal: AbortSignal) => Promise<Reading>;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly onChange: (view: PollerView) => void;
}

/** What the poller does at the moment, for the eyes of the person. */
export interface PollerView {
  readonly state: 'reading' | 'waiting' | 'paused' | 'stopped';
  /** When the next read is due, in milliseconds since 1970. */
  readonly nextAt?: number;
  /** Why the last read failed. */
  readonly error?: ProviderError;
}

/** Follows one offer. Never reads twice at once. */
export interface Poller {
  /** Reads now, or joins the read that is under way, and goes on from there. */
  readonly refresh: () => Promise<void>;
  /** Without focus nothing is read by itself; what fell due meanwhile is read when the focus returns. */
  readonly setFocused: (isFocused: boolean) => void;
  /** Cancels what is under way. `refresh` starts again. */
  readonly stop: () => void;
}

const backOff = { first: 60_000, most: 30 * 60_000 } as const;

/** Errors that waiting does not mend: the person has to do something first. */
const final: ReadonlySet<ProviderErrorCode> = new Set([
  'forbidden',
  'invalid',
  'not-associated',
  'not-found',
  'signed-out',
  'unsupported',
  'wrong-state',
]);

/** Makes a poller at rest; `refresh` starts it. */
export function createPoller({ read, clock, random, onChange }: PollerDependencies): Poller {
  let isFocused = true;
  let failures = 0;
  let nextAt: number | undefined;
  /** How long it was until `nextAt` at most: the clock may be set back meanwhile. */
  let planned = 0;
  let error: ProviderError | undefined;
  let cancelTimer = () => {};
  let current: { readonly done: Promise<void>; readonly controller: AbortController } | undefined;

  const show = (state: PollerView['state']) =>
    onChange({ state, ...(nextAt !== undefined && { nextAt }), ...(error && { error }) });

  const schedule = () => {
    cancelTimer();
    if (nextAt === undefined) return show('stopped');
    if (!isFocused) return show('paused');
    const left = Math.min(planned, Math.max(0, nextAt - clock.now()));
    cancelTimer = clock.after(left, () => void refresh());
    show('waiting');
  };

  const readOnce = async (signal: AbortSignal) => {
    const reading = await read(signal).catch(unexpected);
    if (signal.aborted) return;
    error = reading.ok ? undefined : reading.error;
    failures = reading.ok ? 0 : failures + 1;
    const wait = reading.ok
      ? reading.interval && reading.interval * (0.9 + 0.2 * random())
      : waitAfter(reading.error, failures, random());
    planned = Math.round(wait ?? 0);
    nextAt = wait === undefined ? undefined : clock.now() + planned;
  };

  const refresh = async (): Promise<void> => {
    if (current?.controller.signal.aborted) await current.done;
    if (current) return current.done;
    cancelTimer();
    const controller = new AbortController();
    const done = readOnce(controller.signal).finally(() => {
      current = undefined;
      if (!controller.signal.aborted) schedule();
    });
    current = { done, controller };
    show('reading');
    return done;
  };

  return {
    refresh,
    setFocused: focused => {
      if (focused === isFocused) return;
      isFocused = focused;
      if (current === undefined && nextAt !== undefined) schedule();
    },
    stop: () => {
      current?.controller.abort();
      cancelTimer();
      nextAt = undefined;
      show('stopped');
    },
  };
}

/** Twice as long after each failure, half of it by chance, and never sooner than the service asks for. */
function waitAfter(
  { code, retryAfter = 0 }: ProviderError,
  failures: number,
  random: number,
): number | undefined {
  if (final.has(code)) return undefined;
  const most = Math.min(backOff.first * 2 ** (failures - 1), backOff.most);
  return Math.max(most * (0.5 + 0.5 * random), retryAfter * 1000);
}

const unexpected = (cause: unknown): Reading => ({
  ok: false,
  error: {
    code: 'service',
    message: l10n.t('The status could not be read.'),
    cause: cause instanceof Error ? cause.message : String(cause),
    nextStep: l10n.t('Nothing to do: it is tried again.'),
    effect: 'none',
  },
});
