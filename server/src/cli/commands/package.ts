import { join } from 'node:path';
import type { Connector } from '../../connector/connector';
import type { CheckResult } from '../../engine/check';
import { checkPackage } from '../../engine/checkPackage';
import { createScriptReader } from '../../files/scriptReader';
import { blocking, buildPackage, sha256, type PackageParts } from '../../packaging/assemble';
import { customPropertiesName, readPackage } from '../../packaging/package';
import type { Terminal } from '../cli';
import { CliError } from '../error';
import { loadConnector, readInput, readZipInput, refuseSameFile, writeOutput } from '../inputs';
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
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new CliError(
      'Name one connector folder: connector-cert package <folder> --solution … --flow-solution ….',
    );
  const { solution, 'flow-solution': flow, 'plugin-solution': plugin, intro, output, force } = values;
  if (solution === undefined)
    throw new CliError('--solution is missing: the exported solution that holds the connector alone.');
  if (flow === undefined)
    throw new CliError(
      '--flow-solution is missing: the exported solution that holds flows and the connector.',
    );
  const zips = [solution, flow, ...(plugin === undefined ? [] : [plugin])];
  refuseSameFile(output, [...zips, ...(intro === undefined ? [] : [intro])], terminal);

  const readScript = createScriptReader(terminal.assets);
  const connector = await loadConnector(folder, readScript, terminal);
  const [connectorSolution, flowSolution, pluginSolution] = await Promise.all(
    zips.map(name => readZipInput(name, terminal)),
  );
  const parts: PackageParts = {
    intro: await readIntro(intro, connector, folder, terminal),
    connectorSolution: connectorSolution ?? new Uint8Array(),
    flowSolution: flowSolution ?? new Uint8Array(),
    ...(pluginSolution ? { pluginSolution } : {}),
    ...(await readCustomProperties(connector, terminal)),
  };
  const report = (where: string, { profile, findings }: CheckResult): void => {
    terminal.stdout.write(
      reporters[format]([{ folder: where, profile, findings }], { color: terminal.stdout.isTTY === true }),
    );
  };

  const build = await buildPackage(connector, parts, { force, readScript, aiEnabled: plugin !== undefined });
  if ('refused' in build) {
    const isFolder = build.refused === 'connector';
    report(isFolder ? folder : output, build.result);
    const count = blocking(build.result).length;
    terminal.stderr.write(
      `connector-cert: ${output} was not written: ${count} blocking ${count === 1 ? 'finding' : 'findings'} in the ${isFolder ? 'connector' : 'package'}; mend them, or go on with --force.\n`,
    );
    return 1;
  }
  await writeOutput(output, build.bytes, terminal);
  const written = await readInput(output, terminal);
  if (sha256(written) !== build.sha256)
    throw new CliError(`${output} does not hold what was written to it; check the disk and try again.`);
  const pkg = await readPackage(written, { readScript, source: connector, aiEnabled: plugin !== undefined });
  const verified = checkPackage(pkg, { profile: build.result.profile });
  report(output, verified);
  if (format === 'stylish')
    terminal.stdout.write(`${output}: ${written.length} bytes, SHA-256 ${build.sha256}\n`);
  if (build.risks.length > 0)
    terminal.stderr.write(
      `connector-cert: ${output} was written in spite of ${build.risks.length} blocking findings: Microsoft refuses such a submission, and a review round is lost.\n`,
    );
  return build.risks.length > 0 || blocking(verified).length > 0 ? 1 : 0;
}

async function readIntro(
  name: string | undefined,
  connector: Connector,
  folder: string,
  terminal: Terminal,
): Promise<Uint8Array> {
  if (name !== undefined) return readInput(name, terminal);
  const own = connector.documents.get('intro');
  if (own) return readInput(join(connector.folder, own.name), terminal);
  throw new CliError(`${folder} has no intro.md: write one, or name it with --intro.`);
}

/** customProperties.json of the folder belongs into the packages of connectors with several ways to sign in. */
async function readCustomProperties(
  { folder, fileNames, properties }: Connector,
  terminal: Terminal,
): Promise<Pick<PackageParts, 'customProperties'>> {
  const name = fileNames.find(file => file.toLowerCase() === customPropertiesName.toLowerCase());
  if (name === undefined || properties?.body.json.connectionParameterSets === undefined) return {};
  return { customProperties: await readInput(join(folder, name), terminal) };
}
