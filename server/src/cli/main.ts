import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runCli } from './cli';

// Before Node 24, the one large function of the C# grammar would be optimised for a third of a second on another thread,
// and the process waits for that before it ends. A command reads one script; it is over by then.
setFlagsFromString('--wasm-tiering-budget=1000000000');

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
