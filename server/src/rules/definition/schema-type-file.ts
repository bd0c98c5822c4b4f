import { answerSchemas } from '../../connector/definition/answers';
import { insertOrSet, safeFix, set } from '../../engine/fix';
import { schemaAround } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'schema-type-file',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SchemaTypeFileNotValid'],
    policyCodes: [],
    message:
      "The schema type 'file' is not valid. Only parameters in 'formData' and the root response schema may be of type 'file'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    file: 'The type file is for form fields and whole responses; elsewhere content is a string with a format.',
  },
  fixable: true,
  onFailure(failure, { definition }) {
    const { at, owner } = failure;
    const schema = schemaAround(failure);
    if (schema?.role === 'root' && definition && answerSchemas(definition).has(owner.json)) return undefined;
    // Inside an object or array only encoded content has a place.
    const format = schema && schema.role !== 'root' ? 'byte' : 'binary';
    return {
      fixes: [
        safeFix(
          'Change to a string with the format {format}',
          [set(at, 'string'), insertOrSet(owner, 'format', format)],
          {
            format,
          },
        ),
      ],
    };
  },
});
