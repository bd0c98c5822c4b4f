import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

const key = 'x-ms-url-encoding';

export default rule({
  id: 'query-parameter-url-encoding',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['QueryParameterEncodingNotSupported'],
    policyCodes: [],
    message:
      "Encoding for query parameter '{0}' is not supported. All query parameters are single encoded by default.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: { location: 'Only parameters in the path have "x-ms-url-encoding"; {name} is in "{location}".' },
  fixable: true,
  visit: {
    parameter({ json, in: location, name, at }, report) {
      if (!(key in json) || location === 'path' || location === '') return;
      report('location', keyAt(at, key), {
        values: { name, location },
        fixes: [safeFix('Remove "x-ms-url-encoding"', remove(below(at, key)))],
      });
    },
  },
});
