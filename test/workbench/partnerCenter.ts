/** Partner Center and a package for a scenario: an emulator whose time the scenario moves, and a blob in azurite. */
import { BlobSASPermissions, BlobServiceClient, SASProtocol } from '@azure/storage-blob';
import { strToU8, zipSync } from 'fflate';
import { emulatorClient, emulatorTenant } from '../emulator/auth';
import { startEmulator } from '../emulator/emulator';
import type { Fault } from '../emulator/faults';
import type { State } from '../emulator/harness';
import type { Plan } from '../emulator/timeline';

export interface PartnerCenter {
  readonly url: string;
  /** Makes an offer, as a person does in the portal. */
  readonly createOffer: (name: string) => Promise<void>;
  /** Moves the time on by an ISO 8601 duration. */
  readonly advance: (duration: string) => Promise<void>;
  /** What happens to the submissions from now on. */
  readonly decide: (outcome: Plan['outcome']) => Promise<void>;
  readonly fault: (fault: Fault) => Promise<void>;
  readonly state: () => Promise<State>;
  /** `METHOD path` of every request that changes something below `/submissions`. */
  readonly steps: () => Promise<readonly string[]>;
}

/** Starts an emulator whose account has no offer. It ends with the process. */
export async function startPartnerCenter(): Promise<PartnerCenter> {
  const { url } = await startEmulator({ scenario: 'empty', start: new Date() });
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${url}/__emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}/__emulator/${path}`)).json();
  return {
    url,
    async createOffer(name) {
      const offer = {
        resourceType: 'EMULATED_PowerPlatformConnector',
        name,
        externalIDs: [{ type: 'AzureOfferId', value: name.toLowerCase().replaceAll(' ', '-') }],
      };
      const answer = await fetch(`${url}/v1.0/ingestion/products`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await token(url)}` },
        body: JSON.stringify(offer),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    advance: duration => control('clock', { advance: duration }),
    decide: outcome => control('plan', { outcome }),
    fault: fault => control('fault', [fault]),
    state: async () => (await read('state')) as State,
    async steps() {
      const { requests } = (await read('log')) as { requests: { method: string; path: string }[] };
      return requests
        .filter(({ method, path }) => method !== 'GET' && path.includes('/submissions'))
        .map(
          ({ method, path }) =>
            `${method} ${path.replace(/^.*\/submissions/, '/submissions').replace(/\d{6,}/, '…')}`,
        );
    },
  };
}

async function token(url: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: emulatorClient.id,
    client_secret: emulatorClient.secret,
    scope: 'https://api.partner.microsoft.com/.default',
  });
  const answer = await fetch(`${url}/${emulatorTenant}/oauth2/v2.0/token`, { method: 'POST', body: form });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/**
 * Uploads a package as small as the emulator takes it, and makes its link.
 * @param connectionString of azurite
 */
export async function uploadPackage(connectionString: string, version: string): Promise<string> {
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('packages');
  await container.createIfNotExists();
  const blob = container.getBlockBlobClient(`${version}/package.zip`);
  const inner = zipSync({ 'PkgAssets/connector.zip': strToU8(version) });
  await blob.uploadData(zipSync({ 'intro.md': strToU8('# Contoso Invoices'), 'package.zip': inner }));
  return blob.generateSasUrl({
    permissions: BlobSASPermissions.parse('r'),
    expiresOn: new Date(Date.now() + 30 * 86_400_000),
    protocol: SASProtocol.HttpsAndHttp,
  });
}
