import * as l10n from '@vscode/l10n';
import { isObject } from '../../shape';
import { readErrorBody } from './errorBody';
import type { Trouble } from './failure';

interface Advice {
  readonly why: string;
  readonly nextStep: string;
}

/** Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const advices: Readonly<Record<number, () => Advice>> = {
  50076: needsMfa,
  50079: needsMfa,
  53003: () => ({
    why: l10n.t('A conditional access policy of the tenant blocks the sign-in.'),
    nextStep: l10n.t('Ask the administrator of the tenant, or use an Entra application.'),
  }),
  65001: () => ({
    why: l10n.t('Nobody consented to this application in the tenant yet.'),
    nextStep: l10n.t('Ask an administrator of the tenant to consent.'),
  }),
  65002: () => ({
    why: l10n.t('Microsoft did not authorize the sign-in of VS Code for Partner Center.'),
    nextStep: l10n.t('Use an Entra application of your own.'),
  }),
  90002: () => ({
    why: l10n.t('The tenant does not exist.'),
    nextStep: l10n.t('Correct the tenant: its GUID or one of its domains.'),
  }),
  500011: noPartnerCenter,
  500014: noPartnerCenter,
  700016: () => ({
    why: l10n.t('The application does not exist in the tenant.'),
    nextStep: l10n.t('Correct the client id or the tenant.'),
  }),
  7000215: () => ({
    why: l10n.t('The client secret is wrong.'),
    nextStep: l10n.t('Enter the value of the client secret, not its id.'),
  }),
  7000222: () => ({
    why: l10n.t('The client secret has expired.'),
    nextStep: l10n.t('Create a new client secret in Entra ID and enter it.'),
  }),
};

function needsMfa(): Advice {
  return {
    why: l10n.t('The tenant asks for multi-factor authentication.'),
    nextStep: l10n.t('Sign in again.'),
  };
}

function noPartnerCenter(): Advice {
  return {
    why: l10n.t('Partner Center is not enabled in the tenant.'),
    nextStep: l10n.t('Use the tenant that is associated with the Partner Center account.'),
  };
}

/** Why Entra ID gave no token. */
export function troubleOfToken(status: number, body: string): Trouble {
  const { lines, supportId } = readErrorBody(body);
  const said = (lines[0] ?? '').replace(/ (Trace ID|Correlation ID|Timestamp):.*$/s, '');
  const known = entraCodes(body, said).flatMap(code => advices[code]?.() ?? []);
  const advice = known[0] ?? {
    why: l10n.t('Entra ID gave no token (HTTP {status}).', { status }),
    nextStep: l10n.t('Check the tenant, the client id and the client secret.'),
  };
  return {
    code: 'signed-out',
    cause: said === '' ? advice.why : l10n.t('{why} Entra ID says: {said}', { why: advice.why, said }),
    nextStep: advice.nextStep,
    status,
    ...(supportId && { supportId }),
  };
}

function entraCodes(body: string, said: string): number[] {
  const inText = [...said.matchAll(/AADSTS(\d+)/g)].map(match => Number(match[1]));
  try {
    const parsed: unknown = JSON.parse(body);
    const codes: unknown = isObject(parsed) ? parsed['error_codes'] : undefined;
    return Array.isArray(codes) ? [...codes.map(Number), ...inText] : inText;
  } catch {
    return inText;
  }
}

export const noToken = (): Trouble => ({
  code: 'signed-out',
  cause: l10n.t('Nobody is signed in to Partner Center.'),
  nextStep: l10n.t('Sign in, then try again.'),
});

export const noSecret = (): Trouble => ({
  code: 'signed-out',
  cause: l10n.t('There is no client secret for the Entra application.'),
  nextStep: l10n.t('Enter the client secret, then try again.'),
});
