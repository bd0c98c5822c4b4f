import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { repository } from '../support/connectors';
import {
  baseFolder,
  basePackage,
  connectorSolution,
  flowSolution,
  pluginSolution,
  zipOf,
} from '../support/packages';
import { packageWith } from './support';

interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const temp = mkdtempSync(join(tmpdir(), 'connector-package-'));
after(() => rmSync(temp, { recursive: true, force: true }));

function cert(args: readonly string[], env: Readonly<Record<string, string>> = {}): Output {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'dist', 'cli.js'), ...args],
    {
      cwd: temp,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  );
  return { code: status, stdout, stderr };
}

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(temp, name), content);
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(temp, name)))
    .digest('hex');

mkdirSync(join(temp, 'parcels'));
write('parcels/apiDefinition.swagger.json', JSON.stringify(baseFolder.definition, null, 2));
write('parcels/apiProperties.json', JSON.stringify(baseFolder.properties, null, 2));
write('parcels/intro.md', baseFolder.intro);
write('parcels/icon.png', baseFolder.icon);
write('connector.zip', zipOf(connectorSolution));
write('flow.zip', zipOf(flowSolution));
write('plugin.zip', zipOf(pluginSolution));
write('sound.zip', zipOf(basePackage));
write('flawed.zip', zipOf(packageWith([], { 'notes.md': 'Notes' })));
write('text.zip', 'This was never a zip.');
write('notes.md', 'Notes');
const solutions = ['--solution', 'connector.zip', '--flow-solution', 'flow.zip'];

describe('connector-cert verify', () => {
  it('ends with 0 for a sound package', () => {
    const { code, stdout } = cert(['verify', 'sound.zip']);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^sound\.zip {2}\(verified\)\n {2}nothing found/);
  });

  it('ends with 1 for a flawed one and lists what is wrong below its name', () => {
    const { code, stdout } = cert(['verify', 'flawed.zip']);
    assert.equal(code, 1);
    assert.match(stdout, /^flawed\.zip {2}\(verified\)\n {4}1:1 {2}error {4}The package has 2 \.md files/);
  });

  it('prints the stable JSON form, with the entry of each finding', () => {
    write(
      'managed.zip',
      zipOf(
        packageWith(
          ['package.zip', 'PkgAssets', 'FlowSolution_1_0_0_1.zip', 'solution.xml', 'SolutionManifest'],
          { Managed: '1' },
        ),
      ),
    );
    const { code, stdout } = cert(['verify', 'managed.zip', '--format', 'json']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      connectors: [
        {
          folder: 'managed.zip',
          profile: 'verified',
          findings: [
            {
              rule: 'solution-unmanaged',
              severity: 'warning',
              message:
                'The solution is not marked as unmanaged (Managed is "1", not "0"); export it as unmanaged.',
              file: 'package.zip!PkgAssets/FlowSolution_1_0_0_1.zip!solution.xml',
              pointer: '',
              range: { start: { line: 5, character: 4 }, end: { line: 5, character: 24 } },
              fixable: false,
            },
          ],
        },
      ],
      totals: { error: 0, warning: 1, info: 0 },
    });
  });

  it('asks for the plugin solution with --ai-enabled', () => {
    assert.match(cert(['verify', 'sound.zip', '--ai-enabled']).stdout, /plugin-solution/);
  });

  it('compares versions with --previous', () => {
    assert.match(
      cert(['verify', 'sound.zip', '--previous', 'sound.zip']).stdout,
      /solution-version-increased/,
    );
  });

  it('ends with 1 for bytes that are no zip', () => {
    const { code, stdout } = cert(['verify', 'text.zip']);
    assert.equal(code, 1);
    assert.match(stdout, /This is no zip file/);
  });

  for (const [what, args, message] of [
    ['no name', ['verify'], 'Name one package'],
    ['two names', ['verify', 'a.zip', 'b.zip'], 'Name one package'],
    ['an empty name', ['verify', ' '], 'The name of the zip file is empty.'],
    ['a file that is not there', ['verify', 'nowhere.zip'], 'The file nowhere.zip does not exist.'],
    ['a folder', ['verify', 'parcels'], 'parcels is a folder; name a file.'],
    ['another ending', ['verify', 'notes.md'], 'notes.md is no zip file: its name must end in .zip.'],
    ['an unknown format', ['verify', 'sound.zip', '--format', 'sarif'], 'it is one of stylish, json'],
    ['an unknown option', ['verify', 'sound.zip', '--isPluginEnabled'], 'Unknown option'],
  ] as const) {
    it(`ends with 2 and one line for ${what}`, () => {
      const { code, stderr } = cert(args);
      assert.equal(code, 2);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(stderr.includes(message), stderr);
    });
  }
});

