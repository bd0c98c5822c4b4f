import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import { drawIcon } from '../support/icons';
import { connectorOf, type Files } from '../support/connectors';
import { baseFolder } from '../support/packages';
import { describeInjections, type Break, type Injection } from './harness';
import { isMutable, operations, spotBelow, type Spot } from './places';
import { body, inProperties } from './policyPlaces';

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject, update: true }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

const parametersIn = (holder: Spot, key: string): Spot[] => {
  const all = holder.at[key];
  return isMutable(all) ? Object.keys(all).flatMap(name => spotBelow(holder, key, name) ?? []) : [];
};

/** Changes the plain connection parameters when they are of this kind. */
const plain =
  (type: string, change: (parameter: Spot, all: Spot) => readonly (string | number)[]): Break =>
  patient => {
    const all = body(patient);
    if (all.at['connectionParameterSets'] !== undefined) return undefined;
    const found = parametersIn(all, 'connectionParameters');
    const parameter = found.find(({ at }) => at['type'] === type);
    const others = ['oauthSetting', 'securestring'].filter(other => other !== type);
    if (!parameter || found.some(({ at }) => others.includes(String(at['type'])))) return undefined;
    if (found.filter(({ at }) => at['type'] === type).length > 1) return undefined;
    return inProperties(patient, all, ['connectionParameters', ...change(parameter, all)]);
  };

/** Changes a parameter of a set. */
const inSet =
  (type: string, change: (parameter: Spot) => readonly string[]): Break =>
  patient => {
    const all = body(patient);
    const sets = spotBelow(all, 'connectionParameterSets');
    const list = sets?.at['values'];
    for (const index of Array.isArray(list) ? list.keys() : []) {
      const set = sets && spotBelow(sets, 'values', index);
      const found = set ? parametersIn(set, 'parameters') : [];
      const parameter = found.find(({ at }) => at['type'] === type);
      const secrets = found.filter(({ at }) => ['oauthSetting', 'securestring'].includes(String(at['type'])));
      if (!parameter || secrets.length > 1) continue;
      return inProperties(patient, parameter, change(parameter));
    }
    return undefined;
  };

const keyOf = ({ path }: Spot): string => String(path.at(-1));

const injections: readonly Injection[] = [
  ...told('update-auth-type-changed', {
    'a key becomes a sign-in': plain('securestring', parameter => {
      parameter.at['type'] = 'oauthSetting';
      return [keyOf(parameter)];
    }),
    'a key becomes a text': plain('securestring', parameter => {
      parameter.at['type'] = 'string';
      return [keyOf(parameter)];
    }),
    'nothing is left': plain('securestring', (_, all) => {
      all.at['connectionParameters'] = {};
      return [];
    }),
    'another identity provider': plain('oauthSetting', parameter => {
      const settings = spotBelow(parameter, 'oAuthSettings');
      if (settings) settings.at['identityProvider'] = 'moon';
      return [keyOf(parameter), 'oAuthSettings', 'identityProvider'];
    }),
  }),
  {
    rule: 'update-auth-type-changed',
    what: 'a key of a set becomes a sign-in',
    update: true,
    least: 1,
    inject: inSet('securestring', parameter => {
      parameter.at['type'] = 'oauthSetting';
      return [];
    }),
  },
  {
    rule: 'update-auth-type-changed',
    what: 'another identity provider in a set',
    update: true,
    least: 1,
    inject: inSet('oauthSetting', parameter => {
      const settings = spotBelow(parameter, 'oAuthSettings');
      if (settings) settings.at['identityProvider'] = 'moon';
      return ['oAuthSettings', 'identityProvider'];
    }),
  },
  ...untold('update-auth-type-changed', {
    'a key gets another name': plain('securestring', (parameter, all) => {
      all.at['connectionParameters'] = { moon: parameter.at };
      return ['moon'];
    }),
    'a text beside it': plain('securestring', (_, all) => {
      const parameters = all.at['connectionParameters'];
      if (isMutable(parameters)) parameters['moon'] = { type: 'string' };
      return ['moon'];
    }),
    'sets that hold the old one': plain('securestring', (parameter, all) => {
      all.at['connectionParameterSets'] = {
        uiDefinition: {},
        values: [
          { name: 'key', parameters: { [keyOf(parameter)]: parameter.at } },
          { name: 'token', parameters: { token: { type: 'oauthSetting' } } },
        ],
      };
      all.at['connectionParameters'] = {};
      return [];
    }),
  }),

  ...told('update-connection-parameter-removed', {
    'one of them': plain('securestring', (parameter, all) => {
      const parameters = all.at['connectionParameters'];
      if (isMutable(parameters)) delete parameters[keyOf(parameter)];
      return [];
    }),
    'another letter case': plain('securestring', (parameter, all) => {
      const name = keyOf(parameter);
      const other = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
      all.at['connectionParameters'] = { [other]: parameter.at };
      return [];
    }),
  }),
  ...untold('update-connection-parameter-removed', {
    'moved into a set': plain('securestring', (_, all) => {
      const sets = { values: [{ name: 'key', parameters: all.at['connectionParameters'] }] };
      all.at['connectionParameterSets'] = sets;
      all.at['connectionParameters'] = {};
      return [];
    }),
  }),

  ...told('update-same-publisher', {
    'another name': patient => {
      const all = body(patient);
      if (typeof all.at['publisher'] !== 'string') return undefined;
      all.at['publisher'] = 'Fabrikam';
      return inProperties(patient, all, ['publisher']);
    },
    'another letter case': patient => {
      const all = body(patient);
      const name = all.at['publisher'];
      if (typeof name !== 'string' || name.toLowerCase() === name) return undefined;
      all.at['publisher'] = name.toLowerCase();
      return inProperties(patient, all, ['publisher']);
    },
  }),

  {
    rule: 'update-operation-deleted',
    what: 'a hidden one that others call',
    update: true,
    inject(patient) {
      const text = JSON.stringify(patient.definition);
      for (const { at, path } of operations(patient)) {
        const id = at['operationId'];
        if (typeof id !== 'string' || at['x-ms-visibility'] !== 'internal') continue;
        if (text.split(`"operationId":${JSON.stringify(id)}`).length < 3) continue;
        const paths = patient.definition['paths'];
        const item = isMutable(paths) ? paths[String(path[1])] : undefined;
        if (isMutable(item)) delete item[String(path[2])];
        return { pointer: '/paths' };
      }
      return undefined;
    },
  },
];

