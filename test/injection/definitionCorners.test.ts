import { describeInjections, jsonText, type Injection, type Mutable } from './harness';
import {
  late,
  made,
  newOperation,
  pathItems,
  pointerTo,
  put,
  rename,
  responses,
  root,
  shared,
} from './places';

const exempt = { exempt: true } as const;

/** A second key somewhere inside values that nobody else reads. */
const twiceInside = (place: 'example' | 'x-odd' | 'enum'): Injection => ({
  rule: 'definition-duplicate-json-key',
  what: `in ${place}`,
  offers: 'suggestion',
  inject(patient) {
    const value = { deep: [{ first: 1, SECOND: 2 }] };
    const spot = shared(patient, 'definitions', {
      type: 'object',
      [place]: place === 'enum' ? [value] : value,
    });
    const text = jsonText(patient.definition);
    patient.files[patient.names.definition] = text.replace('"SECOND"', '"first"');
    return {
      pointer: pointerTo(spot, place, ...(place === 'enum' ? [0] : []), 'deep', 0, 'first'),
      mark: { offset: text.indexOf('"SECOND"') },
    };
  },
});

const corners: readonly Injection[] = [
  {
    rule: 'camelcase-in-display-string',
    what: 'beside $ref',
    offers: 'suggestion',
    inject(patient) {
      const schema = {
        type: 'object',
        properties: { 'a/b': { $ref: '#/definitions/Odd', 'x-ms-summary': 'parcelId' } },
      };
      made(patient, 'definitions').at['Odd'] = { type: 'object', properties: { a: { type: 'string' } } };
      return {
        pointer: pointerTo(shared(patient, 'definitions', schema), 'properties', 'a/b', 'x-ms-summary'),
      };
    },
  },
  twiceInside('example'),
  twiceInside('x-odd'),
  twiceInside('enum'),
  {
    rule: 'additional-property',
    what: 'a verb in capitals is no known key',
    inject(patient) {
      const item = late(pathItems(patient).filter(({ at }) => at['get']));
      if (!item) return undefined;
      rename(item.at, 'get', 'Get');
      return { pointer: pointerTo(item, 'Get'), mark: 'key' };
    },
  },
  {
    rule: 'additional-property',
    what: 'servers of a path item',
    inject: patient => {
      const due = put(late(pathItems(patient)), 'servers', []);
      return due && { ...due, mark: 'key' };
    },
  },
  {
    rule: 'additional-property',
    what: 'a security requirement has names',
    exempt: true,
    inject(patient) {
      patient.definition['security'] = [{ odd: [] }];
      return { pointer: '/security/0/odd' };
    },
  },
  {
    rule: 'openapi3-keywords',
    what: 'openapi beside the right version',
    inject: patient => {
      const due = put(root(patient), 'openapi', '3.0.0');
      return due && { ...due, mark: 'key' };
    },
  },
  {
    rule: 'openapi3-keywords',
    what: 'content of a shared response',
    inject(patient) {
      const spot = shared(patient, 'responses', { description: 'Odd.', content: {} });
      return { pointer: pointerTo(spot, 'content'), mark: 'key' };
    },
  },
  ...['operation-summary-required', 'operationid-required', 'empty-operation'].map((rule): Injection => ({
    rule,
    what: 'below an extension of the paths there are no operations',
    exempt: true,
    inject: patient => put(made(patient, 'paths', 'x-odd'), 'get', {}),
  })),
  {
    rule: 'path-parameter-not-in-template',
    what: 'shared, in the path item',
    inject(patient) {
      const operation = newOperation(patient, { parameters: [] });
      made(patient, 'parameters').at['odd~/'] = { name: 'x', in: 'path', required: true, type: 'string' };
      made(patient, 'paths', String(operation.path[1])).at['parameters'] = [{ $ref: '#/parameters/odd~0~1' }];
      return { pointer: pointerTo({ at: {}, path: [...operation.path.slice(0, 2), 'parameters', 0] }) };
    },
  },
  {
    rule: 'camelcase-in-display-string',
    what: 'a parameter in a set of connection parameters',
    inject(patient) {
      (patient.properties['properties'] as Mutable)['connectionParameterSets'] = {
        uiDefinition: { displayName: 'Type', description: 'The type.' },
        values: [
          {
            name: 'key',
            uiDefinition: { displayName: 'Key', description: 'A key.' },
            parameters: {
              a: { type: 'string', uiDefinition: { displayName: 'api_key', description: 'The key.' } },
            },
          },
        ],
      };
      return {
        file: patient.names.properties,
        pointer: '/properties/connectionParameterSets/values/0/parameters/a/uiDefinition/displayName',
      };
    },
  },
  ...(['x-ms-summary', 'description'] as const).map((key): Injection => ({
    rule: 'value-must-be-english',
    what: `${key} of a property is free`,
    exempt: true,
    inject(patient) {
      const spot = shared(patient, 'definitions', {
        type: 'object',
        properties: { a: { type: 'string', [key]: 'Пакеты' } },
      });
      return { pointer: pointerTo(spot, 'properties', 'a', key) };
    },
  })),
  {
    rule: 'description-no-emoji',
    what: 'an internal operation',
    offers: 'safe fix',
    inject: patient => put(newOperation(patient, { 'x-ms-visibility': 'internal' }), 'summary', 'Get it 📦'),
  },
  {
    rule: 'json-type-incorrect',
    what: 'null for a summary is told as missing',
    exempt: true,
    inject: patient => put(newOperation(patient), 'summary', null),
  },
  {
    rule: 'operation-summary-duplicate',
    what: 'a third time',
    inject(patient) {
      for (const n of [1, 2]) newOperation(patient, { operationId: `A${n}` }, { path: `/odd/${n}` });
      return {
        pointer: pointerTo(newOperation(patient, { operationId: 'A3' }, { path: '/odd/3' }), 'summary'),
      };
    },
  },
  {
    rule: 'json-type-incorrect',
    what: 'headers of a response',
    inject(patient) {
      const response = late(responses(patient));
      return (
        response &&
        (put(response, 'headers', { 'X-Odd': 'string' }),
        { pointer: pointerTo(response, 'headers', 'X-Odd') })
      );
    },
  },
  {
    rule: 'title-max-30',
    what: 'no title',
    ...exempt,
    inject: patient => put(root(patient), 'info', { title: ['x'.repeat(40)] }) && { pointer: '/info/title' },
  },
];

/** Every info rule keeps quiet when there is no info to speak of. */
const withoutInfo: readonly Injection[] = [
  'title-required',
  'description-required',
  'contact-required',
  'info-version-required',
].flatMap(rule =>
  [[], null, 'x'].map((value): Injection => ({
    rule,
    what: `info is ${JSON.stringify(value)}`,
    exempt: true,
    inject: patient => put(root(patient), 'info', value),
  })),
);

describeInjections('corners of the definition', [...corners, ...withoutInfo]);
