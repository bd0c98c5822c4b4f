import type { Connector } from '../connector/connector';
import { grammar, type Children, type Kind } from '../connector/grammar';
import type { Level, Profile, Severity, Target } from './finding';
import type { Details, Rule } from './rule';

/** A finding as a rule reports it, before its place is resolved. */
export interface RawFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly target: Target;
  readonly details: Details;
}

/** One run over one connector: what rules report is collected here. */
export interface Run {
  readonly connector: Connector;
  readonly profile: Profile;
  readonly findings: RawFinding[];
  /** Rules that threw, each once. */
  readonly crashes: Map<Rule, unknown>;
}

/** A handler of a rule that is on, with the function by which it reports. */
export interface Call {
  readonly rule: Rule;
  readonly handler: Handler;
  readonly report: (message: string, target: Target, details?: Details) => void;
}

type Handler = (visited: unknown, report: Call['report'], connector: Connector, extra: unknown) => void;

/** The handlers of all active rules, by what they look at. */
export interface Dispatch {
  readonly kinds: ReadonlyMap<string, readonly Call[]>;
  /** For each kind of object, by key: who looks at such a member, and what kind of object it leads to. */
  readonly members: Readonly<Record<Kind | 'reference', ReadonlyMap<string, MemberPlan>>>;
  readonly extensions: readonly Call[];
  /** Active rules by id, for constraints of schemas. */
  readonly rules: ReadonlyMap<string, ActiveRule>;
  /** The run that reports go to: a check runs from beginning to end before the next one begins. */
  run: Run | undefined;
}

export interface MemberPlan {
  readonly calls: readonly Call[];
  readonly child: Children | undefined;
}

export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Makes the table of handlers for the rules that are on. */
export function createDispatch(rules: readonly Rule[], levelOf: (rule: Rule) => Level): Dispatch {
  const kinds = new Map<string, Call[]>();
  const members = new Map<string, Call[]>();
  const extensions: Call[] = [];
  const active = new Map<string, ActiveRule>();
  const add = (map: Map<string, Call[]>, key: string, call: Call): void => {
    const calls = map.get(key);
    if (calls) calls.push(call);
    else map.set(key, [call]);
  };
  for (const rule of rules) {
    const severity = levelOf(rule);
    if (severity === 'off') continue;
    active.set(rule.id, { rule, severity });
    const report: Call['report'] = (message, target, details = {}) => {
      const text = rule.messages[message] ?? message;
      dispatch.run?.findings.push({ rule, severity, message: text, target, details });
    };
    for (const [key, handler] of Object.entries(rule.visit ?? {}) as [string, unknown][]) {
      if (key === 'member') {
        for (const [name, member] of Object.entries(handler as Record<string, Handler>))
          add(members, name, { rule, handler: member, report });
      } else {
        const call: Call = { rule, handler: handler as Handler, report };
        if (key === 'extension') extensions.push(call);
        else add(kinds, key, call);
      }
    }
  }
  const dispatch: Dispatch = {
    kinds,
    members: planMembers(members),
    extensions,
    rules: active,
    run: undefined,
  };
  return dispatch;
}

/** Calls handlers with what they look at. A rule that throws costs its own findings and nobody else's. */
export function callAll(
  calls: readonly Call[] | undefined,
  visited: unknown,
  run: Run,
  extra: unknown = run.profile,
): void {
  if (!calls) return;
  for (const { rule, handler, report } of calls)
    try {
      handler(visited, report, run.connector, extra);
    } catch (error) {
      run.crashes.set(rule, error);
    }
}

/** One look-up for each member of each object, instead of one in the grammar and one among the handlers. */
function planMembers(handlers: ReadonlyMap<string, readonly Call[]>): Dispatch['members'] {
  const plan = (children: Readonly<Record<string, Children>>): ReadonlyMap<string, MemberPlan> =>
    new Map(
      [...new Set([...handlers.keys(), ...Object.keys(children)])].map(key => [
        key,
        { calls: handlers.get(key) ?? [], child: Object.hasOwn(children, key) ? children[key] : undefined },
      ]),
    );
  const plans = Object.entries(grammar).map(([kind, children]) => [kind, plan(children)]);
  return Object.fromEntries([...plans, ['reference', plan({})]]) as Dispatch['members'];
}
