import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareExport } from '../../server/src/packaging/compare';
import { createDevelopmentSolution } from '../../server/src/packaging/developmentSolution';
import { extractConnector } from '../../server/src/packaging/exportedConnector';
import { nameBasedId, slug } from '../../server/src/packaging/names';
import { manifestText, openSolution, type Solution } from '../../server/src/packaging/solution';
import { child } from '../../server/src/packaging/xml';
import { zipBudget } from '../../server/src/packaging/zip';
import { baseScript } from '../support/baseConnector';
import { connectorOf, readScript } from '../support/connectors';
import { folderWith } from './support';

async function made(
  folder: Parameters<typeof folderWith>[0] = {},
): Promise<{ solution: Solution; notes: string[] }> {
  const result = createDevelopmentSolution(await folderWith(folder));
  assert.ok(!('refused' in result));
  const faults: [] = [];
  const solution = openSolution(
    { path: 'x.zip', name: 'x.zip', bytes: result.bytes },
    { budget: zipBudget(), faults },
  );
  assert.ok(solution);
  assert.deepEqual(faults, []);
  return { solution, notes: result.notes.map(({ message }) => message.split(' ')[0] ?? '') };
}

describe('a development solution', () => {
  it('has its files in the order and under the names of an export', async () => {
    const { solution } = await made({ files: { 'script.csx': baseScript } });
    assert.deepEqual(
      solution.archive.files.map(({ name }) => name),
      [
        '[Content_Types].xml',
        'solution.xml',
        'customizations.xml',
        'Connector/ccdev_contosoparcels_openapidefinition.json',
        'Connector/ccdev_contosoparcels_connectionparameters.json',
        'Connector/ccdev_contosoparcels_policytemplateinstances.json',
        'Connector/ccdev_contosoparcels_customcodeblobcontent.csx',
        'Connector/ccdev_contosoparcels_iconblob.Png',
      ],
    );
  });

  it('has content types for the extensions that it holds, letter case included', async () => {
    const { solution } = await made();
    const types = Buffer.from(solution.archive.files[0]?.bytes ?? []).toString();
    assert.deepEqual(
      [...types.matchAll(/Extension="(\w+)"/g)].map(([, extension]) => extension),
      ['xml', 'json', 'Png'],
    );
  });

  it('has the members of customizations.xml in the order that imports expect', async () => {
    const { solution } = await made();
    assert.deepEqual(
      solution.customizations?.root.elements.map(({ name }) => name),
      [
        'Entities',
        'Roles',
        'Workflows',
        'FieldSecurityProfiles',
        'Templates',
        'EntityMaps',
        'EntityRelationships',
        'OrganizationSettings',
        'optionsets',
        'CustomControls',
        'EntityDataProviders',
        'Connectors',
        'connectionreferences',
        'Languages',
      ],
    );
    assert.deepEqual(
      solution.connectors[0]?.element.elements.map(({ name }) => name),
      [
        'connectorid',
        'description',
        'displayname',
        'iconbrandcolor',
        'name',
        'connectortype',
        'openapidefinition',
        'connectionparameters',
        'policytemplateinstances',
        'iconblob',
      ],
    );
  });

  it('is unmanaged, names the connector as its component and says what it is not for', async () => {
    const { solution } = await made();
    assert.equal(manifestText(solution, 'Managed')?.text, '0');
    assert.match(manifestText(solution, 'UniqueName')?.text ?? '', /^DevelopmentOnly_[A-Za-z0-9_]+$/);
    const manifest = solution.manifest && child(solution.manifest.root, 'SolutionManifest');
    const [component] = (manifest && child(manifest, 'RootComponents'))?.elements ?? [];
    const [connector] = solution.connectors;
    assert.deepEqual(component?.attributes, {
      type: '372',
      id: `{${connector?.id}}`,
      schemaName: connector?.name,
      behavior: '0',
    });
    const description = manifest && child(manifest, 'Descriptions')?.elements[0]?.attributes.description;
    assert.match(description ?? '', /Do not submit it/);
  });

  it('gives back the connector of which it was made', async () => {
    const folder = { files: { 'script.csx': baseScript } };
    const { solution } = await made(folder);
    const exported = await extractConnector(solution, readScript);
    assert.ok(exported);
    assert.deepEqual(compareExport(exported, await folderWith(folder)), []);
  });

  it('is the same bytes each time, and has the same id for the same title', async () => {
    const [a, b] = [
      createDevelopmentSolution(await folderWith()),
      createDevelopmentSolution(await folderWith()),
    ];
    assert.deepEqual('bytes' in a && a.bytes, 'bytes' in b && b.bytes);
    const ids = [await made(), await made({ definition: { host: 'post.contoso.com' } })].map(
      ({ solution }) => solution.connectors[0]?.id,
    );
    assert.equal(ids[0], ids[1]);
  });

  it('keeps what XML would take for markup', async () => {
    const { solution } = await made({
      definition: { info: { title: 'Parcels & <Letters>', description: '"0 < 1"' } },
    });
    const element = solution.connectors[0]?.element;
    assert.equal(child(element, 'displayname')?.text, 'Parcels & <Letters>');
    assert.equal(child(element, 'description')?.text, '"0 < 1"');
    assert.equal(solution.connectors[0]?.name, 'ccdev_parcelsletters');
  });

  it('says what it cannot hold', async () => {
    const properties = {
      properties: { scriptOperations: ['GetParcel'], connectionParameterSets: { values: [] } },
    };
    assert.deepEqual((await made({ properties })).notes, ['connectionParameterSets', 'scriptOperations']);
  });

  it('needs a definition and properties that can be read', async () => {
    const broken = { 'apiDefinition.swagger.json': '{"swagger": "2.0', 'apiProperties.json': '{}' };
    assert.ok('refused' in createDevelopmentSolution(await connectorOf(broken)));
    assert.ok(
      'refused' in createDevelopmentSolution(await connectorOf({ 'apiDefinition.swagger.json': '{}' })),
    );
  });
});

describe('names', () => {
  it('are a-z and 0-9', () => {
    assert.equal(slug('Contoso Übersee-Post 24'), 'contosouberseepost24');
    assert.equal(slug('郵便'), 'connector');
  });

  it('give the ids of RFC 9562', () => {
    assert.equal(
      nameBasedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'),
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});
