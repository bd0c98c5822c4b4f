import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../server/src/connector/json/parse';
import { basePackage, connectorSolution, flowSolution, pluginSolution } from '../support/packages';
import {
  assets,
  connectorZip,
  definitionEntry,
  flowZip,
  lines,
  messages,
  packageWith,
  verify,
} from './support';

const inner = 'package.zip';
const connectorAt = 'package.zip!PkgAssets/ConnectorSolution_1_0_0_1.zip';
const flowAt = 'package.zip!PkgAssets/FlowSolution_1_0_0_1.zip';
const aiEnabled: JsonObject = { get: { 'x-ms-openai-data': { 'openai-enabled': true } } };
const operation = ['paths', '/parcels/{parcelId}'];
const withPlugin = packageWith(assets, { 'PluginSolution_1_0_0_1.zip': pluginSolution });

/** What ConnectorPackageValidator.ps1 looks at, step by step: the package, what we say, and a part of one sentence. */
const outcomes: readonly (readonly [
  step: string,
  tree: JsonObject,
  expected: readonly string[],
  sentence: RegExp,
])[] = [
  [
    '2: no folder at the root',
    packageWith([], { extra: { 'a.txt': 'a' } }),
    ['error package-outer-root'],
    /"extra" as a folder/,
  ],
  [
    '2: the folder was zipped instead of its contents',
    { Contoso: basePackage },
    ['error package-outer-root', 'error package-outer-root', 'error package-outer-root'],
    /no \.md file/,
  ],
  [
    '2: __MACOSX is a folder, too',
    packageWith([], { __MACOSX: { '._intro.md': 'x' } }),
    ['error package-outer-root'],
    /__MACOSX/,
  ],
  [
    '2: no intro.md',
    packageWith([], { 'intro.md': null }),
    ['error package-outer-root'],
    /no \.md file at its root/,
  ],
  [
    '2: no package zip',
    packageWith([], { 'package.zip': null }),
    ['error package-outer-root'],
    /no \.zip file at its root/,
  ],
  ['2: neither', {}, ['error package-outer-root', 'error package-outer-root'], /no \.md file/],
  [
    '2: two .md, at which the script fails silently',
    packageWith([], { 'readme.md': '# Contoso' }),
    ['error package-outer-root'],
    /2 \.md files at its root \("intro\.md", "readme\.md"\)/,
  ],
  [
    '2: two .zip, at which the script fails silently',
    packageWith([], { 'other.zip': { 'a.txt': 'a' } }),
    ['error package-outer-root'],
    /2 \.zip files at its root/,
  ],
  [
    '4: no folder in the package zip',
    packageWith(['package.zip'], { PkgAssets: null, 'a.txt': 'a' }),
    [`error package-assets-folder ${inner}`],
    /no folder at its root/,
  ],
  [
    '4: two folders, at which the script fails silently',
    packageWith(['package.zip'], { __MACOSX: { '._PkgAssets': 'x' } }),
    [`error package-assets-folder ${inner}`],
    /2 folders at its root \("PkgAssets", "__MACOSX"\)/,
  ],
  [
    '4: any name will do for the script; the portal wants PkgAssets',
    packageWith(['package.zip'], {
      PkgAssets: null,
      Assets: (basePackage['package.zip'] as JsonObject).PkgAssets,
    }),
    [`warning package-assets-name ${inner}`],
    /called "Assets"/,
  ],
  ['4: loose files do not matter', packageWith(['package.zip'], { 'input.xml': '<a/>' }), [], /^$/],
  [
    '5: a folder in the folder',
    packageWith(assets, { old: { 'a.txt': 'a' } }),
    [`error package-assets-subfolder ${inner}`],
    /"PkgAssets" has a folder inside \("old"\)/,
  ],
  [
    '5: no solutions',
    packageWith(['package.zip'], { PkgAssets: null, assets: { 'a.txt': 'a' } }),
    [`warning package-assets-name ${inner}`, `error package-solution-count ${inner}`],
    /has 0 zip files; it needs 2/,
  ],
  [
    '5: one solution, at which the script fails silently',
    packageWith(assets, { 'FlowSolution_1_0_0_1.zip': null }),
    [`error package-solution-count ${inner}`, `error solution-flow ${inner}`],
    /has 1 zip files; it needs 2/,
  ],
  [
    '5: three without a plugin',
    packageWith(assets, { 'Third.zip': connectorSolution }),
    [`error package-solution-count ${inner}`],
    /has 3 zip files; it needs 2/,
  ],
  [
    '5: two with a plugin',
    packageWith(
      [...flowZip, ...definitionEntry.slice(-2), ...operation],
      aiEnabled,
      packageWith([...definitionEntry, ...operation], aiEnabled),
    ),
    [`error package-solution-count ${inner}`, `error plugin-solution ${inner}`],
    /has 2 zip files; an AI-enabled connector needs 3/,
  ],
  [
    '6: a root file is missing',
    packageWith(connectorZip, { '[Content_Types].xml': null }),
    [`error solution-root-files ${connectorAt}`],
    /no \[Content_Types\]\.xml at its root/,
  ],
  [
    '6: letter case does not matter',
    packageWith(connectorZip, {
      'solution.xml': null,
      'Solution.XML': connectorSolution['solution.xml'] ?? '',
    }),
    [],
    /^$/,
  ],
  [
    '6: all root files are missing',
    packageWith(assets, { 'FlowSolution_1_0_0_1.zip': null, 'Notes.zip': { 'a.txt': 'a' } }),
    [
      `error solution-flow ${inner}`,
      'error solution-root-files package.zip!PkgAssets/Notes.zip',
      'error solution-root-files package.zip!PkgAssets/Notes.zip',
      'error solution-root-files package.zip!PkgAssets/Notes.zip',
    ],
    /no solution\.xml at its root/,
  ],
  [
    '7 and 8: a connector without its folder',
    packageWith(flowZip, { Connector: null }),
    [`error solution-folders ${flowAt}`],
    /no folder Connector for the Connector/,
  ],
  [
    '7 and 8: flows without their folder',
    packageWith(flowZip, { Workflows: null }),
    [
      `error solution-flow-uses-connector ${flowAt}`,
      `error solution-folders ${flowAt}`,
      `error solution-workflow-files ${flowAt}!customizations.xml`,
    ],
    /no folder Workflows for the Workflows/,
  ],
  [
    '7: white space is no content',
    packageWith([...connectorZip, 'customizations.xml'], { Workflows: '\n   ' }),
    [],
    /^$/,
  ],
  [
    '9 and 10: no solution with the connector alone',
    packageWith(assets, {
      'ConnectorSolution_1_0_0_1.zip': flowSolution,
    }),
    [`error solution-connector-only ${inner}`],
    /No solution in the package holds the connector alone/,
  ],
  [
    '9 and 10: no flow solution',
    packageWith(flowZip, { Workflows: null, 'customizations.xml': { Workflows: null } }),
    [`error solution-flow ${inner}`],
    /No solution in the package holds a flow and the connector/,
  ],
  [
    '9 and 10: flows without the connector are no flow solution',
    packageWith([...flowZip, 'customizations.xml'], { Connectors: null }),
    [
      `error solution-flow ${inner}`,
      ...Array.from({ length: 4 }, () => `warning solution-references ${flowAt}`),
    ],
    /No solution in the package holds a flow/,
  ],
  ['ok', basePackage, [], /^$/],
];

