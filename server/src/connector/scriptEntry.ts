import { once } from './memo';
import type { Script, Span } from './script';

/** The class that runs: based on ScriptBase, and called Script in whatever letter case. */
export interface EntryClass {
  readonly name: Span;
  /** From "class" to the end of "ScriptBase". */
  readonly declaration: Span;
}

const entry = /\bclass\s+(script)\s*:\s*(?:\w+\s*\.\s*)*ScriptBase\b/gi;

/** Finds the class that runs; undefined when there is none. */
export const entryClass = once((script: Script): EntryClass | undefined => {
  for (const match of script.code.matchAll(entry)) {
    const { index, 0: text, 1: name = '' } = match;
    if (!/^class\b[^]*\bScriptBase$/.test(text)) continue;
    const start = index + text.indexOf(name, 'class'.length);
    return {
      name: { text: name, start, end: start + name.length },
      declaration: { text, start: index, end: index + text.length },
    };
  }
  return undefined;
});
