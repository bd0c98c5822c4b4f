import type { Definition } from '../../connector/definition/definition';
import { measureSchema } from '../../connector/definition/measure';
import type { Operation } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below, type Node, type Place } from '../../connector/place';
import { limits } from '../../vocabulary/names';
import { rule } from '../../engine/rule';

const mostTold = 1_000_000_000;

export default rule({
  id: 'schema-count',
  aliases: ['body-schema-count', 'operation-schema-count', 'total-schema-count'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'BodySchemaCountExceedsMaxAllowed',
      'OperationSchemaCountExceedsMaxAllowed',
      'TotalSchemaCountExceedsMaxAllowed',
    ],
    policyCodes: [],
    message:
      "The total number of schemas in the object exceeds the max schema count allowed value of '{0}'. Please remove any unnecessary property or item definitions.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response; https://learn.microsoft.com/connectors/custom-connectors/faq § API and OpenAPI limits',
  messages: {
    body: 'With every $ref filled in, the body has at least {count} schemas; the limit is {limit}.',
    operation:
      'With every $ref filled in, body and responses have at least {count} schemas; the limit is {limit}.',
    document:
      'With every $ref filled in, all operations have at least {count} schemas; the limit is {limit}.',
  },
  visit: {
    root(definition, report) {
      const tooMany = (
        message: 'body' | 'operation' | 'document',
        at: Place,
        schemas: number,
        limit: number,
      ): void => {
        if (schemas > limit) report(message, at, { values: { count: Math.min(schemas, mostTold), limit } });
      };
      for (const parameter of definition.parameters.values())
        if (parameter.in === 'body')
          tooMany('body', below(parameter.at, 'schema'), count(definition, parameter), limits.bodySchemas);
      let total = 0;
      for (const operation of definition.operations) {
        const schemas = countOfOperation(definition, operation);
        total += schemas;
        tooMany('operation', operation.at, schemas, limits.operationSchemas);
      }
      tooMany('document', below(definition.at, 'paths'), total, limits.documentSchemas);
    },
  },
});

function countOfOperation(definition: Definition, { parameters, responses }: Operation): number {
  const bodies = parameters.flatMap(({ parameter }) => (parameter.in === 'body' ? [parameter] : []));
  return [...bodies, ...responses].reduce((sum, holder) => sum + count(definition, holder), 0);
}

/** The schemas of what a parameter or response holds. */
function count(definition: Definition, { json, at }: Node): number {
  const { schema } = json;
  return isObject(schema) ? measureSchema(definition, { json: schema, at: below(at, 'schema') }).nodes : 0;
}
