import { isObject } from '../json/parse';
import { below, type Node } from '../place';
import type { Response } from './views';

/** Whether a response key is a status code of success. */
export function isSuccess({ code }: Response): boolean {
  return /^2\d\d$/.test(code);
}

/** The schema that a response has, as it is written there (it may be a `$ref`). */
export function schemaOf(response: Response): Node | undefined {
  const { schema } = response.json;
  return isObject(schema) ? { json: schema, at: below(response.at, 'schema') } : undefined;
}

/** Whether a response stands in the operation itself, so that a change of it touches nobody else. */
export function isOwn(response: Response): boolean {
  return !('$ref' in response.use.json);
}

/** Whether an object has no members: `{}`. */
export function isEmpty({ json }: Node): boolean {
  return Object.keys(json).length === 0;
}
