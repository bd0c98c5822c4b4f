import { fileURLToPath } from 'node:url';
import type { FileSource } from '../files/source';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The documents that editors hold open, by their path on disk. */
export interface OpenDocuments {
  byPath(path: string): TextDocument | undefined;
}

/** The path of a file URI; undefined for anything that is not on disk. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Reads through open editors: their text over the bytes on disk. */
export function overlaySource(base: FileSource, open: OpenDocuments): FileSource {
  return {
    list: folder => base.list(folder),
    async read(path) {
      const editor = open.byPath(path);
      const file = await base.read(path);
      if (!editor) return file;
      return {
        ...(file?.bytes ? { bytes: file.bytes } : {}),
        text: editor.getText(),
        version: `${file?.version ?? 'unsaved'} ${editor.version}`,
      };
    },
  };
}
