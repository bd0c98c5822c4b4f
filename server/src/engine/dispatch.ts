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

export type Call = (visited: unknown, run: Run, extra?: unknown) => void;

/** The handlers of all active rules, by what they look at. */
export interface Dispatch {
  readonly kinds: ReadonlyMap<string, readonly Call[]>;
  /** For each kind of object, by key: who looks at such a member, and what kind of object it leads to. */
  readonly members: Readonly<Record<Kind | 'reference', ReadonlyMap<string, MemberPlan>>>;
  readonly extensions: readonly Call[];
  /** Active rules by id, for constraints of schemas. */
  readonly rules: ReadonlyMap<string, ActiveRule>;
}

export interface MemberPlan {
  readonly calls: readonly Call[];
  readonly child: Children | undefined;
}

export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

type AnyHandler = (visited: unknown, report: unknown, connector: Connector, extra: unknown) => void;

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
    for (const [key, handler] of Object.entries(rule.visit ?? {}) as [Kind, unknown][]) {
      if (key === ('member' as string)) {
        for (const [name, member] of Object.entries(handler as Record<string, AnyHandler>))
          add(members, name, safely(rule, severity, member));
      } else if (key === ('extension' as string)) {
        extensions.push(safely(rule, severity, handler as AnyHandler));
      } else {
        add(kinds, key, safely(rule, severity, handler as AnyHandler));
      }
    }
  }
  return { kinds, members: planMembers(members), extensions, rules: active };
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

/** Wraps a handler so that a rule that throws costs its own findings and nobody else's. */
function safely(rule: Rule, severity: Severity, handler: AnyHandler): Call {
  let current: Run | undefined;
  const report = (message: string, target: Target, details: Details = {}): void => {
    current?.findings.push({ rule, severity, message: rule.messages[message] ?? message, target, details });
  };
  return (visited, run, extra) => {
    current = run;
    try {
      handler(visited, report, run.connector, extra ?? run.profile);
    } catch (error) {
      run.crashes.set(rule, error);
    } finally {
      current = undefined;
    }
  };
}
