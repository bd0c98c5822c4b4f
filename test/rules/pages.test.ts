import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import type { Finding } from '../../server/src/engine/finding';
import { allRules } from '../../server/src/rules/registry.generated';
import { repository } from '../support/connectors';
import { readExamples } from '../support/examples';
import { applyFixes, buildExample, checkExample, markedRanges, optionsFor } from '../support/pages';

const wanted = process.env.RULES?.split(',').filter(Boolean) ?? [];

for (const rule of allRules.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  describe(rule.id, () => {
    const page = readFileSync(join(repository, 'docs', 'rules', `${rule.id}.md`), 'utf8');
    const examples = readExamples(page);
    const own = (findings: readonly Finding[]): Finding[] =>
      findings.filter(finding => finding.rule === rule.id);

    it('has its sections and examples', () => {
      for (const heading of ['Why', 'Bad', 'Good', 'How to fix'])
        assert.match(page, new RegExp(`^## ${heading}`, 'm'));
      assert.ok(examples.some(({ kind }) => kind === 'bad') && examples.some(({ kind }) => kind === 'good'));
      assert.equal(
        examples.some(({ kind }) => kind === 'fixed'),
        rule.fixable === true,
        'a Fixed example where there is a fix',
      );
    });

    for (const [i, example] of examples.entries()) {
      if (example.kind === 'bad') {
        it(`${example.heading}: finds what is marked`, async () => {
          const found = own((await checkExample(rule, example)).findings);
          assert.notEqual(found.length, 0, 'no finding');
          assert.deepEqual(
            markedRanges(example, found),
            example.blocks.flatMap(block => block.marks.map(mark => ({ file: block.file, ...mark }))),
          );
        });
      }
      if (example.kind === 'good') {
        it(`${example.heading}: finds nothing`, async () => {
          assert.deepEqual(own((await checkExample(rule, example)).findings), []);
        });
      }
      if (example.kind === 'fixed' || example.kind === 'suggested') {
        it(`${example.heading}: is what the fix makes`, async () => {
          const bad = examples.slice(0, i).findLast(({ kind }) => kind === 'bad');
          assert.ok(bad, 'a Bad example before it');
          const before = await checkExample(rule, bad);
          const fixed = await applyFixes(before, own(before.findings), example.kind === 'fixed');
          const expected = await buildExample(rule, example);
          for (const [name, text] of Object.entries(expected.files)) {
            if (!example.blocks.some(block => expected.nameOf(block) === name)) continue;
            assert.deepEqual(fixed[name], text, name);
          }
          if (example.blocks.some(block => block.file === 'folder'))
            assert.deepEqual(Object.keys(fixed).sort(), Object.keys(expected.files).sort());
          const after = check(await expected.connector(fixed), optionsFor(rule)).findings;
          if (example.kind === 'fixed') assert.deepEqual(own(after), [], 'the fix leaves a finding');
          const known = new Set(before.findings.map(finding => finding.rule));
          assert.deepEqual(
            after.filter(finding => !known.has(finding.rule)),
            [],
            'the fix brings a new finding',
          );
        });
      }
    }
  });
}
