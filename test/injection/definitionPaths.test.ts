import { describeInjections, type Break, type Injection, type Mutable, type Patient } from './harness';
import {
  isMutable,
  late,
  listOf,
  made,
  newOperation,
  operations,
  parameters,
  pathItems,
  pointerTo,
  put,
  rename,
  spotBelow,
  type Spot,
} from './places';

const exempt = { exempt: true } as const;
type More = Partial<Injection>;

/** Gives a path another name. */
const renamed = (rule: string, change: (path: string) => string, more: More = {}): Injection => ({
  rule,
  what: change('/a'),
  inject(patient) {
    const item = late(pathItems(patient).filter(({ path }) => !String(path[1]).includes('{')));
    if (!item) return undefined;
    const name = change(String(item.path[1]));
    rename(patient.definition['paths'] as Mutable, String(item.path[1]), name);
    return { pointer: pointerTo({ at: item.at, path: ['paths', name] }), mark: 'key' };
  },
  ...more,
});

/** Adds operations at paths, in this order; the finding is due at the key of one of them. */
const added = (
  rule: string,
  paths: readonly string[],
  due = paths.at(-1) ?? '',
  more: More & { verbs?: readonly string[] } = {},
): Injection => {
  const { verbs = [], ...rest } = more;
  return {
    rule,
    what: `${paths.join(', ')} ${verbs.join()}`,
    inject(patient) {
      if (pathItems(patient).some(({ path }) => String(path[1]).startsWith('/{'))) return undefined; // like any path
      paths.forEach((path, index) =>
        newOperation(
          patient,
          {
            operationId: `GetTheOddSize${index}`,
            parameters: [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => ({
              name,
              in: 'path',
              required: true,
              type: 'string',
              'x-ms-url-encoding': 'single',
            })),
          },
          { path, verb: verbs[index] ?? 'get' },
        ),
      );
      return { pointer: pointerTo({ at: {}, path: ['paths', due] }), mark: 'key' };
    },
    ...rest,
  };
};

const paths: readonly Injection[] = [
  renamed('path-leading-slash', path => path.slice(1), { offers: 'safe fix' }),
  renamed('path-leading-slash', path => ` ${path}`),
  renamed('path-leading-slash', path => `https://contoso.com${path}`),
  renamed('path-leading-slash', path => `x${path}`),
  renamed('path-leading-slash', path => `x-${path}`, exempt),
  added('path-leading-slash', [''], ''),
  renamed('path-trailing-slash', path => `${path}/`),
  renamed('path-trailing-slash', path => `${path}/é~/`),
  added('path-trailing-slash', ['/'], '/', exempt),
  ...['?a=1', '#part', '?', '/x?a={b}'].map(end =>
    renamed('path-query-or-fragment', path => path + end, end === '?a=1' ? { offers: 'suggestion' } : {}),
  ),
  ...['%3Fa=1', '%23part'].map(end => renamed('path-query-or-fragment', path => path + end, exempt)),
  added('path-redefined-case', ['/odd/Größe~x', '/ODD/größe~X']),
  added('path-redefined-case', ['/odd/{id}/x', '/odd/{ID}/x']),
  added('path-redefined-case', ['/odd/x', '/ODD/x'], '/ODD/x', { verbs: ['get', 'post'] }),
  added('path-redefined-case', ['/odd/x', '/ODD/x', '/odd/X'], '/odd/X'),
  added('path-redefined-case', ['/odd/x', '/odd/x/'], '/odd/x/', exempt),
  added('operation-path-duplicate', ['/odd/{id}', '/odd/{other}']),
  added('operation-path-duplicate', ['/odd/~/{id}/x', '/ODD/~/{other}/x/']),
  added('operation-path-duplicate', ['/odd/x', '/odd/x/']),
  added('operation-path-duplicate', ['/odd/a{id}', '/odd/a{other}']),
  added('operation-path-duplicate', ['/odd/{id}', '/odd/{other}'], '/odd/{other}', {
    ...exempt,
    verbs: ['get', 'put'],
  }),
  added('operation-path-duplicate', ['/odd/x', '/ODD/x'], '/ODD/x', exempt),
  added('operation-path-duplicate', ['/odd/{id}', '/ODD/{ID}'], '/ODD/{ID}', exempt),
  added('operation-path-duplicate', ['/odd/{id}', '/odd/x'], '/odd/x', exempt),
  added('operation-path-duplicate', ['/odd/{a}', '/odd/{b}', '/odd/{c}'], '/odd/{c}'),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/search']),
  added('path-partial-duplicate', ['/odd/search', '/odd/{id}']),
  added('path-partial-duplicate', ['/odd/x/{id}', '/ODD/{a}/y']),
  added('path-partial-duplicate', ['/odd/{id}.json', '/odd/search']),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/other', '/odd/search'], '/odd/search'),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/search'], '/odd/{id}', exempt),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/search'], '/odd/search', {
    ...exempt,
    verbs: ['get', 'post'],
  }),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/{other}'], '/odd/{other}', exempt),
  added('path-partial-duplicate', ['/odd/{id}', '/odd/a/b'], '/odd/a/b', exempt),
  added('path-partial-duplicate', ['/odd/x/{id}', '/odd/y/{id}'], '/odd/y/{id}', exempt),
  { rule: 'path-item-ref', inject: patient => put(late(pathItems(patient)), '$ref', '#/paths/~1other') },
  {
    rule: 'path-item-ref',
    what: 'alone',
    inject: patient => put(made(patient, 'paths', '/größe~/x'), '$ref', 'other.json'),
  },
];

