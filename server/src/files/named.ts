import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Connector } from '../connector/connector';
import { isConnectorFolder } from '../connector/files';
import { zipLimits } from '../packaging/zip';
import { diskSource } from './disk';
import { createLoader, type ScriptReader } from './loader';
import { trouble, type Trouble } from './trouble';

/**
 * Files and folders as a person names them, from a folder on. What is wrong with a name is thrown as an Error with one
 * sentence that repeats it.
 */

const megabyte = 1024 * 1024;

/** Reads a file. */
export async function readNamed(name: string, cwd: string): Promise<Uint8Array> {
  const path = resolve(cwd, name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw trouble('The file {name} does not exist.', { name });
  if (!stats.isFile()) throw trouble('{name} is a folder; name a file.', { name });
  if (stats.size > zipLimits.totalBytes)
    throw trouble('{name} has {size} MB; files of up to {limit} MB are read.', {
      name,
      size: Math.ceil(stats.size / megabyte),
      limit: zipLimits.totalBytes / megabyte,
    });
  return readFile(path);
}

/** Reads a zip file; what is in it is another question. */
export async function readNamedZip(name: string, cwd: string): Promise<Uint8Array> {
  if (name.trim() === '') throw trouble('The name of the zip file is empty.');
  const bytes = await readNamed(name, cwd);
  if (!/\.zip$/i.test(name.trim()))
    throw trouble('{name} is no zip file: its name must end in .zip.', { name });
  return bytes;
}

/** Writes a file whole or not at all: a program that is stopped leaves no half of it under its name. */
export async function writeNamed(name: string, bytes: Uint8Array, cwd: string): Promise<void> {
  const path = resolve(cwd, name);
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (cause) {
    // What cannot be removed was not written either: the first failure is the one to tell.
    await rm(partial, { force: true }).catch(() => undefined);
    throw writingTrouble(name, cause);
  }
}

/** Why a file could not be written, and what helps. */
function writingTrouble(name: string, cause: unknown): Trouble {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return trouble(
      '{name} could not be written: the disk is full; make room and try again.',
      { name },
      { cause },
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return trouble(
      '{name} could not be written: the file or its folder is write-protected or in use; choose another folder.',
      { name },
      { cause },
    );
  const reason = cause instanceof Error ? cause.message : String(cause);
  return trouble('{name} could not be written: {reason}', { name, reason }, { cause });
}

/** Loads the one connector of a folder. */
export async function loadNamed(name: string, readScript: ScriptReader, cwd: string): Promise<Connector> {
  const path = resolve(cwd, name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw trouble('The folder {name} does not exist.', { name });
  if (!stats.isDirectory()) throw trouble("{name} is not a folder: name the connector's folder.", { name });
  const connector = await createLoader(diskSource, readScript).load(path);
  if (!isConnectorFolder(connector.fileNames.filter(file => !file.includes('/'))))
    throw trouble('{name} is no connector: it has no apiDefinition.swagger.json or apiProperties.json.', {
      name,
    });
  return connector;
}
