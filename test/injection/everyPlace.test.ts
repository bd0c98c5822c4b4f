/** Puts one defect at every place of a published connector at once: no kind of place may be left out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromPointer, toPointer } from '../../server/src/connector/json/pointer';
import { check } from '../../server/src/engine/check';
import { allRules } from '../../server/src/rules/registry.generated';
import { connectorOf } from '../support/connectors';
import { skipWithoutCorpus } from '../support/corpus';
import { everyObject, type Found } from './everyObject';
import { soundConnectors, type Mutable } from './harness';
import { isMutable, listOf } from './places';

type Steps = readonly (string | number)[];
/** Breaks an object; says what is due below it, or `undefined` when the rule does not speak of it. */
type Change = (found: Found) => Steps | undefined;

const connectors = 12;

const is =
  (...kinds: readonly Found['kind'][]) =>
  ({ kind }: Found): boolean =>
    kinds.includes(kind);
const isPlain = ({ kind, at }: Found): boolean =>
  kind === 'parameter' && ['query', 'path', 'header', 'formData'].includes(String(at['in']));
const isIn =
  (...places: readonly string[]) =>
  ({ kind, at }: Found): boolean =>
    kind === 'parameter' && places.includes(String(at['in']));
const isInternal = (at: Mutable | undefined): boolean => at?.['x-ms-visibility'] === 'internal';
const isValue = (found: Found): boolean => is('schema', 'items', 'header')(found) || isPlain(found);
const isSchemaOrPlain = (found: Found): boolean => found.kind === 'schema' || isPlain(found);
const isProperty = ({ kind, role }: Found): boolean => kind === 'schema' && role === 'property';
const isVisibleProperty = (found: Found): boolean => isProperty(found) && !isInternal(found.at);
const isScoped = (found: Found): boolean =>
  isPlain(found) && !!found.operation && !isInternal(found.operation) && !isInternal(found.at);
const isVisibleOperation = ({ kind, at }: Found): boolean => kind === 'operation' && !isInternal(at);
const isAnswering = (found: Found): boolean =>
  isVisibleOperation(found) && !('x-ms-notification-content' in (found.pathItem ?? {}));
const hasPlainName = (name: unknown): boolean => typeof name === 'string' && /^\S*[a-z0-9]\S*$/i.test(name);

/** Sets members, which are due at one of them or at the object itself. */
const set =
  (applies: (found: Found) => boolean, members: Mutable, ...due: Steps): Change =>
  found => {
    if (!applies(found)) return undefined;
    for (const [key, value] of Object.entries(members)) {
      if (value === undefined) delete found.at[key];
      else found.at[key] = structuredClone(value);
    }
    return due;
  };

/** Leaves an object with these members alone. */
const only =
  (applies: (found: Found) => boolean, members: Mutable, ...due: Steps): Change =>
  found => {
    if (!applies(found)) return undefined;
    for (const key of Object.keys(found.at)) delete found.at[key];
    Object.assign(found.at, structuredClone(members));
    return due;
  };

/** Adds a response to those of an operation. */
const respond =
  (code: string, response: unknown, ...due: Steps): Change =>
  ({ kind, at }) => {
    if (kind !== 'operation' || !isMutable(at['responses'])) return undefined;
    at['responses'][code] = structuredClone(response);
    return ['responses', code, ...due];
  };

const text = { type: 'string' };
const called = { operationId: 'Nowhere' };