const emptyItem = (what: string, item: Mutable, more: More = {}): Injection => ({
  rule: 'empty-operation',
  what,
  inject: patient => put(made(patient, 'paths'), '/größe~/x', item),
  ...more,
});

const empty: readonly Injection[] = [
  emptyItem('{}', {}, { offers: 'safe fix' }),
  emptyItem(
    'parameters alone',
    { parameters: [{ name: 'a', in: 'query', type: 'string' }] },
    { offers: 'suggestion' },
  ),
  emptyItem('a notification alone', { 'x-ms-notification-content': { schema: { type: 'object' } } }),
  emptyItem('a verb that is none', { trace: { operationId: 'Trace' } }),
  emptyItem('a verb in capitals', { GET: { operationId: 'GetOdd' } }, exempt),
  {
    rule: 'empty-operation',
    what: 'an extension',
    exempt: true,
    inject: patient => put(made(patient, 'paths'), 'x-odd', {}),
  },
  ...['get', 'head', 'options', 'patch'].map((verb): Injection => ({
    rule: 'empty-operation',
    what: `${verb} {}`,
    offers: 'suggestion',
    inject: patient => put(made(patient, 'paths', '/größe~/x'), verb, {}),
  })),
];

const inPath = (name: unknown, change: Mutable = {}): Mutable => ({
  name,
  in: 'path',
  required: true,
  type: 'string',
  'x-ms-summary': 'Odd',
  description: 'The odd one.',
  'x-ms-url-encoding': 'single',
  ...change,
});
const odd = '/größe~1/{id}/x/{other-id}';

/** An operation at a path with two variables, with its own parameters, those of its path item and shared ones. */
const operationWith = (
  patient: Patient,
  own: unknown,
  ofItem?: unknown,
  sharedOnes: Mutable = {},
  change: Mutable = {},
): Spot => {
  const operation = newOperation(patient, { parameters: own, ...change }, { path: odd });
  if (ofItem !== undefined) made(patient, 'paths', odd).at['parameters'] = ofItem;
  Object.assign(made(patient, 'parameters').at, sharedOnes);
  return operation;
};
const at =
  (operation: (patient: Patient) => Spot, ...below: (string | number)[]): Break =>
  patient => ({ pointer: pointerTo(operation(patient), ...below) });
