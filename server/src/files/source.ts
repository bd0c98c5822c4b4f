/** Where bytes come from: the disk, open editors over the disk, a zip, a git revision. Paths use "/". */
export interface FileSource {
  /** Every file below a folder, as paths relative to it, in a fixed order. A folder that is not there has no files. */
  list(folder: string): Promise<readonly string[]>;
  /** A file's bytes and, when an editor holds a newer text, that text. Undefined when there is no such file. */
  read(path: string): Promise<SourceFile | undefined>;
}

export interface SourceFile {
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Equal versions mean equal content; it lets a reader keep what it made of the file. */
  readonly version: string;
}
