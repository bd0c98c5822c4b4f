import {
  addDefinition,
  addOperation,
  addParameter,
  awkwardPath,
  body,
  inMiddle,
  itemOf,
  inFew,
} from './definitionPlaces';
import {
  describeInjections,
  type Break,
  type Due,
  type Injection,
  type Mutable,
  type Patient,
} from './harness';
import {
  isMutable,
  operations,
  pathItems,
  pointerTo,
  spotBelow,
  visibleOperations,
  type Spot,
} from './places';

const trigger = 'x-ms-trigger';
const content = 'x-ms-notification-content';
const target = 'x-ms-notification';

/** A property that takes the address of notifications. */
const url = (members: Mutable = {}): Mutable => ({
  type: 'string',
  description: 'Where notifications go.',
  'x-ms-visibility': 'internal',
  'x-ms-notification-url': true,
  ...members,
});

/** The schema of a subscription. */
const subscription = (
  property: unknown = url(),
  required: readonly string[] = ['callback/url'],
): Mutable => ({
  type: 'object',
  required,
  properties: { event: { type: 'string' }, 'callback/url': property },
});

/** Adds a webhook that is sound. */
function webhook(
  patient: Patient,
  schema: unknown = subscription(),
  members: Mutable = {},
  verb = 'post',
): Spot {
  const operation = addOperation(patient, awkwardPath, verb, {
    [trigger]: 'single',
    parameters: [
      { name: 'parcel', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' },
      body(schema),
    ],
    ...members,
  });
  itemOf(patient, operation).at[content] = { description: 'A parcel.', schema: { type: 'object' } };
  return operation;
}

const property = (operation: Spot, ...below: readonly (string | number)[]): string =>
  pointerTo(operation, 'parameters', 1, 'schema', ...below);

/** Changes the webhook that was added; told where the change says. */
const inWebhook =
  (change: (operation: Spot, patient: Patient) => Due): Break =>
  patient =>
    change(webhook(patient), patient);

/** A webhook whose body has this schema; told at something in it. */
const withSchema =
  (schema: unknown, below: readonly (string | number)[], mark?: 'key' | 'value'): Break =>
  patient => ({ pointer: property(webhook(patient, schema), ...below), ...(mark && { mark }) });

const onOperation = (
  members: Mutable,
  below: readonly (string | number)[] = [],
  mark?: 'key' | 'value',
): Break =>
  inMiddle(operations, operation => {
    Object.assign(operation.at, members);
    return { pointer: pointerTo(operation, ...below), ...(mark && { mark }) };
  });

/** A trigger with this answer and this content of notifications. */
const batch =
  (answer: unknown, notification?: unknown): Break =>
  patient => {
    const operation = addOperation(patient, awkwardPath, 'get', {
      [trigger]: 'batch',
      responses:
        answer === undefined
          ? { 202: { description: 'OK' } }
          : { 200: { description: 'OK', schema: answer } },
    });
    if (notification !== undefined) itemOf(patient, operation).at[content] = { schema: notification };
    return { pointer: pointerTo(operation, trigger) };
  };

const list = { type: 'array', items: { type: 'string' } };
const noList = { type: 'object', properties: { id: { type: 'string' } } };

const triggers: readonly Injection[] = [
  ...(['Single', 'BATCH', 'webhook', '', 'batch '] as const).map((value): Injection => ({
    rule: 'trigger-value',
    what: JSON.stringify(value),
    offers: /^(single|batch)\s*$/i.test(value) ? 'safe fix' : 'suggestion',
    inject: onOperation({ [trigger]: value }, [trigger]),
  })),
  {
    rule: 'trigger-value',
    what: 'single',
    exempt: true,
    inject: onOperation({ [trigger]: 'single' }, [trigger]),
  },
  {
    rule: 'trigger-value',
    what: 'batch',
    exempt: true,
    inject: onOperation({ [trigger]: 'batch' }, [trigger]),
  },
  { rule: 'trigger-batch-response-array', what: 'an object without a list', inject: batch(noList) },
  { rule: 'trigger-batch-response-array', what: 'a text', inject: batch({ type: 'string' }) },
  { rule: 'trigger-batch-response-array', what: 'content without a list', inject: batch(undefined, noList) },
  {
    rule: 'trigger-batch-response-array',
    what: 'through two references',
    inject(patient) {
      const inner = addDefinition(patient, 'Größe/a~b', noList);
      return batch(addDefinition(patient, 'Parcel outer', { ...inner.ref }).ref)(patient);
    },
  },
  { rule: 'trigger-batch-response-array', what: 'a list', exempt: true, inject: batch(list) },
  {
    rule: 'trigger-batch-response-array',
    what: 'a list as property',
    exempt: true,
    inject: batch({ type: 'object', properties: { id: { type: 'string' }, value: list } }),
  },
  {
    rule: 'trigger-batch-response-array',
    what: 'a list as property, through references',
    exempt: true,
    inject(patient) {
      const items = addDefinition(patient, 'Größe/list~', list);
      return batch(
        addDefinition(patient, 'Parcel outer', { type: 'object', properties: { value: items.ref } }).ref,
      )(patient);
    },
  },
  {
    rule: 'trigger-batch-response-array',
    what: 'content is a list',
    exempt: true,
    inject: batch(undefined, list),
  },
  { rule: 'trigger-batch-response-array', what: 'no schema', exempt: true, inject: batch(undefined) },
  {
    rule: 'trigger-batch-response-array',
    what: 'dynamic',
    exempt: true,
    inject: batch({ type: 'object', 'x-ms-dynamic-schema': { operationId: 'GetParcel' } }),
  },
  {
    rule: 'trigger-batch-response-array',
    what: 'dynamic properties',
    exempt: true,
    inject: batch({ type: 'object', 'x-ms-dynamic-properties': { operationId: 'GetParcel' } }),
  },
  {
    rule: 'trigger-summary-form',
    offers: 'suggestion',
    inject: inMiddle(visibleOperations, operation => {
      Object.assign(operation.at, { [trigger]: 'single', summary: 'New parcel arrives' });
      return { pointer: pointerTo(operation, 'summary') };
    }),
  },
  {
    rule: 'trigger-summary-form',
    what: 'a longer word',
    inject: inMiddle(visibleOperations, operation => {
      Object.assign(operation.at, { [trigger]: 'batch', summary: 'Whenever a parcel arrives' });
      return { pointer: pointerTo(operation, 'summary') };
    }),
  },
  ...(
    ['When a parcel arrives', 'on new parcel', 'Triggers for a parcel', 'TRIGGER when it comes'] as const
  ).map((summary): Injection => ({
    rule: 'trigger-summary-form',
    what: summary,
    exempt: true,
    inject: inMiddle(visibleOperations, operation => {
      Object.assign(operation.at, { [trigger]: 'single', summary });
      return { pointer: pointerTo(operation, 'summary') };
    }),
  })),
  {
    rule: 'trigger-summary-form',
    what: 'internal',
    exempt: true,
    inject: onOperation({ [trigger]: 'single', summary: 'New parcel', 'x-ms-visibility': 'internal' }, [
      'summary',
    ]),
  },
  {
    rule: 'trigger-hint-missing',
    offers: 'suggestion',
    inject: inMiddle(operations, operation => {
      operation.at[trigger] = 'single';
      delete operation.at['x-ms-trigger-hint'];
      return { pointer: pointerTo(operation) };
    }),
  },
  ...([null, '', ' '] as const).map((hint): Injection => ({
    rule: 'trigger-hint-missing',
    what: JSON.stringify(hint),
    inject: onOperation({ [trigger]: 'batch', 'x-ms-trigger-hint': hint }),
  })),
  {
    rule: 'trigger-hint-missing',
    what: 'there is one',
    exempt: true,
    inject: onOperation({ [trigger]: 'single', 'x-ms-trigger-hint': 'Send a parcel.' }),
  },
  ...(
    [
      ['another mode', { mode: 'push', kind: 'query' }],
      ['another kind', { mode: 'polling', kind: 'Query' }],
      ['no mode', { kind: 'query' }],
      ['no kind', { mode: 'polling' }],
      ['empty', {}],
    ] as const
  ).map(([what, value]): Injection => ({
    rule: 'trigger-metadata-shape',
    what,
    offers: 'safe fix',
    inject: onOperation({ [trigger]: 'single', 'x-ms-trigger-metadata': value }, ['x-ms-trigger-metadata']),
  })),
  {
    rule: 'trigger-metadata-shape',
    what: 'both right',
    exempt: true,
    inject: onOperation(
      { [trigger]: 'single', 'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' } },
      ['x-ms-trigger-metadata'],
    ),
  },
];

