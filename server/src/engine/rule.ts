import type { Connector } from '../connector/connector';
import type { Definition } from '../connector/definition/definition';
import type { Operation, Parameter, PathItem, Reference, Schema } from '../connector/definition/views';
import type { Document } from '../connector/document';
import type { FileKind } from '../connector/files';
import type { Kind } from '../connector/grammar';
import type { Icon } from '../connector/icon';
import type { Json } from '../connector/json/parse';
import type { Markdown } from '../connector/markdown';
import type { Node, Place } from '../connector/place';
import type { ConnectionParameter, Policy, Properties } from '../connector/properties';
import type { Script } from '../connector/script';
import type { Package } from '../packaging/package';
import type { PackageLink } from '../packaging/packageLink';
import type { Finding, Fix, Level, Profile, Tag, Target, Values } from './finding';

export type Area =
  | 'definition'
  | 'properties'
  | 'policy'
  | 'script'
  | 'icon'
  | 'readme'
  | 'intro'
  | 'settings'
  | 'certification'
  | 'package'
  | 'plugin'
  | 'update';

/** What a rule gives besides the place: values for the message, fixes, related places, tags. */
export interface Details {
  readonly values?: Values;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly {
    readonly message: string;
    readonly values?: Values;
    readonly target: Target;
  }[];
  readonly tags?: readonly Tag[];
}

/** Reports one finding: which message, where, and with what. */
export type Report<MessageId extends string = string> = (
  message: MessageId,
  target: Target,
  details?: Details,
) => void;

/** What is visited for each kind of object: a typed view where there is one, else the object with its place. */
interface Visited extends Record<Kind, Node> {
  root: Definition;
  pathItem: PathItem;
  operation: Operation;
  parameter: Parameter;
  schema: Schema;
  propertiesRoot: Properties;
  connectionParameter: ConnectionParameter;
  policy: Policy;
}

/** A member of a visited object, met by its key. */
export interface Member {
  readonly key: string;
  readonly value: Json;
  /** The place of the value; `keyAt(at)` marks the key. */
  readonly at: Place;
  readonly kind: Kind | 'reference';
  /** The object that has the member: the same view that a visitor of its kind gets. */
  readonly owner: Node;
}

/** The schema that has a member or a failing value; undefined when another kind of object has it. */
export function schemaAround({ kind, owner }: Pick<Member, 'kind' | 'owner'>): Schema | undefined {
  return kind === 'schema' ? (owner as Schema) : undefined;
}

/** What a run came to, for rules about the settings of the check itself. */
export interface Outcome {
  /** Every rule there is, whether it ran or not. */
  readonly rules: readonly Rule[];
  /** Ids of the rules that have run. */
  readonly ran: ReadonlySet<string>;
  /** What they found, before anything was ignored. */
  readonly findings: readonly Finding[];
}

type Handler<T, Id extends string> = (
  visited: T,
  report: Report<Id>,
  connector: Connector,
  profile: Profile,
) => void;

/**
 * What a rule looks at. The engine walks each file once and calls:
 * a kind of object (`operation`, `schema`, `policy` …); `reference` for an object with `$ref`, instead of its kind;
 * `member` for a member of that key in any visited object; `extension` for each key that starts with "x";
 * `document` for each file that exists; `script`, `icon`, `readme`, `intro` for these; `connector` once; `outcome` once
 * after everything else. `package` is called once by `checkPackage`, for the zip: the connector in it is checked like a
 * folder. `link` is called once by `checkPackageLink`, for the link under which a package lies.
 */
export type Visit<Id extends string = string> = {
  readonly [K in Kind]?: Handler<Visited[K], Id>;
} & {
  readonly reference?: Handler<Reference, Id>;
  readonly member?: Readonly<Record<string, Handler<Member, Id>>>;
  readonly extension?: Handler<Member, Id>;
  readonly document?: (document: Document, report: Report<Id>, connector: Connector, kind: FileKind) => void;
  readonly script?: Handler<Script, Id>;
  readonly icon?: Handler<Icon, Id>;
  readonly readme?: Handler<Markdown, Id>;
  readonly intro?: Handler<Markdown, Id>;
  readonly package?: (pkg: Package, report: Report<Id>) => void;
  readonly link?: (link: PackageLink, report: Report<Id>) => void;
  readonly connector?: Handler<Connector, Id>;
  readonly outcome?: Handler<Outcome, Id>;
};

/** A constraint of a schema that was not met, as handed to the rule that it names. */
export interface Failure {
  /** The value that failed; for a missing or unknown key, the object. */
  readonly value: Json;
  readonly at: Place;
  /** The missing or unknown key. */
  readonly key?: string;
  /** The JSON types that are wanted, when the value has another. */
  readonly expected?: readonly string[];
  /** The values that are wanted, when it is none of them. */
  readonly allowed?: readonly unknown[];
  readonly kind: Kind;
  /** The visited object in which the failing value lies: the same view that a visitor of its kind gets. */
  readonly owner: Node;
}

/** A rule: what it is, what it says, and how it finds. */
export interface Rule<Id extends string = string> {
  readonly id: string;
  /** Other names under which people may look for it. */
  readonly aliases?: readonly string[];
  readonly area: Area;
  readonly severity: Readonly<Record<Profile, Level>>;
  readonly microsoft: {
    readonly validatorIds: readonly string[];
    readonly policyCodes: readonly string[];
    /** A short text of Microsoft's validator, to search by. */
    readonly message?: string;
  };
  /** Where the requirement is written. */
  readonly source: string;
  /** One sentence each: what is wrong, the value, what is wanted. {placeholders} are filled from a report's values. */
  readonly messages: Readonly<Record<Id, string>>;
  /** Whether there is a safe fix for at least some of its findings. */
  readonly fixable?: boolean;
  /** When it runs: always (default), or only when a package is checked or built, or when there is a baseline. */
  readonly when?: 'package' | 'update';
  readonly visit?: Visit<Id>;
  /** For constraints in schemas/ that name this rule: what to add to the finding, or undefined to let it pass. */
  readonly onFailure?: (failure: Failure, connector: Connector, profile: Profile) => Details | undefined;
}

/** Declares a rule; message ids are checked against `messages`. */
export function rule<const Id extends string>(definition: Rule<Id>): Rule {
  return definition;
}

/** Declares rules that differ in a value or two. */
export function rules<const T, const Id extends string>(
  rows: readonly T[],
  define: (row: T) => Rule<Id>,
): readonly Rule[] {
  return rows.map(row => rule(define(row)));
}
