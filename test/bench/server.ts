// Runs inside one process that `npm run bench` starts: what an edit costs from the change to the answer, over stdio.
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { methods, type ListedConnector } from '../../server/src/protocol';
import { corpusFolder, hasCorpus, typicalAndLargest } from '../support/corpus';
import { startServerOn, type Server } from '../support/languageServer';
import type { Position } from '../../server/src/connector/text/lines';

const definition = 'apiDefinition.swagger.json';
const edits = 50;

interface Row {
  readonly name: string;
  readonly kilobytes: number;
  /** Of JSON.parse of the same text. */
  readonly parseMs: number;
  /** From a change to the answer with the diagnostics. */
  readonly answerMs: number;
  readonly answerKilobytes: number;
  /** From asking for the sidebar's list, after a change that was answered, to having it. */
  readonly listMs: number;
  readonly listKilobytes: number;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

async function timed<T>(run: () => Promise<T>): Promise<[ms: number, answer: T]> {
  const start = performance.now();
  const answer = await run();
  return [performance.now() - start, answer];
}

/** Types a letter into the first description of a definition, again and again, and asks for what is found. */
async function typing(name: string, folder: string, file: string): Promise<Row> {
  const server = await startServerOn(folder);
  const text = await server.open(file);
  const at = placeToType(text);
  const rows: Edit[] = [];
  await server.diagnose(file);
  const known: Record<string, number> = {};
  for (let i = 0; i < edits; i++) rows.push(await edit(server, file, at, text, known));
  await server.stop();
  const [answerSize, listSize] = rows.at(-1)?.sizes ?? [0, 0];
  return {
    name,
    kilobytes: Math.round(text.length / 1024),
    parseMs: median(rows.map(({ parse }) => parse)),
    answerMs: median(rows.map(({ answer }) => answer)),
    answerKilobytes: Math.round(answerSize / 1024),
    listMs: median(rows.map(({ list }) => list)),
    listKilobytes: Math.round(listSize / 1024),
  };
}

interface Edit {
  readonly answer: number;
  readonly list: number;
  readonly parse: number;
  readonly sizes: readonly [answer: number, list: number];
}

/** @param known the revisions that the sidebar has */
async function edit(
  server: Server,
  file: string,
  at: Position,
  text: string,
  known: Record<string, number>,
): Promise<Edit> {
  const start = performance.now();
  JSON.parse(text);
  const parse = performance.now() - start;
  const [answer, report] = await timed(async () => {
    await server.edit(file, { start: at, end: at }, 'a');
    return server.diagnose(file);
  });
  const [list, connectors] = await timed(() =>
    server.connection.sendRequest<ListedConnector[]>(methods.listConnectors, { known }),
  );
  for (const { uri, revision } of connectors) known[uri] = revision;
  return { answer, list, parse, sizes: [JSON.stringify(report).length, JSON.stringify(connectors).length] };
}

/** Behind the first letter of the first description. */
function placeToType(text: string): Position {
  const { index, 0: begun } = /"description"\s*:\s*"./.exec(text) ?? { index: 0, 0: '' };
  const lines = text.slice(0, index + begun.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function main(): Promise<void> {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'connector-bench-')));
  const rows: Row[] = [];
  if (hasCorpus) {
    const [typical, largest] = typicalAndLargest();
    const wanted = [
      ['typical published', typical],
      ['largest published', largest],
    ] as const;
    for (const [name, item] of wanted) {
      if (!item) continue;
      const folder = join(workspace, name);
      cpSync(join(corpusFolder, item.path), folder, { recursive: true });
      rows.push(await typing(name, folder, definition));
    }
    rows.push(
      await typing(
        'typical, all published in the workspace',
        corpusFolder,
        join(typical?.path ?? '', definition),
      ),
    );
  }
  const faulty = join(workspace, 'faulty');
  cpSync(join('examples', 'contoso-invoices'), faulty, { recursive: true });
  writeFileSync(join(faulty, definition), faultyDefinition());
  rows.push(await typing('10,000 findings', faulty, definition));
  rmSync(workspace, { recursive: true, force: true });
  process.stdout.write(JSON.stringify(rows));
}

/** A definition of which each of many operations has several faults. */
function faultyDefinition(): string {
  const operation = (i: number): object => ({
    operationId: `get_item-${i}`,
    summary: `item ${i}.`,
    description: `item ${i}`,
    responses: {
      '200': { description: 'ok', schema: { type: 'object', properties: { a: { type: 'text' } } } },
    },
  });
  const paths = Object.fromEntries(
    Array.from({ length: 1000 }, (_, i) => [`/items/${i}`, { get: operation(i) }]),
  );
  const info = { title: 'Items', version: '1.0', description: 'Items.' };
  return JSON.stringify(
    { swagger: '2.0', info, host: 'api.contoso.com', schemes: ['https'], paths },
    null,
    2,
  );
}

void main();
