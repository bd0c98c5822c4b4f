import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../server/src/engine/check';
import { allRules } from '../../server/src/rules/registry.generated';
import { loadFolder } from '../support/corpus';
import { repository } from '../support/connectors';

const folder = join(repository, '..', 'shared', 'findings');
const list = join(folder, 'findings.jsonl');

/** What reviewers and Microsoft's validator wrote of a published file. */
interface Row {
  readonly id: string;
  readonly concept: string;
  readonly text: string;
  readonly file: string;
  readonly jsonPointer: string | null;
  readonly saved?: string;
}

/** The rule that tells each concept. */
const ruleOf: Readonly<Record<string, string>> = {
  'info.description.forbiddenWord': 'description-restricted-words',
  'info.description.length': 'description-30-500',
  'info.contact.missing': 'contact-required',
  'info.title.default': 'template-placeholder-left',
  'info.title.forbiddenWord': 'title-restricted-words',
  'info.title.length': 'title-max-30',
  'iconBrandColor.independent': 'brand-color-ip',
  'iconBrandColor.invalid': 'brand-color-forbidden',
  'json.duplicateDocument': 'definition-valid-json',
  'metadata.categories.invalid': 'category-invalid',
  'metadata.missing': 'connector-metadata-required',
  'operation.summary.isOperationId': 'operation-summary-is-operation-id',
  'parameter.description.equalsName': 'param-description-equals-name',
  'parameter.description.missing': 'param-description-required',
  'parameter.xmsSummary.missing': 'param-x-ms-summary-required',
  'path.empty': 'empty-operation',
  'property.empty': 'body-parameter-empty-schema',
  'readme.description': 'intro-template-text',
  'readme.sections': 'readme-section-prerequisites',
  'response.default': 'default-response-present',
  'response.schema.empty': 'empty-response-schema',
  'root.host.invalid': 'host-format',
  'schema.description.equalsName': 'property-description-equals-name',
  'stackOwner.missing': 'stackowner-required',
  'stackOwner.nonAscii': 'publisher-ascii',
  'string.camelCase': 'property-description-equals-name',
  'title.empty': 'required-value-empty',
};

/** Where the row's own pointer is off: the reviewer's line had moved, or the text names another place. */
const placeOf: Readonly<
  Record<string, { readonly pointer?: string; readonly rule?: string; readonly why: string }>
> = {
  F052: { pointer: '/info', why: 'a missing member is told on the object that lacks it' },
  F181: {
    pointer: '/paths/~1play~1371c4dca-f7af-48b7-8dfa-cd6864969ba5/post/responses/default/schema',
    rule: 'default-response-empty-schema',
    why: 'the text names the operation',
  },
  F182: {
    pointer: '/paths/~1play~1e5f00dbd-dc28-4b35-8550-1901efa36af7/post/responses/default/schema',
    rule: 'default-response-empty-schema',
    why: 'the text names the operation',
  },
};

/** What no rule can decide. */
const leftOut: Readonly<Record<string, string>> = {
  F003: 'whether a description says what the connector offers takes a reader',
  F005: 'a missing blank between sentences cannot be told from a file name or an abbreviation',
  F008: 'whether a publisher is a person takes a reader',
  F009: 'the saved version no longer has the empty path item that the comment names',
  F034: 'the saved version is no longer duplicated',
  F012: 'whether a name wants blanks takes a reader',
  F093: 'the reviewer speaks of a description that reads "default"; the response itself has a code',
  F096: 'whether a readme is detailed enough takes a reader',
  F128: 'the template has no fixed wording to compare a readme with; single sections have their rules',
  F130: 'one word inside a sentence is a name or a slip: only a reader knows',
  F151: 'whether a description is understandable takes a reader',
  F152: 'a section "Description" is no part of the template',
  F189: 'whether a publisher is a person takes a reader',
};

const rows = existsSync(list)
  ? readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Row)
      .filter(({ saved }) => saved !== undefined)
  : [];

/** Rules that are off by default count too: the reviewers' taste has changed since. */
const everyRule = allRules.map(rule => {
  const on = (level: (typeof rule.severity)['verified']): typeof level => (level === 'off' ? 'info' : level);
  return {
    ...rule,
    severity: { verified: on(rule.severity.verified), independent: on(rule.severity.independent) },
  };
});

describe(
  'what reviewers really wrote',
  { skip: rows.length > 0 ? false : "the reviewers' findings are not beside the repository" },
  () => {
    for (const row of rows) {
      const reason = leftOut[row.id];
      const title = `${row.id} ${row.concept}: ${row.text.slice(0, 80)}`;
      if (reason !== undefined) {
        it(`${title} — left to people: ${reason}`, () => assert.equal(placeOf[row.id], undefined));
        continue;
      }
      it(title, async () => {
        const path = join(folder, row.saved ?? '');
        const expected = { rule: ruleOf[row.concept], pointer: row.jsonPointer ?? '', ...placeOf[row.id] };
        assert.ok(expected.rule, `no rule is named for ${row.concept}`);
        const { findings } = check(await loadFolder(dirname(path)), { rules: everyRule });
        const found = findings
          .filter(({ file }) => file === basename(path))
          .map(({ rule, pointer }) => `${rule} ${pointer}`);
        assert.ok(
          found.includes(`${expected.rule} ${expected.pointer}`),
          `found: ${found.filter(one => one.startsWith(`${expected.rule} `)).join(', ') || 'nothing of that rule'}`,
        );
      });
    }
  },
);
