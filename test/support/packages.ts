import { isObject, type Json, type JsonObject } from '../../server/src/connector/json/parse';
import { escapeXml } from '../../server/src/packaging/xml';
import { writeZip, type ZipFile } from '../../server/src/packaging/zip';
import { baseDefinition, baseIcon, baseIntro, baseProperties } from './baseConnector';
import { drawIcon, type IconDescription } from './icons';

/**
 * Makes a zip of a tree of folders and files. What an object stands for follows from its name: a zip, JSON, XML, a picture
 * (as `drawIcon` takes it), or else a folder; a text is the file's text.
 */
export function zipOf(tree: JsonObject): Uint8Array {
  return writeZip(filesOf(tree, ''));
}

function filesOf(tree: JsonObject, folder: string): ZipFile[] {
  return Object.entries(tree).flatMap(([name, content = null]): ZipFile[] => {
    const path = `${folder}${name}`;
    if (!isObject(content) && !/\.json$/i.test(name)) return [{ path, bytes: encode(textOf(content)) }];
    if (/\.json$/i.test(name))
      return [
        { path, bytes: encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2)) },
      ];
    const object = content as JsonObject;
    if (/\.zip$/i.test(name)) return [{ path, bytes: zipOf(object) }];
    if (/\.xml$/i.test(name)) return [{ path, bytes: encode(xmlOf(object)) }];
    if (/\.png$/i.test(name)) return [{ path, bytes: drawIcon(object as unknown as IconDescription) }];
    return filesOf(object, `${path}/`);
  });
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** XML of an object: members are elements (a list is one element for each item), members with "@" are attributes. */
function xmlOf(json: JsonObject): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<ImportExportXml version="9.2.0.0">\n${elements(json, '  ')}</ImportExportXml>\n`;
}

function elements(json: JsonObject, indent: string): string {
  return Object.entries(json)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, content = null]) => [content].flat().map(item => element(name, item, indent)))
    .join('');
}

function element(name: string, content: Json, indent: string): string {
  if (!isObject(content)) return `${indent}<${name}>${escapeXml(textOf(content))}</${name}>\n`;
  const attributes = Object.entries(content)
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${escapeXml(textOf(value ?? null))}"`);
  return `${indent}<${name}${attributes.join('')}>\n${elements(content, `${indent}  `)}${indent}</${name}>\n`;
}

const connectorId = '0b9a1c5e-6f3d-5b0e-9a43-2f8d1c7e6a10';
const name = 'cts_contosoparcels';

const connectorElement = {
  connectorid: connectorId,
  description: 'Contoso Parcels ships parcels.',
  displayname: 'Contoso Parcels',
  iconbrandcolor: '#2a6f97',
  name,
  connectortype: '1',
  openapidefinition: `/Connector/${name}_openapidefinition.json`,
  connectionparameters: `/Connector/${name}_connectionparameters.json`,
  policytemplateinstances: `/Connector/${name}_policytemplateinstances.json`,
  iconblob: `/Connector/${name}_iconblob.Png`,
};

const policies: Json = [
  {
    TemplateId: 'setheader',
    Title: 'Name the caller',
    Parameters: {
      'x-ms-apimTemplateParameter.name': 'X-Contoso-Client',
      'x-ms-apimTemplateParameter.value': 'power-platform',
      'x-ms-apimTemplateParameter.existsAction': 'override',
      'x-ms-apimTemplate-policySection': 'Request',
    },
  },
];

const propertiesBody = (baseProperties as { readonly properties: JsonObject }).properties;

const connectorFiles: JsonObject = {
  [`${name}_openapidefinition.json`]: baseDefinition,
  [`${name}_connectionparameters.json`]: propertiesBody.connectionParameters,
  [`${name}_policytemplateinstances.json`]: policies,
  [`${name}_iconblob.Png`]: baseIcon as unknown as JsonObject,
};

