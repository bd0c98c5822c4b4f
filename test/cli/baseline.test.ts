import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { repository } from '../support/connectors';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'connector-baseline-')));
after(() => rmSync(home, { recursive: true, force: true }));

/** The published tree, under git, and a copy of it in a folder beside it. */
const now = join(home, 'now');
const before = join(home, 'before');
const definition = join('contoso-invoices', 'apiDefinition.swagger.json');

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@contoso.com', ...args], {
    cwd: now,
    stdio: 'ignore',
  });
}

/** What the update rules say: `rule pointer`. */
function told(folder: string, baseline: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'dist', 'cli.js'), 'check', folder, '--baseline', baseline, '--format', 'json'],
    { cwd: now, encoding: 'utf8' },
  );
  assert.equal(stderr, '');
  const { connectors } = JSON.parse(stdout) as {
    connectors: { findings: { rule: string; pointer: string }[] }[];
  };
  return connectors
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule.startsWith('update-'))
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}

for (const [kind, baseline] of [
  ['a folder', before],
  ['a git revision', 'certified'],
] as const)
  describe(`a baseline that is ${kind}`, () => {
    beforeEach(() => {
      for (const folder of [now, before]) {
        rmSync(folder, { recursive: true, force: true });
        cpSync(join(repository, 'examples'), folder, { recursive: true });
      }
      git('init', '-q');
      git('add', '.');
      git('commit', '-q', '-m', 'Certified');
      git('tag', 'certified');
    });

    const change = (from: string, to: string): void =>
      writeFileSync(join(now, definition), readFileSync(join(now, definition), 'utf8').replace(from, to));

    it('says nothing of what has not changed', () => {
      assert.deepEqual(told('.', baseline), []);
    });

    it('says what an update would break', () => {
      change('"operationId": "ListInvoices"', '"operationId": "ListAllInvoices"');
      assert.deepEqual(told('contoso-invoices', baseline), [
        'update-minor-scope ',
        'update-operation-deleted /paths',
      ]);
    });

    it('knows a connector again whose folder was renamed', () => {
      change('"operationId": "ListInvoices"', '"operationId": "ListAllInvoices"');
      renameSync(join(now, 'contoso-invoices'), join(now, 'contoso-receipts'));
      assert.deepEqual(told('contoso-receipts', baseline).sort(), [
        'update-folder-renamed ',
        'update-minor-scope ',
        'update-operation-deleted /paths',
      ]);
    });

    it('takes a connector for new when none of those that are gone is like it', () => {
      renameSync(join(now, 'contoso-invoices'), join(now, 'contoso-receipts'));
      rmSync(join(now, 'fabrikam-tickets'), { recursive: true });
      writeFileSync(
        join(now, 'contoso-receipts', 'apiDefinition.swagger.json'),
        '{ "swagger": "2.0", "info": { "title": "Receipts" }, "paths": {} }',
      );
      assert.deepEqual(told('contoso-receipts', baseline), []);
    });

    it('does not take a copy for what it was copied from', () => {
      cpSync(join(now, 'contoso-invoices'), join(now, 'contoso-receipts'), { recursive: true });
      assert.deepEqual(told('contoso-receipts', baseline), []);
    });
  });
