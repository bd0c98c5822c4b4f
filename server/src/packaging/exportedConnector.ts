import { createConnector, type Connector } from '../connector/connector';
import { createDocument, type Document } from '../connector/document';
import { definitionName, propertiesName, type FileKind } from '../connector/files';
import type { Script } from '../connector/script';
import type { Finding } from '../engine/finding';
import { documentOf, type PackageFile } from './archive';
import { rebuildProperties, type RebuiltProperties } from './exportedProperties';
import { connectorFile, type Solution, type SolutionConnector } from './solution';

/** Reads a script's syntax tree; handed in because the grammar is loaded lazily and from a file. */
export type ScriptReader = (document: Document) => Promise<Script>;

/** The connector inside an exported solution. */
export interface ExportedConnector {
  readonly solution: Solution;
  readonly element: SolutionConnector;
  /** Its files under the names that they have in a connector folder, so that every rule finds them. */
  readonly connector: Connector;
  /** The entries of the solution, by what they are. */
  readonly files: Readonly<Record<'definition' | 'script' | 'icon', PackageFile | undefined>>;
  /** A finding in the connector, moved to where the text stands in the package. */
  readonly inPackage: (finding: Finding) => Finding;
}

/** Files that a solution does not hold, from where the connector comes. */
export interface Companions {
  readonly intro?: PackageFile;
  /** The certification file of the connector's folder: severities and accepted findings count for the export too. */
  readonly certification?: Document;
  readonly folder?: string;
}

/** Takes the first connector out of a solution; undefined when it has none. */
export async function extractConnector(
  solution: Solution,
  readScript: ScriptReader | undefined,
  { intro, certification, folder = '' }: Companions = {},
): Promise<ExportedConnector | undefined> {
  const [element] = solution.connectors;
  if (!element) return undefined;
  const file = (kind: Parameters<typeof connectorFile>[2]): PackageFile | undefined =>
    connectorFile(solution, element, kind);
  const files = { definition: file('definition'), script: file('script'), icon: file('icon') };
  const properties = rebuildProperties(element, {
    connectionParameters: file('connectionParameters'),
    connectionParameterSets: file('connectionParameterSets'),
    policyTemplateInstances: file('policies'),
  });
  const documents = new Map<FileKind, Document>();
  const origins = new Map<string, string>();
  const add = (kind: FileKind, name: string, entry: PackageFile | undefined): void => {
    if (!entry) return;
    documents.set(
      kind,
      kind === 'icon' ? createDocument(name, { bytes: entry.bytes }) : renamed(entry, name),
    );
    origins.set(name, entry.path);
  };
  add('definition', definitionName, files.definition);
  documents.set('properties', properties.document);
  add('script', 'script.csx', files.script);
  add('icon', 'icon.png', files.icon);
  add('intro', 'intro.md', intro);
  const scriptDocument = documents.get('script');
  const script = scriptDocument && readScript ? await readScript(scriptDocument) : undefined;
  const names = [...documents.values()].map(({ name }) => name).sort();
  if (certification) documents.set('certification', certification);
  return {
    solution,
    element,
    connector: createConnector({ folder, fileNames: names, documents, ...(script ? { script } : {}) }),
    files,
    inPackage: finding => inPackage(finding, origins, properties),
  };
}

/** The same text under another name; how an export is encoded is not the author's doing, so only the text counts. */
function renamed(entry: PackageFile, name: string): Document {
  return createDocument(name, { text: documentOf(entry).text });
}

/** Nothing can be fixed inside a zip, so the fixes are left behind. */
function inPackage(
  finding: Finding,
  origins: ReadonlyMap<string, string>,
  properties: RebuiltProperties,
): Finding {
  const moved = { ...finding, fixes: [] };
  if (finding.file === propertiesName) return { ...moved, ...properties.origin(finding) };
  return { ...moved, file: origins.get(finding.file) ?? finding.file };
}
