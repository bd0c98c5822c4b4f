import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import { connectorOf, type Files } from '../support/connectors';
import { describeInjections, type Break, type Due, type Injection, type Mutable } from './harness';
import { removeScripts, scriptOf } from './scriptPlaces';

/** Puts settings beside a connector; due is the value of that key, or the whole. */
const settings =
  (content: Mutable, key?: string, mark?: Due['mark'], script?: string): Break =>
  patient => {
    removeScripts(patient);
    if (script !== undefined) patient.files[script] = scriptOf('');
    for (const name of Object.keys(patient.files)) if (/^icon\./i.test(name)) patient.files[name] = null;
    patient.files['settings.json'] = JSON.stringify(content, null, 2);
    return { file: 'settings.json', pointer: key === undefined ? '' : `/${key}`, ...(mark && { mark }) };
  };

const raw =
  (text: string, marked: string): Break =>
  patient => {
    patient.files['settings.json'] = text;
    return { file: 'settings.json', pointer: '', mark: { text: marked } };
  };

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

const keys = ['$schema', 'connectorId', 'environment', 'apiProperties', 'apiDefinition', 'icon', 'script'];
const more = ['powerAppsUrl', 'powerAppsApiVersion', 'flowUrl', 'flowApiVersion', 'clientId', 'tenant'];
const urls = ['powerAppsUrl', 'flowUrl'];
const versions = ['powerAppsApiVersion', 'flowApiVersion'];

const injections: readonly Injection[] = [
  ...told('settings-valid', {
    'an unknown key': settings({ colour: 'blue' }, 'colour', 'key'),
    'another letter case': settings({ connectorID: 'x' }, 'connectorID', 'key'),
    'a container': settings({ colours: {} }, 'colours'),
  }),
  ...untold(
    'settings-valid',
    Object.fromEntries(
      [...keys, ...more, 'authorityUrl', 'resource'].map(key => [key, settings({ [key]: '' }, key, 'key')]),
    ),
  ),
  {
    rule: 'settings-valid',
    what: 'a comma too many',
    inject: raw('{ "connectorId": "x"; }', ';'),
  },

  ...urls.flatMap(key =>
    told('settings-url', {
      [`${key} without https`]: settings({ [key]: 'http://api.powerapps.com' }, key),
      [`${key} without a scheme`]: settings({ [key]: 'api.powerapps.com' }, key),
      [`${key} with a blank`]: settings({ [key]: 'https://api. powerapps.com' }, key),
      [`${key} of nothing`]: settings({ [key]: 'https://' }, key),
      [`${key} is a number`]: settings({ [key]: 7 }, key),
    }),
  ),
  ...versions.flatMap(key =>
    told('settings-url', {
      [`${key} of today`]: settings({ [key]: '2024-05-01' }, key),
      [`${key} is a number`]: settings({ [key]: 20161101 }, key),
    }),
  ),
  ...untold('settings-url', {
    ...Object.fromEntries(urls.map(key => [key, settings({ [key]: 'https://api.contoso.com' }, key)])),
    ...Object.fromEntries(versions.map(key => [key, settings({ [key]: '2016-11-01' }, key)])),
  }),

  ...['apiProperties', 'apiDefinition', 'icon', 'script'].flatMap(key =>
    told('settings-file-exists', {
      [`${key} is not there`]: settings({ [key]: 'moon.json' }, key),
      [`${key} in a folder that is not there`]: settings({ [key]: './moon/moon.json' }, key),
    }),
  ),
  ...untold('settings-file-exists', {
    empty: settings({ icon: '' }, 'icon'),
    null: settings({ script: null }, 'script'),
    'a number': settings({ apiDefinition: 7 }, 'apiDefinition'),
    'the script': settings({ script: './script.csx' }, 'script', undefined, 'script.csx'),
  }),

  ...told('settings-script-cleared', {
    'no script': settings({ connectorId: 'x' }, undefined, undefined, 'script.csx'),
    'an empty one': settings({ script: '' }, undefined, undefined, 'script.csx'),
    null: settings({ script: null }, undefined, undefined, 'script.csx'),
    'an older name': settings({}, undefined, undefined, 'Script.cs'),
  }),
  ...untold('settings-script-cleared', {
    'a script': settings({ script: 'script.csx' }, undefined, undefined, 'script.csx'),
    'no script file': settings({ connectorId: 'x' }),
  }),
];

describeInjections('defects in settings', injections);

const connector: Files = {
  'apiDefinition.swagger.json': '{}',
  'apiProperties.json': '{}',
  'readme.md': '# Contoso',
};

/** The files that a rule tells of, in a folder of Microsoft's repository or elsewhere. */
async function filesTold(rule: string, files: Files, folder: string): Promise<string[]> {
  const { findings } = check(await connectorOf({ ...connector, ...files }, { folder }), {
    profile: 'verified',
  });
  return findings.filter(finding => finding.rule === rule).map(({ file }) => file);
}

describe('files that do not belong into the public repository', () => {
  const folder = 'certified-connectors/Contoso Parcels';

  it('tells settings.json there and nowhere else', async () => {
    assert.deepEqual(await filesTold('repo-settings-json', { 'settings.json': '{}' }, folder), [
      'settings.json',
    ]);
    assert.deepEqual(await filesTold('repo-settings-json', {}, folder), []);
    assert.deepEqual(await filesTold('repo-settings-json', { 'settings.json': '{}' }, 'parcels'), []);
  });

  const rest = [
    '.DS_Store',
    'Thumbs.db',
    'Parcels.sln',
    '__MACOSX/._readme.md',
    'docs/a.png',
    'swagger.json',
  ];
  for (const name of rest) {
    it(`tells ${name}`, async () => {
      assert.deepEqual(await filesTold('repo-unexpected-file', { [name]: '' }, folder), [name]);
    });
  }
  const allowed = [
    'script.csx',
    'intro.md',
    'icon.png',
    'package.zip',
    'Package.zip',
    'settings.json',
    'README.md',
  ];
  for (const name of allowed) {
    it(`does not tell ${name}`, async () => {
      assert.deepEqual(await filesTold('repo-unexpected-file', { [name]: '' }, folder), []);
    });
  }
});
