import { bareMimeType } from '../../connector/definition/media';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { mimeTypes } from '../../vocabulary/http';

export default rule({
  id: 'mime-type-not-supported',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['MimeTypeNotSupported'],
    policyCodes: [],
    message: "The MIME type '{0}' is not supported. The supported mime types are: '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Not supported',
  messages: { unsupported: 'The MIME type "{type}" is not one that the designer can send: {supported}' },
  visit: {
    operation(operation, report) {
      const { consumes } = operation.json;
      if (!Array.isArray(consumes)) return;
      consumes.forEach((item, i) => {
        const type = bareMimeType(item);
        if (!type.includes('/') || mimeTypes.has(type)) return;
        report('unsupported', below(operation.at, 'consumes', i), {
          values: { type, supported: [...mimeTypes].join(', ') },
        });
      });
    },
  },
});
