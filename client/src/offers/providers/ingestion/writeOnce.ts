import * as l10n from '@vscode/l10n';
import type { Environment } from './environment';
import { Failure, troubleOf } from './failure';
import type { Trouble } from './failure';

/** Waits between looking whether a lost request arrived after all. */
const looks = [0, 2000, 5000];

/**
 * Sends a request that must not be sent twice. When the answer is lost or is not the one that the API describes (an empty
 * 202, a proxy's page), looks a few times; if there is nothing to be seen, the failure says that the effect is unknown.
 * @param write the request; undefined when the answer does not tell the result
 * @param arrived looks for the result
 */
export async function writeOnce<T>(
  env: Environment,
  write: () => Promise<T | undefined>,
  arrived: () => Promise<T | undefined>,
  signal: AbortSignal,
): Promise<T> {
  let lost = noTrace();
  try {
    const result = await write();
    if (result !== undefined) return result;
  } catch (error) {
    if (!(error instanceof Failure) || error.trouble.effect !== 'unknown' || signal.aborted) throw error;
    lost = error.trouble;
  }
  try {
    for (const wait of looks) {
      await env.sleep(wait, signal);
      const result = await arrived();
      if (result !== undefined) return result;
    }
  } catch (error) {
    throw new Failure({ ...troubleOf(error, signal), effect: 'unknown' });
  }
  throw new Failure(lost);
}

const noTrace = (): Trouble => ({
  code: 'service',
  cause: l10n.t('The service accepted the request but does not show its result.'),
  nextStep: l10n.t('Refresh the status of the offer in some minutes; do not send it again before.'),
  effect: 'unknown',
});
