/** What suites need again and again: files of the open folder, and waits that end with an event. */
import { cp } from 'node:fs/promises';
import { type Diagnostic, type Event, languages, type TextEditor, Uri, window, workspace } from 'vscode';

/** A file of the open folder, which is a copy of `examples/`. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need an open folder.');
  return Uri.joinPath(folder.uri, path);
}

/** Copies an example inside the open folder, for a test that changes it; returns the copy's path in the folder. */
export async function copyExample(name: string, copy: string): Promise<string> {
  await cp(fileUri(name).fsPath, fileUri(copy).fsPath, { recursive: true });
  return copy;
}

/** Opens a file of the open folder in an editor. */
export async function openFile(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(path)));
}

/** Waits until what `read` returns satisfies `isDone`, looking again at every event; mocha's limit ends the wait. */
export function until<T>(event: Event<unknown>, read: () => T, isDone: (value: T) => boolean): Promise<T> {
  return new Promise(resolve => {
    const look = () => {
      const value = read();
      if (!isDone(value)) return;
      subscription.dispose();
      resolve(value);
    };
    const subscription = event(look);
    look();
  });
}

/** The extension's diagnostics of a file, once they satisfy `isDone`. */
export function diagnosticsOf(
  uri: Uri,
  isDone: (found: Diagnostic[]) => boolean = found => found.length > 0,
): Promise<Diagnostic[]> {
  const ours = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'connector');
  return until(languages.onDidChangeDiagnostics, ours, isDone);
}
