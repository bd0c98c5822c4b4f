import type { CheckResult } from '../../engine/check';
import { loadNamed } from '../../files/named';
import { packageFiles, type PackageNames } from '../../files/packageFiles';
import { createScriptReader } from '../../files/scriptReader';
import { blocking, gates, reasonsAt } from '../../packaging/assemble';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { oneOf, parseOptions } from '../options';
import { reporters } from '../reporters';
import { packageFormats } from './verify';

/** `connector-cert package`: makes the package that is submitted of a connector's intro and its exported solutions. */
export async function packageCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      solution: { type: 'string' },
      'flow-solution': { type: 'string' },
      'plugin-solution': { type: 'string' },
      intro: { type: 'string' },
      output: { type: 'string', default: 'package.zip' },
      force: { type: 'boolean', default: false },
      format: { type: 'string', default: 'stylish' },
    },
  });
  const format = oneOf('format', values.format, packageFormats);
  const {
    solution,
    'flow-solution': flowSolution,
    'plugin-solution': pluginSolution,
    intro,
    output,
  } = values;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new CliError(
      'Name one connector folder: connector-cert package <folder> --solution … --flow-solution ….',
    );
  if (solution === undefined)
    throw new CliError('--solution is missing: the exported solution that holds the connector alone.');
  if (flowSolution === undefined)
    throw new CliError(
      '--flow-solution is missing: the exported solution that holds flows and the connector.',
    );
  const names: PackageNames = {
    solution,
    flowSolution,
    output,
    ...(pluginSolution === undefined ? {} : { pluginSolution }),
    ...(intro === undefined ? {} : { intro }),
  };

  const cwd = terminal.cwd();
  const readScript = createScriptReader(terminal.assets);
  const connector = await loadNamed(folder, readScript, cwd);
  const outcome = await packageFiles(connector, names, {
    cwd,
    readScript,
    // Differences from the folder are warnings, which do not decide how the command line ends.
    accepted: values.force ? gates : ['export'],
  });
  const report = (where: string, { profile, findings, crashes }: CheckResult): void => {
    for (const [rule, error] of crashes)
      terminal.stderr.write(`${where}: the rule ${rule} failed: ${String(error)}\n`);
    terminal.stdout.write(
      reporters[format]([{ folder: where, profile, findings }], { color: terminal.stdout.isTTY === true }),
    );
  };
  const tell = (sentence: string): unknown => terminal.stderr.write(`connector-cert: ${sentence}\n`);

  if ('refused' in outcome) {
    const { refused, result } = outcome;
    report(refused === 'connector' ? folder : output, result);
    tell(
      `${output} was not written: ${findingsOf(reasonsAt(refused, result).length)} in the ${refused}; mend what blocks, or go on with --force.`,
    );
    return 1;
  }
  const { result, size, sha256, risks } = outcome;
  report(output, result);
  if (format === 'stylish') terminal.stdout.write(`${output}: ${size} bytes, SHA-256 ${sha256}\n`);
  if (risks.length > 0)
    tell(
      `${output} was written in spite of ${findingsOf(risks.length)}: Microsoft refuses such a submission, and a review round is lost.`,
    );
  return risks.length > 0 || blocking(result).length > 0 ? 1 : 0;
}

function findingsOf(count: number): string {
  return count === 1 ? '1 blocking finding' : `${count} blocking findings`;
}
