import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  at,
  below,
  body,
  bodyOf,
  definition,
  objectWith,
  oddPath,
  operation,
  parameters,
  property,
  query,
  quiet,
  responses,
  told,
  text,
} from './made';
import { properties as ownProperties, visibleOperations } from './places';

const form = (more: Mutable): Mutable => query({ in: 'formData', ...more });
const rootWith =
  (key: string, value: unknown, steps: readonly (string | number)[]): Injection['inject'] =>
  ({ definition: root }) => {
    root[key] = value;
    return { pointer: ['', key, ...steps].join('/'), mark: 'key' };
  };
const key = { mark: 'key' } as const;

const typos: readonly Injection[] = [
  ...[
    'x-ms-sumary',
    'x_ms_summary',
    'xms-summary',
    'X-MS-Summary',
    'x-ms-summary:',
    'x-ms-summary title',
    'x-ms- summary',
    'x-ms-visibilty',
    'x-ms-visability',
    'x-ms-dynamic-value',
    'x-ms-dynamics-values',
    'x-ms-localizedefaultvalue',
    'x-ms-enum-value',
    'x-ms-test-vaule',
  ].map(typo =>
    told(
      'x-ms-extension-typo',
      `${typo} of a property`,
      property({ ...text, [typo]: 'A' }, [typo], key),
      'safe fix',
    ),
  ),
  ...[
    'x-ms-triger',
    'x-ms-trigger-hnt',
    'x-ms-visiblity',
    'x-ms-api-anotation',
    'x-ms-pagable',
    'x-ms-safe-operations',
  ].map(typo =>
    told(
      'x-ms-extension-typo',
      `${typo} of an operation`,
      operation({ [typo]: 'a' }, [typo], key),
      'safe fix',
    ),
  ),
  told(
    'x-ms-extension-typo',
    'in a published operation',
    at(visibleOperations, o => ((o['x-ms-visibillity'] = 'important'), ['x-ms-visibillity']), 'key'),
    undefined,
    { most: 8 },
  ),
  told(
    'x-ms-extension-typo',
    'in a published property',
    at(ownProperties, p => ((p['x-ms-sumarry'] = 'A'), ['x-ms-sumarry']), 'key'),
    undefined,
    { most: 8 },
  ),
  told(
    'x-ms-extension-typo',
    'parameter',
    parameters([query({ 'x-ms-url-enconding': 'single' })], [0, 'x-ms-url-enconding'], key),
    'safe fix',
  ),
  told(
    'x-ms-extension-typo',
    'of the path',
    below(
      ['paths', oddPath, 'x-ms-notification-contents'],
      {},
      { mark: 'key', beside: { 'x-ms-notification-contents': { schema: text } } },
    ),
    'safe fix',
  ),
  told(
    'x-ms-extension-typo',
    'the right key is there',
    property({ ...text, 'x-ms-summary': 'A', 'x-ms-sumary': 'A' }, ['x-ms-sumary'], key),
  ),
  told(
    'x-ms-extension-typo',
    'header',
    responses(
      { '200': { description: 'It.', schema: text, headers: { A: { ...text, 'x-ms-sumary': 'A' } } } },
      ['200', 'headers', 'A', 'x-ms-sumary'],
      key,
    ),
  ),
  told(
    'x-ms-extension-typo',
    'items',
    answer(
      { type: 'array', items: { ...text, 'x-ms-visibilitty': 'internal' } },
      ['items', 'x-ms-visibilitty'],
      key,
    ),
  ),
  quiet(
    'x-ms-extension-typo',
    'a property of that name',
    answer(objectWith({ 'x-ms-sumary': text }), ['properties', 'x-ms-sumary']),
  ),
  quiet(
    'x-ms-extension-typo',
    'a header of that name',
    responses({ '200': { description: 'It.', schema: text, headers: { 'x-ms-sumary': text } } }, [
      '200',
      'headers',
      'x-ms-sumary',
    ]),
  ),
  quiet(
    'x-ms-extension-typo',
    'a definition of that name',
    below(['definitions', 'x-ms-sumary'], {}, { definitions: { 'x-ms-sumary': text } }),
  ),
  quiet(
    'x-ms-extension-typo',
    'a shared parameter of that name',
    below(['parameters', 'x-ms-sumary'], {}, { parameters: { 'x-ms-sumary': query() } }),
  ),
  quiet(
    'x-ms-extension-typo',
    'a dynamic parameter of that name',
    parameters(
      [
        query({
          'x-ms-dynamic-values': {
            operationId: 'WeighContosoParcel',
            parameters: { 'x-ms-sumary': 1 },
            'value-path': 'a',
            'value-title': 'a',
          },
        }),
      ],
      [0, 'x-ms-dynamic-values', 'parameters', 'x-ms-sumary'],
    ),
  ),
  quiet(
    'x-ms-extension-typo',
    'an example',
    answer({ type: 'object', properties: { a: text }, example: { 'x-ms-sumary': 'a' } }, [
      'example',
      'x-ms-sumary',
    ]),
  ),
  ...[
    'x-ms-enum',
    'x-ms-client-name',
    'x-ms-examples',
    'x-ms-parameter-location',
    'x-ms-contoso-weight',
    'x-contoso',
  ].map(other => quiet('x-ms-extension-typo', other, property({ ...text, [other]: 'a' }, [other]))),
];

