import * as vscode from 'vscode';
import type { ConnectorSummary, FileSummary, FindingSummary } from '../../../server/src/protocol';
import type { ConnectorsModel } from './connectorsModel';
import { iconFor, readiness, stateOf } from './icons';
import { packageItem, packageNode, type PackageNode } from './packages/nodes';
import type { PackagesModel } from './packagesModel';

export interface ConnectorNode {
  readonly kind: 'connector';
  readonly connector: ConnectorSummary;
}
export interface FileNode {
  readonly kind: 'file';
  readonly file: FileSummary;
  readonly parent: ConnectorNode;
}
export interface FindingNode {
  readonly kind: 'finding';
  readonly finding: FindingSummary;
  readonly parent: FileNode;
}
type TreeNode = ConnectorNode | FileNode | FindingNode | PackageNode;

/**
 * The sidebar's first view: connectors with their readiness, their files with the findings in each, and the package that
 * was made of them.
 */
export function registerConnectorsView(model: ConnectorsModel, packages: PackagesModel): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => children(model, packages, node),
    getParent: node => (node.kind === 'connector' ? undefined : node.parent),
    getTreeItem: treeItem,
  };
  const view = vscode.window.createTreeView('connectorCertification.connectors', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const listening = model.onDidChange(() => {
    changed.fire();
    const blocking = model.connectors.reduce((sum, { counts }) => sum + counts.error, 0);
    view.badge =
      blocking > 0
        ? { value: blocking, tooltip: vscode.l10n.t('{0} blocking findings', blocking) }
        : undefined;
  });
  return vscode.Disposable.from(
    view,
    listening,
    packages.onDidChange(() => changed.fire()),
    changed,
  );
}

function children(model: ConnectorsModel, packages: PackagesModel, node: TreeNode | undefined): TreeNode[] {
  if (!node) return model.connectors.map(connector => ({ kind: 'connector', connector }));
  if (node.kind === 'connector') {
    const files = node.connector.files.map((file): FileNode => ({ kind: 'file', file, parent: node }));
    const { uri } = node.connector;
    return [...files, packageNode(node, packages.of(uri), packages.linkOf(uri), new Date().toISOString())];
  }
  if (node.kind === 'package') return [...node.children];
  if (node.kind === 'file')
    return node.file.findings.map(finding => ({ kind: 'finding', finding, parent: node }));
  return [];
}

function treeItem(node: TreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'connector':
      return connectorItem(node.connector);
    case 'file':
      return fileItem(node.file);
    case 'finding':
      return findingItem(node.finding, node.parent.file);
    case 'package':
      return packageItem(node);
  }
}

function connectorItem(connector: ConnectorSummary): vscode.TreeItem {
  const item = new vscode.TreeItem(connector.name, vscode.TreeItemCollapsibleState.Expanded);
  const profile =
    connector.profile === 'independent'
      ? vscode.l10n.t('independent publisher')
      : vscode.l10n.t('verified publisher');
  item.id = connector.uri;
  item.contextValue = 'connector';
  item.description = readiness(connector);
  item.iconPath = iconFor(stateOf(connector));
  item.tooltip = `${connector.name} — ${readiness(connector)} (${profile})\n${vscode.Uri.parse(connector.uri).fsPath}`;
  item.accessibilityInformation = { label: `${connector.name}, ${readiness(connector)}, ${profile}` };
  return item;
}

function fileItem(file: FileSummary): vscode.TreeItem {
  const count = file.findings.length;
  const uri = vscode.Uri.parse(file.uri);
  const item = new vscode.TreeItem(
    file.name,
    count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = file.uri;
  item.contextValue = 'file';
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.tooltip = count > 0 ? vscode.l10n.t('{0}: {1} findings', file.name, count) : file.name;
  item.accessibilityInformation = { label: item.tooltip };
  if (count === 0) item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

function findingItem(finding: FindingSummary, file: FileSummary): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message, vscode.TreeItemCollapsibleState.None);
  const place = new vscode.Position(finding.line, finding.character);
  item.contextValue = 'finding';
  item.iconPath = iconFor(finding.severity);
  item.description = `${finding.line + 1}:${finding.character + 1}`;
  item.tooltip = `${finding.message}\n${finding.rule}${finding.pointer ? ` · ${finding.pointer}` : ''}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      '{0}: {1}, {2} line {3}',
      finding.severity,
      finding.message,
      file.name,
      finding.line + 1,
    ),
  };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(file.uri), { selection: new vscode.Range(place, place) }],
  };
  return item;
}
