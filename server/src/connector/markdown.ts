import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Document } from './document';

/** A Markdown file with its headings; the tree is made on first use. */
export interface Markdown {
  readonly document: Document;
  readonly tree: Root;
  readonly headings: readonly Heading[];
}

/** A heading line. `text` is bare: without "#", ":", "*" and zero-width spaces, trimmed and in lower case. */
export interface Heading {
  readonly text: string;
  /** Offsets of the line in the file, without its line end. */
  readonly start: number;
  readonly end: number;
}

export function createMarkdown(document: Document): Markdown {
  let tree: Root | undefined;
  let headings: readonly Heading[] | undefined;
  return {
    document,
    get tree() {
      return (tree ??= fromMarkdown(document.text));
    },
    get headings() {
      return (headings ??= findHeadings(document.text, this.tree));
    },
  };
}

/**
 * Headings as certification reads them: any line of one to six "#" and a text outside code fences. Publishers leave out
 * the blank after "#", which Markdown does not forgive and reviewers do.
 */
function findHeadings(text: string, tree: Root): Heading[] {
  const code = codeBlocks(tree);
  const headings: Heading[] = [];
  for (const match of text.matchAll(/^[ \t]*#{1,6}[ \t]*(\S.*)$/gm)) {
    if (code.some(([start, end]) => match.index >= start && match.index < end)) continue;
    const bare = (match[1] ?? '')
      .replace(/[#:*\u200b]/g, '')
      .trim()
      .toLowerCase();
    const line = match[0].replace(/\r$/, '');
    headings.push({ text: bare, start: match.index + line.search(/\S/), end: match.index + line.length });
  }
  return headings;
}

function codeBlocks(node: Nodes): [number, number][] {
  if (node.type === 'code') return [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]];
  return 'children' in node ? node.children.flatMap(codeBlocks) : [];
}
