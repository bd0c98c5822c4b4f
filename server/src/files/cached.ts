import type { FileSource, SourceFile } from './source';

export interface CachedSource extends FileSource {
  /** Forgets a path and the listings of the folders above it. */
  forget(path: string): void;
}

/** Remembers what a source has said until a path is forgotten: between two keystrokes nothing else changes. */
export function cachedSource(base: FileSource): CachedSource {
  const lists = new Map<string, Promise<readonly string[]>>();
  const files = new Map<string, Promise<SourceFile | undefined>>();
  return {
    list: folder => remember(lists, folder, () => base.list(folder)),
    read: path => remember(files, path, () => base.read(path)),
    forget(path) {
      for (const known of files.keys()) if (known === path || isBelow(known, path)) files.delete(known);
      for (const folder of lists.keys())
        if (folder === path || isBelow(path, folder) || isBelow(folder, path)) lists.delete(folder);
    },
  };
}

function remember<T>(map: Map<string, Promise<T>>, key: string, get: () => Promise<T>): Promise<T> {
  let known = map.get(key);
  if (!known) {
    known = get();
    map.set(key, known);
  }
  return known;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder) && (path[folder.length] === '/' || path[folder.length] === '\\');
}
