import * as vscode from 'vscode';
import { portalUrl } from '../../offers/fieldChecks';
import { portalHome } from '../../offers/stageTable';
import type { FollowedOffer } from '../../views/offers/offers';

/** Opens the offer's own page where the author stored its address, else the portal's start page. */
export async function openPortalOf({ files }: FollowedOffer): Promise<void> {
  const address = portalUrl(files?.fields.url) ?? portalHome;
  await vscode.env.openExternal(vscode.Uri.parse(address));
}