const changes: readonly (readonly [rule: string, change: Change])[] = [
  ['param-x-ms-summary-required', set(isScoped, { 'x-ms-summary': undefined })],
  ['param-description-required', set(isScoped, { description: '  ' })],
  ['param-x-ms-summary-length', set(is('parameter'), { 'x-ms-summary': 'A'.repeat(81) }, 'x-ms-summary')],
  ['property-x-ms-summary-length', set(isProperty, { 'x-ms-summary': 'A'.repeat(81) }, 'x-ms-summary')],
  ['param-type-required', set(found => isPlain(found) && !('schema' in found.at), { type: undefined })],
  ['parameter-type-invalid', set(isPlain, { type: 'datetime' }, 'type')],
  ['param-name-required', set(is('parameter'), { name: '' })],
  ['parameter-in-invalid', set(is('parameter'), { in: 'querry' }, 'in')],
  [
    'param-internal-required-default',
    set(isPlain, { 'x-ms-visibility': 'internal', required: true, default: undefined }),
  ],
  [
    'param-description-equals-name',
    found => {
      const { name } = found.at;
      if (found.kind !== 'parameter' || !hasPlainName(name)) return undefined;
      Object.assign(found.at, { 'x-ms-summary': 'Quite different', description: name });
      return ['description'];
    },
  ],
  ['file-parameter-location', set(isIn('query', 'path', 'header'), { type: 'file' }, 'in')],
  [
    'allowemptyvalue-location',
    set(isIn('path', 'header', 'body'), { allowEmptyValue: true }, 'allowEmptyValue'),
  ],
  [
    'query-parameter-url-encoding',
    set(isIn('query', 'header', 'formData', 'body'), { 'x-ms-url-encoding': 'single' }, 'x-ms-url-encoding'),
  ],
  ['url-encoding-value', set(isIn('path'), { 'x-ms-url-encoding': 'Single' }, 'x-ms-url-encoding')],
  ['reserved-parameter', set(isIn('header'), { name: 'Authorization' }, 'name')],
  ['non-body-parameter-schema', set(isPlain, { schema: text }, 'schema')],
  ['body-parameter-schema-required', set(isIn('body'), { schema: undefined })],
  ['body-parameter-empty-schema', set(isIn('body'), { schema: {} }, 'schema')],
  ['body-parameter-invalid-property', set(isIn('body'), { maxLength: 4 }, 'maxLength')],
  [
    'dynamic-extension-on-body-parameter',
    set(isIn('body'), { 'x-ms-dynamic-schema': called }, 'x-ms-dynamic-schema'),
  ],
  ['array-without-items', set(isValue, { type: 'array', items: undefined })],
  ['array-items-empty', set(is('schema'), { type: 'array', items: {} }, 'items')],
  ['default-type-mismatch', set(isSchemaOrPlain, { type: 'integer', default: 'a' }, 'default')],
  ['default-not-in-enum', set(isSchemaOrPlain, { ...text, enum: ['q'], default: 'a' }, 'default')],
  ['enum-value-type-mismatch', set(isValue, { type: 'integer', enum: ['a'] }, 'enum')],
  ['enum-without-type', set(isValue, { type: undefined, enum: ['a'] }, 'enum')],
  ['type-format-unrecognised', set(isValue, { ...text, format: 'nope' }, 'format')],
  ['swagger-keyword-not-supported', set(isValue, { uniqueItems: true }, 'uniqueItems')],
  ['pattern-valid-regex', set(isValue, { ...text, pattern: '[a' }, 'pattern')],
  [
    'schema-type-file',
    set(
      ({ kind, role = '' }) => kind === 'schema' && !['response', 'definition'].includes(role),
      { type: 'file' },
      'type',
    ),
  ],
  [
    'nested-string-binary',
    set(
      ({ kind, role = '' }) => kind === 'schema' && ['property', 'items'].includes(role),
      { ...text, format: 'binary' },
      'format',
    ),
  ],
  ['property-missing-type', only(isProperty, { title: 'A' })],
  ['empty-property-schema', only(isProperty, {})],
  ['property-x-ms-summary', set(isVisibleProperty, { ...text, title: undefined, 'x-ms-summary': undefined })],
  ['property-description', set(isVisibleProperty, { ...text, description: undefined })],
  [
    'property-description-equals-name',
    found => {
      if (!isProperty(found) || !hasPlainName(found.name)) return undefined;
      found.at['description'] = found.name;
      return ['description'];
    },
  ],
  ['required-value-empty', set(is('schema'), { description: '' }, 'description')],
  ['required-on-non-object', set(is('schema'), { ...text, required: ['a'] }, 'required')],
  [
    'required-property-undefined',
    set(
      ({ kind, at }) =>
        kind === 'schema' &&
        isMutable(at['properties']) &&
        !('allOf' in at || 'oneOf' in at || 'anyOf' in at),
      { required: ['nowhere'] },
      'required',
      0,
    ),
  ],
  ['discriminator-required-string', set(is('schema'), { discriminator: 'nowhere' }, 'discriminator')],
  [
    'ref-with-siblings',
    set(
      ({ kind, at }) => kind === 'reference' && Object.keys(at).length === 1,
      { description: 'A' },
      'description',
    ),
  ],
  ['x-ms-extension-typo', set(found => found.kind !== 'reference', { 'x-ms-sumary': 'A' }, 'x-ms-sumary')],
  [
    'x-ms-extension-wrong-place',
    set(
      is('schema', 'parameter', 'items', 'header', 'response', 'path'),
      { 'x-ms-trigger-hint': 'A' },
      'x-ms-trigger-hint',
    ),
  ],
  [
    'test-value-secret',
    set(is('schema', 'parameter'), { 'x-ms-test-value': 'ann@contoso.com' }, 'x-ms-test-value'),
  ],
  ['media-kind-value', set(is('schema'), { 'x-ms-media-kind': 'video' }, 'x-ms-media-kind')],
  ['x-ms-editor-dictionary', set(is('schema'), { ...text, 'x-ms-editor': 'dictionary' }, 'x-ms-editor')],
  ['dynamic-values-shape', set(isSchemaOrPlain, { 'x-ms-dynamic-values': {} }, 'x-ms-dynamic-values')],
  ['dynamic-schema-shape', set(is('schema'), { 'x-ms-dynamic-schema': {} }, 'x-ms-dynamic-schema')],
  ['dynamic-tree-shape', set(isSchemaOrPlain, { 'x-ms-dynamic-tree': {} }, 'x-ms-dynamic-tree')],
  [
    'file-picker-needs-dynamic-tree',
    set(isSchemaOrPlain, {
      'x-ms-dynamic-values': { capability: 'file-picker' },
      'x-ms-dynamic-tree': undefined,
    }),
  ],
  [
    'operationid-reference-not-found',
    set(isSchemaOrPlain, { 'x-ms-dynamic-values': called }, 'x-ms-dynamic-values', 'operationId'),
  ],
  [
    'dynamic-values-title-path-missing',
    set(isSchemaOrPlain, { 'x-ms-dynamic-values': called }, 'x-ms-dynamic-values'),
  ],
  ['operation-no-responses', set(is('operation'), { responses: undefined })],
  [
    'operation-no-success-response',
    set(is('operation'), { responses: { default: { description: 'A' } } }, 'responses'),
  ],
  [
    'success-schema-missing',
    set(isAnswering, { responses: { '200': { description: 'A' } } }, 'responses', '200'),
  ],
  [
    'empty-response-schema',
    set(
      isVisibleOperation,
      { responses: { '200': { description: 'A', schema: {} } } },
      'responses',
      '200',
      'schema',
    ),
  ],
  [
    'empty-object-response-schema',
    set(
      isVisibleOperation,
      { responses: { '200': { description: 'A', schema: { type: 'object' } } } },
      'responses',
      '200',
      'schema',
    ),
  ],
  [
    'operation-many-response-schemas',
    set(
      is('operation'),
      { responses: { '200': { description: 'A', schema: text }, '400': { description: 'A', schema: text } } },
      'responses',
    ),
  ],
  ['default-response-schema', respond('default', { description: 'A', schema: text })],
  ['default-response-empty-schema', respond('default', { description: 'A', schema: {} }, 'schema')],
  ['default-response-present', respond('default', { description: 'A' })],
  ['no-content-response-schema', respond('204', { description: 'A', schema: text })],
  ['response-key-invalid', respond('2xx', { description: 'A' })],
  ['response-description-required', set(is('response'), { description: undefined })],
  [
    'operation-duplicate-parameter',
    ({ kind, at }) => {
      const list = listOf(at['parameters']);
      const [first] = list;
      if (kind !== 'operation' || !isMutable(first) || !first['name']) return undefined;
      list.push(structuredClone(first));
      return ['parameters', list.length - 1];
    },
  ],
  [
    'capabilities-location',
    set(
      is('operation'),
      { 'x-ms-capabilities': { chunkTransfer: 'true' } },
      'x-ms-capabilities',
      'chunkTransfer',
    ),
  ],
  [
    'operation-context-shape',
    set(is('operation'), { 'x-ms-operation-context': {} }, 'x-ms-operation-context'),
  ],
  [
    'api-annotation-keys',
    set(
      is('operation'),
      { 'x-ms-api-annotation': { family: 'A', revision: '1' } },
      'x-ms-api-annotation',
      'revision',
    ),
  ],
];

