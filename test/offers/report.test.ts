import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchFindings } from '../../client/src/offers/report/matchFindings';
import { parseReport, type ReportItem } from '../../client/src/offers/report/parseReport';
import type { RuleEntry } from '../../client/src/offers/report/ruleLookup';

const entry = (id: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  id,
  aliases: [],
  validatorIds: [],
  policyCodes: [],
  ...more,
});

const rules: readonly RuleEntry[] = [
  entry('title-max-30', {
    aliases: ['field-length-exceeded'],
    validatorIds: ['FieldLengthExceeded'],
    policyCodes: ['5000.2.2.1'],
    message: "The 'title' value goes over the character limit '30'",
  }),
  entry('operation-summary-length', { validatorIds: ['FieldLengthExceeded'] }),
  entry('title-restricted-words', { policyCodes: ['5000.2.2.2'] }),
  entry('title-product-names', { policyCodes: ['5000.2.2.2'] }),
  entry('contact-required', {
    validatorIds: ['RequiredPropertyMissing'],
    message: "The 'contact' property is required. ValuePath: /info",
  }),
  entry('description-required', {
    validatorIds: ['RequiredPropertyMissing'],
    message: "The 'description' property is required. ValuePath: /info",
  }),
  entry('operation-description-required', { validatorIds: ['RequiredPropertyMissing'] }),
  entry('param-description-required', {
    validatorIds: ['RequiredPropertyMissing'],
    message: "The 'description' property is required.",
  }),
  entry('param-x-ms-summary-required', {
    validatorIds: ['RequiredPropertyMissing'],
    message: "The 'x-ms-summary' property is required.",
  }),
  entry('connector-metadata-required', { message: "The 'x-ms-connector-metadata' property is required." }),
  entry('default-response-schema', {
    validatorIds: ['DefaultResponseHasSchema'],
    policyCodes: ['5000.2.4.2'],
  }),
  entry('dynamic-parameter-name-not-found', {
    validatorIds: ['OperationParameterNameNotFound'],
    message: "The parameter could not be found in operation '{0}' in the swagger document.",
  }),
  entry('json-type-incorrect', {
    validatorIds: ['JsonTypeIncorrect'],
    policyCodes: ['5000.2.6.2'],
    message: "The type of the property is incorrect. Expected type '{0}', but value is of type '{1}'.",
  }),
  entry('definition-valid-json', { policyCodes: ['5000.2.6.2'] }),
  entry('update-operation-deleted', {
    message: 'The operation has been deleted. This change breaks existing flows.',
  }),
  entry('package-solution-at-root', {
    policyCodes: ['5000.1.1.16'],
    message: 'Solution package not found at root of the package zip file',
  }),
  entry('package-assets-folder', { policyCodes: ['5000.1.1.12'] }),
  entry('package-sas-validity', { policyCodes: ['5000.3.1.2'] }),
  entry('stackowner-required'),
];

const parse = (text: string) => parseReport(text, rules);

/** The one item of a text. */
function itemOf(text: string): ReportItem {
  const { items, unrecognised } = parse(text);
  assert.deepEqual(unrecognised, []);
  assert.equal(items.length, 1);
  return items[0] ?? assert.fail();
}

const definition = 'apiDefinition.swagger.json';

