import { worksheet, type WorksheetPage } from '../../offers/worksheet';
import type { FollowedOffer } from './offers';
import { categorySetting } from './settings';

/** The worksheet of an offer as its connector's folder and the secret storage are now; empty without a folder. */
export function worksheetOf({ files, has, packageSha256, now }: FollowedOffer): readonly WorksheetPage[] {
  if (!files) return [];
  const categories = categorySetting();
  return worksheet({
    offer: files.fields,
    connector: files.facts,
    now,
    has,
    ...(categories && { categories }),
    ...(packageSha256 !== undefined && { packageSha256 }),
  });
}
