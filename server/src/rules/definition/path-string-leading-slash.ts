import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-string-leading-slash',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § path string note',
  messages: { slash: 'The path "{value}" starts with "/"; paths into an answer are relative.' },
  fixable: true,
  onFailure: ({ value, at }) =>
    typeof value === 'string'
      ? { fixes: [safeFix('Remove the slash', set(at, value.replace(/^\/+/, '')))] }
      : undefined,
});
