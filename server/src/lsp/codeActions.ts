import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { Finding, Fix } from '../engine/finding';
import { combineFixes, fixEdits, type FixEdits } from '../engine/textEdits';
import { toDiagnostic, toWorkspaceEdit } from './convert';
import { ignoreEdits } from './ignore';
import { findingsOf, type CheckedConnector } from './workspace';
import { textOf } from './language';

/** "Fix all" of this server; `source.fixAll` runs it too. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.connector`;

export interface CodeActionContext {
  readonly checked: CheckedConnector;
  readonly fileName: string;
  readonly ruleLink: string | undefined;
  readonly versionOf: (uri: string) => number | null;
}

/** The light bulb: fixes and suggestions of the findings in a range, ways to ignore them, and fixing all at once. */
export function codeActions(
  { range, context: { only } }: CodeActionParams,
  context: CodeActionContext,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    !only || only.some(one => kind === one || kind.startsWith(`${one}.`));
  const own = findingsOf(context.checked, context.fileName);
  const here = own.filter(finding => overlap(finding.range, range));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...here.flatMap(finding => quickFixes(finding, context)));
    actions.push(...here.flatMap(finding => fixSameRule(finding, own, context)));
    actions.push(...here.flatMap(finding => ignoring(finding, context)));
  }
  if (only?.some(kind => fixAllKind === kind || fixAllKind.startsWith(`${kind}.`))) {
    const edits = combineFixes(own.flatMap(safeFixOf));
    if (edits.text.length > 0)
      actions.push(action(l10n.t('Fix all connector findings'), fixAllKind, edits, context));
  }
  return distinct(actions);
}

function quickFixes(finding: Finding, context: CodeActionContext): CodeAction[] {
  return finding.fixes.flatMap(fix => {
    const edits = fixEdits(fix);
    if (!edits || rewritesFile(fix)) return [];
    const title = textOf({ message: fix.title, values: fix.values });
    return [
      {
        ...action(title, CodeActionKind.QuickFix, edits, context),
        diagnostics: [toDiagnostic(finding, context.checked, context.ruleLink)],
        isPreferred: fix.safe,
      },
    ];
  });
}

/** Where a safe fix applies to several findings of one rule: all of them at once. */
function fixSameRule(finding: Finding, own: readonly Finding[], context: CodeActionContext): CodeAction[] {
  if (safeFixOf(finding).length === 0) return [];
  const same = own.filter(other => other.rule === finding.rule).flatMap(safeFixOf);
  if (same.length < 2) return [];
  return [
    action(
      l10n.t('Fix all {count} findings of {rule}', { count: same.length, rule: finding.rule }),
      CodeActionKind.QuickFix,
      combineFixes(same),
      context,
    ),
  ];
}

function ignoring(finding: Finding, context: CodeActionContext): CodeAction[] {
  if (finding.rule === 'internal-error') return [];
  const { connector } = context.checked;
  return [
    action(
      l10n.t('Ignore {rule} here, with a reason in certification.json', { rule: finding.rule }),
      CodeActionKind.QuickFix,
      ignoreEdits(connector, finding),
      context,
    ),
  ];
}

function action(
  title: string,
  kind: string,
  edits: FixEdits,
  { checked, versionOf }: CodeActionContext,
): CodeAction {
  return { title, kind, edit: toWorkspaceEdit(edits, checked.folder, versionOf) };
}

function safeFixOf({ fixes }: Finding): Fix[] {
  return fixes.filter(fix => fix.safe && !rewritesFile(fix)).slice(0, 1);
}

/** An editor keeps the encoding of an open file and has a command of its own to change it. */
function rewritesFile({ edits }: Fix): boolean {
  return edits.some(({ op }) => op === 'rewriteFile');
}

function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const titles = new Set<string>();
  return actions.filter(({ title, diagnostics }) => {
    const key = `${title} ${JSON.stringify(diagnostics?.[0]?.range ?? null)}`;
    if (titles.has(key)) return false;
    titles.add(key);
    return true;
  });
}

function overlap(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']): boolean =>
    x.line < y.line || (x.line === y.line && x.character <= y.character);
  return before(a.start, b.end) && before(b.start, a.end);
}
