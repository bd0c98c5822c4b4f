import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { repository } from './connectors';

/** The built server, talked to over stdio as an editor does, on a workspace folder of its own. */
export interface Server {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult['capabilities'];
  uri(file: string): string;
  open(file: string): Promise<string>;
  /** Replaces a piece of an open document, as typing does. */
  edit(file: string, range: Range, text: string): Promise<void>;
  close(file: string): Promise<void>;
  /** Changes a file on disk and tells the server, as a file watcher does. */
  write(file: string, text: string): Promise<void>;
  diagnose(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of a file as short lines: `12:4 error title-max-30`. */
  findings(file: string): Promise<string[]>;
  diagnoseWorkspace(previous?: readonly { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport>;
  hover(file: string, line: number, character: number): Promise<string>;
  codeActions(file: string, range: Range, only?: readonly string[]): Promise<CodeAction[]>;
  stop(): Promise<void>;
}

/** Starts the server on a copy of a folder of the repository, or on an empty folder. */
export async function startServer(from?: string): Promise<Server> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'connector-lsp-')));
  if (from !== undefined) await cp(join(repository, from), folder, { recursive: true });
  return startServerOn(folder, true);
}

/** Starts the server on a folder as it is. */
export async function startServerOn(folder: string, removeAtEnd = false): Promise<Server> {
  const child = spawn(process.execPath, [join(repository, 'dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader = new StreamMessageReader(child.stdout);
  // A server that stops in the middle of a message would leave a timer here that starts again for ever.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', () => [null]);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'workspace' }],
    initializationOptions: { ruleLink: 'rule:{rule}' },
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: { diagnostic: { relatedDocumentSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});

  const versions = new Map<string, number>();
  const uri = (file: string): string => pathToFileURL(join(folder, file)).href;
  const textDocument = (file: string): { uri: string; version: number } => ({
    uri: uri(file),
    version: versions.get(file) ?? 1,
  });
  const server: Server = {
    folder,
    connection,
    capabilities,
    uri,
    async open(file) {
      const text = await readFile(join(folder, file), 'utf8');
      versions.set(file, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument(file), languageId: 'json', text },
      });
      return text;
    },
    async edit(file, range, text) {
      versions.set(file, (versions.get(file) ?? 1) + 1);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: textDocument(file),
        contentChanges: [{ range, text }],
      });
    },
    async close(file) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(file) } });
    },
    async write(file, text) {
      await writeFile(join(folder, file), text);
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri(file), type: 2 }],
      });
    },
    diagnose: (file, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: uri(file) },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    async findings(file) {
      const report = await server.diagnose(file);
      return report.kind === 'full' ? report.items.map(shortLine) : [];
    },
    diagnoseWorkspace: (previousResultIds = []) =>
      connection.sendRequest('workspace/diagnostic', { previousResultIds }),
    async hover(file, line, character) {
      const hover = await connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: uri(file) },
        position: { line, character },
      });
      return hover && typeof hover.contents === 'object' && 'value' in hover.contents
        ? hover.contents.value
        : '';
    },
    codeActions: (file, range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uri(file) },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      if (removeAtEnd) await rm(folder, { recursive: true, force: true });
    },
  };
  return server;
}

export function shortLine({ range, severity, code }: Diagnostic): string {
  const names = ['', 'error', 'warning', 'info', 'hint'];
  return `${range.start.line}:${range.start.character} ${names[severity ?? 0]} ${String(code)}`;
}
