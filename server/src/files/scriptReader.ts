import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Parser } from 'web-tree-sitter';
import type { Document } from '../connector/document';
import type { Script } from '../connector/script';
import { readScript } from '../connector/scriptTree';

/** Twice what a script may have: what is longer has one fault to mend first, and no tree is made of it. */
const mostCharacters = 2 * 1_048_576;

/**
 * Makes a reader of C# scripts that loads the grammar (5 MB of WebAssembly) with the first script it meets.
 * @param folder where web-tree-sitter.wasm and tree-sitter-c_sharp.wasm lie
 */
export function createScriptReader(folder: string): (document: Document) => Promise<Script> {
  let parser: Promise<Parser> | undefined;
  return async document => {
    if (document.text.length > mostCharacters) return readScript(document, undefined);
    const ready = await (parser ??= loadParser(folder));
    const tree = ready.parse(document.text);
    try {
      return readScript(document, tree?.rootNode);
    } finally {
      tree?.delete();
    }
  };
}

async function loadParser(folder: string): Promise<Parser> {
  const treeSitter = await import('web-tree-sitter');
  await treeSitter.Parser.init({ locateFile: (name: string) => join(folder, name) });
  const language: Language = await treeSitter.Language.load(
    readFileSync(join(folder, 'tree-sitter-c_sharp.wasm')),
  );
  const parser = new treeSitter.Parser();
  parser.setLanguage(language);
  return parser;
}
