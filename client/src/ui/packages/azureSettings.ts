import * as vscode from 'vscode';
import { linkDays } from '../../../../server/src/vocabulary/linkDays';
import type { TimesIn } from '../../azure/accessPolicies';

/** How packages are uploaded and how long their links live. */
export interface AzureSettings {
  readonly container: string;
  /** Days that a new link is valid. */
  readonly linkDays: number;
  readonly timesIn: TimesIn;
  /** Address of Azure Resource Manager; other clouds than the public one have their own. */
  readonly resourceManager: string;
}

export function azureSettings(): AzureSettings {
  const settings = vscode.workspace.getConfiguration('connectorCertification.azure');
  return {
    container: settings.get<string>('container', '').trim() || 'certification',
    linkDays: settings.get<number>('linkDays', linkDays.usual),
    timesIn: settings.get<string>('linkEnd') === 'policy' ? 'policy' : 'link',
    resourceManager: settings.get<string>('resourceManager', '').trim() || 'https://management.azure.com',
  };
}