const forms: readonly (readonly [
  form: string,
  text: string,
  expected: Omit<ReportItem, 'line' | 'candidates'>,
])[] = [
  [
    'a pipeline line with a pointer',
    "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1orders~1{id}/get/parameters/0",
    {
      text: "The 'x-ms-summary' property is required.",
      severity: 'error',
      file: definition,
      pointer: '/paths/~1orders~1{id}/get/parameters/0',
      rule: 'param-x-ms-summary-required',
    },
  ],
  [
    'the same, with the time and the colours of a log',
    "2026-09-01T10:11:12.1234567Z \u001b[31m##[error]The 'title' value goes over the character limit '30' ValuePath: /info/title\u001b[0m",
    {
      text: "The 'title' value goes over the character limit '30'",
      severity: 'error',
      file: definition,
      pointer: '/info/title',
      rule: 'title-max-30',
    },
  ],
  [
    'an operation of a compared version',
    '##[error]The operation has been deleted. This change breaks existing flows. ValuePath: operation/CreateOrder Source: NewSwagger',
    {
      text: 'The operation has been deleted. This change breaks existing flows.',
      severity: 'error',
      file: definition,
      operation: 'CreateOrder',
      rule: 'update-operation-deleted',
    },
  ],
  [
    'a compiler-like line without a position, and a quoted path without its slash',
    "apiDefinition.swagger.json(,): error DefaultResponseHasSchema: A default response should have no schema. ValuePath: 'paths/~1fetch-html/post/responses/default'",
    {
      text: 'A default response should have no schema.',
      severity: 'error',
      validatorId: 'DefaultResponseHasSchema',
      file: definition,
      pointer: '/paths/~1fetch-html/post/responses/default',
      rule: 'default-response-schema',
    },
  ],
  [
    'a compiler-like line with a position and a folder',
    'certified-connectors/Contoso Weather/apiDefinition.swagger.json(12,5): warning JsonTypeIncorrect: Expected another type.',
    {
      text: 'Expected another type.',
      severity: 'warning',
      validatorId: 'JsonTypeIncorrect',
      file: definition,
      fileLine: 11,
      rule: 'json-type-incorrect',
    },
  ],
  [
    'a path before the message',
    "Error : paths/~1{city}~1feed/get/parameters/0/x-ms-dynamic-values/parameters/Accept : The parameter could not be found in operation 'ListCities' in the swagger document.",
    {
      text: "The parameter could not be found in operation 'ListCities' in the swagger document.",
      severity: 'error',
      file: definition,
      pointer: '/paths/~1{city}~1feed/get/parameters/0/x-ms-dynamic-values/parameters/Accept',
      rule: 'dynamic-parameter-name-not-found',
    },
  ],
  [
    'a path with a colon in it, without a severity',
    "paths/~1v1~1items:batch/post/parameters/1: The 'description' property is required.",
    {
      text: "The 'description' property is required.",
      file: definition,
      pointer: '/paths/~1v1~1items:batch/post/parameters/1',
      rule: 'param-description-required',
    },
  ],
  [
    'the same sentence about an operation is another rule',
    "##[error]The 'description' property is required. ValuePath: /paths/~1orders/get",
    {
      text: "The 'description' property is required.",
      severity: 'error',
      file: definition,
      pointer: '/paths/~1orders/get',
      rule: 'operation-description-required',
    },
  ],
  [
    'the same sentence about the info object',
    "Error : info : The 'description' property is required.",
    {
      text: "The 'description' property is required.",
      severity: 'error',
      file: definition,
      pointer: '/info',
      rule: 'description-required',
    },
  ],
  [
    'something missing at the root, where no place is printed',
    "Error : The 'x-ms-connector-metadata' property is required.",
    {
      text: "The 'x-ms-connector-metadata' property is required.",
      severity: 'error',
      file: definition,
      pointer: '',
      rule: 'connector-metadata-required',
    },
  ],
  [
    'a URI fragment as a pointer',
    "Warning: The 'description' property is required. ValuePath: #/paths/~1orders~1%7Bid%7D/get/parameters/0.",
    {
      text: "The 'description' property is required.",
      severity: 'warning',
      file: definition,
      pointer: '/paths/~1orders~1{id}/get/parameters/0',
      rule: 'param-description-required',
    },
  ],
  [
    'a certification policy',
    'Policy Code 5000.2.2.1: Shorten the title of your connector',
    {
      text: 'Policy Code 5000.2.2.1: Shorten the title of your connector',
      policyCode: '5000.2.2.1',
      rule: 'title-max-30',
    },
  ],
  [
    'a policy that passed',
    '| 5000.2.2.1 | Title length | Passed |',
    {
      text: '5000.2.2.1 Title length Passed',
      severity: 'info',
      policyCode: '5000.2.2.1',
      rule: 'title-max-30',
    },
  ],
  [
    'a logging command of a pipeline',
    '##vso[task.logissue type=warning;sourcepath=a\\b\\apiProperties.json;linenumber=7;code=JsonTypeIncorrect]A number is wanted.',
    {
      text: 'A number is wanted.',
      severity: 'warning',
      validatorId: 'JsonTypeIncorrect',
      file: 'apiProperties.json',
      fileLine: 6,
      rule: 'json-type-incorrect',
    },
  ],
  [
    'an annotation of GitHub',
    '::error file=connectors/x/apiDefinition.swagger.json,line=3::Something is wrong',
    { text: 'Something is wrong', severity: 'error', file: definition, fileLine: 2 },
  ],
  [
    'our own rule, by an older name',
    'see field-length-exceeded',
    { text: 'see field-length-exceeded', rule: 'title-max-30' },
  ],
  [
    'a message of the portal, cut short',
    'Solution package not found at root',
    {
      text: 'Solution package not found at root',
      policyCode: '5000.1.1.16',
      rule: 'package-solution-at-root',
      advice:
        'Put the solutions into PkgAssets of the package zip, and that zip beside intro.md into the outer zip.',
    },
  ],
  [
    'a message of the portal that no rule knows',
    'Looks like this is not an OAuth connector. Kindly uncheck the box to proceed further.',
    {
      text: 'Looks like this is not an OAuth connector. Kindly uncheck the box to proceed further.',
      advice:
        'Clear the OAuth check box on the Packages page: the connector in the package has no OAuth setting.',
    },
  ],
  [
    'a reviewer who names the file and the line',
    '> - apiProperties.json, line 20: please add the stackOwner property',
    {
      text: 'apiProperties.json, line 20: please add the stackOwner property',
      file: 'apiProperties.json',
      fileLine: 19,
      rule: 'stackowner-required',
    },
  ],
  [
    'a reviewer in plain words',
    '2. Kindly provide `stackOwner`',
    { text: 'Kindly provide `stackOwner`', file: 'apiProperties.json', rule: 'stackowner-required' },
  ],
];