const places: readonly Injection[] = [
  told(
    'x-ms-extension-wrong-place',
    'trigger of a parameter',
    parameters([query({ 'x-ms-trigger': 'batch' })], [0, 'x-ms-trigger'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'encoding of a property',
    property({ ...text, 'x-ms-url-encoding': 'single' }, ['x-ms-url-encoding'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'trigger of a property',
    property({ ...text, 'x-ms-trigger-hint': 'Send a parcel.' }, ['x-ms-trigger-hint'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'values of an operation',
    operation({ 'x-ms-dynamic-values': { operationId: 'WeighContosoParcel' } }, ['x-ms-dynamic-values'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'schema of a query parameter',
    parameters(
      [query({ 'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' } })],
      [0, 'x-ms-dynamic-schema'],
      key,
    ),
  ),
  told(
    'x-ms-extension-wrong-place',
    'tree of a header parameter',
    parameters([query({ in: 'header', 'x-ms-dynamic-tree': {} })], [0, 'x-ms-dynamic-tree'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'summary of a path',
    below(['paths', oddPath, 'x-ms-summary'], {}, { mark: 'key', beside: { 'x-ms-summary': 'Parcels' } }),
  ),
  told(
    'x-ms-extension-wrong-place',
    'visibility of a response',
    responses(
      { '200': { description: 'It.', schema: text, 'x-ms-visibility': 'internal' } },
      ['200', 'x-ms-visibility'],
      key,
    ),
  ),
  told(
    'x-ms-extension-wrong-place',
    'schema of a response',
    responses(
      {
        '200': {
          description: 'It.',
          schema: objectWith({ a: text }),
          'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' },
        },
      },
      ['200', 'x-ms-dynamic-schema'],
      key,
    ),
    'suggestion',
  ),
  told(
    'x-ms-extension-wrong-place',
    'metadata of an operation',
    operation({ 'x-ms-connector-metadata': [] }, ['x-ms-connector-metadata'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'test value of an operation',
    operation({ 'x-ms-test-value': 1 }, ['x-ms-test-value'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'pageable of a response',
    responses(
      { '200': { description: 'It.', schema: text, 'x-ms-pageable': { nextLinkName: 'nextLink' } } },
      ['200', 'x-ms-pageable'],
      key,
    ),
  ),
  told('x-ms-extension-wrong-place', 'keywords of the root', rootWith('x-ms-keywords', ['a'], [])),
  told(
    'x-ms-extension-wrong-place',
    'media kind of a query parameter',
    parameters([query({ 'x-ms-media-kind': 'image' })], [0, 'x-ms-media-kind'], key),
  ),
  told(
    'x-ms-extension-wrong-place',
    'trigger value of a body',
    parameters(
      [bodyOf(text, { 'x-ms-trigger-value': { 'value-path': 'a' } })],
      [0, 'x-ms-trigger-value'],
      key,
    ),
  ),
  quiet(
    'x-ms-extension-wrong-place',
    'summary of an operation',
    operation({ 'x-ms-summary': 'Weigh' }, ['x-ms-summary']),
  ),
  quiet(
    'x-ms-extension-wrong-place',
    'visibility of a header',
    responses(
      {
        '200': {
          description: 'It.',
          schema: text,
          headers: { A: { ...text, 'x-ms-visibility': 'internal' } },
        },
      },
      ['200', 'headers', 'A', 'x-ms-visibility'],
    ),
  ),
  quiet(
    'x-ms-extension-wrong-place',
    'no extension of connectors',
    parameters([query({ 'x-ms-enum': {} })], [0, 'x-ms-enum']),
  ),

  ...['values', 'list', 'schema', 'properties', 'tree'].map(name => {
    const extension = `x-ms-dynamic-${name}`;
    return told(
      'dynamic-extension-on-body-parameter',
      name,
      parameters(
        [query(), bodyOf(objectWith({ a: text }), { [extension]: { operationId: 'WeighContosoParcel' } })],
        [1, extension],
        key,
      ),
      'safe fix',
    );
  }),
  told(
    'dynamic-extension-on-body-parameter',
    'shared',
    below(
      ['parameters', 'Box', 'x-ms-dynamic-schema'],
      { parameters: [{ $ref: '#/parameters/Box' }] },
      {
        parameters: {
          Box: bodyOf(objectWith({ a: text }), {
            'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' },
          }),
        },
      },
    ),
  ),
  quiet(
    'dynamic-extension-on-body-parameter',
    'in the schema',
    body({ type: 'object', 'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' } }, [
      'x-ms-dynamic-schema',
    ]),
  ),
];

const values: readonly Injection[] = [
  ...['video', 'Image', '', true, 5, null].map(value =>
    told(
      'media-kind-value',
      JSON.stringify(value),
      property({ ...text, 'x-ms-media-kind': value }, ['x-ms-media-kind']),
    ),
  ),
  told(
    'media-kind-value',
    'form',
    parameters([form({ type: 'file', 'x-ms-media-kind': 'Audio' })], [0, 'x-ms-media-kind']),
  ),
  ...['image', 'audio'].map(value =>
    quiet('media-kind-value', value, answer({ ...text, 'x-ms-media-kind': value }, ['x-ms-media-kind'])),
  ),

  told('x-ms-editor-dictionary', 'text', property({ ...text, 'x-ms-editor': 'dictionary' }, ['x-ms-editor'])),
  told(
    'x-ms-editor-dictionary',
    'untyped',
    property({ additionalProperties: text, 'x-ms-editor': 'dictionary' }, ['x-ms-editor']),
  ),
  told(
    'x-ms-editor-dictionary',
    'nothing additional',
    body({ type: 'object', 'x-ms-editor': 'dictionary' }, ['x-ms-editor']),
    'safe fix',
  ),
  told(
    'x-ms-editor-dictionary',
    'false',
    definition({ type: 'object', additionalProperties: false, 'x-ms-editor': 'dictionary' }, ['x-ms-editor']),
  ),
  quiet(
    'x-ms-editor-dictionary',
    'true',
    property({ type: 'object', additionalProperties: true, 'x-ms-editor': 'dictionary' }, ['x-ms-editor']),
  ),
  quiet(
    'x-ms-editor-dictionary',
    'texts',
    property({ type: 'object', additionalProperties: text, 'x-ms-editor': 'dictionary' }, ['x-ms-editor']),
  ),

  told(
    'capabilities-location',
    'unknown of the root',
    rootWith('x-ms-capabilities', { testConnection: { operationId: 'a' }, chunkTransfer: true }, [
      'chunkTransfer',
    ]),
  ),
  told(
    'capabilities-location',
    'misspelt of the root',
    rootWith('x-ms-capabilities', { testconnection: { operationId: 'a' } }, ['testconnection']),
  ),
  told(
    'capabilities-location',
    'unknown of an operation',
    operation({ 'x-ms-capabilities': { testConnection: {} } }, ['x-ms-capabilities', 'testConnection'], key),
  ),
  ...['true', 1, null, {}].map(chunkTransfer =>
    told(
      'capabilities-location',
      JSON.stringify(chunkTransfer),
      operation({ 'x-ms-capabilities': { chunkTransfer } }, ['x-ms-capabilities', 'chunkTransfer']),
    ),
  ),
  quiet(
    'capabilities-location',
    'false',
    operation({ 'x-ms-capabilities': { chunkTransfer: false } }, ['x-ms-capabilities', 'chunkTransfer']),
  ),

  ...[{}, { simulate: {} }, { simulate: 'a' }, { simulate: { operationId: 5 } }, { simulate: null }].map(
    context =>
      told(
        'operation-context-shape',
        JSON.stringify(context),
        operation({ 'x-ms-operation-context': context }, ['x-ms-operation-context']),
      ),
  ),
  told(
    'operation-context-shape',
    'a text',
    operation({ 'x-ms-operation-context': 'WeighContosoParcel' }, ['x-ms-operation-context']),
  ),
  told(
    'operation-context-shape',
    'empty',
    operation({ 'x-ms-operation-context': {} }, ['x-ms-operation-context']),
    'suggestion',
  ),
  quiet(
    'operation-context-shape',
    'sound',
    operation({ 'x-ms-operation-context': { simulate: { operationId: 'WeighContosoParcel' } } }, [
      'x-ms-operation-context',
    ]),
  ),

  told(
    'api-annotation-keys',
    'unknown',
    operation(
      { 'x-ms-api-annotation': { family: 'Parcel', revision: 1, version: 2 } },
      ['x-ms-api-annotation', 'version'],
      key,
    ),
  ),
  told(
    'api-annotation-keys',
    'family',
    operation({ 'x-ms-api-annotation': { family: 5, revision: 1 } }, ['x-ms-api-annotation', 'family']),
  ),
  ...['1', 0, 1.5, -1, null].map(revision =>
    told(
      'api-annotation-keys',
      `revision ${JSON.stringify(revision)}`,
      operation({ 'x-ms-api-annotation': { family: 'Parcel', revision } }, [
        'x-ms-api-annotation',
        'revision',
      ]),
    ),
  ),
  ...['preview', 'PRODUCTION', 'production'].map(status =>
    told(
      'api-annotation-keys',
      status,
      operation({ 'x-ms-api-annotation': { status } }, ['x-ms-api-annotation', 'status']),
      'safe fix',
    ),
  ),
  ...['Beta', '', 5].map(status =>
    told(
      'api-annotation-keys',
      JSON.stringify(status),
      operation({ 'x-ms-api-annotation': { status } }, ['x-ms-api-annotation', 'status']),
    ),
  ),
  quiet(
    'api-annotation-keys',
    'sound',
    operation({ 'x-ms-api-annotation': { family: 'Parcel', revision: 1, status: 'Preview' } }, [
      'x-ms-api-annotation',
      'status',
    ]),
  ),
];

describeInjections('misspelt extensions', typos);
describeInjections('where extensions stand', places);
describeInjections('values of extensions', values);
