import { relative } from 'node:path';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explainFinding } from '../features/explain';
import { loadPages } from '../files/pages';
import { createScriptReader } from '../files/scriptReader';
import {
  methods,
  type ExplainRuleParams,
  type InitializationOptions,
  type ListConnectorsParams,
  type UriParams,
} from '../protocol';
import { allRules } from '../rules/registry.generated';
import { readBaselineText } from './baselineText';
import { codeActions, fixAllKind } from './codeActions';
import { baselineUri } from './convert';
import { documentReport, workspaceReport } from './diagnostics';
import { useLanguage } from './language';
import { pathOfUri } from './openDocuments';
import { servePackages } from './packages';
import { summarizeRule } from './rules';
import { createWorkspace, findingsOf, listConnectors, type CheckedConnector } from './workspace';

/** Files whose change on disk may change what is found. */
const watched = '**/{*.[jJ][sS][oO][nN],*.[cC][sS][xX],*.[cC][sS],*.[pP][nN][gG],*.[mM][dD]}';

/**
 * Wires the language server to a connection.
 * @param assets the folder with the rule pages and the C# grammar
 */
export function startServer(connection: Connection, assets: string): void {
  const documents = new TextDocuments(TextDocument);
  const openByPath = new Map<string, TextDocument>();
  const log = {
    info: (message: string) => connection.console.info(message),
    error: (message: string) => connection.console.error(message),
  };
  const readScript = createScriptReader(assets);
  const workspace = createWorkspace({ byPath: path => openByPath.get(path) }, readScript, log);
  let options: InitializationOptions = {};
  let client: InitializeParams['capabilities'] = {};
  let pages: ReturnType<typeof loadPages> | undefined;
  const rulePages = (): ReturnType<typeof loadPages> => (pages ??= loadPages(assets));
  const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null;

  connection.onInitialize(async (params): Promise<InitializeResult> => {
    await useLanguage(assets, params.locale);
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    client = params.capabilities;
    workspace.setFolders((params.workspaceFolders ?? []).flatMap(({ uri }) => pathOfUri(uri) ?? []));
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        diagnosticProvider: {
          identifier: 'connector',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'connector-certification' },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: watched }],
      });
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
        workspace.setFolders(folders.flatMap(({ uri }) => pathOfUri(uri) ?? []));
        refresh();
      });
    await readConfiguration();
  });

  connection.onDidChangeConfiguration(readConfiguration);

  async function readConfiguration(): Promise<void> {
    if (!client.workspace?.configuration) return;
    const settings = (await connection.workspace.getConfiguration('connectorCertification')) as {
      baseline?: unknown;
    } | null;
    workspace.setBaseline(typeof settings?.baseline === 'string' ? settings.baseline.trim() : '');
    refresh();
  }

  /** Tells the client that findings may have changed without an edit of the file that it shows. */
  function refresh(): void {
    if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
    announce();
  }

  function announce(): void {
    void connection.sendNotification(methods.connectorsChanged);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const path = pathOfUri(uri);
      if (path !== undefined) workspace.changed(path, 'disk');
    }
    refresh();
  });

  documents.onDidOpen(({ document }) => {
    const path = pathOfUri(document.uri);
    if (path === undefined) return;
    openByPath.set(path, document);
    workspace.changed(path, 'editor');
  });
  documents.onDidChangeContent(({ document }) => {
    const path = pathOfUri(document.uri);
    if (path === undefined) return;
    workspace.changed(path, 'editor');
    announce();
  });
  documents.onDidClose(({ document }) => {
    const path = pathOfUri(document.uri);
    if (path === undefined) return;
    openByPath.delete(path);
    workspace.changed(path, 'editor');
    announce();
  });

  /** The connector of a document and the document's name in it. */
  async function find(uri: string): Promise<{ checked: CheckedConnector; fileName: string } | undefined> {
    const path = pathOfUri(uri);
    const checked = path === undefined ? undefined : await workspace.ofFile(path);
    if (path === undefined || !checked) return undefined;
    return { checked, fileName: relative(checked.folder, path).replaceAll('\\', '/') };
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const found = await find(textDocument.uri);
    if (!found || token.isCancellationRequested)
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return documentReport(found.checked, found.fileName, previousResultId, options.ruleLink);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const all = await workspace.all();
    if (token.isCancellationRequested) return { items: [] };
    return { items: workspaceReport(all, previousResultIds, versionOf, options.ruleLink) };
  });

  connection.onHover(async ({ textDocument, position }, token) => {
    const found = await find(textDocument.uri);
    if (!found || token.isCancellationRequested) return null;
    const here = findingsOf(found.checked, found.fileName).filter(({ range: { start, end } }) => {
      const afterStart =
        position.line > start.line || (position.line === start.line && position.character >= start.character);
      const beforeEnd =
        position.line < end.line || (position.line === end.line && position.character <= end.character);
      return afterStart && beforeEnd;
    });
    const first = here[0];
    if (!first) return null;
    const known = await rulePages();
    const texts = here.map(finding =>
      explainFinding(
        finding,
        allRules.find(({ id }) => id === finding.rule),
        known[finding.rule],
      ),
    );
    return {
      contents: { kind: 'markdown', value: [...new Set(texts)].join('\n\n---\n\n') },
      range: first.range,
    };
  });

  connection.onCodeAction(async (params, token) => {
    const found = await find(params.textDocument.uri);
    if (!found || token.isCancellationRequested) return [];
    return codeActions(params, { ...found, ruleLink: options.ruleLink, versionOf });
  });

  connection.onRequest(methods.listConnectors, async (params: ListConnectorsParams | null) =>
    listConnectors(await workspace.all(), params ?? {}),
  );
  connection.onNotification(methods.checkAgain, () => {
    workspace.forget();
    refresh();
  });
  connection.onRequest(
    methods.explainRule,
    async ({ rule }: ExplainRuleParams) => (await rulePages())[rule] ?? null,
  );
  connection.onRequest(methods.listRules, () => allRules.map(summarizeRule));
  connection.onRequest(methods.baselineOf, async ({ uri }: UriParams) => {
    const found = await find(uri);
    return found ? (baselineUri(found.checked.connector, found.fileName) ?? null) : null;
  });
  connection.onRequest(methods.baselineText, ({ uri }: UriParams) => readBaselineText(uri));

  servePackages(connection, { workspace, readScript });

  documents.listen(connection);
  connection.listen();
}
