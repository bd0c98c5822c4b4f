/** The files that make up a connector, by what they are. */
export type FileKind =
  'definition' | 'properties' | 'script' | 'icon' | 'intro' | 'readme' | 'settings' | 'certification';

/** A file's content as the person sees it now: the editor's text when it is open there, else the bytes on disk. */
export interface FileContent {
  readonly bytes?: Uint8Array;
  readonly text?: string;
}

/** What each file is called, in the letter case that Microsoft's tools want. */
export const fileNameOf: Readonly<Record<FileKind, string>> = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  script: 'script.csx',
  icon: 'icon.png',
  intro: 'intro.md',
  readme: 'readme.md',
  settings: 'settings.json',
  certification: 'certification.json',
};

export const { definition: definitionName, properties: propertiesName, script: scriptName } = fileNameOf;

const kindOfName = new Map(
  Object.entries(fileNameOf).map(([kind, name]) => [name.toLowerCase(), kind as FileKind]),
);

/** Other names under which a script is found when there is no script.csx; after them, any other .csx file. */
const scriptAlternatives = [/^script\.cs$/i, /^connector-script\.csx$/i, /\.csx$/i];

/** What a file of a connector folder is, by its name; letter case does not matter. */
export function kindOfFile(name: string): FileKind | undefined {
  return kindOfName.get(name.toLowerCase());
}

/** The file of a kind among a folder's files, in whatever letter case; those in folders below do not count. */
export function fileOfKind(kind: FileKind, fileNames: readonly string[]): string | undefined {
  return fileNames.find(name => kindOfFile(name) === kind);
}

/** Whether a folder with these files is a connector. */
export function isConnectorFolder(fileNames: readonly string[]): boolean {
  return fileNames.some(name => {
    const kind = kindOfFile(name);
    return kind === 'definition' || kind === 'properties';
  });
}

/** Chooses the file of each kind. Of two spellings of one name, the exact one wins, then the first in order. */
export function chooseFiles(fileNames: readonly string[]): Map<FileKind, string> {
  const chosen = new Map<FileKind, string>();
  const exactFirst = [...fileNames].sort(
    (a, b) => Number(isExact(b)) - Number(isExact(a)) || (a < b ? -1 : 1),
  );
  for (const name of exactFirst) {
    const kind = kindOfFile(name);
    if (kind && !chosen.has(kind)) chosen.set(kind, name);
  }
  if (!chosen.has('script')) {
    const script = scriptAlternatives
      .map(pattern => exactFirst.find(name => pattern.test(name)))
      .find(name => name !== undefined);
    if (script) chosen.set('script', script);
  }
  return chosen;
}

/** Whether two paths below one folder name the same file: letter case, "./" and the kind of slash do not matter. */
export function samePath(a: string, b: string): boolean {
  return plainPath(a) === plainPath(b);
}

/** The file that a path names, as it is spelt on disk. */
export function existingFile(path: string, fileNames: readonly string[]): string | undefined {
  const plain = plainPath(path);
  return fileNames.find(name => name === path) ?? fileNames.find(name => plainPath(name) === plain);
}

function plainPath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .toLowerCase();
}

function isExact(name: string): boolean {
  return name === definitionName || name === propertiesName || name === name.toLowerCase();
}
