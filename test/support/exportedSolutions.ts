/** Solutions of a connector's folder, as an environment exports them after the files were imported there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../server/src/connector/json/parse';
import { escapeXml } from '../../server/src/packaging/xml';
import { writeZip, type ZipFile } from '../../server/src/packaging/zip';

export interface ExportedSolutions {
  readonly connector: Uint8Array;
  readonly flow: Uint8Array;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-ms-trigger'?: string;
}

/** Exports the connector of a folder: a solution with the connector alone, and one with a flow that calls every operation. */
export function exportSolutions(folder: string, version = '1.0.0.1'): ExportedSolutions {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const definition = JSON.parse(text('apiDefinition.swagger.json')) as JsonObject & {
    info: { title: string; description: string };
    paths: Record<string, Record<string, Operation>>;
  };
  const { properties } = JSON.parse(text('apiProperties.json')) as {
    properties: JsonObject & { iconBrandColor: string; policyTemplateInstances?: JsonObject[] };
  };
  const { title, description } = definition.info;
  const slug = title.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = `cts_${slug}`;
  const file = (ending: string, content: string | Uint8Array): ZipFile => ({
    path: `Connector/${name}${ending}`,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const policies = (properties.policyTemplateInstances ?? []).map(policy =>
    Object.fromEntries(
      Object.entries(policy).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
    ),
  );
  const script = join(folder, 'script.csx');
  const files: (readonly [member: string, file: ZipFile])[] = [
    ['openapidefinition', file('_openapidefinition.json', JSON.stringify(definition))],
    [
      'connectionparameters',
      file('_connectionparameters.json', JSON.stringify(properties['connectionParameters'] ?? {})),
    ],
    ['policytemplateinstances', file('_policytemplateinstances.json', JSON.stringify(policies))],
    ...(existsSync(script)
      ? [['customcodeblobcontent', file('_customcodeblobcontent.csx', readFileSync(script))] as const]
      : []),
    ['iconblob', file('_iconblob.Png', readFileSync(join(folder, 'icon.png')))],
  ];
  const id = guidOf(name);
  const element = elementOf({
    connectorid: id,
    description,
    displayname: title,
    iconbrandcolor: properties.iconBrandColor,
    name,
    connectortype: '1',
    ...Object.fromEntries(files.map(([member, { path }]) => [member, `/${path}`])),
  });
  const connectorFiles = files.map(([, one]) => one);
  const component = `<RootComponent type="372" id="{${id}}" schemaName="${name}" behavior="0" />`;
  const flowId = guidOf(`${name} flow`);
  const flowFile = `Workflows/Callsall-${flowId.toUpperCase()}.json`;
  const api = `shared_${name.replace('_', '-5f')}-5f${id.slice(0, 16).replaceAll('-', '')}`;
  return {
    connector: zip(
      manifest(`${slug}connector`, version, component),
      customizations(`<Workflows />\n${element}\n<connectionreferences />`),
      connectorFiles,
    ),
    flow: zip(
      manifest(
        `${slug}flow`,
        version,
        `<RootComponent type="29" id="{${flowId}}" behavior="0" />${component}`,
      ),
      customizations(
        [
          `<Workflows><Workflow WorkflowId="{${flowId}}" Name="Calls all"><JsonFileName>/${flowFile}</JsonFileName><Type>1</Type><Category>5</Category><StateCode>0</StateCode><StatusCode>1</StatusCode></Workflow></Workflows>`,
          element,
          `<connectionreferences><connectionreference connectionreferencelogicalname="cts_${slug}"><connectorid>/providers/Microsoft.PowerApps/apis/${api}</connectorid><customconnectorid><connectorid>${id}</connectorid></customconnectorid></connectionreference></connectionreferences>`,
        ].join('\n'),
      ),
      [
        ...connectorFiles,
        { path: flowFile, bytes: Buffer.from(flowOf(operationsOf(definition.paths), slug, api)) },
      ],
    ),
  };
}

const operationsOf = (paths: Record<string, Record<string, Operation>>): Operation[] =>
  Object.values(paths).flatMap(item =>
    Object.values(item).filter(({ operationId }) => typeof operationId === 'string'),
  );

/** A flow that begins with the trigger, when there is one, and calls everything else. */
function flowOf(operations: readonly Operation[], slug: string, api: string): string {
  const call = ({ operationId }: Operation): [string, JsonObject] => [
    operationId,
    { type: 'OpenApiConnection', inputs: { host: { connectionName: api, operationId } } },
  ];
  const triggers = operations.filter(one => one['x-ms-trigger'] !== undefined);
  const actions = operations.filter(one => one['x-ms-trigger'] === undefined);
  return JSON.stringify({
    properties: {
      connectionReferences: {
        [api]: {
          runtimeSource: 'embedded',
          connection: { connectionReferenceLogicalName: `cts_${slug}` },
          api: { name: api },
        },
      },
      definition: {
        contentVersion: '1.0.0.0',
        triggers: Object.fromEntries(
          triggers.length > 0 ? triggers.map(call) : [['manual', { type: 'Request', kind: 'Button' }]],
        ),
        actions: Object.fromEntries(actions.map(call)),
      },
      templateName: '',
    },
    schemaVersion: '1.0.0.0',
  });
}

function zip(solution: string, customization: string, files: readonly ZipFile[]): Uint8Array {
  const contentTypes =
    '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/octet-stream" /><Default Extension="json" ContentType="application/octet-stream" /></Types>';
  return writeZip([
    { path: 'solution.xml', bytes: Buffer.from(solution) },
    { path: 'customizations.xml', bytes: Buffer.from(customization) },
    ...files,
    { path: '[Content_Types].xml', bytes: Buffer.from(contentTypes) },
  ]);
}

const manifest = (uniqueName: string, version: string, components: string): string =>
  `<ImportExportXml version="9.2.24"><SolutionManifest><UniqueName>${uniqueName}</UniqueName><Version>${version}</Version><Managed>0</Managed><Publisher><UniqueName>contoso</UniqueName><CustomizationPrefix>cts</CustomizationPrefix></Publisher><RootComponents>${components}</RootComponents></SolutionManifest></ImportExportXml>`;

const customizations = (content: string): string => `<ImportExportXml>\n${content}\n</ImportExportXml>`;

const elementOf = (members: Readonly<Record<string, string>>): string =>
  `<Connectors><Connector>${Object.entries(members)
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('')}</Connector></Connectors>`;

/** A GUID that is the same each time. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
