import { isObject } from '../../shape';
import type { OfferFields } from '../../fields';
import type { Draft } from '../provider';
import type { Module } from './paths';
import type { Resource } from './resources';

/** A field that the API has a place for. Values are texts, or lists of texts. */
export type FieldName = 'packageLink' | 'categories' | 'contract' | 'privacyUrl' | 'supportUrl' | 'hideKey';
export type FieldValue = string | readonly string[];

/** Where a field lives: read from a page's body, and written into a copy of it that keeps everything else. */
interface Place {
  readonly field: FieldName;
  readonly module: Module;
  readonly read: (body: Resource) => FieldValue | undefined;
  readonly write: (body: Resource, value: FieldValue) => Resource;
}

/**
 * Fields of the worksheet that the API has no known place for: they are entered in the portal.
 * Source: the ingestion API's OpenAPI file, whose resources have no such field.
 */
export const portalOnlyFields: readonly (keyof OfferFields)[] = ['name', 'oauthClientId', 'notify'];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const objects = (value: unknown): Resource[] => (Array.isArray(value) ? value.filter(isObject) : []);
const joined = (value: FieldValue): string => (typeof value === 'string' ? value : value.join(', '));
const isPrivacy = (uri: Resource): boolean => /privacy/i.test(String(uri['type']));
const isSupport = (contact: Resource): boolean => /^CustomerSupport$/i.test(String(contact['type']));

export const places: readonly Place[] = [
  {
    field: 'packageLink',
    module: 'Package',
    read: body => text(body['packageLocationUri']),
    write: (body, value) => ({ ...body, packageLocationUri: joined(value) }),
  },
  {
    field: 'categories',
    module: 'Property',
    read: body =>
      Array.isArray(body['categories'])
        ? body['categories'].filter(item => typeof item === 'string')
        : undefined,
    write: (body, value) => ({ ...body, categories: typeof value === 'string' ? [value] : value }),
  },
  {
    field: 'contract',
    module: 'Property',
    read: body => (body['useEnterpriseContract'] === true ? 'standard' : text(body['termsOfUse'])),
    write: (body, value) =>
      value === 'standard'
        ? { ...body, useEnterpriseContract: true, termsOfUse: '' }
        : { ...body, useEnterpriseContract: false, termsOfUse: joined(value) },
  },
  {
    field: 'privacyUrl',
    module: 'Listing',
    read: body => text(objects(body['listingUris']).find(isPrivacy)?.['uri']),
    write: (body, value) => ({
      ...body,
      listingUris: withUri(objects(body['listingUris']), isPrivacy, joined(value), {
        type: 'PrivacyUri',
        subtype: '',
        displayText: 'Privacy',
      }),
    }),
  },
  {
    field: 'supportUrl',
    module: 'Listing',
    read: body => text(objects(body['listingContacts']).find(isSupport)?.['uri']),
    write: (body, value) => ({
      ...body,
      listingContacts: withUri(objects(body['listingContacts']), isSupport, joined(value), {
        type: 'CustomerSupport',
        email: '',
        name: '',
        phone: '',
      }),
    }),
  },
  {
    field: 'hideKey',
    module: 'Availability',
    read: body => text(body['hideKeyAudience']),
    write: (body, value) => ({ ...body, hideKeyAudience: joined(value) }),
  },
];

/** The list with the link set on the entry that matches, or with a new entry. */
function withUri(
  list: readonly Resource[],
  matches: (entry: Resource) => boolean,
  uri: string,
  fresh: Resource,
): readonly Resource[] {
  const index = list.findIndex(matches);
  return index < 0
    ? [...list, { ...fresh, uri }]
    : list.map((entry, at) => (at === index ? { ...entry, uri } : entry));
}

/** What a draft wants of a field; undefined leaves the field as it is. */
export const wanted = ({ fields, packageLink }: Draft, field: FieldName): FieldValue | undefined =>
  field === 'packageLink' ? packageLink?.trim() : fields[field];

export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  joined(a ?? '') === joined(b ?? '');

/** A value as it may be shown: of the package's link only where it points. */
export function shownValue(field: FieldName, value: FieldValue | undefined): string {
  const shown = joined(value ?? '');
  return field === 'packageLink' ? shown.replace(/[?#].*$/s, '') : shown;
}
