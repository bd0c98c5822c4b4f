import { pathKeys } from '../../connector/definition/paths';
import type { Operation, PathItem } from '../../connector/definition/views';
import type { Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt, type Edit, type Fix } from '../../engine/finding';
import { append, insertOrSet, rename, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-query-or-fragment',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationPathMayNotContainQueryOrFragment'],
    policyCodes: [],
    message:
      "The path is not valid, it must not contain a query part or fragment identifier. To include '?' or '#' characters in the path, they must be URL encoded.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    part: 'The path "{path}" contains "{character}"; queries belong in query parameters, fragments nowhere.',
  },
  visit: {
    root(definition, report) {
      const keys = pathKeys(definition);
      const taken = new Set(keys.map(({ path }) => path));
      for (const { path, at } of keys) {
        const character = /[?#]/.exec(path)?.[0];
        if (character === undefined) continue;
        const item = definition.pathItems.find(one => one.path === path);
        report('part', keyAt(at), {
          values: { path, character },
          fixes: item ? moveQuery(item, taken) : [],
        });
      }
    },
  },
});

/** The path without its query, and each part of the query as a parameter of every operation. */
function moveQuery(item: PathItem, taken: ReadonlySet<string>): Fix[] {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(item.path) ?? [];
  if (path === '' || taken.has(path)) return [];
  const parts = query.split('&').flatMap(part => {
    const [, name, value = ''] = /^([^=]+)(?:=(.*))?$/.exec(part) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
  const edits = item.operations.flatMap(operation => parameterEdits(operation, parts));
  return [suggestion('Move the query into parameters', [rename(item.at, path), ...edits])];
}

function parameterEdits(operation: Operation, parts: readonly { name: string; value: string }[]): Edit[] {
  const edits: Edit[] = [];
  const added: Json[] = [];
  for (const { name, value } of parts) {
    const template = /^\{(.+)\}$/.exec(value)?.[1];
    const known = operation.parameters.find(
      ({ parameter, use }) =>
        parameter.name === template && parameter.in === 'path' && parameter.at === use.at,
    )?.parameter;
    if (known) {
      edits.push(set(below(known.at, 'in'), 'query'));
      if (known.name !== name) edits.push(set(below(known.at, 'name'), name));
    } else if (template === undefined && value !== '') {
      added.push({
        name,
        in: 'query',
        required: true,
        type: 'string',
        default: value,
        'x-ms-visibility': 'internal',
      });
    } else {
      added.push({ name, in: 'query', type: 'string' });
    }
  }
  const list = below(operation.at, 'parameters');
  if (Array.isArray(operation.json.parameters))
    edits.push(...added.map(parameter => append(list, parameter)));
  else if (added.length > 0) edits.push(insertOrSet(operation, 'parameters', added));
  return edits;
}
