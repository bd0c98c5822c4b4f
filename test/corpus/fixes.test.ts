import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Connector } from '../../server/src/connector/connector';
import { check } from '../../server/src/engine/check';
import type { Finding, Profile } from '../../server/src/engine/finding';
import { applyEdits, combineFixes } from '../../server/src/engine/textEdits';
import { connectorOf } from '../support/connectors';
import { corpusFolder, corpusItems, loadFolder, skipWithoutCorpus } from '../support/corpus';

/** Fixes after which a value can be read at all, so that it is checked for the first time. */
const uncovering = new Set([
  'pageable-nextlinkname-value',
  'conn-param-unknown-key',
  'oauth-redirect-mode-value',
  'x-ms-extension-typo',
]);

/** Rounds in which the fixes of one rule must settle. */
const mostRounds = 12;

describe('every safe fix on every published connector it applies to', { skip: skipWithoutCorpus }, () => {
  it('leaves no finding of its rule and brings no finding of another', async () => {
    const faults: string[] = [];
    let applied = 0;
    for (const item of corpusItems()) {
      const connector = await loadFolder(join(corpusFolder, item.path));
      const { findings, profile } = check(connector);
      const rules = new Set(findings.filter(hasSafeFix).map(({ rule }) => rule));
      for (const rule of rules) {
        const { result, count } = await fixRule(connector, rule, profile);
        applied += count;
        const left = result.filter(finding => finding.rule === rule && hasSafeFix(finding));
        if (left.length > 0) faults.push(`${item.path}: ${left.length} findings of ${rule} are left`);
        const before = countByRule(findings);
        for (const [other, number] of countByRule(result))
          if (number > (before.get(other) ?? 0) && !uncovering.has(rule))
            faults.push(`${item.path}: fixing ${rule} brought ${other}`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(applied > 1000, `only ${applied} fixes were applied`);
  });
});

/** Edits of whole files are tried by the rules' pages. */
const fileEdits = new Set(['renameFile', 'createFile', 'deleteFile', 'rewriteFile']);

function hasSafeFix({ fixes }: Finding): boolean {
  return fixes.some(fix => fix.safe && fix.edits.every(edit => !fileEdits.has(edit.op)));
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Applies the safe fixes of one rule, again and again until none is left, in memory. */
async function fixRule(
  original: Connector,
  rule: string,
  profile: Profile,
): Promise<{ result: readonly Finding[]; count: number }> {
  let connector = original;
  let count = 0;
  for (let round = 0; ; round++) {
    const { findings } = check(connector, { profile });
    const fixes = findings.flatMap(finding =>
      finding.rule === rule && hasSafeFix(finding) ? finding.fixes.filter(fix => fix.safe).slice(0, 1) : [],
    );
    if (fixes.length === 0 || round === mostRounds) return { result: findings, count };
    const { text } = combineFixes(fixes);
    count += text.length;
    connector = await edited(connector, text);
  }
}

async function edited(
  connector: Connector,
  edits: ReturnType<typeof combineFixes>['text'],
): Promise<Connector> {
  const files = Object.fromEntries(
    connector.fileNames.map(name => [name, new Uint8Array()] as [string, string | Uint8Array]),
  );
  for (const document of connector.documents.values()) {
    const own = edits.filter(edit => edit.document === document);
    files[document.name] = own.length > 0 ? applyEdits(document.text, own) : document.bytes;
  }
  return connectorOf(files, { folder: connector.folder });
}
