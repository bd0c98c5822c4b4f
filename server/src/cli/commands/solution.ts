import { renderMessage } from '../../engine/finding';
import { loadNamed, writeNamed } from '../../files/named';
import { createScriptReader } from '../../files/scriptReader';
import { createDevelopmentSolution } from '../../packaging/developmentSolution';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { parseOptions } from '../options';

/** `connector-cert solution`: makes a solution of a connector's folder, to be imported for development. */
export async function solutionCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: { output: { type: 'string' } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new CliError('Name one connector folder: connector-cert solution <folder> --output solution.zip.');
  if (values.output === undefined || values.output.trim() === '')
    throw new CliError('--output is missing: the zip file to write.');
  const connector = await loadNamed(folder, createScriptReader(terminal.assets), terminal.cwd());
  const solution = createDevelopmentSolution(connector);
  if ('refused' in solution) throw new CliError(renderMessage(solution.refused));
  await writeNamed(values.output, solution.bytes, terminal.cwd());
  const lines = [
    `${values.output}: the unmanaged solution ${solution.uniqueName}, for development only.`,
    'Import it into a development environment; for a submission, export the connector from there.',
    ...solution.notes.map(renderMessage),
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
