import { describeInjections, type Injection, type Mutable } from './harness';
import {
  allCallers,
  absent,
  call,
  calling,
  from,
  list,
  listing,
  scales,
  site,
  values,
  type Steps,
} from './calling';
import { body, objectWith, parameters, property, query, quiet, text, told } from './made';

/** A query parameter that has the extension, due at a member of it. */
const choosing = (
  extension: 'x-ms-dynamic-values' | 'x-ms-dynamic-list',
  value: Mutable,
  steps: Steps,
  schema?: unknown,
): Injection['inject'] =>
  parameters([query(), query({ name: 'b', [extension]: value })], [1, extension, ...steps], {
    paths: listing([], schema),
  });

const answers: readonly Injection[] = [
  ...(
    [
      ['x-ms-dynamic-values', 'value-collection', values],
      ['x-ms-dynamic-list', 'itemsPath', list],
    ] as const
  ).flatMap(([extension, path, make]) => [
    ...['first', 'count', 'value/site', 'first/id']
      .filter(one => one !== 'value/site')
      .map(one =>
        told(
          'dynamic-invoked-op-not-array',
          `${extension} ${one}`,
          choosing(extension, make({ [path]: one }), [path]),
        ),
      ),
    told(
      'dynamic-invoked-op-not-array',
      `${extension} at the root`,
      choosing(extension, absent(make(), path), []),
    ),
    told(
      'dynamic-invoked-op-not-array',
      `${extension} empty`,
      choosing(extension, make({ [path]: '' }), [path]),
    ),
    ...['value', 'open', 'mixed', 'untyped', 'open/a'].map(one =>
      quiet(
        'dynamic-invoked-op-not-array',
        `${extension} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
    quiet(
      'dynamic-invoked-op-not-array',
      `${extension}, a list at the root`,
      choosing(extension, absent(make(), path), [], {
        type: 'array',
        items: objectWith({ id: text, name: text }),
      }),
    ),
    quiet(
      'dynamic-invoked-op-not-array',
      `${extension}, no schema`,
      choosing(extension, absent(make(), path), [], { description: 'Anything.' }),
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} collection`,
      choosing(extension, make({ [path]: 'values' }), [path]),
      'suggestion',
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} nested collection`,
      choosing(extension, make({ [path]: 'first/names' }), [path]),
      'suggestion',
    ),
    ...['open/a', 'mixed/b', 'untyped/c'].map(one =>
      quiet(
        'dynamic-invoked-op-missing-property',
        `${extension} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
  ]),
  ...(
    [
      ['x-ms-dynamic-values', 'value-path', values],
      ['x-ms-dynamic-values', 'value-title', values],
      ['x-ms-dynamic-list', 'itemValuePath', list],
      ['x-ms-dynamic-list', 'itemTitlePath', list],
    ] as const
  ).flatMap(([extension, path, make]) => [
    ...['names', 'site/names', 'ID', 'site.idd'].map(one =>
      told(
        'dynamic-invoked-op-missing-property',
        `${extension} ${path} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
    told(
      'dynamic-invoked-op-missing-property',
      `${extension} ${path} is misspelt`,
      choosing(extension, make({ [path]: 'nam' }), [path]),
      'suggestion',
    ),
    ...['name', 'site/id', 'site.id', 'any/a', 'more/a'].map(one =>
      quiet(
        'dynamic-invoked-op-missing-property',
        `${extension} ${path} ${one}`,
        choosing(extension, make({ [path]: one }), [path]),
      ),
    ),
  ]),
  told(
    'dynamic-invoked-op-missing-property',
    'schema',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': 'schemas' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing() },
    ),
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'properties',
    body(
      { type: 'object', 'x-ms-dynamic-properties': call({ itemValuePath: 'frist' }) },
      ['x-ms-dynamic-properties', 'itemValuePath'],
      { paths: listing() },
    ),
    'suggestion',
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'by reference',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': 'schemas' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing([], { $ref: '#/definitions/ContosoScales' }), definitions: { ContosoScales: scales } },
    ),
  ),
  told(
    'dynamic-invoked-op-missing-property',
    'deep property',
    property(
      { ...text, 'x-ms-dynamic-values': values({ 'value-path': 'idd' }) },
      ['x-ms-dynamic-values', 'value-path'],
      { paths: listing() },
    ),
  ),
  quiet(
    'dynamic-invoked-op-missing-property',
    'no schema',
    choosing('x-ms-dynamic-values', values({ 'value-path': 'a' }), ['value-path'], { type: 'object' }),
  ),
  quiet(
    'dynamic-invoked-op-missing-property',
    'an empty path',
    body(
      { type: 'object', 'x-ms-dynamic-schema': call({ 'value-path': '' }) },
      ['x-ms-dynamic-schema', 'value-path'],
      { paths: listing() },
    ),
  ),
];

const mapped: readonly Injection[] = [
  ...allCallers.map(caller => {
    const key = Object.keys(from(caller, ''))[0] ?? '';
    return told(
      'dynamic-parameter-required-mismatch',
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
  ...(
    [
      ['required', { required: true }],
      ['default', { default: 'a' }],
    ] as const
  ).map(([what, more]) =>
    quiet(
      'dynamic-parameter-required-mismatch',
      `source with ${what}`,
      calling(
        'x-ms-dynamic-values',
        { parameters: { site: { parameter: 'siteId' } } },
        ['parameters', 'site', 'parameter'],
        listing([site()]),
        [query({ name: 'siteId', ...more })],
      ),
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'optional target',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'siteId' } } },
      ['parameters', 'site', 'parameter'],
      listing([site({ required: false })]),
      [query({ name: 'siteId' })],
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'target with default',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'siteId' } } },
      ['parameters', 'site', 'parameter'],
      listing([site({ default: 'a' })]),
      [query({ name: 'siteId' })],
    ),
  ),
  quiet(
    'dynamic-parameter-required-mismatch',
    'no source',
    calling(
      'x-ms-dynamic-values',
      { parameters: { site: { parameter: 'nothing' } } },
      ['parameters', 'site', 'parameter'],
      listing([site()]),
      [query({ name: 'siteId' })],
    ),
  ),

  ...(['x-ms-dynamic-list', 'x-ms-dynamic-properties'] as const).flatMap(caller => [
    told(
      'dynamic-source-property-internal',
      `${caller}, parameter`,
      calling(
        caller,
        { parameters: { site: { parameterReference: 'siteId' } } },
        ['parameters', 'site', 'parameterReference'],
        listing([site()]),
        [query({ name: 'siteId', 'x-ms-visibility': 'internal', default: 'a' })],
      ),
      'suggestion',
    ),
    quiet(
      'dynamic-source-property-internal',
      `${caller}, visible`,
      calling(
        caller,
        { parameters: { site: { parameterReference: 'siteId' } } },
        ['parameters', 'site', 'parameterReference'],
        listing([site()]),
        [query({ name: 'siteId' })],
      ),
    ),
  ]),
  ...(
    [
      ['property', 'body/a/b', { a: objectWith({ b: { ...text, 'x-ms-visibility': 'internal' } }) }],
      ['ancestor', 'body/a/b', { a: objectWith({ b: text }, { 'x-ms-visibility': 'internal' }) }],
    ] as const
  ).map(([what, reference, props]) =>
    told(
      'dynamic-source-property-internal',
      what,
      body(
        objectWith({
          ...props,
          it: {
            ...text,
            'x-ms-dynamic-list': list({ parameters: { site: { parameterReference: reference } } }),
          },
        }),
        ['properties', 'it', 'x-ms-dynamic-list', 'parameters', 'site', 'parameterReference'],
        { paths: listing([site()]) },
      ),
    ),
  ),
  quiet(
    'dynamic-source-property-internal',
    'a visible property',
    body(
      objectWith({
        a: objectWith({ b: text }),
        it: {
          ...text,
          'x-ms-dynamic-list': list({ parameters: { site: { parameterReference: 'body/a/b' } } }),
        },
      }),
      ['properties', 'it', 'x-ms-dynamic-list', 'parameters', 'site', 'parameterReference'],
      { paths: listing([site()]) },
    ),
  ),
];

describeInjections('answers of called operations', answers);
describeInjections('what calls are given', mapped);
