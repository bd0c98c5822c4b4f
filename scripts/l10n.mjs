// Compares the translations in l10n/ with the sentences in the code.  --missing fr  prints what a language lacks as JSON.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './setup.mjs';

installDependencies();
const { loadRules } = await import('./build/bundles.mjs');

/** Where a sentence for people stands in the code: the first text of these calls, or the value of these members. */
const calls =
  /\b(?:l10n\.t|safeFix|suggestion)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;
/** The texts beside a finding: `{ message: '…', target }`. */
const related = /\bmessage:\s*('(?:[^'\\\n]|\\.)*')[^}]*\btarget\b/g;
const members =
  /\b(?:message|cause|nextStep)\s*:\s*\n?\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;

const sentences = new Set(
  (await loadRules()).flatMap(rule => /** @type {string[]} */ (Object.values(rule.messages))),
);
for (const file of [...sources('client/src'), ...sources('server/src')]) collect(file, calls);
for (const file of sources('client/src/azure')) collect(file, members);
for (const file of sources('server/src/rules')) collect(file, related);

const wanted = [...sentences].filter(sentence => /\p{L}/u.test(sentence)).sort();
const asked = process.argv.indexOf('--missing');
if (asked >= 0) {
  const { missing } = compare(process.argv[asked + 1] ?? '');
  console.log(JSON.stringify(missing, null, 1));
} else {
  const languages = readdirSync(join(root, 'l10n')).flatMap(
    name => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? [],
  );
  const faults = languages.flatMap(language => {
    const { missing, extra, odd } = compare(language);
    return [
      ...missing.map(sentence => `${language} lacks: ${sentence}`),
      ...extra.map(sentence => `${language} translates what nobody says: ${sentence}`),
      ...odd.map(sentence => `${language} has other placeholders: ${sentence}`),
    ];
  });
  if (faults.length > 0) {
    console.error(faults.slice(0, 40).join('\n'));
    console.error(`${faults.length} faults in the translations.`);
    process.exit(1);
  }
}

/** @param {string} language */
function compare(language) {
  /** @type {Record<string, string>} */
  let bundle = {};
  try {
    bundle = JSON.parse(readFileSync(join(root, 'l10n', `bundle.l10n.${language}.json`), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const placeholders = (/** @type {string} */ text) =>
    [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
  return {
    missing: wanted.filter(sentence => !(sentence in bundle)),
    extra: Object.keys(bundle).filter(sentence => !wanted.includes(sentence)),
    odd: Object.entries(bundle).flatMap(([sentence, translated]) =>
      placeholders(sentence) === placeholders(translated) ? [] : [sentence],
    ),
  };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sources(folder) {
  return /** @type {string[]} */ (readdirSync(join(root, folder), { recursive: true }))
    .filter(name => name.endsWith('.ts') && !name.includes('.generated.'))
    .map(name => join(root, folder, name));
}

/**
 * @param {string} file
 * @param {RegExp} pattern
 */
function collect(file, pattern) {
  for (const [, literal = ''] of readFileSync(file, 'utf8').matchAll(pattern))
    sentences.add(unquote(literal));
}

/** The text of a string literal. @param {string} literal */
function unquote(literal) {
  const body = literal.slice(1, -1);
  return body.replace(/\\(u\{?([0-9a-fA-F]+)\}?|.)/g, (_, escape, code) =>
    code
      ? String.fromCodePoint(parseInt(code, 16))
      : ({ n: '\n', t: '\t' }[/** @type {string} */ (escape)] ?? escape),
  );
}
