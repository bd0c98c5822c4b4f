// Runs inside one process that `npm run bench` starts: how long a person waits for the package of a 1 MB definition.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSolutions } from '../support/exportedSolutions';
import { wideDefinition } from './wide';

const rounds = 5;

const home = mkdtempSync(join(tmpdir(), 'connector-bench-'));
const folder = join(home, 'connector');
cpSync(join(process.cwd(), 'examples', 'contoso-invoices'), folder, { recursive: true });
const text = JSON.stringify(wideDefinition(), null, 1);
writeFileSync(join(folder, 'apiDefinition.swagger.json'), text);
const { connector, flow } = exportSolutions(folder);
writeFileSync(join(home, 'connector.zip'), connector);
writeFileSync(join(home, 'flow.zip'), flow);

/** `--force`, because the policies of the example are about operations that the large definition does not have. */
function pack(): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(process.cwd(), 'dist', 'cli.js'),
      ...['package', folder, '--force', '--output', join(home, 'package.zip')],
      ...['--solution', join(home, 'connector.zip'), '--flow-solution', join(home, 'flow.zip')],
    ],
    { encoding: 'utf8' },
  );
  if (status === 2) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}

const seconds = Math.min(...Array.from({ length: rounds }, pack));
const parse = Math.min(
  ...Array.from({ length: rounds }, () => {
    const start = performance.now();
    JSON.parse(text);
    return (performance.now() - start) / 1000;
  }),
);
process.stdout.write(
  JSON.stringify({
    kilobytes: Math.round(text.length / 1024),
    packageKilobytes: Math.round(statSync(join(home, 'package.zip')).size / 1024),
    seconds,
    parse,
  }),
);
rmSync(home, { recursive: true, force: true });
