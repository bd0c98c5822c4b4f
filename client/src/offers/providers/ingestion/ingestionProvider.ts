import * as l10n from '@vscode/l10n';
import type { Snapshot, Source } from '../../snapshot';
import type { Operation, Outcome, Provider, ProviderError } from '../provider';
import { isEmulatorTenant, isTenant } from './credentials';
import type { Credentials } from './credentials';
import { readDraft, saveDraft } from './draft';
import { parseEndpoint, publicEndpoint } from './endpoint';
import type { Endpoint } from './endpoint';
import { realEnvironment } from './environment';
import type { Environment } from './environment';
import { outcomeOf } from './failure';
import { listOffers, probe } from './offers';
import { readStatus } from './status';
import { cancel, goLive, submit } from './submission';
import { createTokenSource } from './token';
import { createTransport } from './transport';
import { createVault } from './vault';

export interface IngestionOptions {
  readonly credentials: Credentials;
  /** Microsoft's when absent. An address on this machine is the emulator's. */
  readonly endpoint?: string;
  /** Sent as `x-ms-publisherId`; the service has asked for it for some days in June 2026. */
  readonly publisherId?: string;
  /** Types of offers to ask for besides the documented ones, when the service does not list offers without a type. */
  readonly resourceTypes?: readonly string[];
  /** Replaces parts of the outside world. */
  readonly environment?: Partial<Environment>;
}

/**
 * Makes the provider that reads and acts through Partner Center's ingestion API. No request is sent yet. Refuses an
 * endpoint that is neither Microsoft's nor on this machine, and real credentials for one on this machine.
 *
 * Microsoft does not document connector offers for this API
 * (https://learn.microsoft.com/partner-center/marketplace-offers/submission-api-overview): `probe` and `listOffers` tell
 * what the account's API has, and every operation on an offer that it does not list ends with `unsupported`.
 */
export function createIngestionProvider(options: IngestionOptions): Outcome<Provider> {
  const endpoint = parseEndpoint(options.endpoint ?? publicEndpoint);
  if (!endpoint) return refuse(wrongEndpoint());
  const reason = refuseCredentials(endpoint, options.credentials);
  if (reason) return refuse(reason);
  return { ok: true, value: provider(endpoint, options) };
}

function provider(endpoint: Endpoint, options: IngestionOptions): Provider {
  const env = { ...realEnvironment, ...options.environment };
  const vault = createVault();
  const { credentials, publisherId, resourceTypes = [] } = options;
  const tokens = createTokenSource(env, endpoint, credentials, vault);
  const transport = createTransport(env, endpoint, tokens, publisherId);
  const account = credentials.kind === 'app' ? credentials.clientId : credentials.account;
  const source: Source = endpoint.isEmulator ? 'emulator' : 'api';
  const run = <T>(operation: Operation, signal: AbortSignal, work: () => Promise<T>) =>
    outcomeOf(failures[operation](), vault.hide, signal, work);

  return {
    id: endpoint.isEmulator ? 'emulator' : 'ingestion',
    label: endpoint.isEmulator ? l10n.t('EMULATOR') : l10n.t('Partner Center API'),
    source,
    probe: signal => run('probe', signal, () => probe(transport, account, signal)),
    listOffers: signal => run('listOffers', signal, () => listOffers(transport, resourceTypes, signal)),
    readStatus: (offer, signal) =>
      run('readStatus', signal, async () =>
        withoutSecrets(await readStatus(transport, source, env.now, offer, signal), vault.hide),
      ),
    readDraft: (offer, signal) => run('readDraft', signal, () => readDraft(transport, offer, signal)),
    saveDraft(offer, draft, base, signal) {
      if (draft.packageLink !== undefined) vault.remember(signatureOf(draft.packageLink));
      return run('saveDraft', signal, () => saveDraft(transport, offer, draft, base, signal));
    },
    submit: (offer, choices, signal) =>
      run('submit', signal, () => submit(transport, env, offer, choices, signal)),
    cancel: (offer, submission, signal) =>
      run('cancel', signal, () => cancel(transport, env, offer, submission, signal)),
    goLive: (offer, submission, signal) =>
      run('goLive', signal, () => goLive(transport, env, offer, submission, signal)),
  };
}

const failures: Readonly<Record<Operation, () => string>> = {
  probe: () => l10n.t('Partner Center did not accept the account.'),
  listOffers: () => l10n.t('The offers of the account could not be listed.'),
  readStatus: () => l10n.t('The status of the offer could not be read.'),
  readDraft: () => l10n.t('The draft of the offer could not be read.'),
  saveDraft: () => l10n.t('The draft of the offer could not be saved.'),
  submit: () => l10n.t('The offer could not be submitted.'),
  cancel: () => l10n.t('The submission could not be cancelled.'),
  goLive: () => l10n.t('Go live could not be confirmed.'),
};

const signatureOf = (link: string): string => /[?&]sig=([^&\s]+)/i.exec(link)?.[1] ?? '';

/** The service may repeat a link in its messages. The address of a report is the one thing that needs its signature. */
function withoutSecrets(snapshot: Snapshot, hide: (text: string) => string): Snapshot {
  const { submission, validations, warnings } = snapshot;
  const pending = submission?.pending;
  return {
    ...snapshot,
    ...(submission && {
      submission: {
        ...submission,
        ...(pending?.failureReason !== undefined && {
          pending: { ...pending, failureReason: hide(pending.failureReason) },
        }),
      },
    }),
    ...(validations && { validations: validations.map(item => ({ ...item, message: hide(item.message) })) }),
    ...(warnings && { warnings: warnings.map(hide) }),
  };
}

function refuseCredentials(endpoint: Endpoint, credentials: Credentials): Refusal | undefined {
  if (credentials.kind === 'app' && !isTenant(credentials.tenant)) return wrongTenant();
  if (!endpoint.isEmulator) return undefined;
  const isEmulators = credentials.kind === 'app' && isEmulatorTenant(credentials.tenant);
  return isEmulators ? undefined : realCredentials();
}

type Refusal = Pick<ProviderError, 'cause' | 'nextStep'>;

const refuse = (reason: Refusal): Outcome<Provider> => ({
  ok: false,
  error: {
    ...reason,
    code: 'invalid',
    message: l10n.t('The Partner Center API cannot be used with these settings.'),
    effect: 'none',
  },
});

const wrongEndpoint = (): Refusal => ({
  cause: l10n.t(
    'The endpoint is neither the ingestion API of Microsoft over https nor an address of this machine.',
  ),
  nextStep: l10n.t('Remove the endpoint from the settings, or start the emulator and set its address.'),
});

const wrongTenant = (): Refusal => ({
  cause: l10n.t('The tenant is neither a GUID nor a domain.'),
  nextStep: l10n.t('Correct the tenant: its GUID or one of its domains.'),
});

const realCredentials = (): Refusal => ({
  cause: l10n.t('The endpoint is on this machine, and an emulator must not get real credentials.'),
  nextStep: l10n.t('Use the tenant and the application of the emulator, which it prints when it starts.'),
});
