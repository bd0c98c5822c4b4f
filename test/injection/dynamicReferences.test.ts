import { describeInjections, type Injection, type Mutable } from './harness';
import { allCallers, call, calling, from, listing, literal, scales, site, values } from './calling';
import {
  answer,
  at,
  below,
  bodyOf,
  objectWith,
  oddPath,
  operation,
  parameters,
  query,
  quiet,
  text,
  told,
} from './made';
import { isMutable, parameters as ownParameters } from './places';

const found: readonly Injection[] = [
  ...allCallers.map(caller =>
    told(
      'operationid-reference-not-found',
      caller,
      calling(caller, { operationId: 'ListContosoScale' }, ['operationId'], listing()),
      'suggestion',
    ),
  ),
  ...allCallers.map(caller =>
    told(
      'operationid-reference-not-found',
      `${caller}, case`,
      calling(caller, { operationId: 'listContosoScales' }, ['operationId'], listing()),
    ),
  ),
  ...allCallers.map(caller =>
    quiet('operationid-reference-not-found', caller, calling(caller, {}, ['operationId'], listing())),
  ),
  told(
    'operationid-reference-not-found',
    'parameter',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ operationId: 'ListNothing' }) })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  told(
    'operationid-reference-not-found',
    'published parameter',
    at(
      ps =>
        ownParameters(ps).filter(
          ({ at: p }) => isMutable(p['x-ms-dynamic-values']) && p['x-ms-dynamic-values']['operationId'],
        ),
      p => {
        (p['x-ms-dynamic-values'] as Mutable)['operationId'] = 'ListNothing';
        return ['x-ms-dynamic-values', 'operationId'];
      },
    ),
    undefined,
    { most: 8, least: 5 },
  ),
  told(
    'operationid-reference-not-found',
    'simulate',
    operation({ 'x-ms-operation-context': { simulate: { operationId: 'ListNothing' } } }, [
      'x-ms-operation-context',
      'simulate',
      'operationId',
    ]),
  ),
  told(
    'operationid-reference-not-found',
    'notification',
    operation({ 'x-ms-notification': { operationId: 'ListNothing' } }, ['x-ms-notification', 'operationId']),
  ),
  told(
    'operationid-reference-not-found',
    'test connection',
    below(
      ['x-ms-capabilities', 'testConnection', 'operationId'],
      {},
      { root: { 'x-ms-capabilities': { testConnection: { operationId: 'ListNothing' } } } },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'file picker, open',
    below(
      ['x-ms-capabilities', 'file-picker', 'open', 'operationId'],
      {},
      {
        root: {
          'x-ms-capabilities': {
            'file-picker': {
              open: { operationId: 'ListNothing' },
              browse: { operationId: 'WeighContosoParcel' },
            },
          },
        },
      },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'file picker, browse',
    below(
      ['x-ms-capabilities', 'file-picker', 'browse', 'operationId'],
      {},
      {
        root: {
          'x-ms-capabilities': {
            'file-picker': {
              open: { operationId: 'WeighContosoParcel' },
              browse: { operationId: 'ListNothing' },
            },
          },
        },
      },
    ),
  ),
  told(
    'operationid-reference-not-found',
    'notification content',
    below(
      ['paths', oddPath, 'x-ms-notification-content', 'schema', 'x-ms-dynamic-schema', 'operationId'],
      {},
      {
        beside: {
          'x-ms-notification-content': {
            schema: { type: 'object', 'x-ms-dynamic-schema': { operationId: 'ListNothing' } },
          },
        },
      },
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'empty',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ operationId: '' }) })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'capability',
    parameters(
      [query({ 'x-ms-dynamic-values': { capability: 'file-picker', operationId: 'ListNothing' } })],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
  quiet(
    'operationid-reference-not-found',
    'built in',
    parameters(
      [
        query({
          'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers', operationId: 'ListNothing' },
        }),
      ],
      [0, 'x-ms-dynamic-values', 'operationId'],
    ),
  ),
];

