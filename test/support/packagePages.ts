import { createDocument } from '../../server/src/connector/document';
import type { Connector } from '../../server/src/connector/connector';
import { isObject, type Json, type JsonObject } from '../../server/src/connector/json/parse';
import { below, rootPlace } from '../../server/src/connector/place';
import type { CheckOptions } from '../../server/src/engine/check';
import { checkPackage } from '../../server/src/engine/checkPackage';
import { keyAt, type Finding } from '../../server/src/engine/finding';
import { locate } from '../../server/src/engine/locate';
import { readPackage, type Package } from '../../server/src/packaging/package';
import { connectorOf, mergeAt, readScript } from './connectors';
import type { Example } from './examples';
import { baseFolder, basePackage, zipOf } from './packages';

/** Whether an example is about a package: it has a block `package`, a tree that `zipOf` makes a zip of. */
export function hasPackage({ blocks }: Example): boolean {
  return blocks.some(({ file }) => file === 'package');
}

/**
 * Checks the package of an example. A block `definition`, `properties` or `script` says how the connector's folder differs
 * from the one that the base package comes from; a block `baseline-package`, how the package submitted last did.
 * Findings are moved to the tree: to the name of the entry where they stand.
 */
export async function checkPackageOf(example: Example, options: CheckOptions): Promise<Finding[]> {
  const tree = merged(example, 'package', basePackage);
  const source = await sourceOf(example);
  const previous = example.blocks.some(({ file }) => file === 'baseline-package')
    ? await packageOf(merged(example, 'baseline-package', basePackage))
    : undefined;
  const pkg = await readPackage(zipOf(tree), {
    readScript,
    ...(source ? { source } : {}),
    ...(previous ? { previous } : {}),
  });
  const document = createDocument('package', { text: JSON.stringify(tree, null, 2) });
  return checkPackage(pkg, options.profile ? { profile: options.profile } : {}).findings.map(finding => {
    const names = finding.file === '' ? [] : finding.file.split(/[!/]/);
    const place = below(rootPlace(document), ...names);
    return { ...finding, ...locate(names.length === 0 ? place : keyAt(place)) };
  });
}

function packageOf(tree: JsonObject): Promise<Package> {
  return readPackage(zipOf(tree));
}

function merged({ blocks }: Example, file: string, base: Json): JsonObject {
  const result = blocks
    .filter(block => block.file === file)
    .reduce<Json>((value, { path, text }) => mergeAt(value, path, JSON.parse(text) as Json), base);
  return isObject(result) ? result : {};
}

/** The connector's folder, when the example has a block for one of its files. */
async function sourceOf(example: Example): Promise<Connector | undefined> {
  const block = (name: string): string | undefined => example.blocks.find(({ file }) => file === name)?.text;
  const script = block('script');
  if (!['definition', 'properties', 'script'].some(name => block(name) !== undefined)) return undefined;
  return connectorOf({
    'apiDefinition.swagger.json': JSON.stringify(
      merged(example, 'definition', baseFolder.definition),
      null,
      2,
    ),
    'apiProperties.json': JSON.stringify(merged(example, 'properties', baseFolder.properties), null, 2),
    'intro.md': baseFolder.intro,
    'icon.png': baseFolder.icon,
    ...(script === undefined ? {} : { 'script.csx': script }),
  });
}
