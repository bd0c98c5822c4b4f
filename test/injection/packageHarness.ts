/** Makes packages of published connectors, breaks them, and looks whether each defect is told at its entry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../server/src/connector/json/parse';
import { checkPackage } from '../../server/src/engine/checkPackage';
import { readPackage } from '../../server/src/packaging/package';
import { connectorOf, readScript } from '../support/connectors';
import { corpusFolder, corpusItems, skipWithoutCorpus } from '../support/corpus';
import { zipOf } from '../support/packages';
import type { Mutable } from './harness';
import { isMutable } from './places';

/** Folders and files of a zip, as `zipOf` takes them: change them in place. */
export type Tree = Mutable;

/** A package of a published connector, to be broken. */
export interface Parcel {
  readonly outer: Tree;
  readonly inner: Tree;
  readonly assets: Tree;
  readonly connector: Tree;
  readonly flow: Tree;
  /** The definition in both solutions. */
  readonly definition: Mutable;
  /** The folder from which it was exported, when a rule compares with it. */
  readonly folder: { definition: Mutable; properties: Mutable; script?: string };
  /** Ids of the operations that makers see. */
  readonly ids: readonly string[];
}

export const inner = 'package.zip';
export const connectorZip = `${inner}!PkgAssets/ConnectorSolution_1_0_0_1.zip`;
export const flowZip = `${inner}!PkgAssets/FlowSolution_1_0_0_1.zip`;
export const name = 'cts_parcels';
export const entry = (ending: string): string => `${name}${ending}`;

export interface PackageInjection {
  readonly rule: string;
  readonly what?: string;
  /** Breaks a package; false when it has no place for it. */
  readonly inject: (parcel: Parcel) => void | false;
  /** Where it is told, one entry for each finding; nothing when it must not be told. "" is the package itself. */
  readonly at: readonly string[];
  /** The person says that the connector is AI-enabled. */
  readonly aiEnabled?: true;
  /** The package is compared with the folder it comes from. */
  readonly compared?: true;
}

const most = 4;

/** Declares one test for each injection into a package. */
export function describePackageInjections(title: string, injections: readonly PackageInjection[]): void {
  describe(title, { skip: skipWithoutCorpus }, () => {
    for (const injection of injections) {
      const { rule, what, at } = injection;
      const place = at.length === 0 ? 'is not told' : 'is told at its place';
      it(`${rule}${what === undefined ? '' : ` (${what})`} ${place}`, async () => {
        let tried = 0;
        for (const { path } of some()) {
          if (tried === most) break;
          const found = await attempt(path, injection);
          if (!found) continue;
          tried += 1;
          assert.deepEqual(found, [...at].sort(), path);
        }
        assert.equal(tried, most, 'there was no place for it');
      });
    }
  });
}

let chosen: readonly { readonly path: string }[] | undefined;

/** Some of the published connectors, from all kinds of publishers. */
function some(): readonly { readonly path: string }[] {
  return (chosen ??= corpusItems().filter((_, index) => index % 10 === 0));
}

async function attempt(
  path: string,
  { rule, inject, aiEnabled, compared }: PackageInjection,
): Promise<string[] | undefined> {
  const parcel = parcelOf(path);
  if (!parcel || inject(parcel) === false) return undefined;
  const { definition, properties, script } = parcel.folder;
  const source = compared
    ? await connectorOf({
        'apiDefinition.swagger.json': JSON.stringify(definition),
        'apiProperties.json': JSON.stringify(properties),
        ...(script === undefined ? {} : { 'script.csx': script }),
      })
    : undefined;
  const pkg = await readPackage(zipOf(parcel.outer as JsonObject), {
    readScript,
    ...(aiEnabled && { aiEnabled }),
    ...(source && { source }),
  });
  const { findings, crashes } = checkPackage(pkg, { profile: 'verified' });
  assert.equal(crashes.size, 0, [...crashes.keys()].join());
  return findings
    .filter(finding => finding.rule === rule)
    .map(({ file }) => file)
    .sort();
}

