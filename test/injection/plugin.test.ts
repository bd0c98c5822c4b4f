import { describeInjections, type Break, type Injection, type Mutable, type Patient } from './harness';
import {
  isMutable,
  middle,
  operations,
  parameters,
  pathItems,
  pointerTo,
  properties,
  responses,
  root,
  schemas,
  spotBelow,
  type Spot,
} from './places';

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

/** Writes a member into a place of the definition; due is it, or something below it. */
const put =
  (
    place: (patient: Patient) => Spot | undefined,
    key: string,
    value: unknown,
    below: readonly (string | number)[] = [],
    mark?: 'key',
  ): Break =>
  patient => {
    const spot = place(patient);
    if (!spot) return undefined;
    spot.at[key] = structuredClone(value);
    return { pointer: pointerTo(spot, key, ...below), ...(mark && { mark }) };
  };

const info = (patient: Patient): Spot | undefined => spotBelow(root(patient), 'info');
const withId = (patient: Patient): Spot[] =>
  operations(patient).filter(({ at }) => typeof at['operationId'] === 'string');
const operation = (patient: Patient): Spot | undefined => middle(withId(patient));
const withVerb =
  (...verbs: readonly string[]) =>
  (patient: Patient): Spot | undefined =>
    middle(withId(patient).filter(({ path }) => verbs.includes(String(path.at(-1)))));

const manifest = {
  humanName: 'Contoso Parcels',
  modelDescription: 'Sends parcels.',
  contactEmail: 'support@contoso.com',
  legalUrl: 'https://contoso.com/legal',
};
const manifestKey = 'x-ms-openai-manifest';
const ofManifest = (value: unknown, ...below: readonly string[]): Break =>
  put(root, manifestKey, value, below);

const data = 'x-ms-openai-data';
/** Data of a plugin in an operation that name this operation, or another. */
const ofData = (changes: Mutable, ...below: readonly (string | number)[]): Break =>
  put(operation, data, { 'openai-enabled': true, ...changes }, below);
/** The same with one item that names the operation itself. */
const ofItem =
  (changes: Mutable, ...below: readonly (string | number)[]): Break =>
  patient => {
    const id = operation(patient)?.at['operationId'];
    const item: Mutable = { operationId: id, 'x-ms-require-user-confirmation': true, ...changes };
    for (const [key, value] of Object.entries(changes)) if (value === undefined) delete item[key];
    return ofData({ operations: [item] }, 'operations', 0, ...below)(patient);
  };

const confirmation =
  (verb: string, answer: boolean, safe?: boolean): Break =>
  patient => {
    const spot = withVerb(verb)(patient);
    if (!spot) return undefined;
    spot.at['x-ms-safe-operation'] = safe;
    const item = { operationId: spot.at['operationId'], 'x-ms-require-user-confirmation': answer };
    const below = ['operations', 0, 'x-ms-require-user-confirmation'];
    return put(() => spot, data, { 'openai-enabled': true, operations: [item] }, below)(patient);
  };

const places: Readonly<Record<string, (patient: Patient) => Spot | undefined>> = {
  'the root': root,
  'the general part': info,
  'a path': patient => middle(pathItems(patient)),
  'a parameter': patient => middle(parameters(patient)),
  'a response': patient => middle(responses(patient)),
  'a schema': patient => middle(schemas(patient)),
  'a property': patient => middle(properties(patient)),
};

const protocol = 'x-ms-agentic-protocol';
const streamable = 'mcp-streamable-1.0';

