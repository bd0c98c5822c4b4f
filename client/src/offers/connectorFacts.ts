import { isObject } from './shape';

/** What the pages of the portal can be filled with from the connector itself. */
export interface ConnectorFacts {
  readonly title?: string;
  /** From `x-ms-connector-metadata`; at most two are allowed there, three in the portal. */
  readonly categories?: readonly string[];
  readonly privacyUrl?: string;
  readonly supportUrl?: string;
  readonly usesOAuth?: boolean;
  readonly oauthClientId?: string;
}

/** Reads the facts from a definition and a properties file, parsed; anything may be missing or of another shape. */
export function connectorFacts(definition: unknown, properties: unknown): ConnectorFacts {
  const info = objectAt(definition, 'info');
  const metadata = metadataOf(definition);
  const oauth = oauthSettings(properties);
  return defined({
    title: text(info?.title),
    categories: metadata('Categories')
      ?.split(';')
      .map(category => category.trim())
      .filter(category => category !== ''),
    privacyUrl: metadata('Privacy policy'),
    supportUrl: text(objectAt(info, 'contact')?.url) ?? metadata('Website'),
    usesOAuth: isObject(properties) ? oauth !== undefined : undefined,
    oauthClientId: realId(oauth?.clientId),
  });
}

function metadataOf(definition: unknown): (name: string) => string | undefined {
  const list = isObject(definition) ? definition['x-ms-connector-metadata'] : undefined;
  const entries = Array.isArray(list) ? list.filter(isObject) : [];
  return name =>
    text(
      entries.find(entry => text(entry.propertyName)?.toLowerCase() === name.toLowerCase())?.propertyValue,
    );
}

/** The OAuth settings of the first connection parameter that has some, also inside a set of parameters. */
function oauthSettings(properties: unknown): Record<string, unknown> | undefined {
  const inner = objectAt(properties, 'properties');
  const sets = objectAt(inner, 'connectionParameterSets')?.values;
  const groups = [
    objectAt(inner, 'connectionParameters'),
    ...(Array.isArray(sets) ? sets.map(set => objectAt(set, 'parameters')) : []),
  ];
  const parameters = groups.flatMap(group => Object.values(group ?? {})).filter(isObject);
  const oauth = parameters.find(({ type }) => text(type)?.toLowerCase() === 'oauthsetting');
  return oauth && (objectAt(oauth, 'oAuthSettings') ?? {});
}

/** Published files carry placeholders where the client id belongs. */
const realId = (value: unknown): string | undefined => {
  const id = text(value);
  return id !== undefined &&
    /^[\w.:/-]{6,}$/.test(id) &&
    !/your|enter|client.?id|placeholder|dummy|xxx|insert/i.test(id)
    ? id
    : undefined;
};

const objectAt = (value: unknown, key: string): Record<string, unknown> | undefined => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

type Defined<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<
    Defined<T>
  >;
}
