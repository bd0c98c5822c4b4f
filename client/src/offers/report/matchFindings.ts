import type { ReportItem } from './parseReport';

/** What a finding must tell to be recognised in a report; findings of the engine have it. */
export interface LocatedFinding {
  readonly rule: string;
  /** Path of the file, of which the name counts. */
  readonly file: string;
  readonly pointer: string;
}

/**
 * The findings of the engine that an item of a report speaks of, in its file: those of its rule at its place, or below it
 * when the place is an operation; all at its place when its rule is not known; without a place all of its rule. Empty when
 * the engine finds nothing like it, e.g. because it was mended.
 */
export function matchFindings<F extends LocatedFinding>(
  item: ReportItem,
  findings: readonly F[],
): readonly F[] {
  const rules = item.rule ? [item.rule] : item.candidates;
  const inFile = findings.filter(({ file }) => item.file === undefined || sameName(file, item.file));
  const atPlace = inFile.filter(({ pointer }) => pointer === item.pointer);
  const ofRule = inFile.filter(({ rule }) => rules.includes(rule));
  const both = atPlace.filter(finding => ofRule.includes(finding));
  if (both.length > 0) return both;
  if (item.pointer === undefined) return ofRule;
  if (rules.length === 0) return atPlace;
  const below = ofRule.filter(({ pointer }) => pointer.startsWith(`${item.pointer}/`));
  return isOperation(item.pointer) ? below : [];
}

/** A reviewer who names an operation or its path speaks of something in it. */
const isOperation = (pointer: string): boolean => /^\/paths\/[^/]+(?:\/[a-z]+)?$/.test(pointer);

const sameName = (path: string, name: string): boolean =>
  path.split(/[\\/]/).at(-1)?.toLowerCase() === name.toLowerCase();
