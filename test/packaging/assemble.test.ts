import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assemblePackage,
  buildPackage,
  sha256,
  type PackageParts,
} from '../../server/src/packaging/assemble';
import { readZip } from '../../server/src/packaging/zip';
import { readScript } from '../support/connectors';
import { baseFolder, connectorSolution, flowSolution, pluginSolution, zipOf } from '../support/packages';
import { folderWith, lines } from './support';

const parts: PackageParts = {
  intro: Buffer.from(baseFolder.intro),
  connectorSolution: zipOf(connectorSolution),
  flowSolution: zipOf(flowSolution),
};

function namesIn(bytes: Uint8Array | undefined): string[] {
  const reading = readZip(bytes ?? new Uint8Array());
  assert.ok(!reading.fault);
  return reading.zip.files.map(({ path }) => path);
}

function entryOf(bytes: Uint8Array, path: string): Uint8Array | undefined {
  const reading = readZip(bytes);
  assert.ok(!reading.fault);
  return reading.zip.files.find(file => file.path === path)?.bytes;
}

describe('a package', () => {
  it('has intro.md and package.zip, in which PkgAssets holds the solutions as they were exported', () => {
    const bytes = assemblePackage(parts);
    assert.deepEqual(namesIn(bytes), ['intro.md', 'package.zip']);
    const inner = entryOf(bytes, 'package.zip') ?? new Uint8Array();
    assert.deepEqual(namesIn(inner), [
      'PkgAssets/ConnectorSolution_1_0_0_1.zip',
      'PkgAssets/FlowSolution_1_0_0_1.zip',
    ]);
    assert.deepEqual(entryOf(inner, 'PkgAssets/FlowSolution_1_0_0_1.zip'), parts.flowSolution);
  });

  it('has customProperties.json and a plugin solution when it is given them', () => {
    const bytes = assemblePackage({
      ...parts,
      pluginSolution: zipOf(pluginSolution),
      customProperties: Buffer.from('{}'),
    });
    assert.deepEqual(namesIn(bytes), ['intro.md', 'customProperties.json', 'package.zip']);
    assert.deepEqual(namesIn(entryOf(bytes, 'package.zip')).slice(2), [
      'PkgAssets/PluginSolution_1_0_0_1.zip',
    ]);
  });

  it('has names without a version for solutions that tell none', () => {
    const bytes = assemblePackage({ ...parts, connectorSolution: Buffer.from('no zip') });
    assert.equal(namesIn(entryOf(bytes, 'package.zip'))[0], 'PkgAssets/ConnectorSolution.zip');
  });

  it('is the same bytes for the same parts', () => {
    assert.equal(sha256(assemblePackage(parts)), sha256(assemblePackage({ ...parts })));
  });
});

describe('building a package', () => {
  it('gives it with what was found in it', async () => {
    const build = await buildPackage(await folderWith(), parts, { readScript });
    assert.ok(!('refused' in build));
    assert.equal(build.sha256, sha256(build.bytes));
    assert.deepEqual(lines(build.result.findings), []);
    assert.deepEqual(build.risks, []);
  });

  it('is refused by error-level findings of the folder', async () => {
    const connector = await folderWith({ definition: { info: { title: 'Contoso Parcels API' } } });
    const build = await buildPackage(connector, parts);
    assert.ok('refused' in build);
    assert.equal(build.refused, 'connector');
    assert.ok(build.result.findings.some(({ rule }) => rule === 'title-restricted-words'));
  });

  it('is refused by error-level findings of the package', async () => {
    const build = await buildPackage(await folderWith(), { ...parts, flowSolution: parts.connectorSolution });
    assert.ok('refused' in build);
    assert.equal(build.refused, 'package');
    assert.deepEqual(lines(build.result.findings), ['error solution-flow package.zip']);
  });

  it('goes on when it is forced, and says in spite of what', async () => {
    const connector = await folderWith({ definition: { info: { title: 'Contoso Parcels API' } } });
    const build = await buildPackage(
      connector,
      { ...parts, flowSolution: parts.connectorSolution },
      { force: true },
    );
    assert.ok(!('refused' in build));
    const rules = build.risks.map(({ rule }) => rule);
    assert.ok(rules.includes('title-restricted-words') && rules.includes('solution-flow'), rules.join());
  });

  it('tells a stale export, which does not stop it', async () => {
    const connector = await folderWith({ definition: { host: 'post.contoso.com' } });
    const build = await buildPackage(connector, parts);
    assert.ok(!('refused' in build));
    assert.deepEqual(
      build.result.findings.map(({ rule }) => rule),
      ['solution-edited-by-hand'],
    );
  });
});
