import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  at,
  below,
  body,
  bodyOf,
  objectWith,
  parameters,
  property,
  query,
  quiet,
  soundOperation,
  told,
  text,
} from './made';
import { parameters as ownParameters, properties as ownProperties } from './places';

type Steps = readonly (string | number)[];

/** An operation that lists things, for others to call. */
const lister: Mutable = {
  '/contoso/scales': {
    get: soundOperation({
      operationId: 'ListContosoScales',
      summary: 'List Contoso scales',
      parameters: [query({ name: 'site' })],
      responses: {
        '200': {
          description: 'The scales.',
          schema: objectWith({
            value: { type: 'array', items: objectWith({ id: text, name: text }) },
            schema: objectWith({ properties: { type: 'object' } }),
          }),
        },
      },
    }),
  },
};
const others = { paths: lister };

const values = (more: Mutable = {}): Mutable => ({
  operationId: 'ListContosoScales',
  'value-collection': 'value',
  'value-path': 'id',
  'value-title': 'name',
  ...more,
});
const schema = (more: Mutable = {}): Mutable => ({
  operationId: 'ListContosoScales',
  'value-path': 'schema',
  ...more,
});
const folder = (more: Mutable = {}): Mutable => ({
  operationId: 'ListContosoScales',
  itemValuePath: 'id',
  itemTitlePath: 'name',
  itemIsParent: 'isFolder',
  itemFullTitlePath: 'path',
  ...more,
});
const tree = (more: Mutable = {}): Mutable => ({
  settings: { canSelectParentNodes: false, canSelectLeafNodes: true },
  open: folder(),
  ...more,
});
const without = (object: Mutable, ...names: string[]): Mutable =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** An extension of a parameter, of a property deep in the answer, and of a shared parameter. */
const everywhere = (
  rule: string,
  extension: string,
  what: string,
  value: unknown,
  steps: Steps,
  mark?: 'key' | 'value',
  offers?: Injection['offers'],
): Injection[] => {
  const more = { ...others, ...(mark && { mark }) };
  return [
    told(
      rule,
      `${what}, property`,
      property({ ...text, [extension]: value }, [extension, ...steps], more),
      offers,
    ),
    ...(extension === 'x-ms-dynamic-schema'
      ? [
          told(
            rule,
            `${what}, body`,
            body({ type: 'object', [extension]: value }, [extension, ...steps], more),
            offers,
          ),
        ]
      : [
          told(
            rule,
            `${what}, parameter`,
            parameters([query(), query({ name: 'b', [extension]: value })], [1, extension, ...steps], more),
            offers,
          ),
        ]),
  ];
};
const ofValues = (
  what: string,
  value: unknown,
  steps: Steps,
  mark?: 'key' | 'value',
  offers?: Injection['offers'],
): Injection[] => everywhere('dynamic-values-shape', 'x-ms-dynamic-values', what, value, steps, mark, offers);
const ofSchema = (
  what: string,
  value: unknown,
  steps: Steps,
  mark?: 'key' | 'value',
  offers?: Injection['offers'],
): Injection[] => everywhere('dynamic-schema-shape', 'x-ms-dynamic-schema', what, value, steps, mark, offers);
const ofTree = (
  what: string,
  value: unknown,
  steps: Steps,
  mark?: 'key' | 'value',
  offers?: Injection['offers'],
): Injection[] => everywhere('dynamic-tree-shape', 'x-ms-dynamic-tree', what, value, steps, mark, offers);

