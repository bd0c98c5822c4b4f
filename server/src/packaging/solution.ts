import type { Document } from '../connector/document';
import { textAt, type Spot } from '../engine/finding';
import {
  atFile,
  documentOf,
  endsWith,
  filesIn,
  openArchive,
  rootFile,
  type Archive,
  type PackageFile,
  type Reading,
} from './archive';
import type { Flow } from './flow';
import { child, findAll, readXml, type XmlElement } from './xml';
import { quoteName } from './zipFaults';

/** connector: a connector and nothing else; flow: with flows; plugin: with an AI plugin; other: none of these. */
export type SolutionKind = 'connector' | 'flow' | 'plugin' | 'other';

/** A Dataverse solution, exported as a zip. */
export interface Solution {
  readonly archive: Archive;
  readonly kind: SolutionKind;
  /** What customizations.xml has content for. */
  readonly has: { readonly connector: boolean; readonly workflows: boolean; readonly plugin: boolean };
  readonly manifest?: XmlFile;
  readonly customizations?: XmlFile;
  readonly connectors: readonly SolutionConnector[];
  readonly flows: readonly Flow[];
}

export interface XmlFile {
  readonly document: Document;
  readonly root: XmlElement;
}

/** A Connector element of customizations.xml that has an id. */
export interface SolutionConnector {
  readonly customizations: XmlFile;
  readonly element: XmlElement;
  readonly id: string;
  /** The schema name, such as `cts_contosoparcels`. */
  readonly name: string;
  readonly brandColor: string;
  /** The files that its members name, whether they are in the zip or not. */
  readonly references: readonly { readonly path: string; readonly element: XmlElement }[];
}

export const solutionFiles = ['[Content_Types].xml', 'customizations.xml', 'solution.xml'] as const;

/** The folder of a solution that holds a connector's files. */
export const connectorFolder = 'Connector';

/** How the names of a connector's files end in a solution. */
export const connectorFiles = {
  definition: '_openapidefinition.json',
  connectionParameters: '_connectionparameters.json',
  connectionParameterSets: '_connectionparametersets.json',
  policies: '_policytemplateinstances.json',
  script: '_customcodeblobcontent.csx',
  icon: '_iconblob.Png',
} as const;

/** Whether a zip is a solution. */
export function isSolution(archive: Archive): boolean {
  return rootFile(archive, 'solution.xml') !== undefined;
}

/** Opens a solution and reads what its customizations.xml says; undefined when the zip cannot be opened. */
export function openSolution({ path, bytes }: PackageFile, reading: Reading): Solution | undefined {
  const archive = openArchive(path, bytes, reading);
  if (!archive) return undefined;
  for (const file of archive.files.filter(one => endsWith(one, '.zip')))
    reading.faults.push({ code: 'deep', values: { entry: quoteName(file.name) }, at: atFile(file) });
  const customizations = xmlFile(rootFile(archive, 'customizations.xml'), reading);
  const has = {
    connector: hasContent(customizations, 'Connector'),
    workflows: hasContent(customizations, 'Workflows'),
    plugin: hasContent(customizations, 'aicopilot_aiplugin'),
  };
  const manifest = xmlFile(rootFile(archive, 'solution.xml'), reading);
  return {
    archive,
    kind: kindOf(has),
    has,
    ...(manifest ? { manifest } : {}),
    ...(customizations ? { customizations } : {}),
    connectors: customizations ? connectorsOf(customizations) : [],
    flows: filesIn(archive, 'Workflows')
      .filter(file => endsWith(file, '.json'))
      .map(file => readFlow(file, reading)),
  };
}

/** Microsoft's script looks at the first element of a name only: whether it has attributes or anything inside. */
function hasContent(file: XmlFile | undefined, name: string): boolean {
  return file !== undefined && findAll(file.root, name)[0]?.hasContent === true;
}

function kindOf({ connector, workflows, plugin }: Solution['has']): SolutionKind {
  if (!connector) return 'other';
  if (workflows) return 'flow';
  return plugin ? 'plugin' : 'connector';
}

function xmlFile(file: PackageFile | undefined, { faults }: Reading): XmlFile | undefined {
  if (!file) return undefined;
  const document = documentOf(file);
  const xml = readXml(document);
  if ('root' in xml) return { document, root: xml.root };
  faults.push({ code: 'xml', values: { file: file.name, reason: xml.reason }, at: atFile(file) });
  return undefined;
}

function connectorsOf(customizations: XmlFile): SolutionConnector[] {
  return findAll(customizations.root, 'Connector').flatMap(element => {
    const text = (name: string): string => child(element, name)?.text ?? '';
    const id = text('connectorid').replace(/[{}]/g, '').toLowerCase();
    if (id === '') return [];
    const references = element.elements
      .filter(member => member.text.startsWith(`/${connectorFolder}/`))
      .map(member => ({ path: member.text.slice(1), element: member }));
    return [
      { customizations, element, id, name: text('name'), brandColor: text('iconbrandcolor'), references },
    ];
  });
}

function readFlow(file: PackageFile, { faults }: Reading): Flow {
  const document = documentOf(file);
  const {
    value,
    faults: [fault],
  } = document.json;
  if (fault)
    faults.push({
      code: 'json',
      values: { file: quoteName(file.name) },
      at: textAt(document, fault.start, fault.end),
    });
  return { file, json: value };
}

/** A file of a connector: the one that its element names, else the first of its kind in the folder. */
export function connectorFile(
  { archive }: Solution,
  connector: SolutionConnector | undefined,
  kind: keyof typeof connectorFiles,
): PackageFile | undefined {
  const ofKind = filesIn(archive, connectorFolder).filter(file => endsWith(file, connectorFiles[kind]));
  return ofKind.find(({ name }) => connector?.references.some(({ path }) => path === name)) ?? ofKind[0];
}

/** The text of a member of the solution manifest, with its place; undefined when it is not there. */
export function manifestText(
  { manifest }: Solution,
  ...names: readonly string[]
): { text: string; at: Spot } | undefined {
  const top = manifest && child(manifest.root, 'SolutionManifest');
  const element = names.reduce<XmlElement | undefined>(child, top);
  return manifest && element && { text: element.text, at: atElement(manifest, element) };
}

/** Points at an element of an XML file. */
export function atElement({ document }: XmlFile, { start, end }: XmlElement): Spot {
  return textAt(document, start, end);
}
