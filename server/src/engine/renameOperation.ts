import type { Connector } from '../connector/connector';
import type { Operation } from '../connector/definition/views';
import { below } from '../connector/place';
import { referencesTo } from '../connector/references';
import type { Edit, Fix } from './finding';
import { set, suggestion } from './fix';

/**
 * The edits that give an operation another id and everything that names it along with it, in all files. Of an id that
 * two operations share, the references belong to the first.
 */
export function renameOperation(connector: Connector, operation: Operation, to: string): Edit[] {
  const { id } = operation;
  const own = set(below(operation.at, 'operationId'), to);
  if (id === undefined || connector.definition?.operationsById.get(id) !== operation) return [own];
  return [
    own,
    ...referencesTo(connector, id).map(({ target }): Edit => {
      if (!('on' in target)) return set(target, to);
      const { document, start, end } = target;
      return { op: 'text', document, start, end, text: to };
    }),
  ];
}

/** The suggestion to rename an operation; none when the new id is empty, the old one, or taken. */
export function renameSuggestion(connector: Connector, operation: Operation, to: string): Fix[] {
  const { id } = operation;
  if (to === '' || to === id || connector.definition?.operationsById.has(to)) return [];
  return [
    suggestion(
      'Rename to "{to}" here and wherever "{id}" is named',
      renameOperation(connector, operation, to),
      {
        to,
        id: id ?? '',
      },
    ),
  ];
}
