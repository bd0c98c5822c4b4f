import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Values } from '../engine/finding';

/**
 * Loads the sentences in the person's language, when there is a translation; otherwise they stay English.
 * @param assets the folder of the bundles; the translations lie beside it in `l10n/`
 * @param locale such as "fr" or "fr-CA"
 */
export async function useLanguage(assets: string, locale: string | undefined): Promise<void> {
  const language = locale?.split('-')[0]?.toLowerCase();
  if (!language || language === 'en' || !/^[a-z]+$/.test(language)) return;
  const file = join(assets, '..', 'l10n', `bundle.l10n.${language}.json`);
  const contents = await readFile(file, 'utf8').catch(() => undefined);
  if (contents !== undefined) l10n.config({ contents });
}

/** A message in the person's language, its {placeholders} filled in. */
export function textOf({ message, values }: { readonly message: string; readonly values: Values }): string {
  return l10n.t(message, { ...values });
}
