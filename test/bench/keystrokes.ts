// Runs inside one process that `npm run bench` starts: everything is timed beside JSON.parse of the same text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnector, type Connector } from '../../server/src/connector/connector';
import { createDocument } from '../../server/src/connector/document';
import type { FileKind } from '../../server/src/connector/files';
import { check } from '../../server/src/engine/check';
import { allRules } from '../../server/src/rules/registry.generated';
import { corpusFolder, hasCorpus, typicalAndLargest } from '../support/corpus';
import { wideDefinition } from './wide';

interface Row {
  readonly name: string;
  readonly kilobytes: number;
  readonly parseMs: number;
  readonly checkMs: number;
  readonly findings: number;
}

/** Best time of a warmed function in milliseconds: other work on the machine only adds to it. */
function bestMs(run: () => void, rounds = 15): number {
  const warmUntil = performance.now() + 300;
  for (let i = 0; i < 5 || performance.now() < warmUntil; i++) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** What a keystroke costs: a new text, parsed, checked by every rule, and every finding placed. */
function keystroke(name: string, folder: string, text: string, properties: string): Row {
  const documents = (): ReadonlyMap<FileKind, ReturnType<typeof createDocument>> =>
    new Map([
      ['definition', createDocument('apiDefinition.swagger.json', { text })],
      ['properties', unchanged],
    ]);
  const unchanged = createDocument('apiProperties.json', { text: properties });
  const connector = (): Connector =>
    createConnector({
      folder,
      fileNames: ['apiDefinition.swagger.json', 'apiProperties.json'],
      documents: documents(),
    });
  return {
    name,
    kilobytes: Math.round(text.length / 1024),
    parseMs: bestMs(() => void JSON.parse(text)),
    checkMs: bestMs(() => void check(connector())),
    findings: check(connector()).findings.length,
  };
}

/** Milliseconds that each rule alone adds to a check in which no rule runs. */
function costOfRules(text: string): { rule: string; ms: number }[] {
  const connector = createConnector({
    folder: 'bench',
    fileNames: ['apiDefinition.swagger.json'],
    documents: new Map([['definition', createDocument('apiDefinition.swagger.json', { text })]]),
  });
  const floor = bestMs(() => void check(connector, { rules: [], profile: 'verified' }), 9);
  return allRules
    .filter(({ severity, when }) => severity.verified !== 'off' && !when)
    .map(rule => ({
      rule: rule.id,
      ms: Math.max(0, bestMs(() => void check(connector, { rules: [rule], profile: 'verified' }), 9) - floor),
    }))
    .sort((a, b) => b.ms - a.ms);
}

function main(): void {
  const rows: Row[] = [];
  const read = (folder: string): [string, string] => [
    readFileSync(join(folder, 'apiDefinition.swagger.json'), 'utf8'),
    readFileSync(join(folder, 'apiProperties.json'), 'utf8'),
  ];
  if (hasCorpus) {
    const [typical, largest] = typicalAndLargest();
    for (const [name, item] of [
      ['typical published', typical],
      ['largest published', largest],
    ] as const) {
      if (!item) continue;
      const folder = join(corpusFolder, item.path);
      rows.push(keystroke(name, folder, ...read(folder)));
    }
  }
  const example = join(process.cwd(), 'examples', 'contoso-invoices');
  const [, properties] = read(example);
  rows.unshift(keystroke('example', example, ...read(example)));
  const wide = JSON.stringify(wideDefinition(), null, 1);
  rows.push(keystroke('wide (256 operations, 16,384 schemas each)', example, wide, properties));
  const [, largest] = hasCorpus ? typicalAndLargest() : [];
  const text = largest ? read(join(corpusFolder, largest.path))[0] : wide;
  process.stdout.write(
    JSON.stringify({ rows, rules: process.argv.includes('--rules') ? costOfRules(text) : [] }),
  );
}

main();
