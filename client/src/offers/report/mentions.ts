import { isObject } from '../shape';
import type { ParsedReport, ReportItem } from './parseReport';

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** An operation or a path of a definition, and how people name it. */
interface Named {
  readonly pointer: string;
  readonly names: readonly string[];
}

/**
 * The report with the places that its words name. A line that was not recognised and names one operation is a remark on it,
 * although nothing tells how grave it is.
 */
export function withMentions({ items, unrecognised }: ParsedReport, definition: unknown): ParsedReport {
  const read = unrecognised.map(({ line, text }) =>
    withMentionedPlace({ text, line, severity: 'info', candidates: [] }, definition),
  );
  const remarks = read.filter(({ pointer }) => pointer !== undefined);
  return {
    items: [...items.map(item => withMentionedPlace(item, definition)), ...remarks].sort(
      (a, b) => a.line - b.line,
    ),
    unrecognised: unrecognised.filter((_, index) => read[index]?.pointer === undefined),
  };
}

/**
 * The item with the place that its words name: the operation by its id, or the path, which must be one of the definition.
 * Words that fit several operations, or none, give no place.
 */
function withMentionedPlace(item: ReportItem, definition: unknown): ReportItem {
  const isAboutDefinition = item.file === undefined || /swagger|apiDefinition/i.test(item.file);
  if (item.pointer !== undefined || item.fileLine !== undefined || !isAboutDefinition) return item;
  const words = item.operation === undefined ? wordsOf(item.text) : new Set([item.operation]);
  const named = placesOf(definition).filter(({ names }) => names.some(name => words.has(name)));
  const [pointer, ...others] = [...new Set(named.map(place => place.pointer))].filter(
    (pointer, _, all) => !all.some(other => other.startsWith(`${pointer}/`)),
  );
  if (pointer === undefined || others.length > 0) return item;
  return { ...item, pointer, file: item.file ?? 'apiDefinition.swagger.json' };
}

/** Words that are spelt like names, not like prose: with a capital or a digit inside, with signs between, or quoted. */
function wordsOf(text: string): ReadonlySet<string> {
  const quoted = [...text.matchAll(/["'`“‘]([^"'`”’]+)["'`”’]/g)].map(([, word = '']) => word);
  const bare = text
    .split(/[\s"'`“”‘’,;()[\]]+/)
    .map(word => word.replace(/[.:!?]+$/, ''))
    .filter(word => word.startsWith('/') || /^[A-Za-z][\w.-]*(?:[a-z\d][A-Z]|[\w]_|\d)[\w.-]*$/.test(word));
  return new Set([...quoted, ...bare]);
}

function placesOf(definition: unknown): readonly Named[] {
  const paths = isObject(definition) && isObject(definition['paths']) ? definition['paths'] : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    const pointer = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const operations = methods.flatMap((method): Named[] => {
      const operation = isObject(item) ? item[method] : undefined;
      const id = isObject(operation) ? operation['operationId'] : undefined;
      return typeof id === 'string' ? [{ pointer: `${pointer}/${method}`, names: [id] }] : [];
    });
    return [{ pointer, names: path.length > 1 ? [path] : [] }, ...operations];
  });
}
