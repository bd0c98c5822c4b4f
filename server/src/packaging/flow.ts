import { isObject, type Json } from '../connector/json/parse';
import { once } from '../connector/memo';
import { rootPlace } from '../connector/place';
import { stringsIn } from '../connector/strings';
import { documentOf, type PackageFile } from './archive';
import { child, findAll, type XmlElement } from './xml';

/** A flow of a solution: a file of its folder Workflows. */
export interface Flow {
  readonly file: PackageFile;
  readonly json: Json | undefined;
}

/** Every string of a flow, in which the ids of the operations that it calls are found. */
const stringsOf: (flow: Flow) => ReadonlySet<string> = once(
  ({ file, json }: Flow) => new Set(stringsIn(json, rootPlace(documentOf(file))).map(({ text }) => text)),
);

/** Whether any of some flows names an operation. */
export function callsOperation(flows: readonly Flow[], operationId: string): boolean {
  return flows.some(flow => stringsOf(flow).has(operationId));
}

/** A connector of a solution, as far as a flow must know it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Whether the connection references of some flows lead to a connector: they name its id, its name, or the API
 * `shared_<name>…`, or a connection reference of the solution that does.
 */
export function useConnector(
  flows: readonly Flow[],
  connectors: readonly Named[],
  customizations: XmlElement | undefined,
): boolean {
  const isOne = (text: string): boolean => connectors.some(connector => isNameOf(text, connector));
  const references = customizations ? findAll(customizations, 'connectionreference') : [];
  const logicalNames = new Set(
    references
      .filter(reference => findAll(reference, 'connectorid').some(({ text }) => isOne(text)))
      .map(({ attributes }) => attributes.connectionreferencelogicalname),
  );
  return flows.some(({ file, json }) => {
    const properties = isObject(json) && isObject(json.properties) ? json.properties : {};
    const names = stringsIn(properties.connectionReferences, rootPlace(documentOf(file)));
    return names.some(({ text }) => logicalNames.has(text) || isOne(text));
  });
}

function isNameOf(text: string, { id, name }: Named): boolean {
  const lower = text.toLowerCase();
  if (id !== '' && lower.includes(id.toLowerCase())) return true;
  if (name === '') return false;
  const api = bareName(lower.slice(lower.lastIndexOf('/') + 1));
  return api === bareName(name) || api.startsWith(`shared${bareName(name)}`);
}

/** A name without what environments write for signs in it: "_" is `-5f` or `_5F`, "-" is `-2d`, a blank is `-20`. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_](?:20|2d|5f)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** The files that the Workflow elements of customizations.xml name, with where they do. */
export function namedFlowFiles(customizations: XmlElement): { path: string; element: XmlElement }[] {
  return findAll(customizations, 'Workflow').flatMap(workflow => {
    const element = child(workflow, 'JsonFileName');
    return element && element.text !== '' ? [{ path: element.text.replace(/^\//, ''), element }] : [];
  });
}
