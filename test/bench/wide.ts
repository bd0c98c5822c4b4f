import { mergeAt } from '../support/connectors';
import { baseDefinition } from '../support/baseConnector';
import type { Json } from '../../server/src/connector/json/parse';

/**
 * A definition as wide as the service allows: 256 operations, each of which expands to some 16,000 schemas through
 * shared definitions, and about 1.1 MB of text.
 */
export function wideDefinition(): Json {
  const properties = (count: number, make: (i: number) => Json): Json =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`field${i}`, make(i)]));
  const leaf = (i: number): Json => ({
    type: 'string',
    'x-ms-summary': `Field ${i}`,
    description: `Field number ${i}.`,
  });
  const definitions: Record<string, Json> = { Leaf: { type: 'object', properties: properties(120, leaf) } };
  for (let i = 0; i < 64; i++)
    definitions[`Branch${i}`] = {
      type: 'object',
      properties: { ...(properties(60, leaf) as Record<string, Json>), leaf: { $ref: '#/definitions/Leaf' } },
    };
  definitions.Tree = {
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: 64 }, (_, i) => [`branch${i}`, { $ref: `#/definitions/Branch${i}` }]),
    ),
  };
  const operation = (i: number): Json => ({
    operationId: `GetTree${i}`,
    summary: `Get tree ${i}`,
    description: `Returns tree number ${i}.`,
    parameters: Array.from({ length: 8 }, (_, k) => ({
      name: `filter${k}`,
      in: 'query',
      required: false,
      type: 'string',
      'x-ms-summary': `Filter ${k}`,
      description: `Only trees that match filter ${k}.`,
    })),
    responses: { '200': { description: 'The tree.', schema: { $ref: '#/definitions/Tree' } } },
  });
  const paths = Object.fromEntries(
    Array.from({ length: 256 }, (_, i) => [`/trees/${i}`, { get: operation(i) }]),
  );
  return mergeAt(mergeAt(baseDefinition, ['paths'], paths), ['definitions'], definitions);
}
