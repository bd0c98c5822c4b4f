import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withMentions } from '../../client/src/offers/report/mentions';
import type { ReportItem } from '../../client/src/offers/report/parseReport';

const definition = {
  paths: {
    '/invoices': {
      get: { operationId: 'ListInvoices' },
      post: { operationId: 'Send' },
    },
    '/invoices/{id}': { get: { operationId: 'GetInvoice' }, parameters: [] },
    '/': { get: { operationId: 'Root_Get' } },
  },
};

const item = (text: string, more: Partial<ReportItem> = {}): ReportItem => ({
  text,
  line: 0,
  candidates: [],
  ...more,
});

const placeOf = (reported: ReportItem, of: unknown = definition) =>
  withMentions({ items: [reported], unrecognised: [] }, of).items[0]?.pointer;

const mentions: readonly (readonly [text: string, pointer: string | undefined])[] = [
  ['Summary value is provided as an operation id (ListInvoices)', '/paths/~1invoices/get'],
  ['Empty schema is not allowed at /invoices/{id}', '/paths/~1invoices~1{id}'],
  ['"/invoices": {} the path has to be removed', '/paths/~1invoices'],
  ['GetInvoice at /invoices/{id} has no summary.', '/paths/~1invoices~1{id}/get'],
  ['The operation "Send" has no description', '/paths/~1invoices/post'],
  ['Root_Get: add a summary', '/paths/~1/get'],
  // A word of prose that happens to be an id, several operations, none, and an address that only ends like a path.
  ['Send us the new version', undefined],
  ['ListInvoices and GetInvoice have the same summary', undefined],
  ['ListOrders has no summary', undefined],
  ['See https://contoso.com/invoices', undefined],
  ['and/or', undefined],
];

for (const [text, pointer] of mentions) {
  test(`${pointer === undefined ? 'no place' : pointer} is named by: ${text}`, () =>
    assert.equal(placeOf(item(text)), pointer));
}

test('an operation that a comparison names gets its place', () => {
  assert.equal(placeOf(item('It was deleted.', { operation: 'GetInvoice' })), '/paths/~1invoices~1{id}/get');
  assert.equal(placeOf(item('It was deleted.', { operation: 'Gone' })), undefined);
});

test('a place that is known already stays, and so does another file', () => {
  assert.equal(placeOf(item('ListInvoices', { pointer: '/info' })), '/info');
  assert.equal(placeOf(item('ListInvoices', { fileLine: 3 })), undefined);
  assert.equal(placeOf(item('Mention ListInvoices', { file: 'readme.md' })), undefined);
});

test('a definition of any shape names nothing', () => {
  for (const broken of [undefined, 1, [], {}, { paths: [] }, { paths: { '/y': null } }])
    assert.equal(placeOf(item('ListInvoices at /x'), broken ?? null), undefined);
});

test('a line that was not recognised and names one operation becomes a remark; the others stay', () => {
  const { items, unrecognised } = withMentions(
    {
      items: [item('5000.2.2.1 The title', { line: 2 })],
      unrecognised: [
        { line: 0, text: 'Please say what GetInvoice returns' },
        { line: 3, text: 'Kind regards' },
      ],
    },
    definition,
  );
  assert.deepEqual(
    items.map(({ line, severity, pointer }) => [line, severity, pointer]),
    [
      [0, 'info', '/paths/~1invoices~1{id}/get'],
      [2, undefined, undefined],
    ],
  );
  assert.deepEqual(unrecognised, [{ line: 3, text: 'Kind regards' }]);
});
