import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { repository } from '../support/connectors';

interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function cert(args: readonly string[], cwd = repository): Output {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'dist', 'cli.js'), ...args],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return { code: status, stdout, stderr };
}

const temp = mkdtempSync(join(tmpdir(), 'connector-cli-'));
after(() => rmSync(temp, { recursive: true, force: true }));

describe('connector-cert check', () => {
  it('ends with 0 and says so when a connector is ready', () => {
    const { code, stdout } = cert(['check', 'examples/contoso-invoices']);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /1 connector: 0 blocking, 0 advisory/);
  });

  it('ends with 1 when something blocks, and lists it by file and place', () => {
    const { code, stdout } = cert(['check', 'examples/fabrikam-tickets']);
    assert.equal(code, 1);
    assert.match(stdout, /apiDefinition\.swagger\.json\n.* error .*path-parameter-required/s);
  });

  it('finds every connector of a tree and prints the stable JSON form', () => {
    const { stdout } = cert(['check', 'examples', '--format', 'json']);
    const report = JSON.parse(stdout) as {
      version: number;
      totals: Record<string, number>;
      connectors: { folder: string; profile: string; findings: Record<string, unknown>[] }[];
    };
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.connectors.map(({ folder, profile }) => [folder, profile]),
      [
        [join('examples', 'contoso-invoices'), 'verified'],
        [join('examples', 'fabrikam-tickets'), 'verified'],
      ],
    );
    const finding = report.connectors[1]?.findings.find(({ rule }) => rule === 'path-parameter-required');
    assert.deepEqual(finding, {
      rule: 'path-parameter-required',
      severity: 'error',
      message: 'The path parameter ticketId must have "required": true.',
      file: 'apiDefinition.swagger.json',
      pointer: '/paths/~1tickets~1{ticketId}/get/parameters/0',
      range: { start: { line: 18, character: 10 }, end: { line: 18, character: 11 } },
      fixable: true,
    });
    const errors = report.connectors
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'error');
    assert.equal(report.totals.error, errors.length);
  });

  it('writes SARIF, JUnit and GitHub annotations', () => {
    const sarif = JSON.parse(cert(['check', 'examples', '--format', 'sarif']).stdout) as {
      runs: { results: { ruleId: string }[] }[];
    };
    assert.ok(sarif.runs[0]?.results.some(({ ruleId }) => ruleId === 'path-parameter-required'));
    assert.match(
      cert(['check', 'examples', '--format', 'junit']).stdout,
      /<testsuite name="examples.fabrikam-tickets" tests="\d+" failures="\d+"/,
    );
    assert.match(
      cert(['check', 'examples', '--format', 'github']).stdout,
      /^::error file=examples\/fabrikam-tickets\/apiDefinition\.swagger\.json,line=19,/m,
    );
  });

  it('writes the report to a file', () => {
    const file = join(temp, 'report.json');
    const { stdout } = cert(['check', 'examples', '--format', 'json', '--output', file]);
    assert.equal(stdout, '');
    assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { version: number }).version, 1);
  });

  it('leaves out what does not block with --quiet, and counts warnings for --max-warnings', () => {
    assert.doesNotMatch(cert(['check', 'examples', '--quiet']).stdout, / warning /);
    assert.equal(cert(['check', 'examples/contoso-invoices', '--max-warnings', '0']).code, 0);
  });

  it('fixes with --fix and leaves nothing fixable', () => {
    cpSync(join(repository, 'examples', 'fabrikam-tickets'), join(temp, 'fixed'), { recursive: true });
    const { stdout } = cert(['check', join(temp, 'fixed'), '--fix', '--format', 'json']);
    const [connector] = (JSON.parse(stdout) as { connectors: { findings: { fixable: boolean }[] }[] })
      .connectors;
    assert.deepEqual(
      connector?.findings.filter(({ fixable }) => fixable),
      [],
    );
    assert.match(readFileSync(join(temp, 'fixed', 'apiDefinition.swagger.json'), 'utf8'), /"required": true/);
  });

  it('takes the profile from certification.json, and a severity, and an ignored finding', () => {
    const folder = join(temp, 'settings');
    cpSync(join(repository, 'examples', 'fabrikam-tickets'), folder, { recursive: true });
    const pointer = '/paths/~1tickets~1{ticketId}/get/parameters/0';
    writeFileSync(
      join(folder, 'certification.json'),
      JSON.stringify({
        profile: 'independent',
        rules: { 'policy-operation-known': 'error' },
        ignores: [{ rule: 'path-parameter-required', pointer, reason: 'the gateway fills it in' }],
      }),
    );
    const [connector] = (
      JSON.parse(cert(['check', folder, '--format', 'json']).stdout) as {
        connectors: { profile: string; findings: { rule: string; severity: string; pointer: string }[] }[];
      }
    ).connectors;
    assert.equal(connector?.profile, 'independent');
    assert.ok(
      connector.findings.some(
        ({ rule, severity }) => rule === 'policy-operation-known' && severity === 'error',
      ),
    );
    assert.ok(
      !connector.findings.some(one => one.rule === 'path-parameter-required' && one.pointer === pointer),
    );
  });

  for (const [what, args, message] of [
    ['a folder that is not there', ['check', 'nowhere'], 'The folder nowhere does not exist.'],
    ['a folder without a connector', ['check', 'media'], 'media holds no connector'],
    ['a file', ['check', 'package.json'], 'package.json is not a folder'],
    [
      'an unknown format',
      ['check', '--format', 'pdf'],
      '--format pdf is unknown; it is one of stylish, json',
    ],
    ['an unknown option', ['check', '--nope'], "Unknown option '--nope'"],
    ['an unknown command', ['chekc'], 'There is no command "chekc"'],
    [
      'a baseline that is nothing',
      ['check', 'examples', '--baseline', 'no-such-thing'],
      'The baseline "no-such-thing" is neither a folder nor a revision',
    ],
    [
      'a report that cannot be written',
      ['check', 'examples', '--output', '/no/such/folder/x'],
      'could not be written',
    ],
  ] as const) {
    it(`ends with 2 and one line for ${what}`, () => {
      const { code, stderr } = cert(args);
      assert.equal(code, 2);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(stderr.includes(message), stderr);
    });
  }
});

