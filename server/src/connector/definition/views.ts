import type { JsonObject } from '../json/parse';
import type { Node, Place } from '../place';

/** A path of the definition with its operations, in the order of the text. */
export interface PathItem extends Node {
  readonly path: string;
  readonly operations: readonly Operation[];
}

export interface Operation extends Node {
  readonly pathItem: PathItem;
  readonly path: string;
  /** In lower case, however it is written. */
  readonly verb: string;
  /** The operationId when it is a non-empty string. */
  readonly id: string | undefined;
  /** Hidden from makers by x-ms-visibility "internal". */
  readonly internal: boolean;
  /** Its own parameters, then the path item's that it does not repeat; `$ref`s resolved, unresolvable ones left out. */
  readonly parameters: readonly EffectiveParameter[];
  readonly responses: readonly Response[];
}

/** A parameter as it is written: in an operation, in a path item, or shared among the root's parameters. */
export interface Parameter extends Node {
  readonly name: string;
  /** Where it travels: path, query, header, formData or body; whatever is written otherwise. */
  readonly in: string;
  readonly internal: boolean;
  readonly shared: boolean;
  /** The operations in which it is effective. */
  readonly operations: readonly Operation[];
}

export interface EffectiveParameter {
  readonly parameter: Parameter;
  /** The item of the operation's or path item's list: the parameter itself or the `$ref` to it. */
  readonly use: Node;
}

/** A response of an operation; `json` is what a `$ref` leads to. */
export interface Response extends Node {
  /** The status code or "default". */
  readonly code: string;
  /** The member of the operation's responses: the response itself or the `$ref` to it. */
  readonly use: Node;
  readonly operation: Operation;
}

/** Where a schema hangs: what it describes and, if it is inside another schema, how. */
export interface Schema extends Node {
  readonly role: 'root' | 'property' | 'items' | 'composed' | 'additional';
  readonly origin: SchemaOrigin;
  readonly parent: Schema | undefined;
  /** The member's name, in a map such as `properties` or `definitions`. */
  readonly name: string | undefined;
  readonly depth: number;
}

export interface SchemaOrigin {
  readonly kind: 'definition' | 'parameter' | 'response' | 'notification';
  /** The parameter, response or notification content that holds the root schema; the schema itself for a definition. */
  readonly holder: Node;
}

/** An object that is only a pointer to a shared one. */
export interface Reference extends Node {
  /** The `$ref` as written, whatever its type. */
  readonly ref: unknown;
  readonly to: 'parameters' | 'responses' | 'definitions' | 'paths';
  /** For a reference in a schema: the schema around it. */
  readonly parent: Schema | undefined;
  readonly name: string | undefined;
}

export interface Resolved {
  readonly json: JsonObject;
  readonly at: Place;
}
