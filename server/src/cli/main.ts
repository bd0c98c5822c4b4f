import { runCli } from './cli';

const { stdout, stderr } = process;

void runCli(process.argv.slice(2), { stdout, stderr, cwd: () => process.cwd(), assets: __dirname }).then(
  exitCode => {
    process.exitCode = exitCode;
  },
);
