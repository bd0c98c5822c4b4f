import { measureSchema } from '../../connector/definition/measure';
import { schemaRoots } from '../../connector/definition/schemas';
import { limits } from '../../vocabulary/names';
import { rule } from '../../engine/rule';

export default rule({
  id: 'schema-too-deep',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['SchemaTooDeep'],
    policyCodes: [],
    message:
      "The schema exceeds the maximum allowed depth. Schemas must not exceed a depth of '{0}', including referenced ('$ref') schemas. ",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    tooDeep:
      'With every $ref filled in, the schema nests {depth} levels deep; more than {limit} may be refused.',
  },
  visit: {
    root(definition, report) {
      for (const root of schemaRoots(definition)) {
        const isBody = root.kind === 'parameter' && root.holder.json.in === 'body';
        if (!isBody && root.kind !== 'response') continue;
        const { depth } = measureSchema(definition, root);
        if (depth > limits.schemaDepthInfo)
          report('tooDeep', root.at, { values: { depth, limit: limits.schemaDepthInfo } });
      }
    },
  },
});
