import type { Document } from './document';

/** A piece of the script: its text and where it stands in the file. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What rules and features need to know of script.csx, read from its syntax tree once for each version of the file. */
export interface Script {
  readonly document: Document;
  readonly classes: readonly ScriptClass[];
  /** Namespaces of using directives; `using static X.Y` and `using Z = X.Y` give "X.Y". */
  readonly usings: readonly Span[];
  readonly methods: readonly Span[];
  /** Types of `new X(…)`. */
  readonly creations: readonly Span[];
  /** String literals that are compared with Context.OperationId, without their quotes. */
  readonly operationIds: readonly Span[];
  /** `#load` and `#r` lines. */
  readonly directives: readonly Span[];
  readonly syntaxErrors: readonly Span[];
}

export interface ScriptClass {
  readonly name: Span;
  readonly bases: readonly Span[];
}
