import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The rule pages (Markdown) by rule id, as the build put them beside the bundles. */
export async function loadPages(folder: string): Promise<Readonly<Record<string, string | undefined>>> {
  return JSON.parse(await readFile(join(folder, 'rulePages.json'), 'utf8')) as Record<string, string>;
}
