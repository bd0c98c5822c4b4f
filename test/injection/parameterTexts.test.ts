import { describeInjections, type Injection, type Mutable, type Patient } from './harness';
import {
  at,
  below,
  bodyOf,
  oddPath,
  objectWith,
  operation,
  parameters,
  query,
  quiet,
  soundOperation,
  told,
  internal,
} from './made';
import { parameters as ownParameters, type Spot } from './places';

const ref = (name: string): Mutable => ({ $ref: `#/parameters/${name}` });
const body = (schema: unknown, more: Mutable = {}): Mutable => bodyOf(schema, more);
const odd = ['paths', oddPath] as const;
const long = (length: number): string => `The ${'Very '.repeat(length)}`.slice(0, length - 1) + 'X';

/** A shared parameter used by a visible operation, or by an internal one. */
const shared = (parameter: Mutable, steps: readonly (string | number)[], more: Mutable = {}) =>
  below(
    ['parameters', 'Größe/~', ...steps],
    { parameters: [ref('Größe~1~0')], ...more },
    { parameters: { 'Größe/~': parameter } },
  );

const ofPath = (parameter: Mutable, steps: readonly (string | number)[], more: Mutable = {}) =>
  below([...odd, 'parameters', 0, ...steps], more, { beside: { parameters: [parameter] } });

/** Parameters of published visible operations that people fill in. */
const scoped = (patient: Patient): Spot[] =>
  ownParameters(patient).filter(
    ({ at: p, operation: { at: o } }) =>
      p['in'] !== 'body' && p['x-ms-visibility'] !== 'internal' && o['x-ms-visibility'] !== 'internal',
  );

const required: readonly Injection[] = (
  [
    ['param-x-ms-summary-required', 'x-ms-summary', 'safe fix'],
    ['param-description-required', 'description', 'suggestion'],
  ] as const
).flatMap(([rule, key, offers]) => [
  told(
    rule,
    'absent',
    at(scoped, p => (delete p[key], [])),
    offers,
    { most: 8 },
  ),
  ...[null, '', ' \t'].map(value =>
    told(
      rule,
      JSON.stringify(value),
      at(scoped, p => ((p[key] = value), [])),
      offers,
    ),
  ),
  ...['query', 'header', 'path', 'formData'].map(where =>
    told(rule, where, parameters([query({ in: where, [key]: undefined })], [0]), offers),
  ),
  told(rule, 'of the path', ofPath(query({ [key]: undefined }), []), offers),
  told(rule, 'shared', shared(query({ [key]: undefined }), []), offers),
  told(
    rule,
    'shared and used by a path',
    below(
      ['parameters', 'Scale'],
      {},
      { parameters: { Scale: query({ [key]: undefined }) }, beside: { parameters: [ref('Scale')] } },
    ),
    offers,
  ),
  told(rule, 'advanced', parameters([query({ [key]: undefined, 'x-ms-visibility': 'advanced' })], [0])),
  quiet(rule, 'body', parameters([body({ type: 'object' })], [0])),
  quiet(
    rule,
    'internal parameter',
    parameters([query({ [key]: undefined, ...internal, default: 'a' })], [0]),
  ),
  quiet(
    rule,
    'internal operation',
    operation({ ...internal, parameters: [query({ [key]: undefined })] }, ['parameters', 0]),
  ),
  quiet(rule, 'of a path whose operations are internal', ofPath(query({ [key]: undefined }), [], internal)),
  told(
    rule,
    'of a path with one visible operation',
    below(
      [...odd, 'parameters', 0],
      { ...internal, operationId: 'WeighContosoQuietly' },
      { beside: { parameters: [query({ [key]: undefined })], get: soundOperation() } },
    ),
  ),
  quiet(
    rule,
    'of a path and overridden by its operation',
    below(
      [...odd, 'parameters', 0],
      { parameters: [query()] },
      { beside: { parameters: [query({ [key]: undefined })] } },
    ),
  ),
  quiet(
    rule,
    'shared and used by an internal operation alone',
    shared(query({ [key]: undefined }), [], internal),
  ),
  quiet(
    rule,
    'shared and not used',
    below(['parameters', 'Scale'], {}, { parameters: { Scale: query({ [key]: undefined }) } }),
  ),
  quiet(rule, 'a reference to nothing', parameters([ref('Nowhere')], [0])),
]);