const reference = { $ref: '#/parameters/odd~0~1' };

const undeclared = (what: string, make: (patient: Patient) => Spot, more: More = {}): Injection => ({
  rule: 'path-parameter-undeclared',
  what,
  inject: at(make),
  ...more,
});
const notInTemplate = (what: string, inject: Break, more: More = {}): Injection => ({
  rule: 'path-parameter-not-in-template',
  what,
  inject,
  ...more,
});
const both = [inPath('id'), inPath('other-id')];
const fix = { offers: 'safe fix' } as const;

const parametersOfPaths: readonly Injection[] = [
  undeclared('one of two', patient => operationWith(patient, [inPath('id')]), fix),
  undeclared('no parameters', patient => operationWith(patient, undefined), fix),
  undeclared('in other letters', patient => operationWith(patient, [inPath('Id'), inPath('other-id')]), fix),
  undeclared(
    'in the query',
    patient => operationWith(patient, [inPath('id', { in: 'query' }), inPath('other-id')]),
    fix,
  ),
  undeclared('a reference to nothing', patient =>
    operationWith(patient, [inPath('id'), { $ref: '#/parameters/none' }]),
  ),
  undeclared('internal', patient =>
    operationWith(patient, [inPath('id')], undefined, {}, { 'x-ms-visibility': 'internal' }),
  ),
  undeclared('both declared', patient => operationWith(patient, both), exempt),
  undeclared(
    'in the path item',
    patient => operationWith(patient, [inPath('id')], [inPath('other-id')]),
    exempt,
  ),
  undeclared(
    'shared',
    patient => operationWith(patient, [inPath('id'), reference], undefined, { 'odd~/': inPath('other-id') }),
    exempt,
  ),
  undeclared(
    'shared in the path item',
    patient => operationWith(patient, [inPath('id')], [reference], { 'odd~/': inPath('other-id') }),
    exempt,
  ),
  {
    rule: 'path-parameter-undeclared',
    what: 'renamed in a published operation',
    offers: 'safe fix',
    inject(patient) {
      const parameter = late(parameters(patient).filter(one => one.at['in'] === 'path'));
      if (!parameter) return undefined;
      parameter.at['name'] = 'somethingElse';
      return { pointer: pointerTo(parameter.operation) };
    },
  },
  notInTemplate(
    'its own',
    at(patient => operationWith(patient, [...both, inPath('third')]), 'parameters', 2),
    { offers: 'suggestion' },
  ),
  notInTemplate(
    'in other letters',
    at(patient => operationWith(patient, [inPath('ID'), ...both]), 'parameters', 0),
    { offers: 'suggestion' },
  ),
  notInTemplate(
    'shared, at its use',
    at(
      patient => operationWith(patient, [...both, reference], undefined, { 'odd~/': inPath('third') }),
      'parameters',
      2,
    ),
  ),
  notInTemplate('in the path item', patient => {
    operationWith(patient, both, [inPath('third')]);
    return { pointer: pointerTo({ at: {}, path: ['paths', odd, 'parameters', 0] }) };
  }),
  notInTemplate(
    'internal',
    at(
      patient => operationWith(patient, [...both, inPath('third', { 'x-ms-visibility': 'internal' })]),
      'parameters',
      2,
    ),
  ),
  notInTemplate(
    'in the query',
    at(patient => operationWith(patient, [...both, inPath('third', { in: 'query' })]), 'parameters', 2),
    exempt,
  ),
  notInTemplate(
    'in the template',
    at(patient => operationWith(patient, both), 'parameters', 1),
    exempt,
  ),
  ...[false, null, 'true'].map((required): Injection => ({
    rule: 'path-parameter-required',
    what: JSON.stringify(required),
    ...(required === false && fix),
    inject: at(
      patient => operationWith(patient, [inPath('id'), inPath('other-id', { required })]),
      'parameters',
      1,
      'required',
    ),
  })),
  {
    rule: 'path-parameter-required',
    what: 'absent',
    ...fix,
    inject: at(
      patient => operationWith(patient, [inPath('id'), inPath('other-id', { required: undefined })]),
      'parameters',
      1,
    ),
  },
  {
    rule: 'path-parameter-required',
    what: 'absent, in the path item',
    ...fix,
    inject(patient) {
      operationWith(patient, [inPath('id')], [inPath('other-id', { required: undefined })]);
      return { pointer: pointerTo({ at: {}, path: ['paths', odd, 'parameters', 0] }) };
    },
  },
  {
    rule: 'path-parameter-required',
    what: 'shared, used by nobody',
    ...fix,
    inject(patient) {
      made(patient, 'parameters').at['odd~/'] = inPath('other-id', { required: false });
      return { pointer: '/parameters/odd~0~1/required' };
    },
  },
  {
    rule: 'path-parameter-required',
    what: 'shared, not at its use',
    exempt: true,
    inject: at(
      patient =>
        operationWith(patient, [inPath('id'), reference], undefined, {
          'odd~/': inPath('other-id', { required: false }),
        }),
      'parameters',
      1,
    ),
  },
  {
    rule: 'path-parameter-required',
    what: 'a query parameter',
    exempt: true,
    inject: at(
      patient => operationWith(patient, [...both, inPath('q', { in: 'query', required: false })]),
      'parameters',
      2,
      'required',
    ),
  },
  {
    rule: 'path-parameter-url-encoding',
    what: 'published',
    ...fix,
    inject(patient) {
      const parameter = late(parameters(patient).filter(one => one.at['in'] === 'path'));
      if (!parameter) return undefined;
      delete parameter.at['x-ms-url-encoding'];
      return { pointer: pointerTo(parameter) };
    },
  },
  {
    rule: 'path-parameter-url-encoding',
    what: 'internal in an internal operation',
    ...fix,
    inject: at(
      patient =>
        operationWith(
          patient,
          [
            inPath('id', { 'x-ms-url-encoding': undefined, 'x-ms-visibility': 'internal' }),
            inPath('other-id'),
          ],
          undefined,
          {},
          { 'x-ms-visibility': 'internal' },
        ),
      'parameters',
      0,
    ),
  },
  {
    rule: 'path-parameter-url-encoding',
    what: 'in the path item',
    ...fix,
    inject(patient) {
      operationWith(patient, [inPath('id')], [inPath('other-id', { 'x-ms-url-encoding': undefined })]);
      return { pointer: pointerTo({ at: {}, path: ['paths', odd, 'parameters', 0] }) };
    },
  },
  ...[true, false].map((atUse): Injection => ({
    rule: 'path-parameter-url-encoding',
    what: atUse ? 'shared, not at its use' : 'shared',
    ...(atUse ? exempt : fix),
    inject(patient) {
      const operation = operationWith(patient, [inPath('id'), reference], undefined, {
        'odd~/': inPath('other-id', { 'x-ms-url-encoding': undefined }),
      });
      return { pointer: atUse ? pointerTo(operation, 'parameters', 1) : '/parameters/odd~0~1' };
    },
  })),
  {
    rule: 'path-parameter-url-encoding',
    what: 'in the query',
    exempt: true,
    inject: at(
      patient =>
        operationWith(patient, [...both, inPath('q', { in: 'query', 'x-ms-url-encoding': undefined })]),
      'parameters',
      2,
    ),
  },
];

