import type { Connector } from '../../server/src/connector/connector';
import type { Json, JsonObject } from '../../server/src/connector/json/parse';
import { checkPackage } from '../../server/src/engine/checkPackage';
import { renderMessage, type Finding } from '../../server/src/engine/finding';
import { readPackage, type ReadOptions } from '../../server/src/packaging/package';
import { connectorOf, mergeAt, readScript, type Files } from '../support/connectors';
import { baseFolder, basePackage, zipOf } from '../support/packages';

export const assets = ['package.zip', 'PkgAssets'];
export const connectorZip = [...assets, 'ConnectorSolution_1_0_0_1.zip'];
export const flowZip = [...assets, 'FlowSolution_1_0_0_1.zip'];
export const definitionEntry = [...connectorZip, 'Connector', 'cts_contosoparcels_openapidefinition.json'];

/** The base package with a patch merged in (JSON merge patch) at a path of names. */
export function packageWith(
  path: readonly string[],
  patch: Json,
  base: JsonObject = basePackage,
): JsonObject {
  return mergeAt(base, path, patch) as JsonObject;
}

/** What is found in a package: a tree that is zipped, or bytes. */
export async function verify(
  content: JsonObject | Uint8Array,
  options: ReadOptions = {},
): Promise<readonly Finding[]> {
  const bytes = content instanceof Uint8Array ? content : zipOf(content);
  const result = checkPackage(await readPackage(bytes, { readScript, ...options }));
  if (result.crashes.size > 0) throw [...result.crashes.values()][0];
  return result.findings;
}

/** Findings as lines that a test can list: severity, rule and file. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`.trimEnd());
}

export function messages(findings: readonly Finding[]): string[] {
  return findings.map(renderMessage);
}

/** The connector folder of which the base package was made, with patches. */
export function folderWith(
  patches: { definition?: Json; properties?: Json; files?: Files } = {},
): Promise<Connector> {
  return connectorOf({
    'apiDefinition.swagger.json': JSON.stringify(
      mergeAt(baseFolder.definition, [], patches.definition ?? {}),
      null,
      2,
    ),
    'apiProperties.json': JSON.stringify(
      mergeAt(baseFolder.properties, [], patches.properties ?? {}),
      null,
      2,
    ),
    'intro.md': baseFolder.intro,
    'icon.png': baseFolder.icon,
    ...patches.files,
  });
}
