import { text } from 'node:stream/consumers';
import { runCli } from './cli';
import { expectShortRun } from './shortRun';

expectShortRun();

const { stdin, stdout, stderr } = process;

void runCli(process.argv.slice(2), {
  stdout,
  stderr,
  input: () => text(stdin),
  cwd: () => process.cwd(),
  assets: __dirname,
}).then(exitCode => {
  process.exitCode = exitCode;
});
