import type { Document } from './document';

/** A Markdown file as certification reads it; read on first use. */
export interface Markdown {
  readonly document: Document;
  readonly headings: readonly Heading[];
  /** The first paragraph that stands before any heading, comments aside. */
  readonly lead: Stretch | undefined;
}

/** A piece of the file by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A heading line, without its line end. `text` is bare: without "#", ":", "*" and zero-width spaces, trimmed and in lower case. */
export interface Heading extends Stretch {
  readonly text: string;
  readonly level: number;
}

export function createMarkdown(document: Document): Markdown {
  let blocks: Pick<Markdown, 'headings' | 'lead'> | undefined;
  return {
    document,
    get headings() {
      return (blocks ??= readBlocks(document.text)).headings;
    },
    get lead() {
      return (blocks ??= readBlocks(document.text)).lead;
    },
  };
}

const fenceLine = /^\s*(`{3,}|~{3,})(.*)$/;
const headingLine = /^\s*(#{1,6})\s*(#*\s*[^\s#].*)$/;

/**
 * Headings as reviewers read them: any line outside code fences of one to six "#" and a text. Publishers leave out the
 * blank after "#", which Markdown does not forgive.
 */
function readBlocks(text: string): Pick<Markdown, 'headings' | 'lead'> {
  const headings: Heading[] = [];
  let fence: string | undefined;
  let isComment = false;
  let lead: Stretch | undefined;
  let leadIsOver = false;
  for (const { line, start } of linesOf(text)) {
    const [, marks = '', info = ''] = fenceLine.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks.startsWith(fence) && info.trim() === '') fence = undefined;
      continue;
    }
    const heading = headingLine.exec(line);
    const trimmed = line.trim();
    const from = start + line.indexOf(trimmed);
    const stretch = { start: from, end: from + trimmed.length };
    isComment ||= trimmed.startsWith('<!--');
    if (marks !== '' && !(marks.startsWith('`') && info.includes('`'))) {
      fence = marks;
      leadIsOver = true;
    } else if (heading) {
      headings.push({ text: bareHeading(heading[2] ?? ''), level: heading[1]?.length ?? 1, ...stretch });
      leadIsOver = true;
    } else if (trimmed === '') {
      leadIsOver ||= lead !== undefined;
    } else if (!leadIsOver && !isComment) {
      lead = { start: lead?.start ?? from, end: stretch.end };
    }
    if (trimmed.endsWith('-->')) isComment = false;
  }
  return { headings, lead };
}

function bareHeading(text: string): string {
  return text
    .replace(/[#:*\u200b]/g, '')
    .trim()
    .toLowerCase();
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g))
    yield { line: match[0].replace(/[\r\n]+$/, ''), start: match.index };
}
