import { splitPath, splitValuePath, type Place } from './place';

export type Severity = 'error' | 'warning' | 'info';

/** What one line of a report says by its form alone. */
export interface Line extends Place {
  readonly text: string;
  readonly severity?: Severity;
  readonly file?: string;
  /** Zero-based line inside `file`. */
  readonly fileLine?: number;
  /** The id of a rule of Microsoft's validator. */
  readonly validatorId?: string;
  readonly policyCodes: readonly string[];
}

const connectorFile =
  /(?<![\w.])((?:[\w-]+\.)?apiDefinition\.(?:swagger\.)?json|(?:[\w-]+\.)?apiProperties\.json|[\w-]+\.swagger\.json|settings\.json|customProperties\.json|readme\.md|intro\.md|script\.csx|icon\.png|customizations\.xml|solution\.xml)/i;

/**
 * Reads the forms that Microsoft's validator, its pipelines, the portal and reviewers use. `isValidatorId` knows the ids of
 * the validator's rules; another word in an id's place counts only after a severity.
 */
export function readLine(raw: string, isValidatorId: (word: string) => boolean): Line {
  const logged = readLogCommand(bare(raw));
  const atFile = readFilePrefix(logged.text);
  const text = atFile?.text ?? logged.text;
  const severe = readSeverity(text);
  const severity = severe?.severity ?? atFile?.severity ?? logged.severity;
  const message = severe?.text ?? text;
  const named = readId(message, word => severity !== undefined || isValidatorId(word));
  const rest = named?.text ?? message;
  const located = splitValuePath(rest) ?? splitPath(rest, severity !== undefined);
  const file = atFile?.file ?? logged.file ?? connectorFile.exec(rest)?.[1];
  const fileLine = atFile?.fileLine ?? logged.fileLine ?? (file && mentionedLine(rest));
  const validatorId = named?.id ?? logged.validatorId ?? words(rest).find(isValidatorId);
  return {
    text: located?.message ?? rest,
    policyCodes: [...new Set(rest.match(/(?<![\d.])5000(?:\.\d+){2,4}(?![\d])/g) ?? [])],
    ...(severity && { severity }),
    ...(file && { file }),
    ...(typeof fileLine === 'number' && { fileLine }),
    ...(validatorId && { validatorId }),
    ...located?.place,
  };
}

/** The escape sequence with which terminals colour text. */
const colour = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** A line without colours, times, quote marks, bullets, check boxes and table bars. */
const bare = (raw: string): string =>
  raw
    .replace(colour, '')
    .trim()
    .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z\s*/, '')
    .replace(/^(?:>\s*)+/, '')
    .replace(/^(?:[-*•·–]|\d{1,3}[.)])\s+/, '')
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/^\|\s*|\s*\|$/g, '')
    .replace(/\s*(?:\t|\s\|\s)\s*/g, ' ')
    .trim();

type Logged = Pick<Line, 'text' | 'severity' | 'file' | 'fileLine' | 'validatorId'>;

/** `##[error]…`, `##vso[task.logissue type=error;sourcepath=…]…` and `::error file=…::…`. */
function readLogCommand(text: string): Logged {
  const section = /^##\[(error|warning|info|debug|section)\]\s*(.*)$/i.exec(text);
  if (section) return withSeverity({ text: section[2] ?? '' }, section[1]);
  const command =
    /^##vso\[task\.logissue\s+([^\]]*)\]\s*(.*)$/i.exec(text) ??
    /^::((?:error|warning|notice)[^:]*)::(.*)$/.exec(text);
  if (command === null) return { text };
  const [, attributes = '', message = ''] = command;
  const value = (name: string) => new RegExp(`(?:^|[;,\\s])${name}=([^;,]*)`, 'i').exec(attributes)?.[1];
  const file = value('sourcepath') ?? value('file');
  const line = Number(value('linenumber') ?? value('line'));
  const id = value('code');
  return withSeverity(
    {
      text: message,
      ...(file && { file: fileName(file) }),
      ...(line > 0 && { fileLine: line - 1 }),
      ...(id && { validatorId: id }),
    },
    value('type') ?? /^\w+/.exec(attributes)?.[0],
  );
}

/** `apiDefinition.swagger.json(12,5): error Id: …`; line and column may be missing. */
function readFilePrefix(text: string): Logged | undefined {
  const found =
    /^(.*?[\w-]\.(?:json|csx|md|png|xml|zip))\((\d*)(?:,\d*)?[^)]*\)\s*:\s*(?:(error|warning|info)\s+)?(.*)$/i.exec(
      text,
    );
  if (found === null) return undefined;
  const [, file = '', line, severity, rest = ''] = found;
  return withSeverity(
    { text: rest, file: fileName(file), ...(Number(line) > 0 && { fileLine: Number(line) - 1 }) },
    severity,
  );
}

/** `Error : …`, `Warning: …`, `[error] …`. */
function readSeverity(text: string): { readonly text: string; readonly severity: Severity } | undefined {
  const found = /^\[?(error|warning|info|fail(?:ed|ure)?)\]?(?:\s*[:–]\s*|(?<=\])\s+|\s+-\s+)(.+)$/i.exec(
    text,
  );
  const severity = severityOf(found?.[1]);
  return severity && { severity, text: found?.[2] ?? '' };
}

/** `DefaultResponseHasSchema: …` */
function readId(
  text: string,
  isId: (word: string) => boolean,
): { readonly text: string; readonly id: string } | undefined {
  const [, id = '', rest = ''] = /^([A-Z][a-z]+(?:[A-Z][a-z]*)+)\s*:\s*(.+)$/.exec(text) ?? [];
  return id !== '' && isId(id) ? { id, text: rest } : undefined;
}

/** The words of a text that are spelt like ids. */
const words = (text: string): readonly string[] => text.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]*)+\b/g) ?? [];

const withSeverity = (logged: Logged, word: string | undefined): Logged => {
  const severity = severityOf(word);
  return severity ? { ...logged, severity } : logged;
};

function severityOf(word: string | undefined): Severity | undefined {
  if (word === undefined) return undefined;
  if (/^(?:error|fail)/i.test(word)) return 'error';
  if (/^warning/i.test(word)) return 'warning';
  return /^(?:info|notice)/i.test(word) ? 'info' : undefined;
}

const mentionedLine = (text: string): number | undefined => {
  const line = Number(/\bline\s+(\d{1,6})\b/i.exec(text)?.[1]);
  return line > 0 ? line - 1 : undefined;
};

const fileName = (path: string): string => path.split(/[\\/]/).at(-1)?.trim() ?? path;
