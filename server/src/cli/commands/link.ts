import { checkPackageLink } from '../../engine/checkPackageLink';
import { readNamed } from '../../files/named';
import { blocking } from '../../packaging/assemble';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { oneOf, parseOptions } from '../options';
import { reporters } from '../reporters';
import { packageFormats } from './verify';

/**
 * `connector-cert link`: checks the link of a package without following it. It is read from a file or from standard
 * input, since arguments are kept in the history of the shell and the link is a secret.
 */
export async function linkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'stylish' } },
  });
  const format = oneOf('format', values.format, packageFormats);
  const [name, ...others] = positionals;
  if (others.length > 0) throw new CliError('Name one file, or pipe the link: connector-cert link [FILE].');
  if (name !== undefined && /^\s*https?:/i.test(name))
    throw new CliError(
      'The link is a secret: put it into a file or pipe it, so that the shell does not keep it.',
    );
  const text =
    name === undefined
      ? await terminal.input()
      : Buffer.from(await readNamed(name, terminal.cwd())).toString('utf8');
  // The line end belongs to the file, not to the link.
  const result = checkPackageLink(text.replace(/\r?\n$/, ''), new Date());
  const { profile, findings } = result;
  terminal.stdout.write(
    reporters[format]([{ folder: 'link', profile, findings }], { color: terminal.stdout.isTTY === true }),
  );
  return blocking(result).length > 0 ? 1 : 0;
}
