import type { OfferRef } from '../provider';

export const offerPath = (offer: OfferRef): string => `/products/${encodeURIComponent(offer.id)}`;

export const submissionPath = (offer: OfferRef, id: string): string =>
  `${offerPath(offer)}/submissions/${encodeURIComponent(id)}`;

/** The modules of an offer that hold what the author fills in. */
export const modules = ['Package', 'Property', 'Listing', 'Availability'] as const;
export type Module = (typeof modules)[number];

export const collections: Readonly<Record<Module, string>> = {
  Package: 'packageConfigurations',
  Property: 'properties',
  Listing: 'listings',
  Availability: 'productAvailabilities',
};
