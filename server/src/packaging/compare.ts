import type { Connector } from '../connector/connector';
import { createDefinition, type Definition } from '../connector/definition/definition';
import { isObject, type Json, type JsonObject } from '../connector/json/parse';
import { once } from '../connector/memo';
import { below } from '../connector/place';
import type { ConnectionParameter, Properties } from '../connector/properties';
import type { Target, Values } from '../engine/finding';
import { atFile, documentOf } from './archive';
import { compareDefinitions, differenceIn, shown } from './compareDefinitions';
import type { ExportedConnector } from './exportedConnector';
import { atElement } from './solution';
import { child } from './xml';

/** What of a connector differs between its solution and its folder, each in a sentence with {placeholders}. */
export const differences = {
  title:
    'The solution has the title {exported}, the folder {folder}; update the connector and export it again.',
  member:
    'The solution has {exported} as {member}, the folder {folder}; update the connector and export it again.',
  operationMissing:
    'The solution lacks the operation "{operation}" of the folder; export the connector again.',
  operationExtra: 'The folder has no operation "{operation}" any more; export the connector again.',
  operationChanged:
    'The operation "{operation}" is another one than in the folder, first at {where}; export the connector again.',
  parameterMissing:
    'The solution lacks the connection parameter "{parameter}" of the folder; export it again.',
  parameterExtra:
    'The folder has no connection parameter "{parameter}" any more; export the connector again.',
  parameterType: 'The connection parameter "{parameter}" is {exported} here and {folder} in the folder.',
  policies: 'The policies are others than in the folder, first at {where}; export the connector again.',
  scriptExtra: 'The solution has a script and the folder has none; remove it and export the connector again.',
  script: 'The script is another one than in the folder, first in line {line}; export the connector again.',
  icon: 'The icon is another picture than in the folder; upload it and export the connector again.',
  color: 'The icon background is {exported} here and {folder} in the folder; export the connector again.',
} as const;

export interface Difference {
  readonly what: keyof typeof differences;
  readonly values: Values;
  /** In the package. */
  readonly at: Target;
  /** In the folder. */
  readonly there?: Target;
}

/** The definition of an exported connector, with its places in the package. */
export const exportedDefinition: (exported: ExportedConnector) => Definition | undefined = once(
  ({ files: { definition } }: ExportedConnector) => {
    if (!definition) return undefined;
    const document = documentOf(definition);
    const { value, complete } = document.json;
    return complete && isObject(value) ? createDefinition(document, value) : undefined;
  },
);

/**
 * Compares the connector of a solution with the folder that it should come from. What only one side can have is left out;
 * that a file of the connector is missing is told by the rule solution-connector-artifacts.
 */
export function compareExport(exported: ExportedConnector, folder: Connector): Difference[] {
  const definition = exportedDefinition(exported);
  return [
    ...(definition && folder.definition ? compareDefinitions(definition, folder.definition) : []),
    ...compareProperties(exported, folder.properties),
    ...compareScripts(exported, folder),
    ...compareIcons(exported, folder),
  ];
}

function compareProperties(exported: ExportedConnector, folder: Properties | undefined): Difference[] {
  const { properties } = exported.connector;
  if (!properties || !folder) return [];
  const { element } = exported;
  const place = atElement(element.customizations, element.element);
  const color = child(element.element, 'iconbrandcolor');
  const own = folder.body.json.iconBrandColor;
  return [
    ...compareParameters(properties, folder).map(({ there, ...rest }) => ({
      ...rest,
      at: place,
      ...(there ? { there } : {}),
    })),
    ...comparePolicies(properties, folder).map(difference => ({ ...difference, at: place })),
    ...(color && typeof own === 'string' && color.text.toLowerCase() !== own.toLowerCase()
      ? [
          {
            what: 'color' as const,
            values: { exported: color.text, folder: own },
            at: atElement(element.customizations, color),
            there: below(folder.body.at, 'iconBrandColor'),
          },
        ]
      : []),
  ];
}

type Found = Omit<Difference, 'at'>;

/** Names and types of the connection parameters; environments fill in the rest of their own accord. */
function compareParameters(exported: Properties, folder: Properties): Found[] {
  const keyOf = ({ key, set }: ConnectionParameter): string =>
    set && typeof set.json.name === 'string' ? `${set.json.name}/${key}` : key;
  const theirs = new Map(exported.connectionParameters.map(parameter => [keyOf(parameter), parameter]));
  const ours = new Map(folder.connectionParameters.map(parameter => [keyOf(parameter), parameter]));
  return [
    ...[...ours].flatMap(([parameter, { at, type }]): Found[] => {
      const other = theirs.get(parameter);
      if (!other) return [{ what: 'parameterMissing', values: { parameter }, there: at }];
      if (other.type.toLowerCase() === type.toLowerCase()) return [];
      return [
        {
          what: 'parameterType',
          values: { parameter, exported: shown(other.type), folder: shown(type) },
          there: below(at, 'type'),
        },
      ];
    }),
    ...[...theirs.keys()]
      .filter(parameter => !ours.has(parameter))
      .map<Found>(parameter => ({ what: 'parameterExtra', values: { parameter } })),
  ];
}

/** Policies run in their order, so the order counts; their titles do not. */
function comparePolicies(exported: Properties, folder: Properties): Found[] {
  const bare = ({ policies }: Properties): Json[] =>
    policies.map<JsonObject>(({ templateId, parameters }) => ({ templateId, parameters }));
  const where = differenceIn(bare(exported), bare(folder));
  if (!where) return [];
  return [
    {
      what: 'policies',
      values: { where: `/${where.join('/')}` },
      there: below(folder.body.at, 'policyTemplateInstances'),
    },
  ];
}

/** A script by its lines; how they end does not count. */
function compareScripts({ files: { script } }: ExportedConnector, folder: Connector): Difference[] {
  const own = folder.documents.get('script');
  if (!script) return [];
  if (!own) return [{ what: 'scriptExtra', values: {}, at: atFile(script) }];
  const [theirs, ours] = [documentOf(script), own].map(({ text }) => text.trimEnd().split(/\r\n?|\n/));
  const line = ours?.findIndex((text, i) => text.trimEnd() !== theirs?.[i]?.trimEnd()) ?? -1;
  if (line < 0 && theirs?.length === ours?.length) return [];
  return [
    { what: 'script', values: { line: (line < 0 ? (ours?.length ?? 0) : line) + 1 }, at: atFile(script) },
  ];
}

/** Environments may pack a picture anew, so pixels count, and bytes only where there are none. */
function compareIcons({ connector, files: { icon } }: ExportedConnector, folder: Connector): Difference[] {
  if (!icon || !connector.icon || !folder.icon) return [];
  const [theirs, ours] = [connector.icon, folder.icon].map(
    ({ pixels, document }) => pixels?.rgba ?? document.bytes,
  );
  const isSame = theirs?.length === ours?.length && theirs?.every((byte, i) => byte === ours?.[i]);
  return isSame ? [] : [{ what: 'icon', values: {}, at: atFile(icon) }];
}
