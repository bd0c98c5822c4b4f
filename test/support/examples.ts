import { fromPointer } from '../../server/src/connector/json/pointer';

/** An example of a rule page: the blocks below one heading. */
export interface Example {
  readonly heading: string;
  readonly kind: 'bad' | 'good' | 'fixed' | 'suggested';
  readonly blocks: readonly Block[];
}

/**
 * A fenced block. Its info line is a language, a file and, for JSON, where the block belongs: a pointer at which it is
 * merged into the base connector (JSON merge patch), or `raw` for a whole file.
 */
export interface Block {
  readonly file: string;
  readonly raw: boolean;
  readonly path: readonly string[];
  /** Without marker lines. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A marker line `//  ^^^ rule-id` below a line: where a finding is expected. */
export interface Mark {
  readonly rule: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const kinds = { bad: 'bad', good: 'good', fixed: 'fixed', suggested: 'suggested' } as const;

/** The examples of a page, in order. */
export function readExamples(page: string): Example[] {
  return sectionsOf(page).flatMap(section => {
    const heading = section.split('\n', 1)[0]?.trim() ?? '';
    const kind = kinds[(/^\w+/.exec(heading)?.[0].toLowerCase() ?? '') as keyof typeof kinds];
    return kind ? [{ heading, kind, blocks: readBlocks(section) }] : [];
  });
}

/** The page cut at its headings of the second level; those inside an example belong to it. */
function sectionsOf(page: string): string[] {
  return [...page.matchAll(/^## ((?:```[\s\S]*?^```$|(?!^## )[\s\S])*)/gm)].map(
    ([, section = '']) => section,
  );
}

function readBlocks(section: string): Block[] {
  return [...section.matchAll(/^```(\w+) (\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, , file = '', where = '', body = '']) => ({
      file,
      raw: where === 'raw',
      path: where === 'raw' ? [] : fromPointer(where),
      ...readMarks(body),
    }),
  );
}

const marker = /^(\s*(?:\/\/)?\s*)(\^+) ([a-z0-9-]+)\s*$/;

function readMarks(body: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of body.split('\n')) {
    const match = marker.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const start = match[1]?.length ?? 0;
    marks.push({ rule: match[3] ?? '', line: lines.length - 1, start, end: start + (match[2]?.length ?? 0) });
  }
  return { text: lines.join('\n'), marks };
}
