import { verifyFile } from '../../files/packageFiles';
import { createScriptReader } from '../../files/scriptReader';
import { blocking } from '../../packaging/assemble';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { oneOf, parseOptions } from '../options';
import { reporters } from '../reporters';

/** Formats of a report on a package: its files are inside zips, where other tools cannot point. */
export const packageFormats = ['stylish', 'json'] as const;

/** `connector-cert verify`: checks a package as it would be handed in, and the connector inside. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      'ai-enabled': { type: 'boolean', default: false },
      previous: { type: 'string' },
      format: { type: 'string', default: 'stylish' },
    },
  });
  const format = oneOf('format', values.format, packageFormats);
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0)
    throw new CliError('Name one package: connector-cert verify package.zip.');
  const result = await verifyFile(name, {
    cwd: terminal.cwd(),
    readScript: createScriptReader(terminal.assets),
    aiEnabled: values['ai-enabled'],
    ...(values.previous === undefined ? {} : { previous: values.previous }),
  });
  const { profile, findings, crashes } = result;
  for (const [rule, error] of crashes)
    terminal.stderr.write(`${name}: the rule ${rule} failed: ${String(error)}\n`);
  terminal.stdout.write(
    reporters[format]([{ folder: name, profile, findings }], { color: terminal.stdout.isTTY === true }),
  );
  return blocking(result).length > 0 ? 1 : 0;
}
