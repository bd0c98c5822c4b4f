import type { SignedIdentifier } from '@azure/storage-blob';
import { AzureError } from './faults';
import { sha256, slug } from './place';
import type { BlobPlace, Storage } from './storage';
import { isFault } from './storage';

/**
 * Where the end of a link is written. In the `policy`, so that it can be moved on without changing the link; or in
 * the `link`, for readers who want to see it there: then renewing gives another link. Both can be revoked.
 */
export type TimesIn = 'policy' | 'link';

/** Azure holds no more in a container. https://learn.microsoft.com/rest/api/storageservices/define-stored-access-policy */
const mostPolicies = 5;
/** Marks the policies that were made here; only these are ever removed. */
const ours = 'cc-';
/** How often a change is tried when something else changes the policies meanwhile. */
const tries = 4;

/** Name of the stored access policy of a package's link: readable in the portal, 64 characters at most. */
export function policyId({ blob }: BlobPlace, timesIn: TimesIn): string {
  const readable = slug(blob.split('/')[0] ?? '').slice(0, 30);
  return `${ours}${readable}-${sha256(blob).slice(0, 16)}${timesIn === 'link' ? '-dated' : ''}`;
}

/** The kinds of link to this package that work at the moment, as far as policies tell. */
export async function linksOf(storage: Storage, place: BlobPlace): Promise<TimesIn[]> {
  const { policies } = await readPolicies(storage);
  const ids = new Set(policies.map(({ id }) => id));
  return (['policy', 'link'] as const).filter(timesIn => ids.has(policyId(place, timesIn)));
}

/**
 * Adds a policy or replaces the one of the same id; policies of ours that have ended make room.
 * @throws {AzureError} `container-public`, `policies-full`, `policies-busy`
 */
export async function putPolicy(storage: Storage, policy: SignedIdentifier, now: Date): Promise<void> {
  await changePolicies(storage, (policies, isPublic) => {
    if (isPublic) throw new AzureError('container-public', storage.values);
    const others = policies.filter(({ id, accessPolicy: { expiresOn } }) => {
      const hasEnded = id.startsWith(ours) && expiresOn !== undefined && expiresOn <= now;
      return id !== policy.id && !hasEnded;
    });
    if (others.length >= mostPolicies) throw new AzureError('policies-full', storage.values);
    return [...others, policy];
  });
}

/** Removes the policies of a package's links, which ends the links. Tells how many there were. */
export async function removePolicies(storage: Storage, place: BlobPlace): Promise<number> {
  const ids = [policyId(place, 'policy'), policyId(place, 'link')];
  let removed = 0;
  await changePolicies(storage, policies => {
    const others = policies.filter(({ id }) => !ids.includes(id));
    removed = policies.length - others.length;
    return others;
  });
  return removed;
}

/** Policies can only be replaced all together, so a change is written only if nobody else wrote since it was read. */
async function changePolicies(
  storage: Storage,
  change: (policies: readonly SignedIdentifier[], isPublic: boolean) => SignedIdentifier[],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { policies, access, lastModified } = await readPolicies(storage);
    const changed = change(policies, access !== undefined);
    try {
      const conditions = lastModified ? { ifUnmodifiedSince: lastModified } : {};
      await storage.ask(abortSignal =>
        storage.container.setAccessPolicy(access, changed, { abortSignal, conditions }),
      );
      return;
    } catch (error) {
      if (!isFault(error, 'upload-conflict')) throw error;
      if (attempt === tries) throw new AzureError('policies-busy', error.values);
    }
  }
}

async function readPolicies({ container, ask }: Storage) {
  const found = await ask(abortSignal => container.getAccessPolicy({ abortSignal }));
  return {
    policies: found.signedIdentifiers,
    access: found.blobPublicAccess,
    lastModified: found.lastModified,
  };
}
