import { join } from 'node:path';
import { createDocument } from '../../server/src/connector/document';
import { createConnector, type Connector } from '../../server/src/connector/connector';
import { chooseFiles, type FileContent, type FileKind } from '../../server/src/connector/files';
import { isObject, type Json, type JsonObject } from '../../server/src/connector/json/parse';
import type { Document } from '../../server/src/connector/document';
import type { Script } from '../../server/src/connector/script';
import { createScriptReader } from '../../server/src/files/scriptReader';

/** The repository; tests are started there. */
export const repository = process.cwd();

export const readScript = createScriptReader(join(repository, 'dist'));

/** The files of a connector by name: text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A connector made of texts, without touching the disk. */
export async function connectorOf(
  files: Files,
  options: { folder?: string; baseline?: Connector } = {},
): Promise<Connector> {
  const documents = new Map<FileKind, Document>();
  let script: Script | undefined;
  for (const [kind, name] of chooseFiles(Object.keys(files))) {
    const content = files[name];
    const file: FileContent =
      typeof content === 'string' && !content.startsWith('\uFEFF')
        ? { text: content }
        : { bytes: Buffer.from(content ?? '') };
    const document = createDocument(name, file);
    documents.set(kind, document);
    if (kind === 'script') script = await readScript(document);
  }
  return createConnector({
    folder: options.folder ?? 'connector',
    fileNames: Object.keys(files).sort(),
    documents,
    ...(script ? { script } : {}),
    ...(options.baseline ? { baseline: options.baseline } : {}),
  });
}

/** JSON merge patch (RFC 7396): objects are merged, `null` removes, anything else replaces. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: Record<string, Json> = isObject(target) ? { ...(target as Record<string, Json>) } : {};
  for (const [key, value] of Object.entries(patch as Record<string, Json>)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

/** Merges a patch into the value at a path. */
export function mergeAt(target: Json, path: readonly string[], patch: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return mergePatch(target, patch);
  if (Array.isArray(target))
    return target.map((item, i) => (String(i) === key ? mergeAt(item, rest, patch) : item));
  const object: JsonObject = isObject(target) ? target : {};
  return { ...object, [key]: mergeAt(object[key] ?? {}, rest, patch) };
}
