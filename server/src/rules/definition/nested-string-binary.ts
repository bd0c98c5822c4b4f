import type { Schema } from '../../connector/definition/views';
import { set, suggestion } from '../../engine/fix';
import { schemaAround } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'nested-string-binary',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['InvalidStringBinaryProperty'],
    policyCodes: [],
    message:
      "A schema with type/format 'string/binary' can only be at the top level of a body or formData parameter.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    nested: 'Bytes cannot stand inside an object or array; "binary" is for whole bodies and responses.',
  },
  onFailure(failure) {
    const schema = schemaAround(failure);
    if (schema?.json.type !== 'string' || !isNested(schema)) return undefined;
    return { fixes: [suggestion('Change to "byte", content in Base64', set(failure.at, 'byte'))] };
  },
});

function isNested(schema: Schema): boolean {
  for (let current: Schema | undefined = schema; current; current = current.parent)
    if (current.role === 'property' || current.role === 'items') return true;
  return false;
}
