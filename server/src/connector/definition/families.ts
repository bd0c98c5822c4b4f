import { isObject, type Json } from '../json/parse';
import { once } from '../memo';
import { below, type Node } from '../place';
import type { Definition } from './definition';
import type { Operation } from './views';

/** An operation's x-ms-api-annotation. */
export interface Annotation extends Node {
  readonly operation: Operation;
  readonly family?: string;
  /** As written, whatever its type. */
  readonly revision: Json | undefined;
  /** Its own status, else the connector's. */
  readonly status: Json | undefined;
  readonly deprecated: boolean;
}

/** The annotations of all operations, in the order of the text. */
export const annotations = once((definition: Definition): readonly Annotation[] => {
  const { info } = definition.json;
  const common = isObject(info) ? info['x-ms-api-annotation'] : undefined;
  const commonStatus = isObject(common) ? common.status : undefined;
  return definition.operations.flatMap((operation): Annotation[] => {
    const json = operation.json['x-ms-api-annotation'];
    if (!isObject(json)) return [];
    return [
      {
        json,
        at: below(operation.at, 'x-ms-api-annotation'),
        operation,
        ...(typeof json.family === 'string' && json.family !== '' ? { family: json.family } : {}),
        revision: json.revision,
        status: json.status ?? commonStatus,
        deprecated: operation.json.deprecated === true,
      },
    ];
  });
});

/** The annotations that share a family: the versions of one operation. */
export const families = once((definition: Definition): ReadonlyMap<string, readonly Annotation[]> => {
  const found = new Map<string, Annotation[]>();
  for (const annotation of annotations(definition)) {
    const { family } = annotation;
    if (family === undefined) continue;
    const known = found.get(family);
    if (known) known.push(annotation);
    else found.set(family, [annotation]);
  }
  return found;
});

/** The first revision after all that a family has. */
export function nextRevision(family: readonly Annotation[]): number {
  const revisions = family.flatMap(({ revision }) =>
    typeof revision === 'number' ? [Math.floor(revision)] : [],
  );
  return Math.max(0, ...revisions) + 1;
}
