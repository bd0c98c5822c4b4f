import type { OfferFields, PackageState } from '../../offers/fields';
import { isObject } from '../../offers/shape';

/** Reads `offer` of certification.json as people write it: what has another shape is left out. */
export function readOfferFields(value: unknown): OfferFields {
  if (!isObject(value)) return {};
  const packageState = readPackage(value['package']);
  return {
    ...text(value, 'name'),
    ...text(value, 'url'),
    ...(packageState && { package: packageState }),
    ...text(value, 'oauthClientId'),
    ...texts(value, 'categories'),
    ...text(value, 'contract'),
    ...text(value, 'privacyUrl'),
    ...text(value, 'supportUrl'),
    ...text(value, 'hideKey'),
    ...texts(value, 'notify'),
    ...text(value, 'certificationNotes'),
  };
}

function readPackage(value: unknown): PackageState | undefined {
  if (!isObject(value)) return undefined;
  const { sha256, linkExpires } = value;
  const isKnown =
    typeof sha256 === 'string' && typeof linkExpires === 'string' && !Number.isNaN(Date.parse(linkExpires));
  return isKnown ? { sha256, linkExpires } : undefined;
}

const text = <Name extends string>(from: Record<string, unknown>, name: Name) => {
  const value = from[name];
  return defined(name, typeof value === 'string' ? value : undefined);
};

const texts = <Name extends string>(from: Record<string, unknown>, name: Name) => {
  const value = from[name];
  const isList = Array.isArray(value) && value.every(item => typeof item === 'string');
  return defined(name, isList ? (value as readonly string[]) : undefined);
};

/** `{ [name]: value }`, or nothing. */
const defined = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
