import { describeInjections, type Injection, type Mutable } from './harness';
import {
  answer,
  at,
  below,
  body,
  bodyOf,
  definition,
  objectWith,
  parameters,
  property,
  query,
  quiet,
  responses,
  told,
  text,
} from './made';
import { properties as ownProperties } from './places';

const to = (name: string): Mutable => ({ $ref: `#/definitions/${name}` });
const requiring = (name: string, schema: unknown): Mutable =>
  objectWith({ [name]: schema }, { required: [name] });

/** Definitions that nothing else of the connector speaks of; due at one of them. */
const definitions = (all: Mutable, steps: readonly (string | number)[]): Injection['inject'] =>
  below(['definitions', ...steps], {}, { definitions: all });

const unused: readonly Injection[] = [
  told(
    'unreferenced-definition',
    'one',
    definitions({ 'Contoso/Lid~': objectWith({ a: text }) }, ['Contoso/Lid~']),
    'safe fix',
  ),
  told(
    'unreferenced-definition',
    'used by nothing but a text',
    definitions({ ContosoLid: { type: 'object', description: '#/definitions/ContosoLid' } }, ['ContosoLid']),
  ),
  quiet('unreferenced-definition', 'used with escapes', definition(objectWith({ a: text }), [])),
  quiet(
    'unreferenced-definition',
    'used with percent signs',
    below(
      ['definitions', 'Contoso Größe'],
      { responses: { '200': { description: 'It.', schema: to('Contoso%20Gr%C3%B6%C3%9Fe') } } },
      { definitions: { 'Contoso Größe': text } },
    ),
  ),
  quiet(
    'unreferenced-definition',
    'used by another',
    definitions({ ContosoLid: text, ContosoBox: objectWith({ lid: to('ContosoLid') }) }, ['ContosoLid']),
  ),
  quiet(
    'unreferenced-definition',
    'used by a shared parameter',
    below(
      ['definitions', 'ContosoLid'],
      { parameters: [{ $ref: '#/parameters/Lid' }] },
      { definitions: { ContosoLid: text }, parameters: { Lid: bodyOf(to('ContosoLid')) } },
    ),
  ),
  quiet(
    'unreferenced-definition',
    'used by a notification',
    below(
      ['definitions', 'ContosoLid'],
      {},
      {
        definitions: { ContosoLid: text },
        beside: { 'x-ms-notification-content': { schema: to('ContosoLid') } },
      },
    ),
  ),
  quiet(
    'unreferenced-definition',
    'a kind of another',
    definitions(
      {
        ContosoBase: objectWith({ kind: text }, { discriminator: 'kind', required: ['kind'] }),
        ContosoBox: { allOf: [to('ContosoBase')] },
        Use: to('ContosoBase'),
      },
      ['ContosoBox'],
    ),
  ),

  told(
    'unreferenced-parameter-or-response',
    'parameter',
    below(['parameters', 'Größe~/'], {}, { parameters: { 'Größe~/': query() } }),
    'safe fix',
  ),
  told(
    'unreferenced-parameter-or-response',
    'response',
    below(['responses', 'Größe~/'], {}, { responses: { 'Größe~/': { description: 'It.' } } }),
    'safe fix',
  ),
  told(
    'unreferenced-parameter-or-response',
    'a parameter that is named like a definition in use',
    below(
      ['parameters', 'ContosoLid'],
      { responses: { '200': { description: 'It.', schema: to('ContosoLid') } } },
      { definitions: { ContosoLid: text }, parameters: { ContosoLid: query() } },
    ),
  ),
  quiet(
    'unreferenced-parameter-or-response',
    'used by a path',
    below(
      ['parameters', 'Größe~/'],
      {},
      { parameters: { 'Größe~/': query() }, beside: { parameters: [{ $ref: '#/parameters/Größe~0~1' }] } },
    ),
  ),
  quiet(
    'unreferenced-parameter-or-response',
    'used response',
    below(
      ['responses', 'A'],
      { responses: { '200': { $ref: '#/responses/A' } } },
      { responses: { A: { description: 'It.', schema: text } } },
    ),
  ),
];

const loops: readonly Injection[] = [
  told(
    'required-ref-loop',
    'itself',
    definitions({ ContosoA: requiring('a', to('ContosoA')) }, ['ContosoA']),
  ),
  told(
    'required-ref-loop',
    'two',
    definitions(
      { 'Contoso~A': requiring('b', to('Contoso~1B')), 'Contoso/B': requiring('a', to('Contoso~0A')) },
      ['Contoso~A'],
    ),
  ),
  told(
    'required-ref-loop',
    'three',
    definitions(
      {
        ContosoA: requiring('b', to('ContosoB')),
        ContosoB: requiring('c', to('ContosoC')),
        ContosoC: requiring('a', to('ContosoA')),
      },
      ['ContosoA'],
    ),
  ),
  told(
    'required-ref-loop',
    'through allOf',
    definitions({ ContosoA: { allOf: [to('ContosoB')] }, ContosoB: requiring('a', to('ContosoA')) }, [
      'ContosoA',
    ]),
  ),
  told(
    'required-ref-loop',
    'through an inline object',
    definitions({ ContosoA: requiring('b', requiring('a', to('ContosoA'))) }, ['ContosoA']),
  ),
  told(
    'required-ref-loop',
    'entered from outside',
    definitions(
      {
        ContosoIn: requiring('a', to('ContosoA')),
        ContosoA: requiring('b', to('ContosoB')),
        ContosoB: requiring('a', to('ContosoA')),
      },
      ['ContosoA'],
    ),
  ),
  quiet(
    'required-ref-loop',
    'entered from outside is not in it',
    definitions({ ContosoIn: requiring('a', to('ContosoA')), ContosoA: requiring('a', to('ContosoA')) }, [
      'ContosoIn',
    ]),
  ),
  quiet(
    'required-ref-loop',
    'through a list',
    definitions({ ContosoA: requiring('a', { type: 'array', items: to('ContosoA') }) }, ['ContosoA']),
  ),
  quiet(
    'required-ref-loop',
    'optional',
    definitions({ ContosoA: objectWith({ a: to('ContosoA') }) }, ['ContosoA']),
  ),
  quiet(
    'required-ref-loop',
    'optional on the way',
    definitions({ ContosoA: requiring('b', to('ContosoB')), ContosoB: objectWith({ a: to('ContosoA') }) }, [
      'ContosoA',
    ]),
  ),
  quiet(
    'required-ref-loop',
    'additional properties',
    definitions({ ContosoA: { type: 'object', additionalProperties: to('ContosoA') } }, ['ContosoA']),
  ),
];

