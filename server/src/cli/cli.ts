import { checkCommand } from './commands/check';
import { explainCommand } from './commands/explain';
import { linkCommand } from './commands/link';
import { packageCommand } from './commands/package';
import { rulesCommand } from './commands/rules';
import { solutionCommand } from './commands/solution';
import { verifyCommand } from './commands/verify';
import { CliError } from './error';

/** What a command may touch of the process it runs in. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown };
  cwd(): string;
  /** All of standard input. */
  input(): Promise<string>;
  /** The folder with what the program reads beside its bundle: rule pages and the C# grammar. */
  readonly assets: string;
}

/** Runs a command with its arguments and gives the exit code: 0 fine, 1 error-level findings, 2 could not run. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  rules: rulesCommand,
  explain: explainCommand,
  verify: verifyCommand,
  package: packageCommand,
  solution: solutionCommand,
  link: linkCommand,
};

export const usage = `connector-cert check [folder…] [--profile auto|verified|independent]
                     [--format stylish|json|sarif|junit|github] [--baseline <folder|git ref>]
                     [--fix] [--max-warnings N] [--quiet] [--output FILE]
connector-cert rules [--format json]
connector-cert explain <rule>
connector-cert verify <package.zip> [--ai-enabled] [--previous <package.zip>] [--format stylish|json]
connector-cert package <folder> --solution connector.zip --flow-solution flow.zip
                       [--plugin-solution plugin.zip] [--intro intro.md] [--output package.zip]
                       [--force] [--format stylish|json]
connector-cert solution <folder> --output solution.zip
connector-cert link [FILE] [--format stylish|json]
`;

/** The part of `usage` that is about one command. */
function usageOf(name: string): string {
  return usage
    .split(/^(?=connector-cert )/m)
    .filter(part => part.startsWith(`connector-cert ${name} `))
    .join('');
}

/** Whether help is asked for: what follows `--` is never an option. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

/** The command line: see `usage`. Whatever goes wrong ends with one line on stderr and exit code 2. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout.write(usage);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      const known = Object.keys(commands).join(', ');
      throw new CliError(
        name === '' ? `Say what to do: ${known}.` : `There is no command "${name}"; there is ${known}.`,
      );
    }
    if (asksForHelp(rest)) {
      terminal.stdout.write(usageOf(name));
      return 0;
    }
    return await command(rest, terminal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.stderr.write(`connector-cert: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}
