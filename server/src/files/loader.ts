import { join } from 'node:path';
import { createConnector, type Connector } from '../connector/connector';
import { createDocument, type Document } from '../connector/document';
import { chooseFiles, isConnectorFolder, type FileKind } from '../connector/files';
import type { Script } from '../connector/script';
import type { FileSource } from './source';

/** Reads a script's syntax tree; handed in because the grammar is loaded lazily and from a file. */
export type ScriptReader = (document: Document) => Promise<Script>;

export interface Loader {
  /** The connector folders in a tree, the tree's root included, in a fixed order. */
  findConnectors(root: string): Promise<string[]>;
  /** Reads a connector; documents whose file has not changed are the same objects as last time. */
  load(folder: string, baseline?: Connector): Promise<Connector>;
}

interface Kept {
  readonly version: string;
  readonly document: Document;
  script?: Script;
}

/** Creates a loader over a source of files. It remembers the documents it made, by path and version. */
export function createLoader(source: FileSource, readScript: ScriptReader): Loader {
  const kept = new Map<string, Kept>();

  async function loadDocument(folder: string, name: string): Promise<Kept | undefined> {
    const path = join(folder, name);
    const file = await source.read(path);
    if (!file) {
      kept.delete(path);
      return undefined;
    }
    const known = kept.get(path);
    if (known?.version === file.version && known.document.name === name) return known;
    const fresh = { version: file.version, document: createDocument(name, file) };
    kept.set(path, fresh);
    return fresh;
  }

  return {
    findConnectors: async root => connectorFolders(root, await source.list(root)),
    async load(folder, baseline) {
      const all = await source.list(folder);
      const nested = connectorFolders('', all).filter(inner => inner !== '');
      const fileNames = all.filter(name => !nested.some(inner => name.startsWith(`${inner}/`)));
      const documents = new Map<FileKind, Document>();
      let script: Script | undefined;
      for (const [kind, name] of chooseFiles(fileNames.filter(file => !file.includes('/')))) {
        const loaded = await loadDocument(folder, name);
        if (!loaded) continue;
        documents.set(kind, loaded.document);
        if (kind === 'script') script = loaded.script ??= await readScript(loaded.document);
      }
      return createConnector({
        folder,
        fileNames,
        documents,
        ...(script ? { script } : {}),
        ...(baseline ? { baseline } : {}),
      });
    },
  };
}

/** Folders among listed files that hold a definition or properties, as paths below `root`. */
function connectorFolders(root: string, files: readonly string[]): string[] {
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    const slash = file.lastIndexOf('/');
    const folder = slash < 0 ? '' : file.slice(0, slash);
    const names = byFolder.get(folder);
    if (names) names.push(file.slice(slash + 1));
    else byFolder.set(folder, [file.slice(slash + 1)]);
  }
  return [...byFolder]
    .filter(([, names]) => isConnectorFolder(names))
    .map(([folder]) => (folder === '' ? root : root === '' ? folder : join(root, folder)))
    .sort();
}