describe('connector-cert package', () => {
  it('writes a package that it accepts itself, and says its checksum', () => {
    const { code, stdout } = cert(['package', 'parcels', ...solutions]);
    assert.equal(code, 0, stdout);
    assert.ok(stdout.includes(`SHA-256 ${sha256('package.zip')}`), stdout);
    assert.equal(cert(['verify', 'package.zip']).code, 0);
  });

  it('writes the same bytes in every time zone', () => {
    const hashes = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((zone, i) => {
      assert.equal(cert(['package', 'parcels', ...solutions, '--output', `${i}.zip`], { TZ: zone }).code, 0);
      assert.equal(cert(['solution', 'parcels', '--output', `dev${i}.zip`], { TZ: zone }).code, 0);
      return `${sha256(`${i}.zip`)} ${sha256(`dev${i}.zip`)}`;
    });
    assert.equal(new Set(hashes).size, 1, hashes.join('\n'));
  });

  it('is read by unzip', context => {
    if (spawnSync('unzip', ['-v']).status !== 0) return context.skip('unzip is not installed');
    const list = (zip: string): string[] =>
      spawnSync('unzip', ['-Z1', zip], { cwd: temp, encoding: 'utf8' }).stdout.trim().split('\n');
    assert.deepEqual(list('package.zip'), ['intro.md', 'package.zip']);
    spawnSync('unzip', ['-o', 'package.zip', 'package.zip', '-d', 'inside'], { cwd: temp });
    assert.deepEqual(list('inside/package.zip'), [
      'PkgAssets/ConnectorSolution_1_0_0_1.zip',
      'PkgAssets/FlowSolution_1_0_0_1.zip',
    ]);
    const test = spawnSync('unzip', ['-t', 'inside/package.zip'], { cwd: temp, encoding: 'utf8' });
    assert.equal(test.status, 0, test.stdout);
  });

  it('takes another intro and a plugin solution', () => {
    const args = ['--intro', 'notes.md', '--plugin-solution', 'plugin.zip', '--output', 'ai.zip'];
    assert.equal(cert(['package', 'parcels', ...solutions, ...args]).code, 0);
    assert.ok(!cert(['verify', 'ai.zip', '--ai-enabled']).stdout.includes('plugin-solution'));
  });

  it('takes customProperties.json of a connector with several ways to sign in', () => {
    mkdirSync(join(temp, 'several'), { recursive: true });
    for (const name of readdirSync(join(temp, 'parcels')))
      write(`several/${name}`, readFileSync(join(temp, 'parcels', name)));
    const { properties } = baseFolder.properties as { properties: object };
    const connectionParameterSets = { uiDefinition: {}, values: [] };
    write(
      'several/apiProperties.json',
      JSON.stringify({ properties: { ...properties, connectionParameterSets } }),
    );
    write('several/customProperties.json', '{}');
    cert(['package', 'several', ...solutions, '--output', 'several.zip', '--force']);
    assert.ok(readFileSync(join(temp, 'several.zip')).includes('customProperties.json'));
  });

  it('tells a stale export operation by operation', () => {
    mkdirSync(join(temp, 'newer'), { recursive: true });
    for (const name of readdirSync(join(temp, 'parcels')))
      write(`newer/${name}`, readFileSync(join(temp, 'parcels', name)));
    const text = readFileSync(join(temp, 'newer/apiDefinition.swagger.json'), 'utf8');
    write('newer/apiDefinition.swagger.json', text.replace('"Get a parcel"', '"Read a parcel"'));
    const { code, stdout } = cert(['package', 'newer', ...solutions, '--output', 'stale.zip']);
    assert.equal(code, 0);
    assert.match(stdout, /The operation "GetParcel" is another one than in the folder, first at \/summary/);
  });

  it('writes nothing when something blocks, and says how to go on', () => {
    const args = [
      'package',
      'parcels',
      '--solution',
      'connector.zip',
      '--flow-solution',
      'connector.zip',
      '--output',
      'blocked.zip',
    ];
    const { code, stdout, stderr } = cert(args);
    assert.equal(code, 1);
    assert.match(stdout, /solution-flow/);
    assert.match(
      stderr,
      /blocked\.zip was not written: 1 blocking finding in the package; mend what blocks, or go on with --force/,
    );
    assert.equal(existsSync(join(temp, 'blocked.zip')), false);
    const forced = cert([...args, '--force']);
    assert.equal(forced.code, 1);
    assert.match(forced.stderr, /in spite of 1 blocking finding: Microsoft refuses such a submission/);
    assert.ok(existsSync(join(temp, 'blocked.zip')));
  });

  it('says that the disk is full, and what helps', { skip: process.platform === 'win32' }, () => {
    // A limit on the size of files is as near to a full disk as a test can come without one.
    const command = `ulimit -f 1; "$0" "$1" package parcels ${solutions.join(' ')} --output full.zip`;
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', command, process.execPath, join(repository, 'dist', 'cli.js')],
      { cwd: temp, encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'connector-cert: full.zip could not be written: the disk is full; make room and try again.\n',
    );
    assert.equal(existsSync(join(temp, 'full.zip')), false);
  });

  it('leaves nothing half-written behind', () => {
    assert.deepEqual(
      readdirSync(temp).filter(name => name.includes('partial')),
      [],
    );
  });

  for (const [what, args, message] of [
    ['no folder', ['package', ...solutions], 'Name one connector folder'],
    ['no solution', ['package', 'parcels', '--flow-solution', 'flow.zip'], '--solution is missing'],
    ['no flow solution', ['package', 'parcels', '--solution', 'connector.zip'], '--flow-solution is missing'],
    [
      'a folder that is not there',
      ['package', 'nowhere', ...solutions],
      'The folder nowhere does not exist.',
    ],
    ['a folder without a connector', ['package', '.', ...solutions], '. is no connector'],
    [
      'a solution that is not there',
      ['package', 'parcels', '--solution', 'x.zip', '--flow-solution', 'flow.zip'],
      'x.zip does not exist',
    ],
    [
      'an output that is an input',
      ['package', 'parcels', ...solutions, '--output', './flow.zip'],
      'would replace a file that goes into it',
    ],
    [
      'an output that cannot be written',
      ['package', 'parcels', ...solutions, '--output', 'notes.md/folder.zip'],
      'could not be written',
    ],
    ['no intro', ['package', 'bare', ...solutions], 'has no intro.md: write one'],
  ] as const) {
    it(`ends with 2 and one line for ${what}`, () => {
      mkdirSync(join(temp, 'bare'), { recursive: true });
      write('bare/apiDefinition.swagger.json', '{}');
      const { code, stderr } = cert(args);
      assert.equal(code, 2);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(stderr.includes(message), stderr);
    });
  }
});