/** Adds a polling trigger; policies are what is given. */
const polling =
  (policies: (id: string) => unknown[], members: Mutable = {}, verb = 'get'): Break =>
  patient => {
    const operation = addOperation(patient, awkwardPath, verb, { [trigger]: 'batch', ...members });
    const inner = patient.properties['properties'];
    if (!isMutable(inner)) return undefined;
    inner['policyTemplateInstances'] = policies(String(operation.at['operationId']));
    return { pointer: pointerTo(operation) };
  };

const policy = (templateId: string, operations?: readonly string[]): Mutable => ({
  templateId,
  title: 'A policy',
  parameters: { ...(operations && { 'x-ms-apimTemplate-operationName': operations }) },
});

const pollings: readonly Injection[] = [
  { rule: 'polling-trigger-policy', what: 'no policy', inject: polling(() => []) },
  {
    rule: 'polling-trigger-policy',
    what: 'a policy of another operation',
    inject: polling(() => [policy('pollingtrigger', ['GetLetters'])]),
  },
  {
    rule: 'polling-trigger-policy',
    what: 'another policy of the operation',
    inject: polling(id => [policy('setheader', [id])]),
  },
  {
    rule: 'polling-trigger-policy',
    what: 'the policy names it',
    exempt: true,
    inject: polling(id => [policy('setheader'), policy('pollingtrigger', ['GetLetters', id])]),
  },
  {
    rule: 'polling-trigger-policy',
    what: 'the policy is for all',
    exempt: true,
    inject: polling(() => [policy('pollingtrigger')]),
  },
  {
    rule: 'polling-trigger-policy',
    what: 'it has metadata',
    exempt: true,
    inject: polling(() => [], { 'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' } }),
  },
  { rule: 'polling-trigger-policy', what: 'a POST', exempt: true, inject: polling(() => [], {}, 'post') },
];

