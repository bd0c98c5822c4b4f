import { createDefinition, type Definition } from './definition/definition';
import type { Document } from './document';
import type { FileKind } from './files';
import { createIcon, type Icon } from './icon';
import { isObject } from './json/parse';
import { createMarkdown, type Markdown } from './markdown';
import { rootPlace, type Node } from './place';
import { createProperties, type Properties } from './properties';
import type { Script } from './script';

/** A connector folder, read: its documents, typed views over them, and the version it is compared with. */
export interface Connector {
  /** The folder's path as it was asked for. */
  readonly folder: string;
  /** Every file below the folder, with "/" between names. */
  readonly fileNames: readonly string[];
  readonly documents: ReadonlyMap<FileKind, Document>;
  /** Absent when the file is missing or its text is so broken that no whole tree could be saved. */
  readonly definition?: Definition;
  readonly properties?: Properties;
  readonly settings?: Node;
  readonly certification?: Node;
  readonly script?: Script;
  readonly icon?: Icon;
  readonly readme?: Markdown;
  readonly intro?: Markdown;
  /** The last certified version, when one was named. */
  readonly baseline?: Connector;
  /** For a version that was read from git: where. `folder` is then a path in that repository. */
  readonly revision?: Revision;
}

export interface Revision {
  readonly repository: string;
  readonly commit: string;
}

export interface ConnectorParts {
  readonly folder: string;
  readonly fileNames: readonly string[];
  readonly documents: ReadonlyMap<FileKind, Document>;
  readonly script?: Script;
  readonly baseline?: Connector;
  readonly revision?: Revision;
}

/** Views over a document are kept as long as the document: an edit in one file leaves the others' views alone. */
const views = new WeakMap<Document, unknown>();

function viewOf<T>(document: Document | undefined, create: (document: Document) => T): T | undefined {
  if (!document) return undefined;
  if (!views.has(document)) views.set(document, create(document));
  return views.get(document) as T;
}

/** Puts the documents of a folder together. */
export function createConnector(parts: ConnectorParts): Connector {
  const { documents } = parts;
  return {
    ...parts,
    definition: viewOf(documents.get('definition'), document => whenWhole(document, createDefinition)),
    properties: viewOf(documents.get('properties'), document => whenWhole(document, createProperties)),
    settings: viewOf(documents.get('settings'), document => whenWhole(document, plainNode)),
    certification: viewOf(documents.get('certification'), document => whenWhole(document, plainNode)),
    icon: viewOf(documents.get('icon'), createIcon),
    readme: viewOf(documents.get('readme'), createMarkdown),
    intro: viewOf(documents.get('intro'), createMarkdown),
  };
}

function whenWhole<T>(
  document: Document,
  create: (document: Document, json: Node['json']) => T,
): T | undefined {
  const { value, complete } = document.json;
  return complete && isObject(value) ? create(document, value) : undefined;
}

function plainNode(document: Document, json: Node['json']): Node {
  return { json, at: rootPlace(document) };
}
