/** What runs inside the extension host: mocha over the bundled suites. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Generous: a test waits for events and ends as soon as they come. */
const milliseconds = 60_000;

/**
 * Runs the suites beside this bundle and writes a report, test by test, to the file that
 * CONNECTOR_CERTIFICATION_REPORT names; its last line counts. (The console is shared with all of VS Code.)
 * @throws when a test failed: VS Code makes it the exit code
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: milliseconds, reporter: Mocha.reporters.Base });
  const suites = join(__dirname, 'suite');
  for (const file of readdirSync(suites).sort()) {
    if (file.endsWith('.js')) mocha.addFile(join(suites, file));
  }
  const failed = await runAndReport(mocha);
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

/** @returns how many tests failed */
function runAndReport(mocha: Mocha): Promise<number> {
  const counts = { passed: 0, failed: 0 };
  return new Promise(resolve => {
    mocha
      .run(() => {
        write(`${counts.passed} passed, ${counts.failed} failed`);
        resolve(counts.failed);
      })
      .on('suite', suite => suite.title && write(`▶ ${suite.fullTitle()}`))
      .on('pass', test => {
        counts.passed += 1;
        write(`  ✔ ${test.title} (${test.duration ?? 0}ms)`);
      })
      .on('fail', (test, error: Error) => {
        counts.failed += 1;
        write(`  ✖ ${test.title}\n${indent(error.stack ?? error.message)}`);
      });
  });
}

function write(line: string): void {
  const report = process.env['CONNECTOR_CERTIFICATION_REPORT'];
  if (report) appendFileSync(report, `${line}\n`);
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}
