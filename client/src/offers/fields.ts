/**
 * What the author fills in on Partner Center's pages. Lives under `offer` in `certification.json`, so it holds no secret:
 * neither the SAS link of the package nor the OAuth client secret.
 */
export interface OfferFields {
  /** The offer's name in Partner Center; reserved for good once the offer is created. */
  readonly name?: string;
  /** The offer's own page in Partner Center, https on partner.microsoft.com. */
  readonly url?: string;
  readonly package?: PackageState;
  readonly oauthClientId?: string;
  /** At most three. */
  readonly categories?: readonly string[];
  /** `standard` for Microsoft's Standard Contract, else the https link of the licence agreement. */
  readonly contract?: string;
  readonly privacyUrl?: string;
  readonly supportUrl?: string;
  /** Lower-case letters and digits. A set key hides the offer from everybody who does not know it. */
  readonly hideKey?: string;
  /** E-mail addresses that Microsoft tells about the submission. */
  readonly notify?: readonly string[];
  readonly certificationNotes?: string;
}

/** What may be remembered of an uploaded package: which bytes, and until when its link works. */
export interface PackageState {
  /** Lower-case hexadecimal SHA-256 of the zip. */
  readonly sha256: string;
  /** When the SAS link expires (`se`), ISO 8601 in UTC. */
  readonly linkExpires: string;
}
