import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../server/src/protocol';
import type { ConnectorsModel } from '../views/connectorsModel';
import { ExplainedError } from './errors';

/**
 * The connector that a command is called on, the only one there is, or the one that the person chooses; undefined when
 * they choose none.
 * @param argument a row of the Connectors view, or anything else
 * @throws {ExplainedError} when there is no connector
 */
export async function chooseConnector(
  model: ConnectorsModel,
  argument: unknown,
  question: string,
): Promise<ConnectorSummary | undefined> {
  const known = connectorOf(argument);
  if (known) return model.connectors.find(({ uri }) => uri === known.uri) ?? known;
  if (model.connectors.length === 0) await model.refresh();
  const { connectors } = model;
  if (connectors.length === 0) throw new ExplainedError(noConnector());
  if (connectors.length === 1) return connectors[0];
  const chosen = await vscode.window.showQuickPick(
    connectors.map(connector => ({
      label: connector.name,
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(connector.uri)),
      connector,
    })),
    { placeHolder: question },
  );
  return chosen?.connector;
}

/** The connector of a row of the Connectors view: its own row, or one below it. */
function connectorOf(argument: unknown): ConnectorSummary | undefined {
  for (let node = argument as Row | undefined; typeof node === 'object'; node = node.parent)
    if (node.kind === 'connector') return node.connector;
  return undefined;
}

interface Row {
  readonly kind?: string;
  readonly connector?: ConnectorSummary;
  readonly parent?: Row;
}

const noConnector = () => ({
  code: 'no-connector',
  message: vscode.l10n.t('There is no connector to do this with.'),
  cause: vscode.l10n.t(
    'No folder of this workspace has an apiDefinition.swagger.json or apiProperties.json.',
  ),
  nextStep: vscode.l10n.t('Open the folder of the connector first.'),
});
