import type { Connector } from './connector';
import { isObject } from './json/parse';

/** The title that the definition gives a connector, without blanks around it; "" when it gives none. */
export function titleOf({ definition }: Pick<Connector, 'definition'>): string {
  const info = definition?.json.info;
  return isObject(info) && typeof info.title === 'string' ? info.title.trim() : '';
}
