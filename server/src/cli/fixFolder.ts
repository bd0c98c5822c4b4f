import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Connector } from '../connector/connector';
import { check, type CheckOptions } from '../engine/check';
import { applyEdits, combineFixes } from '../engine/textEdits';

/** Rounds after which fixing stops even if something is left: a fix that never settles must not run for ever. */
const mostRounds = 25;

/** Applies every safe fix in a connector's folder, round by round until none is left. Returns how many were applied. */
export async function fixFolder(load: () => Promise<Connector>, options: CheckOptions): Promise<number> {
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const connector = await load();
    const fixes = check(connector, options).findings.flatMap(({ fixes: all }) =>
      all.filter(fix => fix.safe).slice(0, 1),
    );
    const { text, files } = combineFixes(fixes);
    if (text.length === 0 && files.length === 0) break;
    applied += text.length + files.length;
    for (const document of new Set(text.map(edit => edit.document))) {
      const edits = text.filter(edit => edit.document === document);
      await writeFile(join(connector.folder, document.name), applyEdits(document.text, edits));
    }
    for (const operation of files) {
      const path = join(connector.folder, operation.name);
      if (operation.op === 'createFile') {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, operation.text, { flag: 'wx' });
      } else if (operation.op === 'rewriteFile') await writeFile(path, operation.text);
      else if (operation.op === 'renameFile') await rename(path, join(connector.folder, operation.to));
      else await rm(path);
    }
  }
  return applied;
}