/** Whether a place is still there: what is broken further out may have taken it away. */
function exists(definition: Mutable, pointer: string): boolean {
  let at: unknown = definition;
  for (const step of fromPointer(pointer) ?? []) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Mutable)[step];
  }
  return true;
}

describe('a defect at every place of its kind', { skip: skipWithoutCorpus }, () => {
  for (const [rule, change] of changes) {
    it(`${rule} is told at each`, async () => {
      const rules = allRules
        .filter(({ id }) => id === rule)
        .map(one => ({ ...one, severity: { verified: 'info', independent: 'info' } as const }));
      const missed: string[] = [];
      let places = 0;
      for (const { folder, definition } of soundConnectors(rule, connectors)) {
        const due = everyObject(definition).flatMap(found => {
          const steps = change(found);
          return steps ? [toPointer([...found.path, ...steps])] : [];
        });
        const connector = await connectorOf({ 'apiDefinition.swagger.json': JSON.stringify(definition) });
        const { findings } = check(connector, { profile: 'verified', rules });
        const told = new Set(findings.filter(finding => finding.rule === rule).map(({ pointer }) => pointer));
        for (const pointer of due.filter(one => exists(definition, one))) {
          places += 1;
          if (!told.has(pointer)) missed.push(`${folder} ${pointer}`);
        }
      }
      assert.deepEqual(missed.slice(0, 5), []);
      assert.ok(places >= connectors / 2, `${places} places only`);
    });
  }
});
