import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../server/src/connector/json/parse';
import { renderMessage, type Finding } from '../../server/src/engine/finding';
import { readPackage } from '../../server/src/packaging/package';
import { writeZip } from '../../server/src/packaging/zip';
import { baseScript } from '../support/baseConnector';
import { basePackage, zipOf } from '../support/packages';
import { rawZip } from './rawZip';
import {
  assets,
  connectorZip,
  definitionEntry,
  flowZip,
  folderWith,
  lines,
  messages,
  packageWith,
  verify,
} from './support';

const connectorAt = 'package.zip!PkgAssets/ConnectorSolution_1_0_0_1.zip';
const flowAt = 'package.zip!PkgAssets/FlowSolution_1_0_0_1.zip';
const name = 'cts_contosoparcels';
const entry = (ending: string): string => `${connectorAt}!Connector/${name}_${ending}`;

/** Bytes that no program can pack, always the same ones. */
function noise(length: number): Buffer {
  let seed = 1;
  return Buffer.from(
    Array.from({ length }, () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16) & 255),
  );
}

/** The text that a finding marks in an entry of a tree. */
function marked(tree: ReturnType<typeof packageWith>, path: readonly string[], { range }: Finding): string {
  const content = path.reduce<Json>((value, key) => (value as Record<string, Json>)[key] ?? null, tree);
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const all = text.split('\n');
  const { start, end } = range;
  return start.line === end.line ? (all[start.line] ?? '').slice(start.character, end.character) : '';
}

describe('the connector inside a package', () => {
  it('is checked like a folder, at its place in the definition', async () => {
    const tree = packageWith([...definitionEntry, 'info'], { title: 'Contoso Parcels API' });
    const findings = (await verify(tree)).filter(({ rule }) => rule === 'title-restricted-words');
    assert.deepEqual(
      findings.map(({ file, pointer }) => [file, pointer]),
      [[entry('openapidefinition.json'), '/info/title']],
    );
    assert.match(marked(tree, definitionEntry, findings[0] as Finding), /API/);
    assert.deepEqual(findings[0]?.fixes, [], 'nothing can be fixed in a zip');
  });

  it('is not asked for connection parameters when the export has left their folder behind', async () => {
    const findings = await verify(packageWith(connectorZip, { Connector: null }));
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ rule, file }) => [rule, file]),
      [['solution-folders', connectorAt]],
    );
  });

  it('has its connection parameters and policies where the export keeps them', async () => {
    const tree = packageWith([...connectorZip, 'Connector'], {
      [`${name}_connectionparameters.json`]: {
        api_key: { uiDefinition: { constraints: { required: true } } },
      },
      [`${name}_policytemplateinstances.json`]: [
        { TemplateId: 'setheadr', Title: 'Name the caller', Parameters: {} },
      ],
    });
    const findings = await verify(tree);
    const parameter = findings.find(({ file }) => file === entry('connectionparameters.json')) as Finding;
    assert.equal(parameter.pointer, '/api_key/uiDefinition/constraints/required');
    assert.equal(
      marked(tree, [...connectorZip, 'Connector', `${name}_connectionparameters.json`], parameter),
      'true',
    );
    const policy = findings.find(({ rule }) => rule === 'policy-template-id');
    assert.ok(policy, lines(findings).join('\n'));
    assert.equal(policy.file, entry('policytemplateinstances.json'));
    assert.equal(policy.pointer, '/0/TemplateId');
    assert.equal(
      marked(tree, [...connectorZip, 'Connector', `${name}_policytemplateinstances.json`], policy),
      '"setheadr"',
    );
  });

  it('has its brand colour in customizations.xml', async () => {
    const tree = packageWith([...connectorZip, 'customizations.xml', 'Connectors', 'Connector'], {
      iconbrandcolor: '#ffffff',
    });
    const findings = (await verify(tree)).filter(({ file }) => file.endsWith('!customizations.xml'));
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ pointer, range }) => pointer === '' && range.start.line > 0));
  });

  it('has its script and icon checked', async () => {
    const tree = packageWith(connectorZip, {
      Connector: {
        [`${name}_customcodeblobcontent.csx`]: `${baseScript}\npublic class {`,
        [`${name}_iconblob.Png`]: { width: 40, height: 20, logo: null },
      },
      'customizations.xml': {
        Connectors: { Connector: { customcodeblobcontent: `/Connector/${name}_customcodeblobcontent.csx` } },
      },
    });
    const files = new Set((await verify(tree)).map(({ file }) => file));
    assert.ok(files.has(entry('customcodeblobcontent.csx')), [...files].join());
    assert.ok(files.has(entry('iconblob.Png')), [...files].join());
  });

  it('has its intro at the root of the package', async () => {
    const tree = packageWith([], { 'intro.md': 'Contoso Parcels.\n' });
    const files = new Set((await verify(tree)).map(({ file }) => file));
    assert.deepEqual([...files], ['intro.md']);
  });

  it('is not asked for what an export does not carry', async () => {
    assert.deepEqual(lines(await verify(basePackage)), []);
  });

  it('is accepted with what its folder accepts', async () => {
    const tree = packageWith([...definitionEntry, 'info'], { title: 'Contoso Parcels API' });
    const ignores = [
      { rule: 'title-restricted-words', file: 'apiDefinition.swagger.json', reason: 'a brand' },
    ];
    const source = await folderWith({
      definition: { info: { title: 'Contoso Parcels API' } },
      files: {
        'certification.json': JSON.stringify({ ignores, rules: { 'solution-same-connector': 'off' } }),
      },
    });
    assert.deepEqual(lines(await verify(tree, { source })), []);
  });
});

