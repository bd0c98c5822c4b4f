import * as vscode from 'vscode';
import type { OfferNode } from './offers/node';
import type { OffersModel } from './offersModel';

const quietMs = 50;

/** The sidebar's second view: where every offer stands, what is due, and what belongs to each stage. */
export function registerOffersView(model: OffersModel, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<OfferNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return [...(node.children ?? [])];
      if (!vscode.workspace.isTrusted) return [];
      let nodes: OfferNode[] = [];
      try {
        const { offers } = await model.load();
        const { offerNode } = await import('./offers/nodes');
        nodes = offers.followed().map(offer => offerNode(offer, offers.calendar()));
      } finally {
        // Set only when it is known: offers that are still being read must not look as if there were none.
        const isEmpty = nodes.length === 0;
        void vscode.commands.executeCommand('setContext', 'connectorCertification.noOffer', isEmpty);
      }
      return nodes;
    },
    async getTreeItem(node) {
      const { treeItem } = await import('./offers/items');
      return treeItem(node);
    },
  };
  const view = vscode.window.createTreeView('connectorCertification.offers', {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });

  async function showBadge(): Promise<void> {
    const { countWaitingForYou } = await import('./offers/nodes');
    const waiting = model.loaded ? countWaitingForYou(model.loaded.offers) : 0;
    view.badge =
      waiting > 0
        ? { value: waiting, tooltip: vscode.l10n.t('{0} offers wait for you', waiting) }
        : undefined;
  }

  /** One deed makes several changes: they are drawn together. */
  let timer: NodeJS.Timeout | undefined;
  function drawSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed.fire();
      showBadge().catch((error: unknown) => log.error(String(error)));
    }, quietMs);
  }

  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    model.onDidChange(drawSoon),
    view.onDidChangeCheckboxState(({ items }) => {
      record(model, items)
        .catch((error: unknown) => log.error(`A tick could not be kept: ${String(error)}`))
        .finally(drawSoon);
    }),
  );
}

/** A tick of the account checklist or of the test checklist becomes an event. */
async function record(
  model: OffersModel,
  items: readonly (readonly [OfferNode, vscode.TreeItemCheckboxState])[],
): Promise<void> {
  const { offers } = await model.load();
  for (const [{ offer, about }, state] of items) {
    const journal = offers.find(offer)?.journal;
    const isTicked = state === vscode.TreeItemCheckboxState.Checked;
    if (about.kind === 'account')
      await journal?.append({ kind: 'account', item: about.item, done: isTicked });
    if (about.kind === 'operation')
      await journal?.append({ kind: 'tested', operation: about.operation, passed: isTicked });
  }
}
