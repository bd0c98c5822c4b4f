import { stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Connector } from '../../connector/connector';
import { check } from '../../engine/check';
import type { Finding, Profile } from '../../engine/finding';
import { diskSource } from '../../files/disk';
import { createLoader, type Loader } from '../../files/loader';
import { createScriptReader } from '../../files/scriptReader';
import { openBaseline } from '../../files/baseline';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { fixFolder } from '../fixFolder';
import { oneOf, parseOptions } from '../options';
import { reporters } from '../reporters';

/** What is reported of one connector. */
export interface CheckedConnector {
  /** As given on the command line, or found below it. */
  readonly folder: string;
  readonly profile: Profile;
  readonly findings: readonly Finding[];
}

const formats = ['stylish', 'json', 'sarif', 'junit', 'github'] as const;

/** `connector-cert check`: checks every connector in the folders and reports what is found. */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      profile: { type: 'string', default: 'auto' },
      format: { type: 'string', default: 'stylish' },
      baseline: { type: 'string' },
      fix: { type: 'boolean', default: false },
      'max-warnings': { type: 'string' },
      quiet: { type: 'boolean', default: false },
      output: { type: 'string' },
    },
  });
  const profile = oneOf('profile', values.profile, ['auto', 'verified', 'independent']);
  const format = oneOf('format', values.format, formats);
  const maxWarnings = numberOption('max-warnings', values['max-warnings']);
  const options = profile === 'auto' ? {} : { profile };
  const readScript = createScriptReader(terminal.assets);
  const loader = createLoader(diskSource, readScript);
  const baseline =
    values.baseline === undefined
      ? undefined
      : await openBaseline(values.baseline, terminal.cwd(), readScript);
  const folders = await findFolders(positionals.length > 0 ? positionals : ['.'], loader, terminal);

  const checked: CheckedConnector[] = [];
  for (const { folder, path } of folders) {
    // A loader of its own for each connector: what it keeps in memory goes with it.
    const own = createLoader(diskSource, readScript);
    const load = async (): Promise<Connector> => own.load(path, await baseline?.(path, own));
    if (values.fix) await fixFolder(load, options);
    const result = check(await load(), options);
    for (const [rule, error] of result.crashes)
      terminal.stderr.write(`${folder}: the rule ${rule} failed: ${String(error)}\n`);
    const findings = values.quiet
      ? result.findings.filter(finding => finding.severity === 'error')
      : result.findings;
    checked.push({ folder, profile: result.profile, findings: findings.map(withoutEdits) });
  }
  const report = reporters[format](checked, {
    color: terminal.stdout.isTTY === true && values.output === undefined,
  });
  if (values.output === undefined) terminal.stdout.write(report);
  else await writeReport(values.output, report);
  const count = (severity: string): number =>
    checked.reduce(
      (sum, { findings }) => sum + findings.filter(finding => finding.severity === severity).length,
      0,
    );
  return count('error') > 0 || (maxWarnings !== undefined && count('warning') > maxWarnings) ? 1 : 0;
}

/** A report only says whether there is a fix; its edits would keep the whole connector in memory. */
function withoutEdits(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.map(fix => ({ ...fix, edits: [] })) };
}

/** Resolves the named folders to connectors; each must be there and hold at least one. */
async function findFolders(
  names: readonly string[],
  loader: Loader,
  terminal: Terminal,
): Promise<{ folder: string; path: string }[]> {
  const found: { folder: string; path: string }[] = [];
  for (const name of names) {
    const path = resolve(terminal.cwd(), name);
    const stats = await stat(path).catch(() => undefined);
    if (!stats) throw new CliError(`The folder ${name} does not exist.`);
    if (!stats.isDirectory())
      throw new CliError(`${name} is not a folder: name the connector's folder or one above it.`);
    const connectors = await loader.findConnectors(path);
    if (connectors.length === 0)
      throw new CliError(
        `${name} holds no connector: no apiDefinition.swagger.json or apiProperties.json in it or below.`,
      );
    for (const connector of connectors) {
      const below = relative(path, connector);
      found.push({
        folder: below === '' ? name : isAbsolute(name) ? connector : join(name, below),
        path: connector,
      });
    }
  }
  return found;
}

async function writeReport(file: string, report: string): Promise<void> {
  try {
    await writeFile(file, report);
  } catch (error) {
    throw new CliError(
      `The report could not be written to ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function numberOption(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new CliError(`--${name} ${value} is no number.`);
  return Number(value);
}
