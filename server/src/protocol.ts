import type { Range } from './connector/text/lines';
import type { Profile, Severity } from './engine/finding';
import type { Area } from './engine/rule';
import type { Gate } from './packaging/assemble';
import type { PackageNames } from './files/packageFiles';
import type { SolutionFile } from './files/solutions';

/** Names of the requests and notifications that this server and its client have beyond the Language Server Protocol. */
export const methods = {
  /** Request with `ListConnectorsParams`; answers `ListedConnector[]`. */
  listConnectors: 'connector/list',
  /** Notification from the server: what `connector/list` would answer has changed. */
  connectorsChanged: 'connector/changed',
  /** Notification to the server: read everything from the disk anew and check it. */
  checkAgain: 'connector/checkAgain',
  /** Request with `{ rule }`; answers the rule's page as Markdown, or null. */
  explainRule: 'connector/explainRule',
  /** Request without parameters; answers `RuleSummary[]`. */
  listRules: 'connector/rules',
  /** Request with `{ uri }` of a file; answers the address of the same file in the baseline, or null. */
  baselineOf: 'connector/baselineOf',
  /** Request with `{ uri }` of a file in a git baseline; answers its text. */
  baselineText: 'connector/baselineText',
  /** Request with `{ uri }` of a connector; answers `SolutionChoice`: what its package can be made of. */
  findSolutions: 'connector/findSolutions',
  /** Request with `{ path }` of a zip; answers `SolutionFile`. */
  describeSolution: 'connector/describeSolution',
  /** Request with `BuildPackageParams`; makes the package of a connector and answers `BuildPackageResult`. */
  buildPackage: 'connector/buildPackage',
  /** Request with `VerifyPackageParams`; answers `VerifiedPackage`. */
  verifyPackage: 'connector/verifyPackage',
  /** Request with `{ uri }` of something in a package; answers its text, or what a zip holds. */
  packageText: 'connector/packageText',
  /** Request with `{ uri, output }`; writes a solution of a connector for development and answers `WrittenSolution`. */
  writeDevelopmentSolution: 'connector/writeDevelopmentSolution',
} as const;

/** Scheme of files that are read from a git revision: `connector-baseline:/path?{"repository","commit"}`. */
export const baselineScheme = 'connector-baseline';

/** Scheme of what lies in a package, read-only: `connector-package:/path/package.zip!entry?{"package","entry"}`. */
export const packageScheme = 'connector-package';

/** Settings that the client sends when it starts the server. */
export interface InitializationOptions {
  /** Address of a rule's page, with {rule} for its id; diagnostics link to it. */
  readonly ruleLink?: string;
}

export interface ListConnectorsParams {
  /** The revisions that the client has, by URI: what has not changed is not sent again. */
  readonly known?: Readonly<Record<string, number>>;
}

/** A connector as it is, or only its name when the client has it already. */
export type ListedConnector = ConnectorSummary | Pick<ConnectorSummary, 'uri' | 'revision'>;

/** A connector with what was found in it, for the sidebar. */
export interface ConnectorSummary {
  readonly uri: string;
  /** Equal numbers mean that nothing has changed. */
  readonly revision: number;
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

export type { Gate, PackageNames, SolutionFile };

export interface SolutionChoice {
  /** Solutions of the connector's folder, newest first. */
  readonly files: readonly SolutionFile[];
  /** Whether the package needs a solution with the AI plugin. */
  readonly aiEnabled: boolean;
  readonly hasIntro: boolean;
}

export interface PathParams {
  readonly path: string;
}

export interface BuildPackageParams extends UriParams {
  readonly names: PackageNames;
  /** Gates that the person goes through in spite of what was found there. */
  readonly accepted: readonly Gate[];
}

export interface VerifyPackageParams extends PathParams {
  /** The connector of which it was made, when that is known: its profile, severities and ignores count. */
  readonly uri?: string;
}

/** What was found in a package, to be shown: the addresses are of `packageScheme` or of files in the folder. */
export interface PackageReport {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly files: readonly { readonly uri: string; readonly findings: readonly ReportedFinding[] }[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Where in the connector's folder it stands otherwise. */
  readonly related: readonly { readonly uri: string; readonly message: string; readonly range: Range }[];
}

export interface VerifiedPackage {
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** When the file was written, ISO 8601. */
  readonly changed: string;
  readonly report: PackageReport;
}

/** The commit that a connector's folder was at, and whether the folder had changes beyond it. */
export interface CommitState {
  readonly id: string;
  readonly isClean: boolean;
}

export type BuildPackageResult =
  | (VerifiedPackage & {
      readonly written: true;
      readonly commit?: CommitState;
      /** How many findings it was made in spite of. */
      readonly risks: number;
    })
  | {
      readonly written: false;
      /** Where findings stand in the way. */
      readonly refused: Gate;
      /** Their sentences. */
      readonly reasons: readonly string[];
      readonly report: PackageReport;
    };

export interface WrittenSolution {
  readonly uniqueName: string;
  /** What of the connector is not in it, in sentences. */
  readonly notes: readonly string[];
}
