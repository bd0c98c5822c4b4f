import { readLine, type Line, type Severity } from './line';
import { portalText } from './portalTexts';
import { reviewerPhrase } from './reviewerPhrases';
import { ruleLookup, type RuleEntry, type RuleLookup } from './ruleLookup';

/** One remark of a report. */
export interface ReportItem {
  /** The message, without what the other fields hold. */
  readonly text: string;
  /** Zero-based line of the pasted text where it begins. */
  readonly line: number;
  readonly severity?: Severity;
  /** Microsoft's certification policy, e.g. `5000.2.2.1`. */
  readonly policyCode?: string;
  /** Microsoft's validator rule, e.g. `DefaultResponseHasSchema`. */
  readonly validatorId?: string;
  /** Name of the file it is about. */
  readonly file?: string;
  /** Zero-based line inside `file`. */
  readonly fileLine?: number;
  readonly pointer?: string;
  /** Id of the operation it is about, when no pointer is given. */
  readonly operation?: string;
  /** Our rule, when it is clear which. */
  readonly rule?: string;
  /** The rules it may be, when it is not clear which; else empty. */
  readonly candidates: readonly string[];
  /** What to do, when no rule can tell. */
  readonly advice?: string;
  /** The engine found the same: when it finds it no more, it was mended. */
  readonly found?: boolean;
}

export interface ParsedReport {
  readonly items: readonly ReportItem[];
  /** Every line that is no part of an item. */
  readonly unrecognised: readonly UnrecognisedLine[];
}

export interface UnrecognisedLine {
  readonly line: number;
  readonly text: string;
}

interface Draft {
  readonly lines: Line[];
  readonly line: number;
}

/**
 * Reads a pasted report: a certification report of Partner Center, a reviewer's comment, the output of `paconn validate`
 * or of Microsoft's pipelines. No words are lost: what is no remark comes back as
 * unrecognised.
 */
export function parseReport(pasted: string, rules: readonly RuleEntry[]): ParsedReport {
  const lookup = ruleLookup(rules);
  const drafts: Draft[] = [];
  const unrecognised: UnrecognisedLine[] = [];
  let open: Draft | undefined;
  for (const [line, raw] of pasted.split(/\r\n|\r|\n/).entries()) {
    if (raw.trim() === '') open = undefined;
    for (const part of physicalLines(raw)) {
      const read = readLine(part, lookup.isValidatorId);
      if (open && continues(open, read)) {
        open.lines.push(read);
      } else if (isItem(read, lookup)) {
        open = { lines: [read], line };
        drafts.push(open);
      } else {
        open = undefined;
        unrecognised.push({ line, text: part.trim() });
      }
    }
  }
  return { items: drafts.flatMap(draft => itemsOf(draft, lookup)), unrecognised };
}

/** A string of a JSON answer holds several lines behind escaped line breaks; brackets alone say nothing. */
function physicalLines(raw: string): readonly string[] {
  const [, json] = /^\s*(?:[{[]*\s*"[\w-]+"\s*:\s*)?"(.*)"\s*[}\]]*,?\s*$/.exec(raw) ?? [];
  const lines = json === undefined ? [raw] : json.replaceAll('\\"', '"').split(/\\r\\n|\\n/);
  return lines.filter(line => line.replace(/["{}[\]\s,]/g, '') !== '');
}

const isItem = (line: Line, lookup: RuleLookup): boolean =>
  line.policyCodes.length > 0 ||
  line.severity !== undefined ||
  line.pointer !== undefined ||
  line.operation !== undefined ||
  line.file !== undefined ||
  line.validatorId !== undefined ||
  portalText(line.text) !== undefined ||
  lookup.find({ text: line.text }).length > 0;

/** Whether a line belongs to the item above: its place on a line of its own, or the text below a policy code. */
function continues({ lines }: Draft, line: Line): boolean {
  const hasPlace = lines.some(({ pointer, operation }) => pointer ?? operation);
  const isPlaceOnly = line.text === '' && (line.pointer ?? line.operation) !== undefined;
  if (isPlaceOnly) return !hasPlace;
  if (/^source\s*:\s*\w+$/i.test(line.text)) return true;
  const isBelowPolicy = lines.some(({ policyCodes }) => policyCodes.length > 0);
  return (
    isBelowPolicy &&
    line.policyCodes.length === 0 &&
    line.severity === undefined &&
    line.validatorId === undefined
  );
}

/** The items of the lines that belong together: one for each policy code that they name. */
function itemsOf({ lines, line }: Draft, lookup: RuleLookup): readonly ReportItem[] {
  const codes = [...new Set(lines.flatMap(({ policyCodes }) => policyCodes))];
  return (codes.length > 0 ? codes : [undefined]).map(code => itemOf(lines, line, code, lookup));
}

function itemOf(
  lines: readonly Line[],
  line: number,
  code: string | undefined,
  lookup: RuleLookup,
): ReportItem {
  const text = lines
    .map(({ text }) => text)
    .filter(text => text !== '' && !/^source\s*:/i.test(text))
    .join(' ');
  const portal = portalText(text);
  const policyCode = code ?? portal?.policyCode;
  const id = first(lines, line => line.validatorId);
  const operation = first(lines, line => line.operation);
  const severity = first(lines, line => line.severity) ?? (isPassed(text) ? 'info' : undefined);
  const pointer =
    first(lines, line => line.pointer) ?? (severity && !operation ? rootPointer(text) : undefined);
  const isPlaced = pointer !== undefined || operation !== undefined;
  const fileLine = first(lines, line => line.fileLine);
  const fits = lookup.find({ text, validatorId: id, policyCode, pointer });
  const file =
    first(lines, line => line.file) ??
    (isPlaced ? fileOf(pointer) : fits.length > 0 ? reviewerPhrase(text)?.file : undefined);
  return {
    text: text === '' ? (pointer ?? operation ?? '') : text,
    line,
    ...(severity && { severity }),
    ...(policyCode && { policyCode }),
    ...(id && { validatorId: id }),
    ...(file && { file }),
    ...(fileLine !== undefined && { fileLine }),
    ...(pointer !== undefined && { pointer }),
    ...(operation && { operation }),
    ...(fits.length === 1 && { rule: fits[0] }),
    candidates: fits.length > 1 ? fits : [],
    ...(portal && { advice: portal.advice }),
  };
}

/** The validator prints pointers of the definition, except for what only the properties file has. */
const fileOf = (pointer: string | undefined): string =>
  pointer?.startsWith('/properties/') ? 'apiProperties.json' : 'apiDefinition.swagger.json';

/** The validator names no place when the root of the definition lacks something. */
const rootPointer = (text: string): string | undefined =>
  /^The '[\w-]+' property is required/.test(text) ? '' : undefined;

const isPassed = (text: string): boolean =>
  /\bpass(?:ed)?\b/i.test(text) && !/\bfail|\bnot\b|\berror/i.test(text);

function first<T>(lines: readonly Line[], value: (line: Line) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = value(line);
    if (found !== undefined) return found;
  }
  return undefined;
}
