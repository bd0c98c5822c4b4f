import * as vscode from 'vscode';
import type { AppCredentials, Credentials } from '../../offers/providers/ingestion/credentials';
import { readEmulatorCredentials } from '../../offers/providers/ingestion/emulator';
import { createIngestionProvider } from '../../offers/providers/ingestion/ingestionProvider';
import { guidedProvider } from '../../offers/providers/guided';
import type { Outcome, Provider, ProviderError } from '../../offers/providers/provider';
import type { OfferClock } from './clock';
import type { Secrets } from './secrets';
import { emulatorEndpoint, partnerCenterSettings, type PartnerCenterSettings } from './settings';

export interface ConnectOptions {
  readonly secrets: Secrets;
  readonly log: vscode.LogOutputChannel;
  readonly clock: OfferClock;
  /** Whether VS Code may ask the person to sign in; without that it is done silently or not at all. */
  readonly mayAsk: () => boolean;
  readonly signal: AbortSignal;
}

/** Makes the provider of an offer; sends nothing but, to the emulator, the question who it is. */
export async function connect(kind: Provider['id'], options: ConnectOptions): Promise<Outcome<Provider>> {
  if (kind === 'guided') return { ok: true, value: guidedProvider() };
  return kind === 'emulator' ? connectEmulator(options) : connectService(options);
}

async function connectEmulator({ log, clock, signal }: ConnectOptions): Promise<Outcome<Provider>> {
  const endpoint = emulatorEndpoint();
  const credentials = endpoint && (await readEmulatorCredentials(endpoint, signal));
  if (!endpoint || !credentials) return { ok: false, error: noEmulator() };
  await clock.sync();
  return createIngestionProvider({
    endpoint,
    credentials,
    environment: { log: line => log.info(`EMULATOR: ${line}`), now: () => Date.parse(clock.now()) },
  });
}

async function connectService({ secrets, log, mayAsk }: ConnectOptions): Promise<Outcome<Provider>> {
  const settings = partnerCenterSettings();
  if (settings.tenant === '' || settings.clientId === '') return { ok: false, error: noAccount() };
  const { endpoint, publisherId, resourceTypes } = settings;
  return Promise.resolve(
    createIngestionProvider({
      ...(endpoint !== '' && { endpoint }),
      ...(publisherId !== '' && { publisherId }),
      resourceTypes,
      credentials: settings.signIn === 'person' ? personal(settings, mayAsk) : application(settings, secrets),
      environment: { log: line => log.info(`Partner Center: ${line}`) },
    }),
  );
}

const application = ({ tenant, clientId }: PartnerCenterSettings, secrets: Secrets): AppCredentials => ({
  kind: 'app',
  tenant,
  clientId,
  readSecret: () => secrets.ofApplication(tenant, clientId),
});

/** The person's own sign-in through the application. VS Code keeps the session by exactly these scopes. */
function personal({ tenant, clientId }: PartnerCenterSettings, mayAsk: () => boolean): Credentials {
  const scopes = [
    `VSCODE_CLIENT_ID:${clientId}`,
    `VSCODE_TENANT:${tenant}`,
    'offline_access',
    'https://api.partner.microsoft.com/user_impersonation',
  ];
  return {
    kind: 'delegated',
    async getToken({ refused }) {
      const silent = await vscode.authentication.getSession('microsoft', scopes, { silent: true });
      if (silent && silent.accessToken !== refused) return silent.accessToken;
      if (!mayAsk()) return undefined;
      const detail = vscode.l10n.t('Partner Center is read and acted on with your own rights.');
      const ask = (how: vscode.AuthenticationGetSessionOptions) =>
        vscode.authentication.getSession('microsoft', scopes, how);
      const session = await ask(silent ? { forceNewSession: { detail } } : { createIfNone: true });
      return session?.accessToken;
    },
  };
}

const noEmulator = (): ProviderError => ({
  code: 'network',
  message: vscode.l10n.t('The emulator of Partner Center does not answer.'),
  cause: vscode.l10n.t('It was not started with this window, or it has ended.'),
  nextStep: vscode.l10n.t('Start it with npm start, or stop following this offer.'),
  effect: 'none',
});

const noAccount = (): ProviderError => ({
  code: 'signed-out',
  message: vscode.l10n.t('Partner Center cannot be asked.'),
  cause: vscode.l10n.t('No Entra application is set up for its API.'),
  nextStep: vscode.l10n.t('Run the command Connector: Set Up the Partner Center API.'),
  effect: 'none',
});