const body = (name = 'body'): Mutable => ({
  name,
  in: 'body',
  required: true,
  schema: { type: 'object', properties: { a: { type: 'string' } } },
});
const form = (change: Mutable = {}): Mutable => ({
  name: 'file',
  in: 'formData',
  type: 'string',
  'x-ms-summary': 'File',
  description: 'A file.',
  ...change,
});
const ofVerb = (
  verb: string,
  own: unknown,
  ofItem?: unknown,
  sharedOnes: Mutable = {},
  change: Mutable = {},
  path = '/größe~1/x',
): ((patient: Patient) => Spot) => {
  return patient => {
    const operation = newOperation(patient, { parameters: own, ...change }, { path, verb });
    if (ofItem !== undefined) made(patient, 'paths', path).at['parameters'] = ofItem;
    Object.assign(made(patient, 'parameters').at, sharedOnes);
    return operation;
  };
};
const inItem =
  (operation: (patient: Patient) => Spot, index: number): Break =>
  patient => ({
    pointer: pointerTo({ at: {}, path: [...operation(patient).path.slice(0, 2), 'parameters', index] }),
  });
const use = { 'odd~/': body() };

const bodies: readonly Injection[] = [
  {
    rule: 'get-has-body-or-formdata',
    what: 'a body',
    inject: at(ofVerb('get', [form({ in: 'query' }), body()]), 'parameters', 1),
  },
  { rule: 'get-has-body-or-formdata', what: 'a form', inject: at(ofVerb('get', [form()]), 'parameters', 0) },
  {
    rule: 'get-has-body-or-formdata',
    what: 'of the path item',
    inject: inItem(ofVerb('get', [], [body()]), 0),
  },
  {
    rule: 'get-has-body-or-formdata',
    what: 'shared',
    inject: at(ofVerb('get', [reference], undefined, use), 'parameters', 0),
  },
  {
    rule: 'get-has-body-or-formdata',
    what: 'post',
    exempt: true,
    inject: at(ofVerb('post', [body()]), 'parameters', 0),
  },
  {
    rule: 'get-has-body-or-formdata',
    what: 'in a published operation',
    inject(patient) {
      const operation = late(operations(patient).filter(({ path }) => path[2] === 'get'));
      if (!operation) return undefined;
      const list = [...listOf(operation.at['parameters']), body('extra')];
      operation.at['parameters'] = list;
      return { pointer: pointerTo(operation, 'parameters', list.length - 1) };
    },
  },
  ...['delete', 'head'].flatMap((verb): Injection[] => [
    {
      rule: 'delete-has-body',
      what: verb,
      inject: at(ofVerb(verb, [form({ in: 'query' }), body()]), 'parameters', 1),
    },
    {
      rule: 'delete-has-body',
      what: `${verb}, of the path item`,
      inject: inItem(ofVerb(verb, [], [body()]), 0),
    },
    {
      rule: 'delete-has-body',
      what: `${verb}, shared`,
      inject: at(ofVerb(verb, [reference], undefined, use), 'parameters', 0),
    },
    {
      rule: 'delete-has-body',
      what: `${verb}, a form`,
      exempt: true,
      inject: at(ofVerb(verb, [form()]), 'parameters', 0),
    },
  ]),
  {
    rule: 'delete-has-body',
    what: 'options',
    exempt: true,
    inject: at(ofVerb('options', [body()]), 'parameters', 0),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'own',
    inject: at(ofVerb('post', [body('a'), form({ in: 'query' }), body('b')]), 'parameters', 2),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'not at the first',
    exempt: true,
    inject: at(ofVerb('post', [body('a'), body('b')]), 'parameters', 0),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'shared',
    inject: at(ofVerb('post', [body('a'), reference], undefined, use), 'parameters', 1),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'two of the path item',
    inject: inItem(ofVerb('post', [], [body('a'), body('b')]), 1),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'own and of the path item',
    inject: inItem(ofVerb('post', [body('a')], [body('b')]), 0),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'overridden',
    exempt: true,
    inject: inItem(ofVerb('post', [body('a')], [body('a')]), 0),
  },
  {
    rule: 'multiple-body-parameters',
    what: 'one',
    exempt: true,
    inject: at(ofVerb('post', [body('a')]), 'parameters', 0),
  },
];

