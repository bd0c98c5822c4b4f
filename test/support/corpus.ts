import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connector } from '../../server/src/connector/connector';
import { diskSource } from '../../server/src/files/disk';
import { createLoader } from '../../server/src/files/loader';
import { readScript, repository } from './connectors';

/** Published connectors to run on; they lie beside the repository on some machines and are never part of it. */
export const corpusFolder = join(repository, '..', 'shared', 'corpus');

export const hasCorpus = existsSync(join(corpusFolder, 'index.json'));

/** Why a test of the corpus does not run, for `{ skip }`. */
export const skipWithoutCorpus = hasCorpus ? false : 'the published connectors are not beside the repository';

export interface CorpusItem {
  /** Below the corpus folder; begins with the publisher's kind. */
  readonly path: string;
  readonly category: 'certified' | 'independent' | 'custom';
  /** ISO date of the definition's last change. */
  readonly changed: string;
  /** Size of the definition. */
  readonly bytes: number;
}

export function corpusItems(): CorpusItem[] {
  const index = JSON.parse(readFileSync(join(corpusFolder, 'index.json'), 'utf8')) as { items: CorpusItem[] };
  return index.items;
}

/** The first published connector whose definition has 50 KB, and the one with the largest. */
export function typicalAndLargest(): [CorpusItem | undefined, CorpusItem | undefined] {
  const bySize = corpusItems().sort((a, b) => a.bytes - b.bytes);
  return [bySize.find(({ bytes }) => bytes > 50_000), bySize.at(-1)];
}

/** A certified connector whose definition changed after certification became stricter. */
export function isRecent({ category, changed }: CorpusItem): boolean {
  return category === 'certified' && changed >= '2023-07';
}

/** Loads one connector; nothing is kept. */
export async function loadFolder(folder: string): Promise<Connector> {
  return createLoader(diskSource, readScript).load(folder);
}
