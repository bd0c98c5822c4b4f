import * as vscode from 'vscode';
import type { Services } from '../../commands';
import type { FollowedOffer } from '../../views/offers/offers';
import type { Reports } from '../../views/offers/reports';
import { worksheetOf } from '../../views/offers/worksheetOf';

/** Why it may be too early to submit, one sentence each. */
export function obstacles(
  offer: FollowedOffer,
  reports: Reports,
  { connectors }: Pick<Services, 'connectors'>,
): readonly string[] {
  const folder = offer.files?.folder;
  const connector =
    folder && connectors.connectors.find(({ uri }) => vscode.Uri.parse(uri).toString() === folder.toString());
  const blocking = connector?.counts.error ?? 0;
  const remarks = folder ? reports.left(folder) : 0;
  const incomplete = worksheetOf(offer).filter(({ isComplete }) => !isComplete);
  return [
    ...(blocking > 0
      ? [vscode.l10n.t('{0} findings in the connector would block certification.', blocking)]
      : []),
    ...(remarks > 0 ? [vscode.l10n.t('{0} remarks of the last report are left.', remarks)] : []),
    ...(incomplete.length > 0
      ? [
          vscode.l10n.t(
            'Not complete by the worksheet: {0}.',
            incomplete.map(({ title }) => title).join(', '),
          ),
        ]
      : []),
  ];
}