for (const [form, text, expected] of forms) {
  test(`report: ${form}`, () => {
    const { line, candidates, ...item } = itemOf(text);
    assert.deepEqual(item, expected);
    assert.deepEqual([line, candidates], [0, []]);
  });
}

test('a policy that several rules check names them all and decides for none', () => {
  const { rule, candidates } = itemOf('5000.2.2.2 The title holds a reserved word');
  assert.equal(rule, undefined);
  assert.deepEqual(candidates, ['title-restricted-words', 'title-product-names']);
});

test('two clues together decide: the policy and the validator’s id', () => {
  assert.equal(itemOf('5000.2.6.2: 13 JsonTypeIncorrect errors').rule, 'json-type-incorrect');
});

test('a whole report: items with their lines, texts below a policy, and nothing dropped', () => {
  const report = [
    'Certification report',
    '',
    '5000.2.2.1 Connector title',
    'The title has more than 30 characters.',
    'Shorten it.',
    '',
    'Policies 5000.2.4.2 and 5000.3.1.2 failed as well.',
    '',
    "##[error]The 'contact' property is required.",
    'ValuePath: /info',
    'Source: NewSwagger',
    '##[error]Something entirely new',
    'We are looking forward to your next submission!',
  ].join('\r\n');
  const { items, unrecognised } = parse(report);
  assert.deepEqual(
    items.map(({ line, policyCode, pointer, rule, text }) => [line, policyCode ?? pointer, rule, text]),
    [
      [
        2,
        '5000.2.2.1',
        'title-max-30',
        '5000.2.2.1 Connector title The title has more than 30 characters. Shorten it.',
      ],
      [6, '5000.2.4.2', 'default-response-schema', 'Policies 5000.2.4.2 and 5000.3.1.2 failed as well.'],
      [6, '5000.3.1.2', 'package-sas-validity', 'Policies 5000.2.4.2 and 5000.3.1.2 failed as well.'],
      [8, '/info', 'contact-required', "The 'contact' property is required."],
      [11, undefined, undefined, 'Something entirely new'],
    ],
  );
  assert.deepEqual(unrecognised, [
    { line: 0, text: 'Certification report' },
    { line: 12, text: 'We are looking forward to your next submission!' },
  ]);
});

