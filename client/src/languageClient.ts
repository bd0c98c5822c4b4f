import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type Middleware } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';

/** The files that the server looks at. Letter case of names is free, so the patterns are wider than the names. */
const documentSelector = [
  { scheme: 'file', language: 'json' },
  { scheme: 'file', language: 'jsonc' },
  { scheme: 'file', pattern: '**/*.{csx,cs,md,png}' },
];

const explainCommand = 'connectorCertification.explainRule';

/** Starts the language server beside the extension. It is not awaited: requests wait for it by themselves. */
export function startLanguageClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions: InitializationOptions = {
    ruleLink: `command:${explainCommand}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
  };
  const client = new LanguageClient(
    'connectorCertification',
    'Connector Certification',
    {
      run: { module, transport: TransportKind.stdio },
      debug: {
        module,
        transport: TransportKind.stdio,
        options: { execArgv: ['--nolazy', '--inspect=6029'] },
      },
    },
    {
      documentSelector,
      initializationOptions,
      outputChannel: log,
      middleware: middleware(),
      diagnosticPullOptions: { onChange: true, onTabs: false, onFocus: false },
      markdown: { isTrusted: false, supportHtml: false },
    },
  );
  client.start().catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  return client;
}

/** Rules that say what VS Code's own JSON service says of an open file. */
const builtInJsonRules = new Set([
  'definition-valid-json',
  'props-valid-json',
  'definition-duplicate-json-key',
]);

/** Whether VS Code's JSON service checks the syntax of a document itself. */
function isCheckedByJsonService(uri: vscode.Uri): boolean {
  const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString());
  return (
    document?.languageId === 'json' &&
    vscode.extensions.getExtension('vscode.json-language-features') !== undefined &&
    vscode.workspace.getConfiguration('json').get('validate.enable', true)
  );
}

function withoutDoubles<T extends { readonly code?: vscode.Diagnostic['code'] }>(
  uri: vscode.Uri,
  items: T[],
): T[] {
  if (!isCheckedByJsonService(uri)) return items;
  return items.filter(
    ({ code }) => !builtInJsonRules.has(String(typeof code === 'object' ? code.value : code)),
  );
}

function middleware(): Middleware {
  return {
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report)
        report.items = withoutDoubles(document instanceof vscode.Uri ? document : document.uri, report.items);
      return report;
    },
    handleDiagnostics(uri, diagnostics, next) {
      next(uri, withoutDoubles(uri, diagnostics));
    },
  };
}
