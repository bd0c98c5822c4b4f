import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Connector } from '../connector/connector';
import { isConnectorFolder } from '../connector/files';
import { zipLimits } from '../packaging/zip';
import { diskSource } from './disk';
import { createLoader, type ScriptReader } from './loader';

/**
 * Files and folders as a person names them, from a folder on. What is wrong with a name is thrown as an Error with one
 * sentence that repeats it.
 */

const megabyte = 1024 * 1024;

/** Reads a file. */
export async function readNamed(name: string, cwd: string): Promise<Uint8Array> {
  const path = resolve(cwd, name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new Error(`The file ${name} does not exist.`);
  if (!stats.isFile()) throw new Error(`${name} is a folder; name a file.`);
  if (stats.size > zipLimits.totalBytes)
    throw new Error(
      `${name} has ${Math.ceil(stats.size / megabyte)} MB; files of up to ${zipLimits.totalBytes / megabyte} MB are read.`,
    );
  return readFile(path);
}

/** Reads a zip file; what is in it is another question. */
export async function readNamedZip(name: string, cwd: string): Promise<Uint8Array> {
  if (name.trim() === '') throw new Error('The name of the zip file is empty.');
  const bytes = await readNamed(name, cwd);
  if (!/\.zip$/i.test(name.trim())) throw new Error(`${name} is no zip file: its name must end in .zip.`);
  return bytes;
}

/** Writes a file whole or not at all: a program that is stopped leaves no half of it under its name. */
export async function writeNamed(name: string, bytes: Uint8Array, cwd: string): Promise<void> {
  const path = resolve(cwd, name);
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new Error(
      `${name} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** Loads the one connector of a folder. */
export async function loadNamed(name: string, readScript: ScriptReader, cwd: string): Promise<Connector> {
  const path = resolve(cwd, name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new Error(`The folder ${name} does not exist.`);
  if (!stats.isDirectory()) throw new Error(`${name} is not a folder: name the connector's folder.`);
  const connector = await createLoader(diskSource, readScript).load(path);
  if (!isConnectorFolder(connector.fileNames.filter(file => !file.includes('/'))))
    throw new Error(`${name} is no connector: it has no apiDefinition.swagger.json or apiProperties.json.`);
  return connector;
}
