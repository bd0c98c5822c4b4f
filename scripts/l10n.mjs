// Compares the translations in l10n/ with the sentences in the code.  --missing fr  prints what a language lacks as JSON.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './setup.mjs';

installDependencies();
const { collectSentences } = await import('./build/sentences.mjs');
const { sentences, pieced } = await collectSentences();

const asked = process.argv.indexOf('--missing');
if (asked >= 0) {
  const { missing } = compare(process.argv[asked + 1] ?? '');
  console.log(JSON.stringify(missing, null, 1));
} else {
  const languages = readdirSync(join(root, 'l10n')).flatMap(
    name => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? [],
  );
  const faults = [
    ...pieced.map(place => `${place} puts a sentence together; write it whole, with {placeholders}`),
    ...languages.flatMap(language => {
      const { missing, extra, odd } = compare(language);
      return [
        ...missing.map(sentence => `${language} lacks: ${sentence}`),
        ...extra.map(sentence => `${language} translates what nobody says: ${sentence}`),
        ...odd.map(sentence => `${language} has other placeholders: ${sentence}`),
      ];
    }),
  ];
  if (faults.length > 0) {
    console.error(faults.slice(0, 40).join('\n'));
    console.error(`${faults.length} faults in the translations.`);
    process.exit(1);
  }
}

/** @param {string} language */
function compare(language) {
  const bundle = bundleOf(language);
  const wanted = new Set(sentences);
  return {
    missing: sentences.filter(sentence => !(sentence in bundle)),
    extra: Object.keys(bundle).filter(sentence => !wanted.has(sentence)),
    odd: Object.entries(bundle).flatMap(([sentence, translated]) =>
      placeholders(sentence) === placeholders(translated) ? [] : [sentence],
    ),
  };
}

/** The translations of a language; none when it has no bundle yet. @param {string} language @returns {Record<string, string>} */
function bundleOf(language) {
  try {
    return JSON.parse(readFileSync(join(root, 'l10n', `bundle.l10n.${language}.json`), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    return {};
  }
}

/** @param {string} text */
function placeholders(text) {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
}
