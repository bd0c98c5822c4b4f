import type { Document } from './document';

/** A piece of the script: its text and where it stands in the file. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What rules and features need to know of script.csx, read once for each version of the file. Plain data. */
export interface Script {
  readonly document: Document;
  /** As long as the text; comments, string and character literals and preprocessor lines are blanks. */
  readonly code: string;
  /** `#load` and `#r` lines. */
  readonly directives: readonly Span[];
  readonly classes: readonly ScriptClass[];
  readonly usings: readonly UsingDirective[];
  readonly methods: readonly Span[];
  /** String literals that are compared with Context.OperationId, without their quotes. */
  readonly operationIds: readonly ComparedId[];
  /** What the grammar cannot read, at most fifty places. */
  readonly syntaxErrors: readonly Span[];
}

export interface ScriptClass {
  readonly name: Span;
  readonly bases: readonly Span[];
  /** Offset behind the brace that opens the body. */
  readonly bodyStart: number;
  /**
   * Of the first class that is based on ScriptBase and not called Script: where it is named, its declaration included.
   * Absent when something else in the file has its name too, so that a change of all would change more.
   */
  readonly uses?: readonly Span[];
}

export interface UsingDirective {
  /** The namespace or, of `using static X.Y` and `using Z = X.Y`, the type: without type arguments and "global::". */
  readonly name: Span;
  /** Whether `name` is a type: of `using static`; an alias may stand for either. */
  readonly names: 'namespace' | 'type' | 'either';
  /** Offsets of the directive with its semicolon. */
  readonly start: number;
  readonly end: number;
}

export interface ComparedId extends Span {
  readonly ignoresCase: boolean;
}
