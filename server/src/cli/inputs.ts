import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Connector } from '../connector/connector';
import { isConnectorFolder } from '../connector/files';
import { diskSource } from '../files/disk';
import { createLoader, type ScriptReader } from '../files/loader';
import { zipLimits } from '../packaging/zip';
import type { Terminal } from './cli';
import { CliError } from './error';

/** Reads a file that was named on the command line. */
export async function readInput(name: string, terminal: Terminal): Promise<Uint8Array> {
  const path = resolve(terminal.cwd(), name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new CliError(`The file ${name} does not exist.`);
  if (!stats.isFile()) throw new CliError(`${name} is a folder; name a file.`);
  if (stats.size > zipLimits.totalBytes)
    throw new CliError(
      `${name} has ${Math.ceil(stats.size / 1024 / 1024)} MB; files of up to ${zipLimits.totalBytes / 1024 / 1024} MB are read.`,
    );
  return readFile(path);
}

/** Reads a zip that was named on the command line; what is in it is another question. */
export async function readZipInput(name: string, terminal: Terminal): Promise<Uint8Array> {
  if (name.trim() === '') throw new CliError('The name of the zip file is empty.');
  const bytes = await readInput(name, terminal);
  if (!/\.zip$/i.test(name.trim())) throw new CliError(`${name} is no zip file: its name must end in .zip.`);
  return bytes;
}

/** Writes a file whole or not at all: a program that is stopped leaves no half of it under its name. */
export async function writeOutput(name: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.cwd(), name);
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new CliError(
      `${name} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Refuses an output that would replace one of the inputs. */
export function refuseSameFile(output: string, inputs: readonly string[], terminal: Terminal): void {
  const path = (name: string): string => resolve(terminal.cwd(), name);
  if (inputs.some(input => path(input) === path(output)))
    throw new CliError(`--output ${output} would replace a file that goes into it; name another one.`);
}

/** Loads the one connector of a folder that was named on the command line. */
export async function loadConnector(
  name: string | undefined,
  readScript: ScriptReader,
  terminal: Terminal,
): Promise<Connector> {
  if (name === undefined) throw new CliError("Name the connector's folder.");
  const path = resolve(terminal.cwd(), name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new CliError(`The folder ${name} does not exist.`);
  if (!stats.isDirectory()) throw new CliError(`${name} is not a folder: name the connector's folder.`);
  const connector = await createLoader(diskSource, readScript).load(path);
  if (!isConnectorFolder(connector.fileNames.filter(file => !file.includes('/'))))
    throw new CliError(
      `${name} is no connector: it has no apiDefinition.swagger.json or apiProperties.json.`,
    );
  return connector;
}