describe('connector-cert solution', () => {
  it('writes a solution for development, and a package made of it is told', () => {
    const { code, stdout } = cert(['solution', 'parcels', '--output', 'development.zip']);
    assert.equal(code, 0);
    assert.match(stdout, /DevelopmentOnly_contosoparcels, for development only/);
    const args = ['--solution', 'development.zip', '--flow-solution', 'flow.zip', '--output', 'from-dev.zip'];
    assert.match(cert(['package', 'parcels', ...args]).stdout, /solution-development-only/);
  });

  it('ends with 2 without an output', () => {
    assert.match(cert(['solution', 'parcels']).stderr, /--output is missing/);
  });
});

describe('connector-cert link', () => {
  const link = (end: Date): string =>
    `https://contoso.blob.core.windows.net/c/p.zip?sr=b&sp=r&se=${end.toISOString()}&sig=c2VjcmV0`;
  const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
  const piped = (input: string, ...args: string[]): Output => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(repository, 'dist', 'cli.js'), 'link', ...args],
      { cwd: temp, encoding: 'utf8', input },
    );
    return { code: status, stdout, stderr };
  };

  it('finds nothing in a link for 30 days', () => {
    const { code, stdout } = piped(`${link(inDays(30))}\n`);
    assert.equal(code, 0);
    assert.match(stdout, /nothing found/);
  });

  it('tells one that ends too soon, and repeats nothing of its signature', () => {
    write('link.txt', link(inDays(10.5)));
    const { code, stdout } = cert(['link', 'link.txt', '--format', 'json']);
    assert.equal(code, 0);
    assert.match(stdout, /"rule": "package-sas-validity"/);
    assert.match(stdout, /in 10 full days; certification asks for 15/);
    assert.ok(!stdout.includes('c2VjcmV0'));
  });

  it('does not take the link itself, which the shell would keep', () => {
    const { code, stderr } = cert(['link', link(inDays(30))]);
    assert.equal(code, 2);
    assert.match(stderr, /put it into a file or pipe it/);
    assert.ok(!stderr.includes('c2VjcmV0'));
  });
});