/** Schemas in which the address lies deeper. */
const nested = (inner: Mutable = {}, required: readonly string[] = ['where']): Mutable => ({
  type: 'object',
  required,
  properties: { where: { ...subscription(), ...inner } },
});

const webhooks: readonly Injection[] = [
  {
    rule: 'webhook-missing-notification-content',
    offers: 'suggestion',
    inject: inWebhook((operation, patient) => {
      const item = itemOf(patient, operation);
      delete item.at[content];
      return { pointer: pointerTo(item) };
    }),
  },
  {
    rule: 'webhook-missing-notification-content',
    what: 'no trigger, the address in a definition',
    inject(patient) {
      const operation = webhook(patient, addDefinition(patient, 'Größe/sub~', subscription()).ref, {
        [trigger]: undefined,
      });
      const item = itemOf(patient, operation);
      delete item.at[content];
      return { pointer: pointerTo(item) };
    },
  },
  {
    rule: 'webhook-missing-notification-content',
    what: 'a body parameter that is shared by the path',
    inject(patient) {
      const operation = webhook(patient, undefined, { parameters: [] }, 'put');
      const item = itemOf(patient, operation);
      delete item.at[content];
      item.at['parameters'] = [body(nested())];
      return { pointer: pointerTo(item) };
    },
  },
  {
    rule: 'webhook-missing-notification-content',
    what: 'it is there',
    exempt: true,
    inject: inWebhook((operation, patient) => ({ pointer: pointerTo(itemOf(patient, operation)) })),
  },
  {
    rule: 'webhook-missing-notification-url',
    inject: patient => ({ pointer: pointerTo(webhook(patient, { type: 'object', properties: {} })) }),
  },
  {
    rule: 'webhook-missing-notification-url',
    what: 'no body',
    inject: patient => ({ pointer: pointerTo(webhook(patient, undefined, { parameters: [] })) }),
  },
  {
    rule: 'webhook-missing-notification-url',
    what: 'through references',
    exempt: true,
    inject(patient) {
      const inner = addDefinition(patient, 'Größe/sub~', subscription());
      const outer = addDefinition(patient, 'Outer', {
        type: 'object',
        properties: { where: { type: 'array', items: inner.ref } },
      });
      return { pointer: pointerTo(webhook(patient, outer.ref)) };
    },
  },
  {
    rule: 'webhook-missing-notification-url',
    what: 'a body that is shared',
    exempt: true,
    inject(patient) {
      const operation = webhook(patient, undefined, { parameters: [{ $ref: '#/parameters/Sub~1body' }] });
      const shared = isMutable(patient.definition['parameters']) ? patient.definition['parameters'] : {};
      patient.definition['parameters'] = shared;
      shared['Sub/body'] = body(subscription());
      return { pointer: pointerTo(operation) };
    },
  },
  {
    rule: 'webhook-missing-notification-url',
    what: 'a GET',
    exempt: true,
    inject: patient => ({ pointer: pointerTo(webhook(patient, undefined, { parameters: [] }, 'get')) }),
  },
  {
    rule: 'webhook-missing-notification-url',
    what: 'no trigger',
    exempt: true,
    inject: patient => ({
      pointer: pointerTo(webhook(patient, { type: 'object', properties: {} }, { [trigger]: undefined })),
    }),
  },
  {
    rule: 'webhook-delete-operation',
    offers: 'suggestion',
    inject(patient) {
      const operation = webhook(patient);
      for (const item of pathItems(patient)) delete item.at['delete'];
      return { pointer: pointerTo(operation) };
    },
  },
  {
    rule: 'webhook-delete-operation',
    what: 'a DELETE anywhere',
    exempt: true,
    inject(patient) {
      addOperation(patient, '/elsewhere', 'delete', {}, 'first');
      return { pointer: pointerTo(webhook(patient)) };
    },
  },
  {
    rule: 'webhook-delete-operation',
    what: 'no trigger',
    exempt: true,
    inject(patient) {
      const operation = webhook(patient, undefined, { [trigger]: undefined });
      for (const item of pathItems(patient)) delete item.at['delete'];
      return { pointer: pointerTo(operation) };
    },
  },
  {
    rule: 'notification-content-position',
    offers: 'safe fix',
    inject: inMiddle(
      patient => operations(patient).filter(operation => !(content in itemOf(patient, operation).at)),
      operation => {
        operation.at[content] = { schema: { type: 'object' } };
        return { pointer: pointerTo(operation, content), mark: 'key' };
      },
    ),
  },
  {
    rule: 'notification-content-position',
    what: 'a trigger, beside one of the path',
    inject: inWebhook(operation => {
      operation.at[content] = { schema: { type: 'object' } };
      return { pointer: pointerTo(operation, content), mark: 'key' };
    }),
  },
  ...(
    [{}, { description: 'A parcel.' }, { schema: 'Parcel' }, { schema: null }, 'Parcel', null, []] as const
  ).map((value): Injection => ({
    rule: 'notification-content-schema',
    what: JSON.stringify(value),
    inject: inMiddle(pathItems, item => {
      item.at[content] = value;
      return { pointer: pointerTo(item, content) };
    }),
  })),
  {
    rule: 'notification-content-schema',
    what: 'offers a schema',
    offers: 'suggestion',
    inject: inMiddle(pathItems, item => {
      item.at[content] = {};
      return { pointer: pointerTo(item, content) };
    }),
  },
  {
    rule: 'notification-content-schema',
    what: 'an empty schema is one',
    exempt: true,
    inject: inMiddle(pathItems, item => {
      item.at[content] = { schema: {} };
      return { pointer: pointerTo(item, content) };
    }),
  },
];

