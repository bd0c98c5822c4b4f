import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

const suspicious = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  /^(sk|pk|ghp|xox|AKIA|eyJ)[A-Za-z0-9_.-]{8,}/,
  /^[A-Za-z0-9+/=_-]{32,}$/,
];

export default rule({
  id: 'test-value-secret',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-test-value',
  messages: {
    secret:
      'The test value looks like a key, an id or an e-mail address, and the definition is published; delete it.',
  },
  fixable: true,
  visit: {
    member: {
      'x-ms-test-value'({ value, at }, report) {
        if (typeof value !== 'string' || !suspicious.some(pattern => pattern.test(value))) return;
        report('secret', at, { fixes: [safeFix('Delete the test value', remove(at))] });
      },
    },
  },
});