const shapes: readonly Injection[] = [
  ...ofValues('a text', 'ListContosoScales', []),
  ...ofValues('a list', [values()], []),
  ...ofValues('nothing to call', without(values(), 'operationId'), [], undefined, 'suggestion'),
  ...ofValues('empty', {}, [], undefined, 'suggestion'),
  ...ofValues('null', null, []),
  ...ofValues('operationId is a number', values({ operationId: 5 }), ['operationId']),
  ...ofValues(
    'another built-in operation',
    { builtInOperation: 'AadGraph.GetGroups', 'value-path': 'a', 'value-title': 'a' },
    ['builtInOperation'],
  ),
  ...ofValues('another capability', { capability: 'folder-picker' }, ['capability']),
  ...['value-path', 'value-title', 'value-collection'].flatMap(name =>
    ofValues(`${name} is no text`, values({ [name]: 5 }), [name]),
  ),
  ...ofValues('parameters are a text', values({ parameters: 'site' }), ['parameters']),
  ...ofValues('parameters are a list', values({ parameters: [] }), ['parameters']),
  ...ofValues('unknown key', values({ 'value-kind': 'a' }), ['value-kind'], 'key'),
  ...ofValues('key of a list', values({ itemsPath: 'value' }), ['itemsPath'], 'key'),
  told(
    'dynamic-values-shape',
    'shared parameter',
    below(
      ['parameters', 'A/b', 'x-ms-dynamic-values'],
      { parameters: [{ $ref: '#/parameters/A~1b' }] },
      { parameters: { 'A/b': query({ 'x-ms-dynamic-values': {} }) } },
    ),
  ),
  told(
    'dynamic-values-shape',
    'published parameter',
    at(
      ps => ownParameters(ps).filter(({ at: p }) => p['in'] === 'query'),
      p => ((p['x-ms-dynamic-values'] = { 'value-path': 'a', 'value-title': 'a' }), ['x-ms-dynamic-values']),
    ),
    'suggestion',
    { most: 8 },
  ),
  told(
    'dynamic-values-shape',
    'items of a body',
    body({ type: 'array', items: { ...text, 'x-ms-dynamic-values': { parameters: {} } } }, [
      'items',
      'x-ms-dynamic-values',
    ]),
  ),
  quiet(
    'dynamic-values-shape',
    'sound',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { site: 'a' } }) })],
      [0, 'x-ms-dynamic-values'],
      others,
    ),
  ),
  quiet(
    'dynamic-values-shape',
    'built in',
    parameters(
      [
        query({
          'x-ms-dynamic-values': {
            builtInOperation: 'AadGraph.GetUsers',
            'value-path': 'a',
            'value-title': 'a',
          },
        }),
      ],
      [0, 'x-ms-dynamic-values'],
    ),
  ),
  quiet(
    'dynamic-values-shape',
    'files',
    parameters(
      [query({ 'x-ms-dynamic-values': { capability: 'file-picker', parameters: {} } })],
      [0, 'x-ms-dynamic-values'],
    ),
  ),

  ...['value-path', 'value-title'].flatMap(name =>
    everywhere(
      'dynamic-values-title-path-missing',
      'x-ms-dynamic-values',
      `without ${name}`,
      without(values(), name),
      [],
      undefined,
      'suggestion',
    ),
  ),
  ...everywhere(
    'dynamic-values-title-path-missing',
    'x-ms-dynamic-values',
    'without both',
    { operationId: 'ListContosoScales' },
    [],
    undefined,
    'suggestion',
  ),
  quiet(
    'dynamic-values-title-path-missing',
    'files',
    parameters(
      [query({ 'x-ms-dynamic-values': { capability: 'file-picker', operationId: 'ListContosoScales' } })],
      [0, 'x-ms-dynamic-values'],
      others,
    ),
  ),
  quiet(
    'dynamic-values-title-path-missing',
    'nothing to call',
    parameters(
      [query({ 'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers' } })],
      [0, 'x-ms-dynamic-values'],
    ),
  ),
  quiet(
    'dynamic-values-title-path-missing',
    'without collection',
    parameters(
      [query({ 'x-ms-dynamic-values': without(values(), 'value-collection') })],
      [0, 'x-ms-dynamic-values'],
      others,
    ),
  ),

  told(
    'dynamic-values-without-list',
    'parameter',
    parameters([query({ 'x-ms-dynamic-values': values({ parameters: { site: 'a' } }) })], [0], others),
    'safe fix',
  ),
  told(
    'dynamic-values-without-list',
    'property',
    property({ ...text, 'x-ms-dynamic-values': values() }, [], others),
    'safe fix',
  ),
  quiet(
    'dynamic-values-without-list',
    'files',
    parameters([query({ 'x-ms-dynamic-values': { capability: 'file-picker' } })], [0]),
  ),
  quiet(
    'dynamic-values-without-list',
    'both',
    parameters(
      [
        query({
          'x-ms-dynamic-values': values(),
          'x-ms-dynamic-list': {
            operationId: 'ListContosoScales',
            itemsPath: 'value',
            itemValuePath: 'id',
            itemTitlePath: 'name',
          },
        }),
      ],
      [0],
      others,
    ),
  ),

  ...ofSchema('a text', 'ListContosoScales', []),
  ...ofSchema('null', null, []),
  ...ofSchema('a list', [], []),
  ...ofSchema('nothing to call', { 'value-path': 'schema' }, [], undefined, 'suggestion'),
  ...ofSchema('operationId is a number', schema({ operationId: 5 }), ['operationId']),
  ...ofSchema('unknown key', schema({ itemValuePath: 'a' }), ['itemValuePath'], 'key'),
  ...ofSchema('unknown key to be escaped', schema({ 'value/path~': 'a' }), ['value/path~'], 'key'),
  quiet(
    'dynamic-schema-shape',
    'sound',
    body(
      { type: 'object', 'x-ms-dynamic-schema': schema({ parameters: {} }) },
      ['x-ms-dynamic-schema'],
      others,
    ),
  ),
  told(
    'dynamic-schema-value-path-missing',
    'body',
    body(
      { type: 'object', 'x-ms-dynamic-schema': { operationId: 'ListContosoScales' } },
      ['x-ms-dynamic-schema'],
      others,
    ),
  ),
  told(
    'dynamic-schema-value-path-missing',
    'published property',
    at(
      ownProperties,
      p => ((p['x-ms-dynamic-schema'] = { operationId: 'ListContosoScales' }), ['x-ms-dynamic-schema']),
    ),
  ),
  quiet(
    'dynamic-schema-value-path-missing',
    'there',
    body({ type: 'object', 'x-ms-dynamic-schema': schema() }, ['x-ms-dynamic-schema'], others),
  ),

  ...(
    [
      [
        'values',
        values,
        (p: unknown, steps: Steps) =>
          parameters(
            [query(), query({ name: 'b', 'x-ms-dynamic-values': values({ parameters: { 'site/~': p } }) })],
            [1, 'x-ms-dynamic-values', 'parameters', ...steps],
            others,
          ),
      ],
      [
        'schema',
        schema,
        (p: unknown, steps: Steps) =>
          body(
            { type: 'object', 'x-ms-dynamic-schema': schema({ parameters: { 'site/~': p } }) },
            ['x-ms-dynamic-schema', 'parameters', ...steps],
            others,
          ),
      ],
    ] as const
  ).flatMap(([name, , put]) => [
    told(
      'dynamic-parameters-shape',
      `${name}, reference`,
      put({ parameterReference: 'scale' }, ['site/~']),
      'safe fix',
    ),
    told('dynamic-parameters-shape', `${name}, value`, put({ value: 'a' }, ['site/~']), 'safe fix'),
    told('dynamic-parameters-shape', `${name}, empty`, put({}, ['site/~'])),
    told('dynamic-parameters-shape', `${name}, number`, put({ parameter: 5 }, ['site/~'])),
    ...['a', 5, true, null, ['a']].map(literal =>
      quiet('dynamic-parameters-shape', `${name}, ${JSON.stringify(literal)}`, put(literal, ['site/~'])),
    ),
    quiet('dynamic-parameters-shape', `${name}, sound`, put({ parameter: 'scale' }, ['site/~'])),
  ]),

  ...ofTree('unknown key', tree({ close: {} }), []),
  ...ofTree('no open', { settings: { canSelectLeafNodes: true } }, [], undefined, 'suggestion'),
  ...['operationId', 'itemValuePath', 'itemTitlePath', 'itemIsParent', 'itemFullTitlePath'].flatMap(name =>
    ofTree(
      `open without ${name}`,
      tree({ open: without(folder(), name) }),
      ['open'],
      undefined,
      'suggestion',
    ),
  ),
  ...ofTree(
    'open without itemIsParent and itemFullTitlePath',
    tree({ open: without(folder(), 'itemIsParent', 'itemFullTitlePath') }),
    ['open'],
  ),
  ...ofTree(
    'browse without itemTitlePath',
    tree({ browse: without(folder(), 'itemTitlePath') }),
    ['browse'],
    undefined,
    'suggestion',
  ),
  ...ofTree('settings are texts', tree({ settings: { canSelectLeafNodes: 'true' } }), []),
  ...ofTree('browse is empty', tree({ browse: {} }), ['browse']),
  ...ofTree('settings unknown', tree({ settings: { canSelectAll: true } }), []),
  quiet(
    'dynamic-tree-shape',
    'sound',
    parameters(
      [query({ 'x-ms-dynamic-tree': tree({ browse: folder() }) })],
      [0, 'x-ms-dynamic-tree'],
      others,
    ),
  ),
  quiet(
    'dynamic-tree-shape',
    'without settings',
    parameters(
      [query({ 'x-ms-dynamic-tree': without(tree(), 'settings') })],
      [0, 'x-ms-dynamic-tree'],
      others,
    ),
  ),

  ...(
    [
      ['of the tree', tree({ selectedItemValuePath: 'a' }), []],
      ['of open', tree({ open: folder({ selectedItemValuePath: 'a' }) }), ['open']],
      [
        'of parameters of open',
        tree({ open: folder({ parameters: { id: { selectedItemValuePath: 'id' } } }) }),
        ['open', 'parameters', 'id'],
      ],
      ['of browse', tree({ browse: folder({ selectedItemValuePath: 'a' }) }), ['browse']],
      [
        'of all parameters of browse',
        tree({ browse: folder({ parameters: { selectedItemValuePath: 'id' } }) }),
        ['browse', 'parameters'],
      ],
      [
        'too deep',
        tree({ browse: folder({ parameters: { id: { value: { selectedItemValuePath: 'id' } } } }) }),
        ['browse', 'parameters', 'id', 'value'],
      ],
    ] as const
  ).flatMap(([what, value, steps]) =>
    everywhere(
      'dynamic-tree-selecteditemvaluepath-position',
      'x-ms-dynamic-tree',
      what,
      value,
      [...steps, 'selectedItemValuePath'],
      'key',
      'suggestion',
    ),
  ),
  quiet(
    'dynamic-tree-selecteditemvaluepath-position',
    'sound',
    parameters(
      [
        query({
          'x-ms-dynamic-tree': tree({
            browse: folder({ parameters: { id: { selectedItemValuePath: 'id' } } }),
          }),
        }),
      ],
      [0, 'x-ms-dynamic-tree', 'browse', 'parameters', 'id', 'selectedItemValuePath'],
      others,
    ),
  ),

  told(
    'file-picker-needs-dynamic-tree',
    'parameter',
    parameters([query(), query({ name: 'file', 'x-ms-dynamic-values': { capability: 'file-picker' } })], [1]),
  ),
  told(
    'file-picker-needs-dynamic-tree',
    'property',
    property({ ...text, 'x-ms-dynamic-values': { capability: 'file-picker', parameters: {} } }, []),
  ),
  told(
    'file-picker-needs-dynamic-tree',
    'shared',
    below(
      ['parameters', 'File/~'],
      { parameters: [{ $ref: '#/parameters/File~1~0' }] },
      { parameters: { 'File/~': query({ 'x-ms-dynamic-values': { capability: 'file-picker' } }) } },
    ),
  ),
  quiet(
    'file-picker-needs-dynamic-tree',
    'with a tree',
    parameters(
      [query({ 'x-ms-dynamic-values': { capability: 'file-picker' }, 'x-ms-dynamic-tree': tree() })],
      [0],
      others,
    ),
  ),
  quiet(
    'file-picker-needs-dynamic-tree',
    'no files',
    parameters([query({ 'x-ms-dynamic-values': values() })], [0], others),
  ),

  ...['value-path', 'value-title', 'value-collection'].flatMap(name =>
    everywhere(
      'path-string-leading-slash',
      'x-ms-dynamic-values',
      name,
      values({ [name]: '/id' }),
      [name],
      undefined,
      'safe fix',
    ),
  ),
  ...['itemsPath', 'itemValuePath', 'itemTitlePath'].flatMap(name =>
    everywhere(
      'path-string-leading-slash',
      'x-ms-dynamic-list',
      name,
      {
        operationId: 'ListContosoScales',
        itemsPath: 'value',
        itemValuePath: 'id',
        itemTitlePath: 'name',
        [name]: '/id',
      },
      [name],
      undefined,
      'safe fix',
    ),
  ),
  ...['itemFullTitlePath', 'itemIsParent', 'itemsPath'].flatMap(name =>
    everywhere(
      'path-string-leading-slash',
      'x-ms-dynamic-tree',
      name,
      tree({ open: folder({ [name]: '/id' }) }),
      ['open', name],
      undefined,
      'safe fix',
    ),
  ),
  ...everywhere(
    'path-string-leading-slash',
    'x-ms-dynamic-schema',
    'schema',
    schema({ 'value-path': '/schema' }),
    ['value-path'],
    undefined,
    'safe fix',
  ),
  told(
    'path-string-leading-slash',
    'properties',
    body(
      {
        type: 'object',
        'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath: '/schema' },
      },
      ['x-ms-dynamic-properties', 'itemValuePath'],
      others,
    ),
    'safe fix',
  ),
  told(
    'path-string-leading-slash',
    'trigger',
    parameters(
      [query({ 'x-ms-trigger-value': { 'value-collection': '/value', 'value-path': 'id' } })],
      [0, 'x-ms-trigger-value', 'value-collection'],
    ),
    'safe fix',
  ),
  quiet(
    'path-string-leading-slash',
    'in the middle',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ 'value-path': 'id/name' }) })],
      [0, 'x-ms-dynamic-values', 'value-path'],
      others,
    ),
  ),
  quiet(
    'path-string-leading-slash',
    'a parameter of that name',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { 'value-path': '/a' } }) })],
      [0, 'x-ms-dynamic-values', 'parameters', 'value-path'],
      others,
    ),
  ),

  ...['properties', 'schema/properties'].map(path =>
    told(
      'dynamic-schema-properties-value-path',
      path,
      body(
        { type: 'object', 'x-ms-dynamic-schema': schema({ 'value-path': path }) },
        ['x-ms-dynamic-schema', 'value-path'],
        others,
      ),
      'safe fix',
    ),
  ),
  told(
    'dynamic-schema-properties-value-path',
    'answer',
    answer(
      { type: 'object', 'x-ms-dynamic-schema': schema({ 'value-path': 'a/b/properties' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      others,
    ),
    'safe fix',
  ),
  quiet(
    'dynamic-schema-properties-value-path',
    'another name',
    body(
      { type: 'object', 'x-ms-dynamic-schema': schema({ 'value-path': 'schema/myproperties' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      others,
    ),
  ),
  quiet(
    'dynamic-schema-properties-value-path',
    'both',
    body(
      {
        type: 'object',
        'x-ms-dynamic-schema': schema({ 'value-path': 'schema/properties' }),
        'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath: 'schema' },
      },
      ['x-ms-dynamic-schema', 'value-path'],
      others,
    ),
  ),

  ...(
    [
      ['schema', 'other'],
      ['schema/properties', 'schema/properties'],
      ['properties', 'properties'],
      ['schema', ''],
      ['a/b', 'a'],
    ] as const
  ).map(([path, itemValuePath]) =>
    told(
      'dynamic-properties-item-value-path-mismatch',
      `${path} and ${itemValuePath}`,
      body(
        {
          type: 'object',
          'x-ms-dynamic-schema': schema({ 'value-path': path }),
          'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath },
        },
        ['x-ms-dynamic-properties', 'itemValuePath'],
        others,
      ),
      'safe fix',
    ),
  ),
  told(
    'dynamic-properties-item-value-path-mismatch',
    'absent',
    body(
      {
        type: 'object',
        'x-ms-dynamic-schema': schema(),
        'x-ms-dynamic-properties': { operationId: 'ListContosoScales' },
      },
      ['x-ms-dynamic-properties'],
      others,
    ),
    'safe fix',
  ),
  told(
    'dynamic-properties-item-value-path-mismatch',
    'no path',
    body(
      {
        type: 'object',
        'x-ms-dynamic-schema': without(schema(), 'value-path'),
        'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath: 'schema' },
      },
      ['x-ms-dynamic-properties', 'itemValuePath'],
      others,
    ),
    'safe fix',
  ),
  ...(
    [
      ['schema', 'schema'],
      ['schema/properties', 'schema'],
      ['properties', ''],
    ] as const
  ).map(([path, itemValuePath]) =>
    quiet(
      'dynamic-properties-item-value-path-mismatch',
      `${path} and ${itemValuePath}`,
      body(
        {
          type: 'object',
          'x-ms-dynamic-schema': schema({ 'value-path': path }),
          'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath },
        },
        ['x-ms-dynamic-properties', 'itemValuePath'],
        others,
      ),
    ),
  ),
  quiet(
    'dynamic-properties-item-value-path-mismatch',
    'both absent',
    parameters(
      [
        bodyOf({
          type: 'object',
          'x-ms-dynamic-schema': { operationId: 'ListContosoScales' },
          'x-ms-dynamic-properties': { operationId: 'ListContosoScales' },
        }),
      ],
      [0, 'schema', 'x-ms-dynamic-properties'],
      others,
    ),
  ),
  quiet(
    'dynamic-properties-item-value-path-mismatch',
    'alone',
    body(
      { type: 'object', 'x-ms-dynamic-properties': { operationId: 'ListContosoScales', itemValuePath: 'a' } },
      ['x-ms-dynamic-properties', 'itemValuePath'],
      others,
    ),
  ),
];

describeInjections('the form of dynamic extensions', shapes);