const manifest = (uniqueName: string): JsonObject => ({
  SolutionManifest: {
    UniqueName: uniqueName,
    Version: '1.0.0.1',
    Managed: '0',
    Publisher: { UniqueName: 'contoso', CustomizationPrefix: 'cts' },
  },
});

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/octet-stream" /></Types>';

const flowFile = 'Trackaparcel-5D1C7B9E-2F64-4B0A-8C11-7E3A90D2F5B4.json';
const apiName = 'shared_cts-5fcontosoparcels-5f4f2a9c01d7e8b365';

const flow: Json = {
  properties: {
    connectionReferences: {
      [apiName]: {
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: 'cts_parcels' },
        api: { name: apiName },
      },
    },
    definition: {
      contentVersion: '1.0.0.0',
      triggers: { manual: { type: 'Request', kind: 'Button' } },
      actions: {
        Get_a_parcel: {
          type: 'OpenApiConnection',
          inputs: {
            host: { connectionName: apiName, operationId: 'GetParcel' },
            parameters: { parcelId: '4711' },
          },
        },
      },
    },
    templateName: '',
  },
  schemaVersion: '1.0.0.0',
};

/** A connector solution without a fault, as an environment exports it. */
export const connectorSolution: JsonObject = {
  '[Content_Types].xml': contentTypes,
  'solution.xml': manifest('ContosoParcels'),
  'customizations.xml': { Workflows: '', Connectors: { Connector: connectorElement } },
  Connector: connectorFiles,
};

/** A flow solution without a fault. */
export const flowSolution: JsonObject = {
  '[Content_Types].xml': contentTypes,
  'solution.xml': manifest('ContosoParcelsFlow'),
  'customizations.xml': {
    Workflows: {
      Workflow: {
        '@WorkflowId': '{5d1c7b9e-2f64-4b0a-8c11-7e3a90d2f5b4}',
        '@Name': 'Track a parcel',
        JsonFileName: `/Workflows/${flowFile}`,
      },
    },
    Connectors: { Connector: connectorElement },
    connectionreferences: {
      connectionreference: {
        '@connectionreferencelogicalname': 'cts_parcels',
        connectorid: `/providers/Microsoft.PowerApps/apis/${apiName}`,
        customconnectorid: { connectorid: connectorId },
      },
    },
  },
  Connector: connectorFiles,
  Workflows: { [flowFile]: flow },
};

/** A plugin solution without a fault, for connectors that are AI-enabled. */
export const pluginSolution: JsonObject = {
  '[Content_Types].xml': contentTypes,
  'solution.xml': manifest('ContosoParcelsPlugin'),
  'customizations.xml': {
    Workflows: '',
    Connectors: { Connector: connectorElement },
    aicopilot_aiplugins: { aicopilot_aiplugin: { '@aicopilot_name': 'cts_parcels' } },
  },
  Connector: connectorFiles,
  aiplugins: { cts_parcels: { 'aiplugin.xml': { aiplugin: 'Contoso Parcels' } } },
  aipluginoperations: {
    cts_parcels_getparcel: { 'aipluginoperation.xml': { aipluginoperation: 'GetParcel' } },
  },
};

/** A package without a finding: what the examples of the rule pages are merged into. */
export const basePackage: JsonObject = {
  'intro.md': baseIntro,
  'package.zip': {
    PkgAssets: {
      'ConnectorSolution_1_0_0_1.zip': connectorSolution,
      'FlowSolution_1_0_0_1.zip': flowSolution,
    },
  },
};

/** The connector's folder from which the base package comes. */
export const baseFolder = {
  definition: baseDefinition,
  properties: {
    properties: {
      ...propertiesBody,
      policyTemplateInstances: [
        {
          templateId: 'setheader',
          title: 'Name the caller',
          parameters: (policies as { Parameters: Json }[])[0]?.Parameters ?? {},
        },
      ],
    },
  },
  intro: baseIntro,
  icon: drawIcon(baseIcon),
} satisfies Record<string, Json | Uint8Array>;
