import type { Connector } from '../connector/connector';
import { isObject, type Json, type JsonObject } from '../connector/json/parse';
import type { Values } from '../engine/finding';
import { nameBasedId, slug } from './names';
import { connectorFiles, connectorFolder, manifestText, type Solution } from './solution';
import { contentTypesXml, customizationsXml, solutionXml, type SolutionText } from './solutionText';
import { writeZip, type ZipFile } from './zip';

/** The publisher of every solution that is made here: by it a package that holds one is recognised. */
const publisher = {
  uniqueName: 'connectorcertificationdev',
  displayName: 'Connector Certification (development only)',
  prefix: 'ccdev',
  optionValuePrefix: 48210,
} as const;

/** The namespace of the connectors' ids. */
const namespace = '7d0b2a5e-4a53-5c1c-9f3d-1f6f0c9a4e21';

/** A sentence with {placeholders} for the person who asked. */
export interface Note {
  readonly message: string;
  readonly values: Values;
}

export type DevelopmentSolution =
  | {
      readonly bytes: Uint8Array;
      readonly uniqueName: string;
      /** What of the connector is not in the solution. */
      readonly notes: readonly Note[];
    }
  | { readonly refused: Note };

/**
 * Makes an unmanaged solution of a connector's folder for import into a development environment. It is not fit for a
 * submission, and says so: Microsoft wants solutions that an environment has exported.
 */
export function createDevelopmentSolution(connector: Connector): DevelopmentSolution {
  const { definition, properties } = connector;
  if (!definition)
    return refused(
      'The folder has no readable apiDefinition.swagger.json, without which there is no connector.',
    );
  if (!properties)
    return refused('The folder has no readable apiProperties.json, which says how people sign in.');
  const body = properties.body.json;
  const info = isObject(definition.json.info) ? definition.json.info : {};
  const title = text(info.title) || 'Connector';
  const name = `${publisher.prefix}_${slug(title)}`;
  const files = filesOf(connector, name);
  const solution: SolutionText = {
    uniqueName: `DevelopmentOnly_${slug(title)}`,
    displayName: `${title} (development only)`,
    description:
      'Made from a connector folder for a development environment. Do not submit it: export the connector.',
    version: '1.0.0.0',
    publisher,
    connector: {
      id: nameBasedId(namespace, name),
      name,
      displayName: title,
      description: text(info.description),
      brandColor: text(body.iconBrandColor),
      files: files.map(({ member, path }) => [member, path]),
    },
  };
  const utf8 = new TextEncoder();
  return {
    uniqueName: solution.uniqueName,
    notes: notesOn(body),
    bytes: writeZip([
      { path: '[Content_Types].xml', bytes: utf8.encode(contentTypesXml(files.map(({ path }) => path))) },
      { path: 'solution.xml', bytes: utf8.encode(solutionXml(solution)) },
      { path: 'customizations.xml', bytes: utf8.encode(customizationsXml(solution.connector)) },
      ...files,
    ]),
  };
}

/** Whether a solution was made by `createDevelopmentSolution`. */
export function isDevelopmentSolution(solution: Solution): boolean {
  return manifestText(solution, 'Publisher', 'UniqueName')?.text === publisher.uniqueName;
}

function filesOf(
  { definition, properties, documents, icon }: Connector,
  name: string,
): (ZipFile & { member: string })[] {
  const body = properties?.body.json ?? {};
  const script = documents.get('script');
  const utf8 = new TextEncoder();
  const file = (member: string, ending: string, bytes: Uint8Array): ZipFile & { member: string } => ({
    member,
    path: `${connectorFolder}/${name}${ending}`,
    bytes,
  });
  const json = (value: Json): Uint8Array => utf8.encode(`${JSON.stringify(value, null, 2)}\n`);
  const { connectionParameters, policyTemplateInstances } = body;
  return [
    file('openapidefinition', connectorFiles.definition, utf8.encode(definition?.document.text)),
    file(
      'connectionparameters',
      connectorFiles.connectionParameters,
      json(isObject(connectionParameters) ? connectionParameters : {}),
    ),
    file(
      'policytemplateinstances',
      connectorFiles.policies,
      json(Array.isArray(policyTemplateInstances) ? policyTemplateInstances.map(asExported) : []),
    ),
    ...(script ? [file('customcodeblobcontent', connectorFiles.script, utf8.encode(script.text))] : []),
    ...(icon ? [file('iconblob', connectorFiles.icon, icon.document.bytes)] : []),
  ];
}

/** Exports write the keys of a policy in capitals. */
function asExported(policy: Json): Json {
  if (!isObject(policy)) return policy;
  return Object.fromEntries(
    Object.entries(policy).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
  );
}

function notesOn(body: JsonObject): Note[] {
  const note = (key: string, message: string): Note[] =>
    body[key] === undefined || isEmptyList(body[key]) ? [] : [{ message, values: {} }];
  return [
    ...note(
      'connectionParameterSets',
      'connectionParameterSets are not in the solution: how solutions hold them is not published, so set them in the environment.',
    ),
    ...note(
      'scriptOperations',
      'scriptOperations are not in the solution: choose in the environment which operations run through the script.',
    ),
  ];
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function refused(message: string): DevelopmentSolution {
  return { refused: { message, values: {} } };
}
