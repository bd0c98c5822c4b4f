import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls, type DynamicCall } from '../../connector/definition/dynamicCalls';
import { enterItems, resolvePath, successSchema } from '../../connector/definition/schemaPath';
import type { Resolved } from '../../connector/definition/views';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { nearest } from '../../engine/words';

/** Paths from the root of the answer: those to a collection, and those to a schema. */
const fromRoot: Readonly<Record<string, readonly string[]>> = {
  'x-ms-dynamic-values': ['value-collection'],
  'x-ms-dynamic-list': ['itemsPath'],
  'x-ms-dynamic-tree': ['itemsPath'],
  'x-ms-dynamic-schema': ['value-path'],
  'x-ms-dynamic-properties': ['itemValuePath'],
};

/** Paths from an item of the collection. */
const fromItem: Readonly<Record<string, readonly string[]>> = {
  'x-ms-dynamic-values': ['value-path', 'value-title'],
  'x-ms-dynamic-list': ['itemValuePath', 'itemTitlePath'],
  'x-ms-dynamic-tree': ['itemValuePath', 'itemTitlePath'],
};

export default rule({
  id: 'dynamic-invoked-op-missing-property',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['InvokedOperationShouldProduceProperty'],
    policyCodes: [],
    message:
      "The dynamic operation expects a property on the specified path '{0}' which should be defined in the successful response of the invoked operation '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { missing: 'The answer of {id} has no property "{step}" for the path "{path}".' },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const schema = call.invoked && successSchema(call.invoked);
        const answer = schema && definition.resolve(schema);
        if (!answer) continue;
        for (const key of fromRoot[call.key] ?? []) checkPath(definition, call, key, answer, report);
        const item = fromItem[call.key] && itemOf(definition, call, answer);
        if (item) for (const key of fromItem[call.key] ?? []) checkPath(definition, call, key, item, report);
      }
    },
  },
});

/** The schema of an item, where the answer holds an array at the path. */
function itemOf(definition: Definition, call: DynamicCall, answer: Resolved): Resolved | undefined {
  const path = call.json[fromRoot[call.key]?.[0] ?? ''] ?? '';
  const found = typeof path === 'string' ? resolvePath(definition, answer, path) : undefined;
  if (found?.state !== 'found' || found.schema.json.type !== 'array') return undefined;
  return enterItems(definition, found.schema);
}

function checkPath(
  definition: Definition,
  call: DynamicCall,
  key: string,
  from: Resolved,
  report: Report<'missing'>,
): void {
  const path = call.json[key];
  if (typeof path !== 'string') return;
  const found = resolvePath(definition, from, path);
  if (found.state !== 'missing') return;
  const at = below(call.at, key);
  const { step, before, names } = found;
  const nearby = nearest(step, names);
  const meant = nearby === undefined ? undefined : [before, nearby].filter(Boolean).join('/');
  report('missing', at, {
    values: { id: call.operationId ?? '', path, step },
    fixes: meant === undefined ? [] : [suggestion('Change to "{meant}"', set(at, meant), { meant })],
  });
}