const texts: readonly Injection[] = [
  ...(['x-ms-summary', 'description'] as const).map(key =>
    told(
      'body-param-x-ms-summary',
      `without ${key}`,
      parameters(
        [body({ type: 'object' }, { 'x-ms-summary': 'Parcel', description: 'The parcel.', [key]: '' })],
        [0],
      ),
    ),
  ),
  told('body-param-x-ms-summary', 'without both', parameters([query(), body({ type: 'object' })], [1])),
  told('body-param-x-ms-summary', 'shared', shared(body({ type: 'object' }), [])),
  quiet(
    'body-param-x-ms-summary',
    'with both',
    parameters([body({ type: 'object' }, { 'x-ms-summary': 'Parcel', description: 'The parcel.' })], [0]),
  ),
  quiet('body-param-x-ms-summary', 'query', parameters([query({ description: undefined })], [0])),

  told(
    'param-x-ms-summary-length',
    '81',
    at(ownParameters, p => ((p['x-ms-summary'] = long(81)), ['x-ms-summary'])),
    undefined,
    { most: 8 },
  ),
  told(
    'param-x-ms-summary-length',
    'body',
    parameters([body({ type: 'object' }, { 'x-ms-summary': long(81) })], [0, 'x-ms-summary']),
  ),
  told(
    'param-x-ms-summary-length',
    'internal',
    parameters([query({ ...internal, 'x-ms-summary': long(200) })], [0, 'x-ms-summary']),
  ),
  told('param-x-ms-summary-length', 'shared', shared(query({ 'x-ms-summary': long(81) }), ['x-ms-summary'])),
  told(
    'param-x-ms-summary-length',
    'of the path',
    ofPath(query({ 'x-ms-summary': long(5000) }), ['x-ms-summary']),
  ),
  quiet(
    'param-x-ms-summary-length',
    '80',
    parameters([query({ 'x-ms-summary': long(80) })], [0, 'x-ms-summary']),
  ),
  quiet(
    'param-x-ms-summary-length',
    'a property',
    parameters(
      [body(objectWith({ a: { type: 'string', 'x-ms-summary': long(81) } }))],
      [0, 'schema', 'properties', 'a', 'x-ms-summary'],
    ),
  ),

  ...[
    'order number',
    'Order number',
    'of Order',
    'Order (number)',
    'Order/number',
    'Order-number',
    'Order  number',
  ].map(text =>
    told(
      'param-x-ms-summary-title-case',
      text,
      parameters([query({ 'x-ms-summary': text })], [0, 'x-ms-summary']),
      'safe fix',
    ),
  ),
  told(
    'param-x-ms-summary-title-case',
    'body',
    parameters([body({ type: 'object' }, { 'x-ms-summary': 'a parcel' })], [0, 'x-ms-summary']),
    'safe fix',
  ),
  told(
    'param-x-ms-summary-title-case',
    'shared',
    shared(query({ 'x-ms-summary': 'the scale' }), ['x-ms-summary']),
    'safe fix',
  ),
  ...['Order Number', 'Version of iOS', 'eSignature', 'Order of the Day', '2nd Scale', 'E-Mail'].map(text =>
    quiet(
      'param-x-ms-summary-title-case',
      text,
      parameters([query({ 'x-ms-summary': text })], [0, 'x-ms-summary']),
    ),
  ),

  ...['ParcelID', 'parcel_id', 'Parcel-Id.'].map(description =>
    told(
      'param-description-equals-name',
      description,
      parameters([query({ name: 'parcelId', 'x-ms-summary': 'Parcel', description })], [0, 'description']),
    ),
  ),
  told(
    'param-description-equals-name',
    'shared',
    shared(query({ name: 'parcelId', description: 'ParcelID' }), ['description']),
  ),
  told(
    'param-description-equals-name',
    'body',
    parameters([body({ type: 'object' }, { description: 'Body' })], [0, 'description']),
  ),
  told(
    'param-description-equals-name',
    'without summary',
    parameters(
      [query({ name: 'parcelId', 'x-ms-summary': undefined, description: 'ParcelID' })],
      [0, 'description'],
    ),
  ),
  quiet(
    'param-description-equals-name',
    'with a space',
    parameters([query({ name: 'parcelId', description: 'Parcel ID' })], [0, 'description']),
  ),
  quiet(
    'param-description-equals-name',
    'same as the summary',
    parameters(
      [query({ name: 'parcelId', 'x-ms-summary': 'Parcel ID', description: 'ParcelID' })],
      [0, 'description'],
    ),
  ),

  ...['query', 'header', 'path', 'formData'].map(where =>
    told(
      'param-internal-required-default',
      where,
      parameters([query(), query({ name: 'b', in: where, ...internal, required: true })], [1]),
      'suggestion',
    ),
  ),
  told(
    'param-internal-required-default',
    'shared',
    shared(query({ ...internal, required: true }), []),
    'suggestion',
  ),
  told(
    'param-internal-required-default',
    'of the path',
    ofPath(query({ ...internal, required: true }), []),
    'suggestion',
  ),
  told(
    'param-internal-required-default',
    'with a list of values',
    parameters([query({ ...internal, required: true, enum: ['a', 'b'] })], [0]),
    'suggestion',
  ),
  quiet(
    'param-internal-required-default',
    'default',
    parameters([query({ ...internal, required: true, default: 'a' })], [0]),
  ),
  quiet(
    'param-internal-required-default',
    'empty default',
    parameters([query({ ...internal, required: true, default: '' })], [0]),
  ),
  quiet(
    'param-internal-required-default',
    'false',
    parameters([query({ ...internal, required: true, type: 'boolean', default: false })], [0]),
  ),
  quiet('param-internal-required-default', 'optional', parameters([query(internal)], [0])),
  quiet('param-internal-required-default', 'body', parameters([body({ type: 'object' }, internal)], [0])),
  quiet(
    'param-internal-required-default',
    'internal operation',
    operation({ ...internal, parameters: [query({ required: true })] }, ['parameters', 0]),
  ),
];

describeInjections('texts that parameters must have', required);
describeInjections('texts and defaults of parameters', texts);
