import type { StorageSharedKeyCredential } from '@azure/storage-blob';
import { generateBlobSASQueryParameters, SASProtocol } from '@azure/storage-blob';
import { linkDays } from '../../../server/src/vocabulary/linkDays';
import type { TimesIn } from './accessPolicies';
import { linksOf, policyId, putPolicy, removePolicies } from './accessPolicies';
import { isLoopback } from './address';
import type { StorageAccount } from './credentials';
import { addDays, judgeExpiry } from './expiry';
import { AzureError } from './faults';
import type { LinkFinding } from './linkFindings';
import { linkFinding } from './linkFindings';
import { sha256 } from './place';
import type { BlobPlace, Requests } from './storage';
import { openStorage } from './storage';
import { propertiesOf } from './upload';

export interface LinkOptions extends Requests {
  /** Days that the link is valid from now on; 30 if not given, 4 at least. */
  readonly days?: number;
  /** `policy` if not given. */
  readonly timesIn?: TimesIn;
  readonly now?: Date;
}

/** A link to a package. The url is a secret until it expires: clipboard and SecretStorage only. */
export interface PackageLink {
  readonly url: string;
  readonly timesIn: TimesIn;
  /** What may be kept and shown. */
  readonly record: LinkRecord;
  /** Warnings, such as fewer than 15 days. */
  readonly findings: readonly LinkFinding[];
}

/** What may be kept of a link: it tells when to renew and whether a link is the one from before, but opens nothing. */
export interface LinkRecord {
  readonly expiresOn: Date;
  /** SHA-256 of the link, hexadecimal. */
  readonly linkHash: string;
}

/** Minutes that a link begins before now, since clocks differ. https://learn.microsoft.com/azure/storage/common/storage-sas-overview#best-practices-when-using-sas */
const backdated = 15;

/**
 * Makes a link that reads this one blob, over https, until it ends or is revoked. Calling it again for the same
 * package gives the same link with a new end (unless the times are in the link).
 * A new link may be refused for up to 30 seconds, until Azure has spread its policy: see `checkLink`'s `patience`.
 * @throws {AzureError} `link-too-short`, `blob-missing`, `container-public`, `policies-full` or why Azure refuses
 */
export async function createLink(
  account: StorageAccount,
  place: BlobPlace,
  options: LinkOptions = {},
): Promise<PackageLink> {
  const { days = linkDays.usual, timesIn = 'policy', now = new Date() } = options;
  if (!(days >= linkDays.least)) throw new AzureError('link-too-short', { days, limit: linkDays.least });
  const storage = openStorage(account, place, options);
  const blob = storage.container.getBlockBlobClient(place.blob);
  if (!(await propertiesOf(storage, blob)))
    throw new AzureError('blob-missing', { ...storage.values, answer: '404' });

  const id = policyId(place, timesIn);
  const times = { startsOn: addDays(now, -backdated / (24 * 60)), expiresOn: addDays(now, days) };
  const accessPolicy = { permissions: 'r', ...(timesIn === 'policy' ? times : {}) };
  await putPolicy(storage, { id, accessPolicy }, now);

  const query = sign(storage.credential, place, id, timesIn === 'link' ? times : {}, new URL(blob.url));
  const url = `${blob.url}?${query}`;
  return {
    url,
    timesIn,
    record: { expiresOn: times.expiresOn, linkHash: sha256(url) },
    findings: findingsFor(account, days, times.expiresOn, now),
  };
}

/**
 * Moves the end of a package's link on. The link stays as it was pasted into Partner Center, unless its times are
 * written in it (`timesIn` of the result) or the account key was rotated since: compare `linkHash`.
 * @throws {AzureError} `link-gone` when there is none, else as `createLink`
 */
export async function renewLink(
  account: StorageAccount,
  place: BlobPlace,
  options: Omit<LinkOptions, 'timesIn'> = {},
): Promise<PackageLink> {
  const [timesIn] = await linksOf(openStorage(account, place, options), place);
  if (!timesIn) throw new AzureError('link-gone');
  return createLink(account, place, { ...options, timesIn });
}

/**
 * Ends all links to a package that were made here; Azure may take 30 seconds to act on it. The package stays.
 * @returns whether there was a link
 */
export async function revokeLink(
  account: StorageAccount,
  place: BlobPlace,
  requests: Requests = {},
): Promise<boolean> {
  return (await removePolicies(openStorage(account, place, requests), place)) > 0;
}

/** The permission is in the policy only: Azure refuses a link that says again what its policy says. */
function sign(
  credential: StorageSharedKeyCredential,
  { container, blob }: BlobPlace,
  identifier: string,
  times: { startsOn?: Date; expiresOn?: Date },
  url: URL,
): string {
  const isEmulator = url.protocol === 'http:' && isLoopback(url);
  const protocol = isEmulator ? SASProtocol.HttpsAndHttp : SASProtocol.Https;
  const values = { containerName: container, blobName: blob, identifier, protocol, ...times };
  return generateBlobSASQueryParameters(values, credential).toString();
}

function findingsFor(account: StorageAccount, days: number, expiresOn: Date, now: Date): LinkFinding[] {
  const judged = judgeExpiry(expiresOn, now);
  const limit = account.longestLinkDays;
  const limited =
    limit !== undefined && days > limit ? [linkFinding('account-limits-life', { limit, days })] : [];
  return [...(judged ? [judged] : []), ...limited];
}