describe('connector-cert --help', () => {
  it('shows every command', () => {
    const { code, stdout } = cert(['--help']);
    assert.equal(code, 0);
    for (const command of ['check', 'rules', 'explain', 'verify', 'package', 'solution', 'link'])
      assert.match(stdout, new RegExp(`^connector-cert ${command} `, 'm'));
  });

  it('shows the one command that it is asked of, whatever else is missing', () => {
    const { code, stdout } = cert(['package', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^connector-cert package <folder> --solution .*\n.*--plugin-solution/);
    assert.doesNotMatch(stdout, /connector-cert check/);
  });
});

describe('connector-cert rules and explain', () => {
  it('lists rules as JSON', () => {
    const rules = JSON.parse(cert(['rules', '--format', 'json']).stdout) as Record<string, unknown>[];
    const rule = rules.find(({ id }) => id === 'path-parameter-required');
    assert.deepEqual(Object.keys(rule ?? {}), ['id', 'area', 'severity', 'fixable', 'microsoft', 'source']);
    assert.equal(rule?.fixable, true);
  });

  it('explains a rule by its id and by the name that Microsoft gives it', () => {
    assert.match(cert(['explain', 'path-parameter-required']).stdout, /^# path-parameter-required/);
    assert.match(cert(['explain', 'PathParameterMustBeRequired']).stdout, /^# path-parameter-required/);
  });

  it('says which rule was meant', () => {
    const { code, stderr } = cert(['explain', 'title-max30']);
    assert.equal(code, 2);
    assert.match(stderr, /did you mean title-max-30\?/);
  });
});
