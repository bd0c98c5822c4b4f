import { bareMimeType, mediaTypes } from '../../connector/definition/media';
import { carriesFile } from '../../connector/definition/parameters';
import type { Operation } from '../../connector/definition/views';
import { insertOrSet, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { mimeTypes } from '../../vocabulary/http';

export default rule({
  id: 'consumes-missing',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['ConsumesMissing'],
    policyCodes: [],
    message: "At least one supported MIME type must be provided in 'consumes' for operation '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    missing: 'The operation has a body, and "consumes" names no MIME type that the service can send.',
  },
  fixable: true,
  visit: {
    operation(operation, report, { definition }) {
      const type = bodyType(operation);
      const consumes = definition && mediaTypes(definition, operation, 'consumes');
      if (type === undefined || consumes?.items.some(item => mimeTypes.has(bareMimeType(item)))) return;
      // A list of other types says that the API wants something else than the usual.
      const fix = consumes === undefined || consumes.items.length === 0 ? safeFix : suggestion;
      report('missing', operation.at, {
        fixes: [fix('Insert "consumes": ["{type}"]', insertOrSet(operation, 'consumes', [type]), { type })],
      });
    },
  },
});

/** The MIME type that fits what an operation sends; undefined when it has no body. */
function bodyType({ parameters }: Operation): string | undefined {
  const has = (place: string): boolean => parameters.some(({ parameter }) => parameter.in === place);
  if (has('body')) return 'application/json';
  if (!has('formData')) return undefined;
  return parameters.some(({ parameter }) => carriesFile(parameter))
    ? 'multipart/form-data'
    : 'application/x-www-form-urlencoded';
}