test('the answer of a service with its line breaks escaped is read like several lines', () => {
  const answer = JSON.stringify({
    error:
      "Error : info : The 'contact' property is required.\r\nError : paths/~1a/get : The 'description' property is required.",
  });
  const { items, unrecognised } = parse(answer);
  assert.deepEqual(
    items.map(({ pointer, rule, text }) => [pointer, rule, text]),
    [
      ['/info', 'contact-required', "The 'contact' property is required."],
      ['/paths/~1a/get', 'operation-description-required', "The 'description' property is required."],
    ],
  );
  assert.deepEqual(unrecognised, []);
});

test('a path of Windows holds no escaped line break', () => {
  const { file, validatorId } = itemOf(
    'D:\\a\\new\\apiDefinition.swagger.json(,): error FieldLengthExceeded: Too long.',
  );
  assert.deepEqual([file, validatorId], [definition, 'FieldLengthExceeded']);
});

test('no line is lost, whatever is pasted', () => {
  const pieces = [
    '##[error]',
    'Error :',
    '5000.',
    '5000.1.1.1',
    'ValuePath:',
    '(',
    "'",
    '/',
    '~',
    'paths/~2x: y',
    'Ünïcode ☔',
    '\t|',
    '{"a":1}',
    '%E0%',
  ];
  for (let seed = 0; seed < 500; seed += 1) {
    const line = [seed % 14, (seed * 7) % 13, (seed * 5) % 11].map(index => pieces[index] ?? '').join(' ');
    const { items, unrecognised } = parse(`before\n${line}\n\nafter`);
    const lines = new Set([...items, ...unrecognised].map(({ line }) => line));
    assert.ok(lines.has(0) && lines.has(1) && lines.has(3), line);
  }
});

test('a large report is no burden', () => {
  const line =
    "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1orders/get/parameters/0";
  assert.equal(parse(Array.from({ length: 2000 }, () => line).join('\n')).items.length, 2000);
});

const finding = (rule: string, pointer: string, file = `connectors/contoso/${definition}`) => ({
  rule,
  pointer,
  file,
});

test('an item of a report leads to the findings of the engine', () => {
  const title = finding('title-max-30', '/info/title');
  const ends = finding('title-ends-alphanumeric', '/info/title');
  const owner = finding('stackowner-required', '/properties', 'connectors/contoso/apiProperties.json');
  const findings = [title, ends, owner];
  const match = (text: string) => matchFindings(itemOf(text), findings);
  assert.deepEqual(
    match("##[error]The 'title' value goes over the character limit '30' ValuePath: /info/title"),
    [title],
  );
  assert.deepEqual(match('##[error]A new complaint. ValuePath: /info/title'), [title, ends]);
  assert.deepEqual(match('5000.2.2.1 title'), [title]);
  assert.deepEqual(match('Please add the stackOwner property'), [owner]);
  assert.deepEqual(match('##[error]Mended long ago. ValuePath: /host'), []);
  // Another complaint at its place is not this one.
  assert.deepEqual(
    match("##[error]The 'description' property is required. ValuePath: /info/title").map(({ rule }) => rule),
    [],
  );
});

test('a remark on an operation leads to the findings of its rule inside the operation', () => {
  const inside = finding('empty-response-schema', '/paths/~1a/get/responses/200/schema');
  const elsewhere = finding('empty-response-schema', '/paths/~1b/get/responses/200/schema');
  const remark = { text: 'Empty schema', line: 0, candidates: [], rule: 'empty-response-schema' };
  const match = (pointer: string) => matchFindings({ ...remark, pointer }, [inside, elsewhere]);
  assert.deepEqual(match('/paths/~1a/get'), [inside]);
  assert.deepEqual(match('/paths/~1b'), [elsewhere]);
  assert.deepEqual(match('/paths/~1c/get'), []);
  assert.deepEqual(match('/paths/~1a/get/responses'), []);
});
