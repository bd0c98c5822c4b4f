import type { Profile, Severity } from './engine/finding';

/** Names of the requests and notifications that this server and its client have beyond the Language Server Protocol. */
export const methods = {
  /** Request without parameters; answers `ConnectorSummary[]`. */
  listConnectors: 'connector/list',
  /** Notification from the server: what `connector/list` would answer has changed. */
  connectorsChanged: 'connector/changed',
  /** Request with `{ rule }`; answers the rule's page as Markdown, or null. */
  explainRule: 'connector/explainRule',
} as const;

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

export interface ExplainRuleParams {
  readonly rule: string;
}