describe('a solution', () => {
  it('is unmanaged, told at its text', async () => {
    const [finding] = await verify(
      packageWith([...flowZip, 'solution.xml', 'SolutionManifest'], { Managed: '1' }),
    );
    assert.equal(finding?.rule, 'solution-unmanaged');
    assert.equal(finding.file, `${flowAt}!solution.xml`);
    assert.deepEqual(finding.range, { start: { line: 5, character: 4 }, end: { line: 5, character: 24 } });
  });

  it('names its flows in customizations.xml', async () => {
    const tree = packageWith([...flowZip, 'Workflows'], { 'Forgotten.json': { properties: {} } });
    const findings = await verify(tree);
    assert.deepEqual(lines(findings), [`error solution-workflow-files ${flowAt}!customizations.xml`]);
    assert.match(messages(findings).join(), /"Workflows\/Forgotten\.json" is named by no Workflow/);
  });

  it('has flows that reach the connector by its id, its name or a connection reference', async () => {
    const [file = ''] = Object.keys(
      (
        flowZip.reduce<Json>((value, key) => (value as Record<string, Json>)[key] ?? null, basePackage) as {
          Workflows: Record<string, Json>;
        }
      ).Workflows,
    );
    const references: Readonly<Record<string, Json>> = {
      'the id': { x: { api: { id: '/x/0B9A1C5E-6F3D-5B0E-9A43-2F8D1C7E6A10' } } },
      'the name': { x: { api: { logicalName: name } } },
      'a connection reference': { x: { connection: { connectionReferenceLogicalName: 'cts_parcels' } } },
      'another connector': { x: { api: { name: 'shared_contosoparcels' } } },
    };
    for (const [how, connectionReferences] of Object.entries(references)) {
      const cleared = packageWith([...flowZip, 'Workflows', file, 'properties'], {
        connectionReferences: null,
      });
      const tree = packageWith(
        [...flowZip, 'Workflows', file, 'properties'],
        { connectionReferences },
        cleared,
      );
      const expected = how === 'another connector' ? [`error solution-flow-uses-connector ${flowAt}`] : [];
      assert.deepEqual(lines(await verify(tree)), expected, how);
    }
  });

  it('that holds a zip is not looked into', async () => {
    const tree = packageWith(connectorZip, { 'deeper.zip': { 'a.txt': 'a' } });
    const findings = await verify(tree);
    assert.deepEqual(lines(findings), [`error package-unreadable ${connectorAt}!deeper.zip`]);
  });

  it('with XML that declares entities is refused, and nothing is expanded', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><ImportExportXml>&b;</ImportExportXml>';
    const findings = await verify(packageWith(connectorZip, { 'solution.xml': bomb }));
    assert.deepEqual(messages(findings), [
      'solution.xml cannot be read as XML (it has a DOCTYPE, which no export has); export the solution again.',
    ]);
  });

  it('with broken JSON in a flow is told at the fault', async () => {
    const findings = await verify(
      packageWith([...flowZip, 'Workflows'], { 'Broken.json': '{\n  "properties": {,}\n}' }),
    );
    const [fault] = findings.filter(({ rule }) => rule === 'package-unreadable');
    assert.equal(fault?.file, `${flowAt}!Workflows/Broken.json`);
    assert.equal(fault.range.start.line, 1);
  });
});

describe('a package', () => {
  it('of any bytes gives findings and never fails', async () => {
    const sound = zipOf(basePackage);
    for (const bytes of [new Uint8Array(), Buffer.from('PK\x03\x04'), sound.subarray(0, sound.length / 2)]) {
      assert.deepEqual(lines(await verify(bytes)), ['error package-unreadable']);
    }
  });

  it('of any shape gives findings and never fails', async () => {
    const odd: Json[] = [null, 'text', [], {}, [{}], { Connector: [] }];
    for (const json of odd) {
      const tree = packageWith([...connectorZip, 'Connector'], {
        [`${name}_openapidefinition.json`]: JSON.stringify(json),
        [`${name}_connectionparameters.json`]: JSON.stringify(json),
        [`${name}_policytemplateinstances.json`]: JSON.stringify(json),
      });
      await verify(tree, { source: await folderWith() });
    }
  });

  it('shares what may be unpacked among all its zips', async () => {
    const content = Buffer.alloc(30 * 1024 * 1024, noise(4000));
    const large = rawZip({ entries: [{ name: 'a.txt', content }] });
    const inner = writeZip(
      Array.from({ length: 8 }, (_, i) => ({ path: `PkgAssets/${i}.zip`, bytes: large })),
    );
    const { faults } = await readPackage(writeZip([{ path: 'package.zip', bytes: inner }]));
    assert.ok(faults.some(({ code }) => code === 'largeTotal'));
  });

  it('that was submitted last had lower versions', async () => {
    const previous = await readPackage(zipOf(basePackage));
    assert.deepEqual(lines(await verify(basePackage, { previous })), [
      `warning solution-version-increased ${connectorAt}!solution.xml`,
      `warning solution-version-increased ${flowAt}!solution.xml`,
    ]);
  });

  it('that is the inner zip, or a solution, is told what it is', async () => {
    const inner = basePackage['package.zip'] as Record<string, Json>;
    assert.match(messages(await verify(inner)).join('\n'), /This is the zip that belongs inside a package/);
    const solution = assets
      .slice(1)
      .reduce<Json>((value, key) => (value as Record<string, Json>)[key] ?? null, inner);
    const one = (solution as Record<string, Record<string, Json>>)['ConnectorSolution_1_0_0_1.zip'] ?? {};
    assert.deepEqual((await verify(one)).map(renderMessage), [
      'This is a solution, not a package; put it into the folder PkgAssets of a zip, and that beside intro.md.',
    ]);
  });
});