const consuming = (
  what: string,
  own: unknown,
  ofRoot: unknown,
  ofOperation: unknown,
  more: More = fix,
): Injection => ({
  rule: 'consumes-missing',
  what,
  inject(patient) {
    patient.definition['consumes'] = ofRoot;
    return at(ofVerb('post', own, undefined, use, { consumes: ofOperation }))(patient);
  },
  ...more,
});
const mime = (
  rule: string,
  what: string,
  find: (patient: Patient) => Spot | undefined,
  key: string,
  item: unknown,
  more: More = {},
): Injection => ({
  rule,
  what,
  inject(patient) {
    const spot = find(patient);
    if (!spot) return undefined;
    spot.at[key] = ['application/json', item];
    return { pointer: pointerTo(spot, key, 1) };
  },
  ...more,
});
const lateOperation = (patient: Patient): Spot | undefined => late(operations(patient));
const ofRoot = (patient: Patient): Spot => ({ at: patient.definition, path: [] });

const types: readonly Injection[] = [
  consuming('nothing for a body', [body()], undefined, undefined),
  consuming('nothing for a form', [form()], undefined, undefined),
  consuming('nothing for a file', [form({ type: 'file' })], undefined, undefined),
  consuming('nothing for a shared body', [reference], undefined, undefined),
  consuming('an empty list', [body()], [], []),
  consuming('only others', [body()], undefined, ['application/xml'], {}),
  consuming('only others in the root', [body()], ['application/xml'], undefined, {}),
  consuming('its own list hides the root', [body()], ['application/json'], ['application/xml'], {}),
  consuming('in the root', [body()], ['application/json'], undefined, exempt),
  consuming('its own', [body()], undefined, ['application/xml', 'APPLICATION/JSON; charset=utf-8'], exempt),
  consuming('no body', [form({ in: 'query' })], undefined, undefined, exempt),
  ...['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'].map(type =>
    consuming(type, [body()], undefined, [type], exempt),
  ),
  ...[
    'application/xml',
    'application/octet-stream',
    'image/*',
    'Text/HTML; charset=utf-8',
    'application/vnd.api+json',
  ].map(item => mime('mime-type-not-supported', item, lateOperation, 'consumes', item)),
  ...['text/plain', 'TEXT/PLAIN; charset=utf-8', 'multipart/form-data ; boundary=x'].map(item =>
    mime('mime-type-not-supported', item, lateOperation, 'consumes', item, exempt),
  ),
  mime('mime-type-not-supported', 'produces', lateOperation, 'produces', 'application/xml', exempt),
  mime('mime-type-not-supported', 'of the root', ofRoot, 'consumes', 'application/xml', exempt),
  ...[
    'json',
    'application/',
    '/json',
    'application json',
    'application/json/x',
    'application/json,text/plain',
    '',
    ' text/plain',
  ].flatMap((item, index) => [
    mime('mime-type-syntax', `consumes "${item}"`, index % 2 ? ofRoot : lateOperation, 'consumes', item),
    mime('mime-type-syntax', `produces "${item}"`, index % 2 ? lateOperation : ofRoot, 'produces', item),
  ]),
  ...['application/vnd.api+json', 'image/*', '*/*', 'text/plain ; charset=utf-8', 'text/plain;'].map(item =>
    mime('mime-type-syntax', item, lateOperation, 'produces', item, exempt),
  ),
];

/** Verbs in capitals count as verbs. */
const capitals: readonly Injection[] = [
  {
    rule: 'operation-summary-required',
    what: 'a verb in capitals',
    inject(patient) {
      const item = late(pathItems(patient).filter(({ at: one }) => isMutable(one['get'])));
      if (!item) return undefined;
      rename(item.at, 'get', 'GET');
      const operation = spotBelow(item, 'GET');
      if (!operation || operation.at['x-ms-visibility'] === 'internal') return undefined;
      delete operation.at['summary'];
      return { pointer: pointerTo(operation) };
    },
  },
];

describeInjections('paths', [...paths, ...empty]);
describeInjections('parameters of paths', parametersOfPaths);
describeInjections('bodies and media types', [...bodies, ...types, ...capitals]);
