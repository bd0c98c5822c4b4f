import * as l10n from '@vscode/l10n';
import type { Outcome, ProviderError } from '../provider';

/** What is known of a failure before it is known which operation failed. */
export type Trouble = Omit<ProviderError, 'message' | 'effect'> & {
  readonly effect?: ProviderError['effect'];
};

/** Carries a trouble up to the operation that reports it. */
export class Failure extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.cause);
  }
}

/**
 * Runs an operation; never rejects.
 * @param message what failed, if it fails
 * @param hide takes secrets out of a text
 */
export async function outcomeOf<T>(
  message: string,
  hide: (text: string) => string,
  signal: AbortSignal,
  run: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    signal.throwIfAborted();
    return { ok: true, value: await run() };
  } catch (error) {
    const trouble = troubleOf(error, signal);
    return {
      ok: false,
      error: {
        ...trouble,
        message,
        cause: hide(trouble.cause),
        nextStep: hide(trouble.nextStep),
        effect: trouble.effect ?? 'none',
      },
    };
  }
}

export function troubleOf(error: unknown, signal: AbortSignal): Trouble {
  const known = error instanceof Failure ? error.trouble : undefined;
  if (signal.aborted) return { ...cancelled(), ...(known?.effect && { effect: known.effect }) };
  return known ?? unexpected(error);
}

/** Runs something that changes nothing at the service: whatever went wrong had no effect. */
export async function withoutEffect<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof Failure ? new Failure({ ...error.trouble, effect: 'none' }) : error;
  }
}

export const cancelled = (): Trouble => ({
  code: 'cancelled',
  cause: l10n.t('It was cancelled.'),
  nextStep: l10n.t('Start it again when you want to.'),
});

const unexpected = (error: unknown): Trouble => ({
  code: 'service',
  cause: error instanceof Error ? error.message : String(error),
  nextStep: l10n.t('Read the status of the offer, then try again.'),
  effect: 'unknown',
});