/** A definition that no body reaches. */
const elsewhere =
  (place: (patient: Patient) => Spot | undefined, below: readonly (string | number)[] = []): Break =>
  patient => {
    const spot = place(patient);
    if (!spot) return undefined;
    return { pointer: pointerTo(spot, ...below, 'x-ms-notification-url'), mark: 'key' };
  };

const addresses: readonly Injection[] = [
  {
    rule: 'notification-url-position',
    what: 'a response',
    offers: 'suggestion',
    inject: elsewhere(
      patient =>
        addOperation(patient, awkwardPath, 'get', {
          responses: { 200: { description: 'OK', schema: subscription() } },
        }),
      ['responses', '200', 'schema', 'properties', 'callback/url'],
    ),
  },
  ...(['query', 'header', 'formData', 'path'] as const).map((place): Injection => ({
    rule: 'notification-url-position',
    what: `a parameter in ${place}`,
    inject: elsewhere(patient =>
      addParameter(addOperation(patient, awkwardPath, 'post'), { name: 'callback', in: place, ...url() }),
    ),
  })),
  {
    rule: 'notification-url-position',
    what: 'a shared parameter',
    inject: elsewhere(patient => {
      const shared = isMutable(patient.definition['parameters']) ? patient.definition['parameters'] : {};
      patient.definition['parameters'] = shared;
      shared['call~back/url'] = { name: 'callback', in: 'query', ...url() };
      return { at: shared, path: ['parameters', 'call~back/url'] };
    }),
  },
  {
    rule: 'notification-url-position',
    what: 'a definition that only an answer uses',
    inject: elsewhere(
      patient => {
        const definition = addDefinition(patient, 'Größe/sub~', subscription());
        addOperation(patient, awkwardPath, 'get', {
          responses: { 200: { description: 'OK', schema: { type: 'array', items: definition.ref } } },
        });
        return definition;
      },
      ['properties', 'callback/url'],
    ),
  },
  {
    rule: 'notification-url-position',
    what: 'a definition that nothing uses, which many certified connectors have',
    exempt: true,
    inject: elsewhere(
      patient => addDefinition(patient, 'Größe/sub~', subscription()),
      ['properties', 'callback/url'],
    ),
  },
  {
    rule: 'notification-url-position',
    what: 'the content of notifications',
    inject: elsewhere(
      patient => {
        const operation = webhook(patient);
        const item = itemOf(patient, operation);
        item.at[content] = { schema: subscription() };
        return item;
      },
      [content, 'schema', 'properties', 'callback/url'],
    ),
  },
  {
    rule: 'notification-url-position',
    what: 'a definition that a body reaches',
    exempt: true,
    inject: elsewhere(
      patient => {
        const inner = addDefinition(patient, 'Größe/sub~', subscription());
        const outer = addDefinition(patient, 'Outer', {
          allOf: [{ type: 'object', properties: { a: inner.ref } }],
        });
        webhook(patient, outer.ref);
        addOperation(patient, '/answers', 'get', {
          responses: { 200: { description: 'OK', schema: inner.ref } },
        });
        return inner;
      },
      ['properties', 'callback/url'],
    ),
  },
  {
    rule: 'notification-url-not-internal',
    offers: 'safe fix',
    inject: withSchema(subscription(url({ 'x-ms-visibility': undefined })), ['properties', 'callback/url']),
  },
  {
    rule: 'notification-url-not-internal',
    what: 'important',
    offers: 'safe fix',
    inject: withSchema(subscription(url({ 'x-ms-visibility': 'important' })), ['properties', 'callback/url']),
  },
  {
    rule: 'notification-url-not-internal',
    what: 'in a definition',
    inject(patient) {
      const definition = addDefinition(
        patient,
        'Größe/sub~',
        subscription(url({ 'x-ms-visibility': 'advanced' })),
      );
      webhook(patient, { type: 'object', required: ['a'], properties: { a: definition.ref } });
      return { pointer: pointerTo(definition, 'properties', 'callback/url') };
    },
  },
  {
    rule: 'notification-url-not-internal',
    what: 'a property around it is internal',
    exempt: true,
    inject: withSchema(
      nested({ ...subscription(url({ 'x-ms-visibility': undefined })), 'x-ms-visibility': 'internal' }),
      ['properties', 'where', 'properties', 'callback/url'],
    ),
  },
  {
    rule: 'notification-url-not-internal',
    what: 'the body is internal',
    exempt: true,
    inject(patient) {
      const operation = webhook(patient, subscription(url({ 'x-ms-visibility': undefined })));
      const parameter = spotBelow(operation, 'parameters', 1);
      if (parameter) parameter.at['x-ms-visibility'] = 'internal';
      return { pointer: property(operation, 'properties', 'callback/url') };
    },
  },
  {
    rule: 'notification-url-not-required',
    what: 'no list',
    offers: 'safe fix',
    inject: withSchema({ type: 'object', properties: { 'callback/url': url() } }, [
      'properties',
      'callback/url',
    ]),
  },
  {
    rule: 'notification-url-not-required',
    what: 'others are',
    offers: 'safe fix',
    inject: withSchema(subscription(url(), ['event']), ['properties', 'callback/url']),
  },
  {
    rule: 'notification-url-not-required',
    what: 'the property around it',
    offers: 'safe fix',
    inject: withSchema(nested({}, ['other']), ['properties', 'where']),
  },
  {
    rule: 'notification-url-not-required',
    what: 'the property around it that refers to a definition',
    inject(patient) {
      const definition = addDefinition(patient, 'Größe/sub~', subscription());
      return withSchema({ type: 'object', properties: { where: definition.ref } }, ['properties', 'where'])(
        patient,
      );
    },
  },
  {
    rule: 'notification-url-not-required',
    what: 'all the way',
    exempt: true,
    inject: withSchema(nested(), ['properties', 'where']),
  },
  ...([undefined, false, 'true', null] as const).map((required): Injection => ({
    rule: 'notification-body-not-required',
    what: String(required),
    offers: 'safe fix',
    inject: inWebhook(operation => {
      const parameter = spotBelow(operation, 'parameters', 1);
      if (parameter) parameter.at['required'] = required;
      return { pointer: pointerTo(operation, 'parameters', 1) };
    }),
  })),
  {
    rule: 'notification-body-not-required',
    what: 'required',
    exempt: true,
    inject: inWebhook(operation => ({ pointer: pointerTo(operation, 'parameters', 1) })),
  },
  {
    rule: 'notification-body-not-required',
    what: 'a body without an address',
    exempt: true,
    inject(patient) {
      const operation = webhook(patient, { type: 'object', properties: { a: { type: 'string' } } });
      const parameter = spotBelow(operation, 'parameters', 1);
      if (parameter) delete parameter.at['required'];
      return { pointer: pointerTo(operation, 'parameters', 1) };
    },
  },
  ...(
    [
      ['false', url({ 'x-ms-notification-url': false }), ['x-ms-notification-url']],
      ['a text', url({ 'x-ms-notification-url': 'true' }), ['x-ms-notification-url']],
      ['null', url({ 'x-ms-notification-url': null }), ['x-ms-notification-url']],
      ['an integer', url({ type: 'integer' }), ['type']],
      ['an object', url({ type: 'object' }), ['type']],
      ['no type', url({ type: undefined }), []],
    ] as const
  ).map(([what, value, below]): Injection => ({
    rule: 'notification-url-shape',
    what,
    offers: 'safe fix',
    inject: withSchema(subscription(value), ['properties', 'callback/url', ...below]),
  })),
  {
    rule: 'notification-url-shape',
    what: 'true and a string',
    exempt: true,
    inject: withSchema(subscription(), ['properties', 'callback/url', 'x-ms-notification-url']),
  },
];

