import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { repository } from '../support/connectors';
import { exportSolutions } from '../support/exportedSolutions';

const temp = mkdtempSync(join(tmpdir(), 'connector-examples-'));
after(() => rmSync(temp, { recursive: true, force: true }));

const examples = readdirSync(join(repository, 'examples'));

function cert(args: readonly string[], timeZone = 'UTC') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'dist', 'cli.js'), ...args],
    {
      cwd: temp,
      encoding: 'utf8',
      env: { ...process.env, TZ: timeZone },
    },
  );
  return { code: status, stdout, stderr };
}

/** The solutions of an example's files as they are now, in a folder of their own. */
function exported(example: string): string[] {
  const folder = join(temp, `${example}-solutions`);
  mkdirSync(folder, { recursive: true });
  const { connector, flow } = exportSolutions(join(repository, 'examples', example));
  writeFileSync(join(folder, 'connector.zip'), connector);
  writeFileSync(join(folder, 'flow.zip'), flow);
  return ['--solution', join(folder, 'connector.zip'), '--flow-solution', join(folder, 'flow.zip')];
}

const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(temp, name)))
    .digest('hex');

describe('the packages of the examples', () => {
  for (const example of examples) {
    const own = join(repository, 'examples', example, 'intro.md');
    const intro = join(temp, `${example}.md`);
    writeFileSync(intro, existsSync(own) ? readFileSync(own) : `# ${example}\n\nHow it is tested.\n`);
    const make = (output: string, timeZone: string) =>
      cert(
        [
          'package',
          join(repository, 'examples', example),
          ...exported(example),
          ...['--intro', intro, '--output', output, '--force'],
        ],
        timeZone,
      );

    it(`are the same bytes in every time zone: ${example}`, () => {
      make(`${example}-1.zip`, 'Pacific/Kiritimati');
      make(`${example}-2.zip`, 'America/Los_Angeles');
      assert.equal(hashOf(`${example}-1.zip`), hashOf(`${example}-2.zip`));
    });

    it(`are read by unzip just so: ${example}`, () => {
      const folder = join(temp, `${example}-unzipped`);
      const unzip = (zip: string, to: string) =>
        execFileSync('unzip', ['-q', zip, '-d', to], { encoding: 'utf8' });
      unzip(join(temp, `${example}-1.zip`), folder);
      assert.deepEqual(readdirSync(folder).sort(), ['intro.md', 'package.zip']);
      assert.equal(readFileSync(join(folder, 'intro.md'), 'utf8'), readFileSync(intro, 'utf8'));
      unzip(join(folder, 'package.zip'), join(folder, 'inner'));
      assert.deepEqual(readdirSync(join(folder, 'inner')), ['PkgAssets']);
      const solutions = readdirSync(join(folder, 'inner', 'PkgAssets')).sort();
      assert.deepEqual(solutions, ['ConnectorSolution_1_0_0_1.zip', 'FlowSolution_1_0_0_1.zip']);
      for (const [index, name] of solutions.entries()) {
        const original = [`connector.zip`, `flow.zip`][index] ?? '';
        assert.deepEqual(
          readFileSync(join(folder, 'inner', 'PkgAssets', name)),
          readFileSync(join(temp, `${example}-solutions`, original)),
        );
      }
    });
  }

  it('of the sound one: verified without a finding', () => {
    const { code, stdout } = cert(['verify', 'contoso-invoices-1.zip']);
    assert.equal(code, 0);
    assert.match(stdout, /nothing found/);
  });
});

describe('the solutions beside the sound example', () => {
  it('are those of its files, so that its package can be built at once', () => {
    const folder = join(temp, 'contoso-invoices');
    cpSync(join(repository, 'examples', 'contoso-invoices'), folder, { recursive: true });
    const { code, stdout, stderr } = cert([
      'package',
      folder,
      ...['--solution', join(folder, 'solutions', 'ContosoInvoices_1_0_0_1.zip')],
      ...['--flow-solution', join(folder, 'solutions', 'ContosoInvoicesFlow_1_0_0_1.zip')],
    ]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /nothing found/);
  });
});
