import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'production-status-on-beta',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['ProductionStatusOnBetaService'],
    policyCodes: [],
    message: 'The connector cannot be in Production status on a beta service.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { beta: 'The status is "Production" while the address speaks of a beta: {address}.' },
  visit: {
    info({ json, at }, report, { definition }) {
      const annotation = json['x-ms-api-annotation'];
      if (!definition || !isObject(annotation) || annotation.status !== 'Production') return;
      const address = [definition.text('host') ?? '', definition.text('basePath') ?? ''].find(text =>
        text
          .toLowerCase()
          .split(/[./_-]/)
          .includes('beta'),
      );
      if (address === undefined) return;
      const place = below(at, 'x-ms-api-annotation', 'status');
      report('beta', place, {
        values: { address },
        fixes: [suggestion('Change to "Preview"', set(place, 'Preview'))],
      });
    },
  },
});
