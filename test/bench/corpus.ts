// Runs inside a process of its own that `npm run bench` starts: CPU of checking everything, beside JSON.parse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectShortRun } from '../../server/src/cli/shortRun';
import { check } from '../../server/src/engine/check';
import { diskSource } from '../../server/src/files/disk';
import { createLoader } from '../../server/src/files/loader';
import { createScriptReader } from '../../server/src/files/scriptReader';
import { corpusFolder, corpusItems, hasCorpus } from '../support/corpus';

async function cpuSeconds(run: () => Promise<void> | void): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function main(): Promise<void> {
  if (!hasCorpus) return void process.stdout.write('null');
  expectShortRun(); // as the command line does
  const folders = corpusItems().map(({ path }) => join(corpusFolder, path));
  let bytes = 0;
  const parse = await cpuSeconds(() => {
    for (const file of folders.flatMap(folder => [
      join(folder, 'apiDefinition.swagger.json'),
      join(folder, 'apiProperties.json'),
    ])) {
      try {
        const text = readFileSync(file, 'utf8');
        bytes += text.length;
        JSON.parse(text);
      } catch {
        continue; // a few published files are missing or not strict JSON
      }
    }
  });
  let findings = 0;
  const checked = await cpuSeconds(async () => {
    const readScript = createScriptReader(join(process.cwd(), 'dist'));
    for (const folder of folders) {
      const connector = await createLoader(diskSource, readScript).load(folder);
      findings += check(connector).findings.length;
    }
  });
  process.stdout.write(
    JSON.stringify({
      megabytes: bytes / 1024 / 1024,
      parse,
      check: checked,
      memory: process.resourceUsage().maxRSS / 1024,
      findings,
    }),
  );
}

void main();
