import type { Profile, Severity } from './engine/finding';
import type { Area } from './engine/rule';

/** Names of the requests and notifications that this server and its client have beyond the Language Server Protocol. */
export const methods = {
  /** Request without parameters; answers `ConnectorSummary[]`. */
  listConnectors: 'connector/list',
  /** Notification from the server: what `connector/list` would answer has changed. */
  connectorsChanged: 'connector/changed',
  /** Request with `{ rule }`; answers the rule's page as Markdown, or null. */
  explainRule: 'connector/explainRule',
  /** Request without parameters; answers `RuleSummary[]`. */
  listRules: 'connector/rules',
  /** Request with `{ uri }` of a file; answers the address of the same file in the baseline, or null. */
  baselineOf: 'connector/baselineOf',
  /** Request with `{ uri }` of a file in a git baseline; answers its text. */
  baselineText: 'connector/baselineText',
} as const;

/** Scheme of files that are read from a git revision: `connector-baseline:/path?{"repository","commit"}`. */
export const baselineScheme = 'connector-baseline';

/** Settings that the client sends when it starts the server. */
export interface InitializationOptions {
  /** Address of a rule's page, with {rule} for its id; diagnostics link to it. */
  readonly ruleLink?: string;
}

/** A connector with what was found in it, for the sidebar. */
export interface ConnectorSummary {
  readonly uri: string;
  /** The definition's title, else the folder's name. */
  readonly name: string;
  readonly profile: Profile;
  readonly files: readonly FileSummary[];
  /** How many findings of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface FileSummary {
  readonly uri: string;
  /** Path in the connector's folder. */
  readonly name: string;
  readonly findings: readonly FindingSummary[];
}

export interface FindingSummary {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  readonly line: number;
  readonly character: number;
  readonly fixable: boolean;
}

/** What is known of a rule, to recognise it in Microsoft's words. */
export interface RuleSummary {
  readonly id: string;
  readonly area: Area;
  readonly aliases: readonly string[];
  readonly validatorIds: readonly string[];
  readonly policyCodes: readonly string[];
  /** A text of Microsoft's validator. */
  readonly message?: string;
}

export interface ExplainRuleParams {
  readonly rule: string;
}

export interface UriParams {
  readonly uri: string;
}
