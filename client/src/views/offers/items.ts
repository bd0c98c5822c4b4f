import * as vscode from 'vscode';
import { iconFor } from '../icons';
import type { OfferNode } from './node';

/** Draws a row. */
export function treeItem(node: OfferNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  if (node.description) item.description = node.description;
  item.iconPath = iconFor(node.icon);
  item.contextValue = node.context.join(' ');
  item.tooltip = tooltip(node);
  item.accessibilityInformation = {
    label: [node.label, node.description, node.state].filter(Boolean).join(', '),
  };
  if (node.isTicked !== undefined) item.checkboxState = checkbox(node.isTicked);
  return item;
}

function collapsibleState({ children, isExpanded }: OfferNode): vscode.TreeItemCollapsibleState {
  if (!children || children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return isExpanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

const checkbox = (isTicked: boolean): vscode.TreeItemCheckboxState =>
  isTicked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;

/** Everything at once, each sentence on a line of its own, as text: what a service said is no Markdown. */
function tooltip({ label, description, details, help }: OfferNode): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const lines = [[label, ...(description ? [description] : [])].join(' — '), ...details];
  for (const line of lines) text.appendText(line).appendMarkdown('\n\n');
  if (help) text.appendMarkdown(`[${vscode.l10n.t('What Microsoft says')}](${help})`);
  return text;
}