function parcelOf(path: string): Parcel | undefined {
  const read = (file: string): Mutable | undefined => {
    try {
      const text = readFileSync(join(corpusFolder, path, file), 'utf8');
      const json: unknown = text.length > 100_000 ? undefined : JSON.parse(text);
      return isMutable(json) ? json : undefined;
    } catch {
      return undefined;
    }
  };
  const definition = read('apiDefinition.swagger.json');
  const properties = read('apiProperties.json');
  const body = properties?.['properties'];
  if (!definition || !properties || !isMutable(body) || 'connectionParameterSets' in body) return undefined;
  if (JSON.stringify(definition).includes('openai-enabled')) return undefined;
  const ids = visibleIds(definition);
  if (ids.length < 2) return undefined;
  const files = { definition, parameters: body['connectionParameters'] ?? {} };
  body['iconBrandColor'] = icon.background;
  body['policyTemplateInstances'] = [{ templateId: 'setheader', title: 'Header', parameters: {} }];
  const connector = connectorSolution(files);
  const flow = flowSolution(files, ids);
  const assets = { 'ConnectorSolution_1_0_0_1.zip': connector, 'FlowSolution_1_0_0_1.zip': flow };
  const innerZip: Tree = { PkgAssets: assets };
  const outer: Tree = { 'intro.md': '# Contoso Parcels\n', 'package.zip': innerZip };
  return {
    outer,
    inner: innerZip,
    assets,
    connector,
    flow,
    definition,
    folder: { definition: structuredClone(definition), properties: structuredClone(properties) },
    ids,
  };
}

function visibleIds({ paths }: Mutable): string[] {
  return Object.values(isMutable(paths) ? paths : {}).flatMap(item =>
    Object.values(isMutable(item) ? item : {}).flatMap(operation =>
      isMutable(operation) &&
      typeof operation['operationId'] === 'string' &&
      operation['x-ms-visibility'] !== 'internal'
        ? [operation['operationId']]
        : [],
    ),
  );
}

interface Content {
  readonly definition: Mutable;
  readonly parameters: unknown;
}

const id = '7c1d5f3a-0000-4000-8000-2f8d1c7e6a10';
const icon = { width: 100, height: 100, background: '#2a6f97' };

const policies = [{ TemplateId: 'setheader', Title: 'Header', Parameters: {} }];

const kinds = ['openapidefinition.json', 'connectionparameters.json', 'policytemplateinstances.json'];

/** An element of customizations.xml for a connector of this name. */
export const connectorElement = (named = name, connectorid = id): Mutable => ({
  connectorid,
  name: named,
  displayname: 'Contoso Parcels',
  iconbrandcolor: '#2a6f97',
  ...Object.fromEntries(kinds.map(kind => [kind.slice(0, -5), `/Connector/${named}_${kind}`])),
  iconblob: `/Connector/${named}_iconblob.Png`,
});

const connectorFiles = ({ definition, parameters }: Content): Tree => ({
  [entry('_openapidefinition.json')]: definition,
  [entry('_connectionparameters.json')]: parameters,
  [entry('_policytemplateinstances.json')]: policies,
  [entry('_iconblob.Png')]: icon,
});

const manifest = (unique: string): Mutable => ({
  SolutionManifest: { UniqueName: unique, Version: '1.0.0.1', Managed: '0' },
});

function connectorSolution(content: Content): Tree {
  return {
    '[Content_Types].xml': '<Types/>',
    'solution.xml': manifest('Parcels'),
    'customizations.xml': { Workflows: '', Connectors: { Connector: connectorElement() } },
    Connector: connectorFiles(content),
  };
}

export const flowFile = 'Track-1.json';

function flowSolution(content: Content, ids: readonly string[]): Tree {
  const api = 'shared_cts-5fparcels-5f0123456789';
  return {
    '[Content_Types].xml': '<Types/>',
    'solution.xml': manifest('ParcelsFlow'),
    'customizations.xml': {
      Workflows: { Workflow: { '@Name': 'Track', JsonFileName: `/Workflows/${flowFile}` } },
      Connectors: { Connector: connectorElement() },
    },
    Connector: connectorFiles(content),
    Workflows: {
      [flowFile]: {
        properties: {
          connectionReferences: { [api]: { api: { name: api } } },
          definition: {
            actions: Object.fromEntries(
              ids.map((operationId, index) => [
                `A${index}`,
                { type: 'OpenApiConnection', inputs: { host: { connectionName: api, operationId } } },
              ]),
            ),
          },
        },
      },
    },
  };
}