const injections: readonly Injection[] = [
  ...told('plugin-manifest-shape', {
    'an empty object': ofManifest({}),
    'an empty list': ofManifest([]),
    'a list': ofManifest([manifest]),
    'a text': ofManifest('Contoso Parcels'),
    null: ofManifest(null),
    ...Object.fromEntries(
      Object.keys(manifest).map(key => {
        const rest = Object.fromEntries(Object.entries(manifest).filter(([other]) => other !== key));
        return [`no ${key}`, ofManifest(rest)];
      }),
    ),
    ...Object.fromEntries(
      Object.keys(manifest).flatMap(key => [
        [`${key} is empty`, ofManifest({ ...manifest, [key]: '' }, key)],
        [`${key} is a number`, ofManifest({ ...manifest, [key]: 7 }, key)],
      ]),
    ),
    'a blank name': ofManifest({ ...manifest, humanName: '  ' }, 'humanName'),
    'no address': ofManifest({ ...manifest, contactEmail: 'support at contoso' }, 'contactEmail'),
    'an address without https': ofManifest({ ...manifest, legalUrl: 'http://contoso.com' }, 'legalUrl'),
    'an address without a dot': ofManifest({ ...manifest, legalUrl: 'https://contoso' }, 'legalUrl'),
    'an address with a blank': ofManifest({ ...manifest, legalUrl: 'https://contoso.com/a b' }, 'legalUrl'),
  }),
  ...untold('plugin-manifest-shape', { 'a sound one': ofManifest({ ...manifest, more: 'texts' }) }),
  {
    rule: 'plugin-manifest-shape',
    what: 'an empty object of an independent publisher',
    profile: 'independent',
    inject: ofManifest({}),
  },

  ...told('plugin-info-extensions', {
    'keywords are a number': put(info, 'x-ms-keywords', 7),
    'keywords are an object': put(info, 'x-ms-keywords', { a: 'b' }),
    'copilots are an object': put(info, 'x-ms-openai-published-to-copilots', {}),
    'copilots are texts': put(info, 'x-ms-openai-published-to-copilots', 'Sales'),
  }),
  {
    rule: 'plugin-info-extensions',
    what: 'a keyword is empty',
    inject: put(info, 'x-ms-keywords', ['parcels', '']),
  },
  {
    rule: 'plugin-info-extensions',
    what: 'a copilot without a name',
    inject: put(info, 'x-ms-openai-published-to-copilots', [{ 'AICopilot-enabled': true }]),
  },
  ...untold('plugin-info-extensions', {
    'a text': put(info, 'x-ms-keywords', 'parcels'),
    texts: put(info, 'x-ms-keywords', ['parcels', 'letters']),
    copilots: put(info, 'x-ms-openai-published-to-copilots', [
      { 'AICopilot-enabled': true, AICopilotName: 'Sales' },
    ]),
  }),

  ...told(
    'plugin-openai-data-location',
    Object.fromEntries(
      Object.entries(places).map(([what, place]) => [
        what,
        put(place, data, { 'openai-enabled': true }, [], 'key'),
      ]),
    ),
  ),
  ...untold('plugin-openai-data-location', {
    'an operation': put(operation, data, { 'openai-enabled': true }, [], 'key'),
    'the name of a property': put(
      patient => {
        const named = schemas(patient).find(({ at }) => isMutable(at['properties']));
        return named && spotBelow(named, 'properties');
      },
      data,
      { type: 'string' },
      [],
      'key',
    ),
  }),

  ...told('plugin-openai-data-shape', {
    'a text for a boolean': ofData({ 'openai-enabled': 'true' }, 'openai-enabled'),
    'null for a boolean': ofData({ 'openai-enabled': null }, 'openai-enabled'),
    'operations are an object': ofData({ operations: {} }, 'operations'),
    'operations are a text': ofData({ operations: 'Get' }, 'operations'),
    'an item is a text': ofData({ operations: ['Get'] }, 'operations', 0),
    'an item without an id': ofItem({ operationId: undefined }),
    'an item without a confirmation': ofItem({ 'x-ms-require-user-confirmation': undefined }),
    'an id that is a number': ofItem({ operationId: 7 }, 'operationId'),
    'a confirmation that is a text': ofItem(
      { 'x-ms-require-user-confirmation': 'yes' },
      'x-ms-require-user-confirmation',
    ),
    'a list': put(operation, data, []),
  }),
  {
    rule: 'plugin-openai-data-shape',
    what: 'not said whether it is enabled',
    inject: put(operation, data, {}),
  },
  {
    rule: 'plugin-openai-data-shape',
    what: 'a key too many',
    inject(patient) {
      const due = ofItem({ colour: 'blue' }, 'colour')(patient);
      return due && { ...due, mark: 'key' };
    },
  },
  ...untold('plugin-openai-data-shape', {
    'not enabled': ofData({ 'openai-enabled': false }, 'openai-enabled'),
    'an item with parameters': ofItem({ parameters: [] }),
    'no operations': ofData({}),
  }),

  ...told('plugin-openai-data-operationid', {
    'no operation': ofItem({ operationId: 'ShipTheMoon' }, 'operationId'),
    'the second of two': ofData(
      {
        operations: [
          { operationId: 'Ship', 'x-ms-require-user-confirmation': true },
          { operationId: 'ShipTheMoon', 'x-ms-require-user-confirmation': true },
        ],
      },
      'operations',
      1,
      'operationId',
    ),
  }),
  {
    rule: 'plugin-openai-data-operationid',
    what: 'in another letter case',
    inject(patient) {
      const id = String(operation(patient)?.at['operationId']);
      const other = id === id.toUpperCase() ? id.toLowerCase() : id.toUpperCase();
      if (withId(patient).some(({ at }) => at['operationId'] === other)) return undefined;
      return ofItem({ operationId: other }, 'operationId')(patient);
    },
  },
  ...untold('plugin-openai-data-operationid', { 'its own': ofItem({}, 'operationId') }),

  ...['post', 'put', 'patch', 'delete'].map((verb): Injection => ({
    rule: 'plugin-confirmation-write',
    what: verb,
    inject: confirmation(verb, false),
  })),
  ...untold('plugin-confirmation-write', {
    'a read': confirmation('get', false),
    'it asks': confirmation('post', true),
    'it is safe': confirmation('post', false, true),
  }),
  { rule: 'plugin-confirmation-write', what: 'it is not safe', inject: confirmation('post', false, false) },

  ...told('agentic-protocol-value', {
    'another value': put(withVerb('post'), protocol, 'mcp-1.0'),
    'another letter case': put(withVerb('post'), protocol, 'MCP-streamable-1.0'),
    'a boolean': put(withVerb('post'), protocol, true),
    'no POST': put(withVerb('get', 'put', 'delete'), protocol, streamable, [], 'key'),
    ...Object.fromEntries(
      Object.entries(places).map(([what, place]) => [what, put(place, protocol, streamable, [], 'key')]),
    ),
  }),
  ...untold('agentic-protocol-value', { 'a POST': put(withVerb('post'), protocol, streamable, [], 'key') }),
];

describeInjections('defects in what plugins read', injections);
