import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

/** What .NET, which the service runs on, understands and JavaScript does not. */
const onlyDotNet = /\(\?(?:[a-z]*-?[a-z]+[:)]|<\w|>|#)|\\[AZ]/i;

export default rule({
  id: 'pattern-valid-regex',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['PatternShouldBeValidRegularExpression'],
    policyCodes: [],
    message: "The 'pattern' value should be a valid regular expression.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { invalid: 'The pattern is no valid regular expression.' },
  visit: {
    member: {
      pattern({ value, at, kind }, report) {
        if (typeof value !== 'string' || !valueKinds.has(kind)) return;
        if (!compiles(value, 'u') && !compiles(value, '') && !onlyDotNet.test(value)) report('invalid', at);
      },
    },
  },
});

function compiles(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
