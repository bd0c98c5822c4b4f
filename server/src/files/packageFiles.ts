import { join, resolve } from 'node:path';
import type { Connector } from '../connector/connector';
import type { CheckResult } from '../engine/check';
import { checkPackage } from '../engine/checkPackage';
import type { Finding } from '../engine/finding';
import { buildPackage, sha256, type Gate, type PackageParts } from '../packaging/assemble';
import { customPropertiesName, readPackage } from '../packaging/package';
import type { ScriptReader } from './loader';
import { readNamed, readNamedZip, writeNamed } from './named';
import { trouble } from './trouble';

/** The files of which a package is made, and the one that it becomes. */
export interface PackageNames {
  readonly solution: string;
  readonly flowSolution: string;
  readonly pluginSolution?: string;
  /** Without it, the connector's own intro.md. */
  readonly intro?: string;
  readonly output: string;
}

export interface PackageFileOptions {
  /** The folder from which names count. */
  readonly cwd: string;
  readonly readScript: ScriptReader;
  /** Gates that the person goes through in spite of what was found there. */
  readonly accepted?: readonly Gate[];
}

export type PackageOutcome =
  | {
      /** What was found in the package, read again from the disk. */
      readonly result: CheckResult;
      readonly size: number;
      readonly sha256: string;
      /** Findings that stopped it, in spite of which it was written. */
      readonly risks: readonly Finding[];
    }
  | {
      /** Nothing was written: findings of the connector or of the package stand in the way. */
      readonly refused: Gate;
      readonly result: CheckResult;
      /** The package as it would be, when there is one to look into. */
      readonly draft?: Uint8Array;
    };

/**
 * Makes the package of a connector, writes it, opens it again and checks it.
 * @throws an Error with one sentence when a file cannot be read or written
 */
export async function packageFiles(
  connector: Connector,
  names: PackageNames,
  { cwd, readScript, accepted = [] }: PackageFileOptions,
): Promise<PackageOutcome> {
  const parts = await readParts(connector, names, cwd);
  const reading = { readScript, aiEnabled: parts.pluginSolution !== undefined };
  const build = await buildPackage(connector, parts, { ...reading, accepted });
  if ('refused' in build) return build;
  await writeNamed(names.output, build.bytes, cwd);
  const written = await readNamed(names.output, cwd);
  if (sha256(written) !== build.sha256)
    throw trouble('{name} does not hold what was written to it; check the disk and try again.', {
      name: names.output,
    });
  const pkg = await readPackage(written, { ...reading, source: connector });
  return {
    result: checkPackage(pkg, { profile: build.result.profile }),
    size: written.length,
    sha256: build.sha256,
    risks: build.risks,
  };
}

export interface VerifyOptions extends Omit<PackageFileOptions, 'accepted'> {
  readonly aiEnabled?: boolean;
  /** The package that was submitted last. */
  readonly previous?: string;
  /** The connector of which it was made, to compare with. */
  readonly source?: Connector;
}

/**
 * Checks a package as it would be handed in.
 * @throws an Error with one sentence when a file cannot be read
 */
export async function verifyFile(
  name: string,
  { cwd, readScript, aiEnabled = false, previous, source }: VerifyOptions,
): Promise<CheckResult> {
  const bytes = await readNamedZip(name, cwd);
  const last = previous === undefined ? undefined : await readPackage(await readNamedZip(previous, cwd));
  return checkPackage(
    await readPackage(bytes, {
      aiEnabled,
      readScript,
      ...(last ? { previous: last } : {}),
      ...(source ? { source } : {}),
    }),
  );
}

async function readParts(connector: Connector, names: PackageNames, cwd: string): Promise<PackageParts> {
  const { solution, flowSolution, pluginSolution, intro, output } = names;
  const inputs = [solution, flowSolution, pluginSolution, intro].filter(name => name !== undefined);
  if (inputs.some(input => resolve(cwd, input) === resolve(cwd, output)))
    throw trouble('{name} would replace a file that goes into it; write the package to another one.', {
      name: output,
    });
  const customProperties = await readCustomProperties(connector);
  return {
    intro: await readIntro(connector, intro, cwd),
    connectorSolution: await readNamedZip(solution, cwd),
    flowSolution: await readNamedZip(flowSolution, cwd),
    ...(pluginSolution === undefined ? {} : { pluginSolution: await readNamedZip(pluginSolution, cwd) }),
    ...(customProperties ? { customProperties } : {}),
  };
}

async function readIntro(
  { folder, documents }: Connector,
  name: string | undefined,
  cwd: string,
): Promise<Uint8Array> {
  if (name !== undefined) return readNamed(name, cwd);
  const own = documents.get('intro');
  if (own) return readNamed(join(folder, own.name), cwd);
  throw trouble('{folder} has no intro.md: write one, or name another file as the intro.', { folder });
}

/** customProperties.json of the folder belongs into the packages of connectors with several ways to sign in. */
async function readCustomProperties({
  folder,
  fileNames,
  properties,
}: Connector): Promise<Uint8Array | undefined> {
  const name = fileNames.find(file => file.toLowerCase() === customPropertiesName.toLowerCase());
  if (name === undefined || properties?.body.json.connectionParameterSets === undefined) return undefined;
  return readNamed(name, folder);
}