const missing: readonly Injection[] = [
  ...allCallers.map(caller =>
    told('dynamic-call-missing-required-param', caller, calling(caller, {}, [], listing([site()]))),
  ),
  ...allCallers.map(caller =>
    told(
      'dynamic-call-missing-required-param',
      `${caller}, another is given`,
      calling(caller, { parameters: { zone: 'a' } }, [], listing([site(), query({ name: 'zone' })])),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-call-missing-required-param',
      caller,
      calling(
        caller,
        {
          parameters: { site: caller.endsWith('values') || caller.endsWith('schema') ? 'a' : { value: 'a' } },
        },
        [],
        listing([site()]),
      ),
    ),
  ),
  told(
    'dynamic-call-missing-required-param',
    'to be mapped',
    calling('x-ms-dynamic-values', {}, [], listing([site()]), [site()]),
    'suggestion',
  ),
  told(
    'dynamic-call-missing-required-param',
    'a parameter of the path',
    calling('x-ms-dynamic-values', {}, [], listing([], scales, { parameters: [site()] })),
  ),
  told(
    'dynamic-call-missing-required-param',
    'a shared parameter',
    parameters([query({ 'x-ms-dynamic-values': values() })], [0, 'x-ms-dynamic-values'], {
      paths: listing([{ $ref: '#/parameters/Site' }]),
      parameters: { Site: site() },
    }),
  ),
  told(
    'dynamic-call-missing-required-param',
    'internal',
    calling('x-ms-dynamic-values', {}, [], listing([site({ 'x-ms-visibility': 'internal' })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'default',
    calling('x-ms-dynamic-values', {}, [], listing([site({ default: 'a' })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'body',
    calling('x-ms-dynamic-values', {}, [], listing([bodyOf(objectWith({ a: text }))])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'optional',
    calling('x-ms-dynamic-values', {}, [], listing([site({ required: false })])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'nothing is called',
    calling('x-ms-dynamic-values', { operationId: 'ListNothing' }, [], listing([site()])),
  ),
  quiet(
    'dynamic-call-missing-required-param',
    'named with a path',
    calling('x-ms-dynamic-properties', { parameters: { 'site/id': { value: 'a' } } }, [], listing([site()])),
  ),
];

const names: readonly Injection[] = [
  ...allCallers.map(caller =>
    told(
      'dynamic-parameter-name-not-found',
      caller,
      calling(
        caller,
        { parameters: { sites: literal(caller, 'a') } },
        ['parameters', 'sites'],
        listing([site({ required: false })]),
        [],
        'key',
      ),
      'suggestion',
    ),
  ),
  ...allCallers.map(caller =>
    told(
      'dynamic-parameter-name-not-found',
      `${caller}, to be escaped`,
      calling(
        caller,
        { parameters: { 'größe/~': literal(caller, 'a') } },
        ['parameters', 'größe/~'],
        listing([site({ required: false })]),
        [],
        'key',
      ),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-parameter-name-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: literal(caller, 'a') } },
        ['parameters', 'site'],
        listing([site()]),
      ),
    ),
  ),
  ...allCallers.map(caller =>
    quiet(
      'dynamic-parameter-name-not-found',
      `${caller}, a property of the body`,
      calling(
        caller,
        { parameters: { weight: literal(caller, 1) } },
        ['parameters', 'weight'],
        listing([bodyOf(objectWith({ weight: { type: 'number' } }))]),
      ),
    ),
  ),
  told(
    'dynamic-parameter-name-not-found',
    'case',
    calling(
      'x-ms-dynamic-values',
      { parameters: { Site: 'a' } },
      ['parameters', 'Site'],
      listing([site({ required: false })]),
      [],
      'key',
    ),
    'suggestion',
  ),
  told(
    'dynamic-parameter-name-not-found',
    'a name of every object',
    calling(
      'x-ms-dynamic-values',
      { parameters: { constructor: 'a' } },
      ['parameters', 'constructor'],
      listing([site({ required: false })]),
      [],
      'key',
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a path below a name',
    calling(
      'x-ms-dynamic-properties',
      { parameters: { 'weight/unit': { value: 'a' } } },
      ['parameters', 'weight/unit'],
      listing([bodyOf(objectWith({ weight: objectWith({ unit: text }) }))]),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a name with a slash',
    calling(
      'x-ms-dynamic-values',
      { parameters: { 'a/b': 'a' } },
      ['parameters', 'a/b'],
      listing([site({ name: 'a/b' })]),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'a parameter of the path',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: 'a' } },
      ['parameters', 'site'],
      listing([], scales, { parameters: [site()] }),
    ),
  ),
  quiet(
    'dynamic-parameter-name-not-found',
    'nothing is called',
    calling(
      'x-ms-dynamic-values',
      { operationId: 'ListNothing', parameters: { sites: 'a' } },
      ['parameters', 'sites'],
      listing([site()]),
    ),
  ),

  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return told(
      'dynamic-parameter-source-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: from(caller, 'siteId') } },
        ['parameters', 'site', key],
        listing([site()]),
        [query({ name: 'siteIds' })],
      ),
      'suggestion',
    );
  }),
  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return quiet(
      'dynamic-parameter-source-not-found',
      caller,
      calling(
        caller,
        { parameters: { site: from(caller, 'siteId') } },
        ['parameters', 'site', key],
        listing([site()]),
        [query({ name: 'siteId' })],
      ),
    );
  }),
  told(
    'dynamic-parameter-source-not-found',
    'of a parameter',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'siteId' } } }) })],
      [0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'of an answer',
    answer(
      { type: 'object', 'x-ms-dynamic-schema': call({ parameters: { site: { parameter: 'siteId' } } }) },
      ['x-ms-dynamic-schema', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  told(
    'dynamic-parameter-source-not-found',
    'empty',
    parameters(
      [query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'nothing/at/all' } } }) })],
      [0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]) },
    ),
  ),
  quiet(
    'dynamic-parameter-source-not-found',
    'a property of the body',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'site' } } },
      ['parameters', 'site', 'parameter'],
      listing([site()]),
    ),
  ),
  quiet(
    'dynamic-parameter-source-not-found',
    'a parameter of the path',
    operation(
      {
        parameters: [
          query({ 'x-ms-dynamic-values': values({ parameters: { site: { parameter: 'siteId' } } }) }),
        ],
      },
      ['parameters', 0, 'x-ms-dynamic-values', 'parameters', 'site', 'parameter'],
      { paths: listing([site()]), beside: { parameters: [query({ name: 'siteId' })] } },
    ),
  ),
];

describeInjections('operations that are called', found);
describeInjections('parameters that a call needs', missing);
describeInjections('names in calls', names);