const siblings: readonly Injection[] = [
  told(
    'ref-with-siblings',
    'property',
    at(
      ps => ownProperties(ps).filter(({ at: p }) => p['$ref'] !== undefined && Object.keys(p).length === 1),
      p => {
        p['description'] = 'The lid of the box.';
        return ['description'];
      },
      'key',
    ),
    'safe fix',
    { most: 8 },
  ),
  told(
    'ref-with-siblings',
    'before it',
    property({ title: 'Lid', ...to('ContosoLid'), description: 'The lid.' }, ['title'], {
      mark: 'key',
      definitions: { ContosoLid: text },
    }),
    'safe fix',
  ),
  told(
    'ref-with-siblings',
    'extension',
    property({ ...to('ContosoLid'), 'x-ms-summary': 'Lid' }, ['x-ms-summary'], {
      mark: 'key',
      definitions: { ContosoLid: text },
    }),
    'safe fix',
  ),
  told(
    'ref-with-siblings',
    'an object',
    body({ ...to('ContosoLid'), properties: { a: text } }, ['properties'], {
      definitions: { ContosoLid: text },
    }),
    'safe fix',
  ),
  told(
    'ref-with-siblings',
    'allOf',
    definition({ allOf: [{ ...to('ContosoLid'), type: 'object' }] }, ['allOf', 0, 'type'], {
      mark: 'key',
      definitions: { ContosoLid: text },
    }),
  ),
  told(
    'ref-with-siblings',
    'parameter',
    parameters([query(), { $ref: '#/parameters/Lid', required: true }], [1, 'required'], {
      mark: 'key',
      parameters: { Lid: query({ name: 'lid' }) },
    }),
    'safe fix',
  ),
  told(
    'ref-with-siblings',
    'response',
    responses({ '200': { $ref: '#/responses/Lid', description: 'It.' } }, ['200', 'description'], {
      mark: 'key',
      responses: { Lid: { description: 'A.', schema: text } },
    }),
    'safe fix',
  ),
  quiet(
    'ref-with-siblings',
    'a property of that name',
    answer(objectWith({ $ref: text, title: text }), ['properties', 'title']),
  ),
  quiet(
    'ref-with-siblings',
    'an example',
    answer({ type: 'object', properties: { a: text }, example: { $ref: 'a', title: 'b' } }, [
      'example',
      'title',
    ]),
  ),
  quiet(
    'ref-with-siblings',
    'a default',
    answer({ type: 'object', properties: { a: text }, default: { $ref: 'a', title: 'b' } }, [
      'default',
      'title',
    ]),
  ),
];

const secret = (value: unknown, offers?: 'safe fix') => [
  told(
    'test-value-secret',
    `${JSON.stringify(value)} of a parameter`,
    parameters([query({ 'x-ms-test-value': value })], [0, 'x-ms-test-value']),
    offers,
  ),
  told(
    'test-value-secret',
    `${JSON.stringify(value)} of a property`,
    property({ ...text, 'x-ms-test-value': value }, ['x-ms-test-value']),
    offers,
  ),
];

const testValues: readonly Injection[] = [
  ...[
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
    'ann@contoso.com',
    'sk_live_1234',
    'pk-abcdefgh1',
    'ghp_0123456789',
    'xoxb-12345678',
    'AKIAIOSFODNN7EXAMPLE',
    'eyJhbGciOiJIUzI1NiJ9.e30',
    'a1B2'.repeat(8),
    'abc+/=_-'.repeat(4),
  ].flatMap(value => secret(value, 'safe fix')),
  told(
    'test-value-secret',
    'body',
    parameters([bodyOf(text, { 'x-ms-test-value': 'ann@contoso.com' })], [0, 'x-ms-test-value']),
  ),
  ...[
    'a'.repeat(31),
    'skate',
    'sk_123456',
    'the key '.repeat(8),
    'hello',
    'a@b',
    '',
    5,
    null,
    ['ann@contoso.com'],
    { mail: 'ann@contoso.com' },
  ].map(value =>
    quiet(
      'test-value-secret',
      JSON.stringify(value),
      property({ ...text, 'x-ms-test-value': value }, ['x-ms-test-value']),
    ),
  ),
];

describeInjections('what nothing refers to', unused);
describeInjections('circles of required references', loops);
describeInjections('keys beside a reference', siblings);
describeInjections('secrets in test values', testValues);
