import { createDocument, type Document } from '../connector/document';

/** The link under which a package lies, as the person has it: perhaps with blanks around it, perhaps no link at all. */
export interface PackageLink {
  readonly document: Document;
  /** Values of the query, decoded; a name that is not there has none. */
  readonly values: ReadonlyMap<string, LinkValue>;
  /** The time from which the life of the link counts. */
  readonly now: Date;
}

/** A value of the query and where it stands. */
export interface LinkValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Name of the document that a link is. */
export const linkName = 'link';

/** Reads a link. Never fails. */
export function readPackageLink(text: string, now: Date): PackageLink {
  const values = new Map<string, LinkValue>();
  const query = text.indexOf('?');
  for (const match of query < 0 ? [] : text.slice(query).matchAll(/[?&](\w+)=([^&#\s]*)/g)) {
    const [whole, name = '', value = ''] = match;
    const end = query + match.index + whole.length;
    if (!values.has(name)) values.set(name, { text: decoded(value), start: end - value.length, end });
  }
  return { document: createDocument(linkName, { text }), values, now };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