describe('what the package validator script checks', () => {
  for (const [step, tree, expected, sentence] of outcomes) {
    it(step, async () => {
      const findings = await verify(tree);
      assert.deepEqual(lines(findings).sort(), [...expected].sort());
      if (expected.length > 0)
        assert.ok(
          messages(findings).some(message => sentence.test(message)),
          messages(findings).join('\n'),
        );
    });
  }
});

describe('a package of an AI-enabled connector', () => {
  it('needs its plugin solution when the person says that it is AI-enabled', async () => {
    assert.deepEqual(lines(await verify(basePackage, { aiEnabled: true })), [
      `error package-solution-count ${inner}`,
      `error plugin-solution ${inner}`,
    ]);
  });

  it('is complete with three solutions', async () => {
    assert.deepEqual(lines(await verify(withPlugin, { aiEnabled: true })), []);
  });

  it('needs the folders of the plugin', async () => {
    const tree = packageWith(
      [...assets, 'PluginSolution_1_0_0_1.zip'],
      { aipluginoperations: null },
      withPlugin,
    );
    const findings = await verify(tree, { aiEnabled: true });
    assert.deepEqual(lines(findings), [`error plugin-solution ${inner}`]);
    assert.match(
      messages(findings).join(),
      /"PluginSolution_1_0_0_1\.zip" lacks the folders "aipluginoperations"/,
    );
  });

  it('has a solution too many when nothing says that it is AI-enabled', async () => {
    assert.deepEqual(lines(await verify(withPlugin)), [`error package-solution-count ${inner}`]);
  });
});