describeInjections('updates of properties', injections);

const before: Files = {
  'apiDefinition.swagger.json': JSON.stringify(baseFolder.definition, null, 2),
  'apiProperties.json': JSON.stringify(baseFolder.properties, null, 2),
  'readme.md': '# Contoso Parcels',
  'script.csx': '// 1',
  'icon.png': baseFolder.icon,
};

/** What a rule says of an update in which files differ: file and message. */
async function saidOf(
  rule: string,
  changes: Record<string, string | Uint8Array | undefined>,
  folder?: string,
): Promise<string[]> {
  const files = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(
      (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
    ),
  );
  const connector = await connectorOf(files, {
    folder: folder ?? 'connector',
    baseline: await connectorOf(before),
  });
  return check(connector, { profile: 'verified' })
    .findings.filter(finding => finding.rule === rule)
    .map(({ file, message }) => `${file} ${/minor|major/.exec(message)?.[0] ?? ''}`.trim());
}

/** Replaces a text of a file. */
const edited = (file: string, from: RegExp, to: string): Record<string, string> => {
  const text = String(before[file]);
  assert.match(text, from);
  return { [file]: text.replace(from, to) };
};

const definition = 'apiDefinition.swagger.json';
const properties = 'apiProperties.json';

describe('the scope of an update', () => {
  const cases: readonly [string, Record<string, string | Uint8Array | undefined>, readonly string[]][] = [
    ['nothing', {}, []],
    [
      'a description',
      edited(definition, /"description": "/, '"description": "New. '),
      [`${definition} minor`],
    ],
    ['a summary', edited(definition, /"summary": "/, '"summary": "New '), [`${definition} minor`]],
    ['the contact', edited(definition, /"email": "/, '"email": "new.'), [`${definition} minor`]],
    [
      'the brand colour',
      edited(properties, /"iconBrandColor": "#../, '"iconBrandColor": "#11'),
      [`${properties} minor`],
    ],
    ['the publisher', edited(properties, /"publisher": "/, '"publisher": "New '), [`${properties} minor`]],
    ['the readme', { 'readme.md': '# Parcels' }, ['readme.md minor']],
    [
      'the icon',
      { 'icon.png': drawIcon({ width: 100, height: 100, background: '#112233' }) },
      ['icon.png minor'],
    ],
    ['an intro', { 'intro.md': 'Parcels.' }, ['intro.md minor']],
    ['the host', edited(definition, /"host": "/, '"host": "new.'), [`${definition} major`]],
    ['the title', edited(definition, /"title": "/, '"title": "New '), [`${definition} major`]],
    ['a type', edited(definition, /"type": "string"/, '"type": "boolean"'), [`${definition} major`]],
    ['the script', { 'script.csx': '// 2' }, ['script.csx major']],
    ['no script', { 'script.csx': undefined }, [`${definition} major`]],
    [
      'a summary and a type of a connection parameter',
      {
        ...edited(definition, /"summary": "/, '"summary": "New '),
        ...edited(properties, /"type": "securestring"/, '"type": "string"'),
      },
      [`${definition} major`],
    ],
  ];
  for (const [what, changes, expected] of cases) {
    it(`of ${what}`, async () => {
      assert.deepEqual(await saidOf('update-minor-scope', changes), expected);
    });
  }
});

describe('the folder of an update', () => {
  it('is told when it has another name', async () => {
    assert.deepEqual(await saidOf('update-folder-renamed', {}, 'a/connector-2'), [definition]);
    assert.deepEqual(await saidOf('update-folder-renamed', {}, 'a/connector'), []);
  });
});
