import * as vscode from 'vscode';
import { methods } from '../../../server/src/protocol';
import type { FindingNode } from '../views/connectorsView';
import { rulePageUri } from '../views/rulePages';
import type { Command } from '.';

/** Opens a rule's page: of the finding it is called on, of the rule a diagnostic links to, or one that is picked. */
export const explainRule: Command = {
  id: 'explainRule',
  failure: () => vscode.l10n.t('The rule cannot be explained'),
  async run({ client, connectors }, target) {
    const rule = ruleOf(target) ?? (await pickRule(connectors.rulesFound()));
    if (rule === undefined) return;
    const page = await client.sendRequest<string | null>(methods.explainRule, { rule });
    if (page === null) throw new Error(vscode.l10n.t('There is no rule "{0}".', rule));
    await vscode.commands.executeCommand('markdown.showPreview', rulePageUri(rule));
  },
};

function ruleOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const node = target as Partial<FindingNode> | undefined;
  return node?.kind === 'finding' ? node.finding?.rule : undefined;
}

async function pickRule(found: readonly string[]): Promise<string | undefined> {
  if (found.length === 0)
    return await vscode.window.showInputBox({
      prompt: vscode.l10n.t('Id of the rule, such as title-max-30'),
    });
  return await vscode.window.showQuickPick(found, {
    placeHolder: vscode.l10n.t('Rules with findings in this workspace'),
  });
}
