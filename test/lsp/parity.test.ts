import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { repository } from '../support/connectors';
import { startServerOn } from '../support/languageServer';

const corpus = join(repository, '..', 'shared', 'corpus');

/** Folders of connectors that both ways must agree on: the examples and, where the corpus is there, a part of it. */
const folders = [join(repository, 'examples')];
if (existsSync(corpus)) {
  const certified = join(corpus, 'certified-connectors');
  folders.push(
    ...readdirSync(certified)
      .slice(0, 12)
      .map(name => join(certified, name)),
  );
  folders.push(join(corpus, 'custom-connectors'));
}

interface Report {
  readonly connectors: readonly { readonly folder: string; readonly findings: readonly Found[] }[];
}
interface Found {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly pointer: string;
  readonly range: unknown;
}

describe('editor and command line', () => {
  for (const folder of folders) {
    it(`find the same in ${folder.split(/[\\/]/).at(-1)}`, async () => {
      const { stdout } = spawnSync(
        process.execPath,
        [join(repository, 'dist', 'cli.js'), 'check', folder, '--format', 'json'],
        {
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        },
      );
      const fromCli = (JSON.parse(stdout) as Report).connectors.flatMap(connector =>
        connector.findings.map(({ rule, message, file, pointer, range }) =>
          JSON.stringify([pathToFileURL(join(connector.folder, file)).href, rule, message, pointer, range]),
        ),
      );
      const server = await startServerOn(folder);
      const { items } = await server.diagnoseWorkspace();
      await server.stop();
      const fromEditor = items.flatMap(report =>
        report.kind === 'full'
          ? report.items.map(({ code, message, data, range }) =>
              JSON.stringify([report.uri, code, message, (data as { pointer: string }).pointer, range]),
            )
          : [],
      );
      assert.deepEqual(fromEditor.sort(), fromCli.sort());
    });
  }
});
