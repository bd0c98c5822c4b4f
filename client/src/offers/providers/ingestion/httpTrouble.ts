import * as l10n from '@vscode/l10n';
import type { ProviderErrorCode } from '../provider';
import { readErrorBody } from './errorBody';
import type { Trouble } from './failure';
import { retryAfter } from './retry';

/** What is kept of an answer that is not a success. */
export interface BadAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Why the API refused. Source: the ingestion API's OpenAPI file and what its public clients found. */
export function troubleOfAnswer({ status, headers, body }: BadAnswer, now: number): Trouble {
  const { code, lines, supportId } = readErrorBody(body);
  const id = headers.get('request-id') ?? supportId;
  const wait = retryAfter(headers, now);
  const said = lines.join(' ');
  const { why, nextStep, ...rest } = explain(status, code, said);
  return {
    ...rest,
    cause: said === '' ? why : l10n.t('{why} The service says: {said}', { why, said }),
    nextStep,
    status,
    ...(wait !== undefined && { retryAfter: Math.ceil(wait / 1000) }),
    ...(id && { supportId: id }),
  };
}

interface Explanation {
  readonly code: ProviderErrorCode;
  readonly why: string;
  readonly nextStep: string;
  readonly effect?: 'unknown';
}

function explain(status: number, code: string | undefined, said: string): Explanation {
  if (status === 400 && /x-ms-publisherId/i.test(said)) return publisherMissing();
  if (status === 400 && code === 'InvalidState') return wrongState();
  if (status >= 500) return { ...serverTrouble(status), effect: 'unknown' };
  switch (status) {
    case 401:
      return notAssociated();
    case 403:
      return forbidden();
    case 404:
      return missing();
    case 409:
    case 412:
      return changed();
    case 429:
      return throttled();
    default:
      return invalid(status);
  }
}

const publisherMissing = (): Explanation => ({
  code: 'invalid',
  why: l10n.t('The service wants the publisher id of the account.'),
  nextStep: l10n.t(
    'Set the publisher id, a number shown under Account settings in Partner Center, and try again.',
  ),
});

const wrongState = (): Explanation => ({
  code: 'wrong-state',
  why: l10n.t('The submission is not in a state that allows this.'),
  nextStep: l10n.t('Refresh the status of the offer.'),
});

const serverTrouble = (status: number): Explanation => ({
  code: 'service',
  why: l10n.t('The service has a problem (HTTP {status}).', { status }),
  nextStep: l10n.t('Refresh the status of the offer in some minutes.'),
});

const notAssociated = (): Explanation => ({
  code: 'not-associated',
  why: l10n.t(
    'Partner Center refused a fresh token: the Entra application is not added there, or it belongs to another tenant.',
  ),
  nextStep: l10n.t(
    'Add the application in Partner Center under Account settings, User management, Microsoft Entra applications, with the role Manager or Developer.',
  ),
});

const forbidden = (): Explanation => ({
  code: 'forbidden',
  why: l10n.t('The account may not do this with this offer.'),
  nextStep: l10n.t('Give the account the role Manager or Developer in Partner Center.'),
});

const missing = (): Explanation => ({
  code: 'not-found',
  why: l10n.t('The service does not know it.'),
  nextStep: l10n.t('Refresh the status of the offer.'),
});

const changed = (): Explanation => ({
  code: 'conflict',
  why: l10n.t('Somebody else changed it in the meantime, or a submission is already running.'),
  nextStep: l10n.t('Read the draft again and compare before you save.'),
});

const throttled = (): Explanation => ({
  code: 'throttled',
  why: l10n.t('The service takes no more requests for the moment.'),
  nextStep: l10n.t('Wait some minutes and try again.'),
});

const invalid = (status: number): Explanation => ({
  code: status === 400 ? 'invalid' : 'service',
  why: l10n.t('The service did not accept the request (HTTP {status}).', { status }),
  nextStep: l10n.t('Mend what the service names and try again.'),
});
