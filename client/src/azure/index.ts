/**
 * Upload of a package to Azure Blob Storage and the link that Partner Center reads it with. Knows nothing of the
 * editor. This module loads the Azure SDK: import it where it is needed, with `await import('../azure')`, which
 * the build turns into the bundle `dist/azure.js`. `redact`, `expiry`, `faults` and `linkFindings` are free of the
 * SDK and may be imported by themselves from anywhere.
 */
/** Reads the translations into this bundle, which has its own copy of the translator. */
export { config as useTranslations } from '@vscode/l10n';
export type { TimesIn } from './accessPolicies';
export type { CheckOptions, LinkReport } from './checkLink';
export { checkLink } from './checkLink';
export type { Credentials, StorageAccount, StorageCredentials } from './credentials';
export { checkedAccount, openAccount, parseConnectionString } from './credentials';
export { daysLeft, judgeExpiry } from './expiry';
export type { FaultCode } from './faults';
export { AzureError, faults } from './faults';
export type { LinkOptions, LinkRecord, PackageLink } from './link';
export { createLink, renewLink, revokeLink } from './link';
export type { LinkFinding, LinkFindingId, LinkSeverity } from './linkFindings';
export { linkFindings } from './linkFindings';
export { defaultContainer, placeOf } from './place';
export { redact } from './redact';
export type { ResourceManager, StorageAccountId, StorageAccountSettings } from './resourceManager';
export {
  listKeys,
  listStorageAccounts,
  listSubscriptions,
  parseStorageAccountId,
  readStorageAccount,
} from './resourceManager';
export type { LinkFacts, LinkReading } from './sas';
export { cleanLink, readLink } from './sas';
export type { BlobPlace, Requests } from './storage';
export type { PackageBytes, UploadedPackage, UploadOptions, UploadProgress } from './upload';
export { uploadPackage } from './upload';
