import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

type Texts = Readonly<Record<string, string>>;

const read = (...path: string[]): Texts => JSON.parse(readFileSync(join(...path), 'utf8')) as Texts;

const filesLike = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder).filter(name => pattern.test(name));

/** What a translation must leave as it is: `{placeholders}`, commands and addresses of links, `code`. */
const keptParts = (text: string): string[] =>
  [...new Set(text.match(/\{\w+\}|\]\([^)]+\)|`[^`]+`/g) ?? [])].sort();

describe('texts of the manifest', () => {
  const english = read('package.nls.json');

  it('are all there for the manifest', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const used = new Set(Array.from(manifest.matchAll(/"%([\w.]+)%"/g), ([, key]) => key));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  });

  for (const file of filesLike('.', /^package\.nls\..+\.json$/))
    it(`${file} has the keys, commands and code of package.nls.json`, () => {
      const translated = read(file);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(translated))
        assert.deepEqual(keptParts(text), keptParts(english[key] ?? ''), key);
    });
});

describe('translated sentences', () => {
  for (const file of filesLike('l10n', /^bundle\.l10n\..+\.json$/)) {
    const sentences = Object.entries(read('l10n', file));

    it(`${file} keeps every placeholder`, () => {
      for (const [english, translated] of sentences)
        assert.deepEqual(keptParts(translated), keptParts(english), english);
    });

    it(`${file} has no empty sentence`, () => {
      assert.deepEqual(
        sentences.filter(([, translated]) => translated.trim() === ''),
        [],
      );
    });

    it(`${file} is in the order of its sentences`, () => {
      const keys = sentences.map(([english]) => english);
      assert.deepEqual(keys, [...keys].sort());
    });
  }

  it('French has a non-breaking space beside its high punctuation and quotation marks', () => {
    const breakable = Object.entries(read('l10n', 'bundle.l10n.fr.json')).filter(([, french]) =>
      / [:;?!»]|« /.test(french),
    );
    assert.deepEqual(breakable, []);
  });
});
