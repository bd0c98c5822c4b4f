import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../server/src/protocol';
import type { ConnectorsModel } from './connectorsModel';
import { readiness, stateOf } from './icons';

const icons = { blocked: '$(error)', advised: '$(warning)', ready: '$(pass)' } as const;

/** The readiness of the connector in the active editor, or of the only one there is. A click opens the sidebar. */
export function registerStatusBar(model: ConnectorsModel): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'connectorCertification.readiness',
    vscode.StatusBarAlignment.Left,
    10,
  );
  item.name = vscode.l10n.t('Connector readiness');
  item.command = 'connectorCertification.connectors.focus';
  const show = (): void => {
    const connector = shownConnector(model.connectors);
    if (!connector) {
      item.hide();
      return;
    }
    item.text = `${icons[stateOf(connector)]} ${readiness(connector)}`;
    item.tooltip = vscode.l10n.t('{0}: {1}', connector.name, readiness(connector));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    model.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function shownConnector(connectors: readonly ConnectorSummary[]): ConnectorSummary | undefined {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const around = connectors.find(({ uri }) => active?.startsWith(`${vscode.Uri.parse(uri).toString()}/`));
  return around ?? (connectors.length === 1 ? connectors[0] : undefined);
}
