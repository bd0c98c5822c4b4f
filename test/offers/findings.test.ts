import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parseReport } from '../../client/src/offers/report/parseReport';
import type { RuleEntry } from '../../client/src/offers/report/ruleLookup';

/** What reviewers and the validator really said, and the rule book; neither is part of the repository. */
const findings = resolve('../shared/findings/findings.jsonl');
const ruleBook = resolve('../shared/reference/rules.json');
const skip =
  existsSync(findings) && existsSync(ruleBook) ? false : 'the collected findings are not on this machine';

interface Finding {
  readonly id: string;
  readonly text: string;
  readonly jsonPointer?: string;
}

interface BookRule {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly microsoft: {
    readonly validatorIds: readonly string[];
    readonly policyCodes: readonly string[];
    readonly message: string | null;
  };
}

function readRules(): readonly RuleEntry[] {
  const { rules } = JSON.parse(readFileSync(ruleBook, 'utf8')) as { readonly rules: readonly BookRule[] };
  return rules.map(({ id, aliases, microsoft }) => ({
    id,
    aliases,
    ...microsoft,
    message: microsoft.message ?? undefined,
  }));
}

const readFindings = (): readonly Finding[] =>
  readFileSync(findings, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Finding);

test('every line of the validator leads to one rule and its place', { skip }, () => {
  const rules = readRules();
  const printed = readFindings().filter(({ text }) => /^##\[error\]|^Error :/.test(text));
  assert.ok(printed.length > 40);
  for (const { id, text, jsonPointer } of printed) {
    const [item, ...more] = parseReport(text, rules).items;
    assert.ok(item?.rule, `${id} ${text}`);
    assert.ok(item.pointer !== undefined || item.operation !== undefined, id);
    if (jsonPointer && text.includes('ValuePath')) assert.equal(item.pointer, jsonPointer, id);
    assert.equal(more.length, 0);
  }
});

test('most of what reviewers write in prose leads to a rule', { skip }, () => {
  const rules = readRules();
  const prose = readFindings().filter(({ text }) => !/^##\[error\]|^Error :/.test(text));
  const known = prose.filter(({ text }) => {
    const [item] = parseReport(text, rules).items;
    return item?.rule !== undefined || (item?.candidates.length ?? 0) > 0;
  });
  assert.ok(known.length / prose.length > 0.8, `${known.length} of ${prose.length}`);
});
