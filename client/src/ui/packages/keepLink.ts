import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { Services } from '../../commands';
import { writeOfferFields } from '../../views/offers/connectorFiles';
import type { FollowedOffer } from '../../views/offers/offers';
import type { LinkRecord } from '../../views/packages/record';

/** What is known of a link besides itself. */
export type LinkFacts = Omit<LinkRecord, 'linkHash'>;

/**
 * Keeps the link of a connector's package: the link in the secret storage only, its end and the hash of the package in
 * certification.json and in the journals of the connector's offers.
 */
export async function keepLink(
  { packages, offers: model }: Pick<Services, 'packages' | 'offers'>,
  connector: string,
  link: string,
  facts: LinkFacts,
): Promise<void> {
  const linkHash = createHash('sha256').update(link).digest('hex');
  await packages.keepLink(connector, link, { ...facts, linkHash });
  const state = { sha256: facts.sha256, linkExpires: facts.expiresOn };
  await writeOfferFields(vscode.Uri.parse(connector), { package: state });
  const { offers } = await model.load();
  for (const offer of offersOf(offers.followed(), connector)) {
    await offers.secrets.set(offer.id, 'packageLink', link);
    await offer.journal.append({ kind: 'package', package: state });
  }
}

/** Forgets a link that works no more, for the connector and for its offers. */
export async function dropLink(
  { packages, offers: model }: Pick<Services, 'packages' | 'offers'>,
  connector: string,
): Promise<void> {
  await packages.forgetLink(connector);
  await writeOfferFields(vscode.Uri.parse(connector), { package: undefined });
  const { offers } = await model.load();
  for (const offer of offersOf(offers.followed(), connector)) {
    await offers.secrets.forget(offer.id, 'packageLink');
    await offer.journal.append({ kind: 'unlinked' });
  }
}

const offersOf = (offers: readonly FollowedOffer[], connector: string): readonly FollowedOffer[] =>
  offers.filter(({ state }) => state.offer.connector === connector);
