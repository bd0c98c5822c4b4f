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
import { baseIntro } from '../support/baseConnector';
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

  it('is refused by a secret, whatever its severity', async () => {
    const intro = new TextEncoder().encode(`${baseIntro}\nhttps://x.example/?sig=Zm9vYmFyYmF6cXV4Zm9vYmFy\n`);
    const build = await buildPackage(await folderWith(), { ...parts, intro });
    assert.ok('refused' in build);
    assert.deepEqual(lines(build.result.findings), ['warning package-secret intro.md']);
  });

  it('goes on when it is forced, and says in spite of what', async () => {
    const connector = await folderWith({ definition: { info: { title: 'Contoso Parcels API' } } });
    const build = await buildPackage(
      connector,
      { ...parts, flowSolution: parts.connectorSolution },
      { accepted: ['connector', 'export', 'package'] },
    );
    assert.ok(!('refused' in build));
    const rules = build.risks.map(({ rule }) => rule);
    assert.ok(rules.includes('title-restricted-words') && rules.includes('solution-flow'), rules.join());
  });

  it('is refused when the export is not what the folder has, until the person accepts that', async () => {
    const connector = await folderWith({ definition: { host: 'post.contoso.com' } });
    const refused = await buildPackage(connector, parts);
    assert.equal('refused' in refused && refused.refused, 'export');
    const build = await buildPackage(connector, parts, { accepted: ['export'] });
    assert.ok(!('refused' in build));
    assert.deepEqual(
      build.result.findings.map(({ rule }) => rule),
      ['solution-edited-by-hand'],
    );
  });
});
