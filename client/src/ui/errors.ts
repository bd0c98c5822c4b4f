import * as vscode from 'vscode';

/** Why something did not work, in whole sentences for the person. Holds no secret. */
export interface Explanation {
  readonly code: string;
  /** What failed. */
  readonly message: string;
  /** Why, as far as is known; empty when the message says it. */
  readonly cause: string;
  readonly nextStep: string;
  /** Id to hand to Microsoft's support. */
  readonly supportId?: string;
}

/** An error that explains itself: what failed, why, and what to do. */
export class ExplainedError extends Error {
  readonly code: string;
  override readonly cause: string;
  readonly nextStep: string;
  readonly supportId: string | undefined;

  constructor({ code, message, cause, nextStep, supportId }: Explanation) {
    super(message);
    this.code = code;
    this.cause = cause;
    this.nextStep = nextStep;
    this.supportId = supportId;
  }
}

/** The value of an operation's outcome; a failure is thrown with its explanation. */
export function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Explanation },
): T {
  if (outcome.ok) return outcome.value;
  throw new ExplainedError(outcome.error);
}

/** Shows what failed and why, with a way to the log. Cancelling is no failure and says nothing. */
export async function showFailure(what: string, error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (isCancelled(error)) return;
  log.error(describeForLog(what, error));
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(describe(what, error), showLog);
  if (chosen === showLog) log.show();
}

export const isCancelled = (error: unknown): boolean =>
  error instanceof vscode.CancellationError || (isExplained(error) && error.code === 'cancelled');

/** What the person reads: errors that explain themselves say it all, others get the command's own words first. */
export function describe(what: string, error: unknown): string {
  if (isExplained(error)) return sentences(error.message, error.cause, error.nextStep);
  return `${what}: ${reasonOf(error)}`;
}

const sentences = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' ');

function describeForLog(what: string, error: unknown): string {
  if (!isExplained(error))
    return `${what}: ${error instanceof Error ? (error.stack ?? error.message) : reasonOf(error)}`;
  const support = error.supportId === undefined ? '' : ` (request-id ${error.supportId})`;
  return `${what}: [${error.code}]${support} ${error.message} ${error.cause}`;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function isExplained(error: unknown): error is Error & Explanation {
  if (!(error instanceof Error)) return false;
  const { code, nextStep } = error as Partial<Explanation>;
  return typeof code === 'string' && typeof nextStep === 'string' && typeof error.cause === 'string';
}
