import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import { allRules } from '../../server/src/rules/registry.generated';
import { corpusFolder, corpusItems, isRecent, loadFolder, skipWithoutCorpus } from '../support/corpus';
import { repository } from '../support/connectors';

const table = join(repository, 'test', 'corpus', 'hit-rates.md');

/** Of the certified connectors that changed lately, so many at most may have an error. */
const mostRecentWithError = 0.18;

/** So many points a rule may hit more often than the table says before somebody has to look why. */
const tolerance = 0.5;

describe('every published connector', { skip: skipWithoutCorpus }, () => {
  it('is checked without a rule that fails, and no rule hits more often than the table says', async () => {
    const rates = await measure();
    assert.deepEqual(rates.crashes, []);
    const text = print(rates);
    if (process.env.UPDATE_HIT_RATES) writeFileSync(table, text);
    const known = readTable(readFileSync(table, 'utf8'));
    const risen = [...readTable(text)].flatMap(([rule, shares]) => {
      const before = known.get(rule);
      if (!before) return [`${rule} is not in the table`];
      return shares.some((share, i) => share > (before[i] ?? 0) + tolerance)
        ? [`${rule} hits ${shares.join(' / ')} %, the table says ${before.join(' / ')} %`]
        : [];
    });
    assert.deepEqual(
      risen,
      [],
      'UPDATE_HIT_RATES=1 npm test -- corpus rewrites test/corpus/hit-rates.md: read its diff',
    );
    const share = rates.recentWithError.length / rates.totals.recent;
    assert.ok(
      share <= mostRecentWithError,
      `${rates.recentWithError.length} of ${rates.totals.recent} recent ones have an error`,
    );
  });
});

/** The shares of each row in percent: certified, recent, independent. */
function readTable(text: string): Map<string, number[]> {
  const rows = text.split('\n').flatMap((line): [string, number[]][] => {
    const [, rule = '', , ...cells] = line.split('|').map(cell => cell.trim());
    return /^[a-z]/.test(rule) && rule !== 'rule'
      ? [[rule, cells.slice(0, 3).map(cell => Number.parseFloat(cell) || 0)]]
      : [];
  });
  return new Map(rows);
}

type Group = 'certified' | 'recent' | 'independent' | 'all';

interface Rates {
  readonly totals: Record<Group, number>;
  readonly hits: Map<string, Record<Group, number> & { findings: number }>;
  readonly withError: Record<Group, number>;
  readonly recentWithError: string[];
  readonly crashes: string[];
}

async function measure(): Promise<Rates> {
  const none = (): Record<Group, number> => ({ certified: 0, recent: 0, independent: 0, all: 0 });
  const rates: Rates = {
    totals: none(),
    hits: new Map(),
    withError: none(),
    recentWithError: [],
    crashes: [],
  };
  for (const item of corpusItems()) {
    const groups: Group[] = ['all'];
    if (item.category !== 'custom') groups.push(item.category);
    if (isRecent(item)) groups.push('recent');
    const { findings, crashes } = check(await loadFolder(join(corpusFolder, item.path)));
    for (const rule of crashes.keys()) rates.crashes.push(`${rule} on ${item.path}`);
    for (const group of groups) rates.totals[group] += 1;
    if (findings.some(({ severity }) => severity === 'error')) {
      for (const group of groups) rates.withError[group] += 1;
      if (isRecent(item)) rates.recentWithError.push(item.path);
    }
    for (const rule of new Set(findings.map(finding => finding.rule))) {
      const hit = rates.hits.get(rule) ?? { ...none(), findings: 0 };
      for (const group of groups) hit[group] += 1;
      hit.findings += findings.filter(finding => finding.rule === rule).length;
      rates.hits.set(rule, hit);
    }
  }
  return rates;
}

function print({ totals, hits, withError }: Rates): string {
  const percent = (part: number, whole: number): string =>
    part === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
  const row = (name: string, severity: string, hit: Record<Group, number>, findings: number | ''): string =>
    `| ${name} | ${severity} | ${percent(hit.certified, totals.certified)} | ${percent(hit.recent, totals.recent)} | ${percent(hit.independent, totals.independent)} | ${findings || ''} |`;
  const zero = { certified: 0, recent: 0, independent: 0, all: 0, findings: 0 };
  return [
    '# How often each rule hits published connectors',
    '',
    `${totals.all} connectors: ${totals.certified} certified, of which ${totals.recent} changed since July 2023, ${totals.independent} of independent publishers.`,
    '',
    '| rule | severity | certified | recent | independent | findings |',
    '|---|---|---|---|---|---|',
    row('any error', '', withError, ''),
    ...allRules.map(({ id, severity }) => {
      const hit = hits.get(id) ?? zero;
      return row(
        id,
        severity.verified === severity.independent
          ? severity.verified
          : `${severity.verified} / ${severity.independent}`,
        hit,
        hit.findings,
      );
    }),
    '',
  ].join('\n');
}
