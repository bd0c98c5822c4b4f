import * as vscode from 'vscode';
import { parseEndpoint } from '../../offers/providers/ingestion/endpoint';

/** How this machine reaches Partner Center's API. None of it is a secret, and none of it can come from a workspace. */
export interface PartnerCenterSettings {
  /** Empty for Microsoft's. */
  readonly endpoint: string;
  /** GUID or domain of the Entra tenant. */
  readonly tenant: string;
  readonly clientId: string;
  /** Whether the application itself signs in, with its secret, or the person through it. */
  readonly signIn: 'application' | 'person';
  readonly publisherId: string;
  readonly resourceTypes: readonly string[];
}

const section = 'connectorCertification';

export function partnerCenterSettings(): PartnerCenterSettings {
  const settings = vscode.workspace.getConfiguration(`${section}.partnerCenter`);
  const text = (name: string) => settings.get<string>(name, '').trim();
  return {
    endpoint: text('endpoint'),
    tenant: text('tenant'),
    clientId: text('clientId'),
    signIn: text('signIn') === 'person' ? 'person' : 'application',
    publisherId: text('publisherId'),
    resourceTypes: settings.get<string[]>('resourceTypes', []),
  };
}

export async function rememberAccount(
  account: Pick<PartnerCenterSettings, 'tenant' | 'clientId' | 'signIn'>,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(`${section}.partnerCenter`);
  for (const [name, value] of Object.entries(account))
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
}

/** Where the emulator is: the setting when it names this machine, else what the start script or the tests say. */
export function emulatorEndpoint(): string | undefined {
  const { endpoint } = partnerCenterSettings();
  if (parseEndpoint(endpoint)?.isEmulator) return endpoint;
  const started = process.env['CONNECTOR_CERTIFICATION_EMULATOR_URL'];
  return started && parseEndpoint(started)?.isEmulator ? started : undefined;
}

/** Days on which Microsoft does not work, as `offers/holidays` reads them. */
export const holidaySetting = (): readonly string[] | undefined =>
  vscode.workspace.getConfiguration(section).get<string[] | null>('holidays') ?? undefined;

/** The categories that the worksheet offers; undefined for the usual ones. */
export function categorySetting(): readonly string[] | undefined {
  const categories = vscode.workspace.getConfiguration(section).get<string[] | null>('categories');
  return categories && categories.length > 0 ? categories : undefined;
}