/** A fetch operation that names the webhook, with parameters of both. */
const fetching =
  (mine: readonly Mutable[], theirs: readonly Mutable[], due: (operation: Spot) => Due): Break =>
  patient => {
    const hook = webhook(patient);
    for (const parameter of theirs) addParameter(hook, parameter);
    const operation = addOperation(patient, '/fetch', 'get', {
      [trigger]: 'single',
      [target]: { operationId: hook.at['operationId'] },
      parameters: [...mine],
    });
    return due(operation);
  };

const query = (members: Mutable = {}): Mutable => ({ name: 'kind', in: 'query', type: 'string', ...members });
const firstParameter = (operation: Spot): Due => ({ pointer: pointerTo(operation, 'parameters', 0) });

const fetches: readonly Injection[] = [
  {
    rule: 'fetch-subscribe-parameter-mismatch',
    what: 'another type',
    inject: fetching([query({ type: 'integer' })], [query()], firstParameter),
  },
  {
    rule: 'fetch-subscribe-parameter-mismatch',
    what: 'another visibility',
    inject: fetching([query()], [query({ 'x-ms-visibility': 'internal' })], firstParameter),
  },
  {
    rule: 'fetch-subscribe-parameter-mismatch',
    what: 'a parameter of the path',
    inject(patient) {
      const due = fetching([], [query()], operation => ({ pointer: pointerTo(operation) }))(patient);
      const item = pathItems(patient).find(({ path }) => path.at(-1) === '/fetch');
      if (!due || !item) return undefined;
      item.at['parameters'] = [query({ type: 'boolean' })];
      return { pointer: pointerTo(item, 'parameters', 0) };
    },
  },
  {
    rule: 'fetch-subscribe-parameter-mismatch',
    what: 'another place',
    exempt: true,
    inject: fetching([query({ type: 'integer', in: 'header' })], [query()], firstParameter),
  },
  {
    rule: 'fetch-subscribe-parameter-mismatch',
    what: 'the same',
    exempt: true,
    inject: fetching([query()], [query()], firstParameter),
  },
  {
    rule: 'x-ms-notification-target',
    what: 'no trigger',
    offers: 'suggestion',
    inject: fetching([], [], operation => {
      delete operation.at[trigger];
      return { pointer: pointerTo(operation, target), mark: 'key' };
    }),
  },
  {
    rule: 'x-ms-notification-target',
    what: 'a webhook itself',
    offers: 'suggestion',
    inject: inWebhook(operation => {
      operation.at[target] = { operationId: operation.at['operationId'] };
      return { pointer: pointerTo(operation, target), mark: 'key' };
    }),
  },
  {
    rule: 'x-ms-notification-target',
    what: 'the target is no webhook',
    offers: 'suggestion',
    inject(patient) {
      const plain = addOperation(patient, '/plain', 'post');
      const operation = addOperation(patient, '/fetch', 'get', {
        [trigger]: 'single',
        [target]: { operationId: plain.at['operationId'] },
      });
      return { pointer: pointerTo(operation, target, 'operationId') };
    },
  },
  {
    rule: 'x-ms-notification-target',
    what: 'no such target',
    exempt: true,
    inject: fetching([], [], operation => {
      operation.at[target] = { operationId: 'NoSuchThing' };
      return { pointer: pointerTo(operation, target, 'operationId') };
    }),
  },
  {
    rule: 'x-ms-notification-target',
    what: 'a webhook',
    exempt: true,
    inject: fetching([], [], operation => ({ pointer: pointerTo(operation, target, 'operationId') })),
  },
];

describeInjections('defects in triggers', [...triggers, ...pollings]);
describeInjections('defects in webhooks', inFew([...webhooks, ...addresses, ...fetches]));
