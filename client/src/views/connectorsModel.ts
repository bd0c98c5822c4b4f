import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { methods, type ConnectorSummary, type ListedConnector } from '../../../server/src/protocol';

/** The connectors of the workspace as the server last told them; views draw from it. */
export interface ConnectorsModel extends vscode.Disposable {
  readonly connectors: readonly ConnectorSummary[];
  readonly onDidChange: vscode.Event<void>;
  refresh(): Promise<void>;
  /** Has everything read from the disk and checked anew. */
  checkAgain(): Promise<void>;
  /** Ids of the rules that have findings, sorted. */
  rulesFound(): string[];
}

/** Typing announces a change with every key; the views follow when it pauses. */
const quietMs = 300;

export function createConnectorsModel(client: LanguageClient, log: vscode.LogOutputChannel): ConnectorsModel {
  const changed = new vscode.EventEmitter<void>();
  let connectors: readonly ConnectorSummary[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function refresh(): Promise<void> {
    const before = new Map(connectors.map(connector => [connector.uri, connector]));
    const known = Object.fromEntries(connectors.map(({ uri, revision }) => [uri, revision]));
    const listed = await client.sendRequest<ListedConnector[]>(methods.listConnectors, { known });
    connectors = listed.flatMap(one => ('files' in one ? one : (before.get(one.uri) ?? [])));
    // Set only when it is known: what is still being read must not look as if it were not there.
    const isEmpty = connectors.length === 0;
    await vscode.commands.executeCommand('setContext', 'connectorCertification.noConnector', isEmpty);
    changed.fire();
  }

  function refreshSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh().catch((error: unknown) =>
        log.error(`The list of connectors could not be read: ${String(error)}`),
      );
    }, quietMs);
  }

  const listening = client.onNotification(methods.connectorsChanged, refreshSoon);
  refreshSoon();
  return {
    get connectors() {
      return connectors;
    },
    onDidChange: changed.event,
    refresh,
    async checkAgain() {
      await client.sendNotification(methods.checkAgain);
      await refresh();
    },
    rulesFound: () =>
      [
        ...new Set(
          connectors.flatMap(({ files }) => files.flatMap(file => file.findings.map(({ rule }) => rule))),
        ),
      ].sort(),
    dispose() {
      clearTimeout(timer);
      listening.dispose();
      changed.dispose();
    },
  };
}
