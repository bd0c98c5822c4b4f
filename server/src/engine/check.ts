import type { Connector } from '../connector/connector';
import type { Document } from '../connector/document';
import { once } from '../connector/memo';
import { rootPlace } from '../connector/place';
import { allRules } from '../rules/registry.generated';
import { callAll, createDispatch, type Dispatch, type RawFinding, type Run } from './dispatch';
import { renderMessage, textAt, type Finding, type Profile } from './finding';
import { documentOf, locate } from './locate';
import { covers, detectProfile, levelOf, readSettings, type CheckSettings } from './profile';
import type { Rule } from './rule';
import { walk } from './walk';

export interface CheckOptions {
  /** The profile, when the person chose one; otherwise it is detected. */
  readonly profile?: Profile;
  /** Also run the rules that only matter when a package is checked or built. */
  readonly forPackage?: boolean;
  readonly rules?: readonly Rule[];
}

export interface CheckResult {
  readonly profile: Profile;
  /** In the order of file and place. */
  readonly findings: readonly Finding[];
  /** Rules that threw, for the log; each has also become a finding of the rule `internal-error`. */
  readonly crashes: ReadonlyMap<string, unknown>;
}

/** Checks a connector with every rule that is on. Pure: same connector, same options, same findings. */
export function check(connector: Connector, options: CheckOptions = {}): CheckResult {
  const { forPackage = false, rules: all = allRules } = options;
  const rules = keep(selections(all), `${forPackage} ${connector.baseline !== undefined}`, () =>
    all.filter(({ when }) => {
      if (when === 'package') return forPackage;
      return when !== 'update' || connector.baseline !== undefined;
    }),
  );
  return runChecks(connector, options, rules, (dispatch, run) => runRules(connector, dispatch, run));
}

/**
 * Runs some rules over what `visit` shows to them and settles what they report.
 * @param connector whose settings count, and whose documents are told apart from its baseline's
 */
export function runChecks(
  connector: Connector,
  options: CheckOptions,
  rules: readonly Rule[],
  visit: (dispatch: Dispatch, run: Run) => void,
): CheckResult {
  const settings = readSettings(connector);
  const profile = options.profile ?? detectProfile(connector, settings);
  const run: Run = { connector, profile, findings: [], crashes: new Map() };
  const dispatch = dispatchFor(rules, profile, settings);
  dispatch.run = run;
  visit(dispatch, run);
  const own = new Set(connector.documents.values());
  const found = run.findings.splice(0).map(raw => toFinding(raw, own));
  judge(options.rules ?? allRules, found, dispatch, run);
  const findings = [...found, ...run.findings.map(raw => toFinding(raw, own))].filter(
    finding => !settings.ignores.some(ignore => covers(ignore, finding)),
  );
  dispatch.run = undefined;
  return {
    profile,
    findings: distinct([...findings, ...crashFindings(run)].sort(byPlace)),
    crashes: new Map([...run.crashes].map(([rule, error]) => [rule.id, error])),
  };
}

/** Choosing rules and making their table costs more than a small connector's check, and both are the same for most. */
const selections = once((): Map<string, readonly Rule[]> => new Map());
const dispatches = once((): Map<string, Dispatch> => new Map());

function dispatchFor(rules: readonly Rule[], profile: Profile, settings: CheckSettings): Dispatch {
  return keep(dispatches(rules), `${profile} ${JSON.stringify(settings.levels)}`, () =>
    createDispatch(rules, rule => levelOf(rule, profile, settings)),
  );
}

function keep<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    if (known.size > 50) known.clear();
    value = make();
    known.set(key, value);
  }
  return value;
}

function runRules(connector: Connector, dispatch: Dispatch, run: Run): void {
  const call = (kind: string, visited: unknown, extra?: unknown): void => {
    callAll(dispatch.kinds.get(kind), visited, run, extra);
  };
  for (const [kind, document] of connector.documents) call('document', document, kind);
  if (connector.definition) walk('root', connector.definition, dispatch, run);
  if (connector.properties) walk('propertiesRoot', connector.properties, dispatch, run);
  if (connector.settings) walk('settings', connector.settings, dispatch, run);
  if (connector.certification) walk('certification', connector.certification, dispatch, run);
  if (connector.script) call('script', connector.script);
  if (connector.icon) call('icon', connector.icon);
  if (connector.readme) call('readme', connector.readme);
  if (connector.intro) call('intro', connector.intro);
  call('connector', connector);
}

/** Runs the rules that look at what the others found. */
function judge(rules: readonly Rule[], findings: readonly Finding[], dispatch: Dispatch, run: Run): void {
  const handlers = dispatch.kinds.get('outcome') ?? [];
  if (handlers.length === 0 || !run.connector.certification) return;
  const ran = new Set(
    [...dispatch.rules.values()].filter(({ rule }) => !rule.visit?.outcome).map(({ rule }) => rule.id),
  );
  callAll(handlers, { rules, ran, findings }, run);
}

function toFinding(
  { rule, severity, message, target, details }: RawFinding,
  own: ReadonlySet<Document>,
): Finding {
  return {
    rule: rule.id,
    severity,
    message,
    values: details.values ?? {},
    ...locate(target),
    fixes: details.fixes ?? [],
    related: (details.related ?? []).map(related => {
      const { file, range } = locate(related.target);
      const inBaseline = !own.has(documentOf(related.target));
      return { message: related.message, values: related.values ?? {}, inBaseline, file, range };
    }),
    tags: details.tags ?? [],
  };
}

/** A rule that threw is told once, so that its silence is not taken for approval. */
function crashFindings({ connector, crashes }: Run): Finding[] {
  const document = connector.documents.get('definition') ?? [...connector.documents.values()][0];
  if (!document) return [];
  return [...crashes].map(([rule, error]) => ({
    rule: 'internal-error',
    severity: 'warning',
    message: 'The rule {rule} failed and was skipped: {error}',
    values: { rule: rule.id, error: error instanceof Error ? error.message : String(error) },
    ...locate(document.json.value === undefined ? textAt(document) : rootPlace(document)),
    fixes: [],
    related: [],
    tags: [],
  }));
}

/** Two handlers of one rule may meet at one place: it is told once. Takes findings in order, so that equal ones are near. */
function distinct(findings: readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  let said: Set<string> | undefined;
  for (const finding of findings) {
    const before = found.at(-1);
    if (!before || byPlace(before, finding) !== 0) {
      said = undefined;
    } else {
      said ??= new Set([saying(before)]);
      const text = saying(finding);
      if (said.has(text)) continue;
      said.add(text);
    }
    found.push(finding);
  }
  return found;
}

/** What tells apart the findings of one rule that begin at one place. */
function saying(finding: Finding): string {
  const { line, character } = finding.range.end;
  return `${finding.pointer} ${line}:${character} ${renderMessage(finding)}`;
}

/** The order of a report: by file, then by place. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [from, to] = [a.range.start, b.range.start];
  return (
    from.line - to.line || from.character - to.character || (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}
