import { pathKeys } from '../../connector/definition/paths';
import { keyAt } from '../../engine/finding';
import { rename, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-template-not-valid',
  aliases: ['path-wildcard', 'path-template-braces', 'path-variable-default'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'OperationPathContainsUnsupportedCharacters',
      'OperationPathTemplateNotValid',
      'OperationPathVariablesContainDefaults',
    ],
    policyCodes: [],
    message:
      "The path is not valid, each path template variable enclosed by '{{' and '}}' characters must be contained within a single URL segment.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    wildcard: 'The path "{path}" contains "*", which paths of connectors do not know.',
    default: 'The path "{path}" gives a variable a default; that belongs in the parameter.',
    braces: 'The braces of the path "{path}" do not match within each segment.',
    empty: 'The path "{path}" has {} without the name of a parameter.',
  },
  visit: {
    root(definition, report) {
      const keys = pathKeys(definition);
      const taken = new Set(keys.map(({ path }) => path));
      for (const { path, at } of keys) {
        const fault = faultOf(path);
        if (!fault) continue;
        const fixed = path.replace(/\*+/g, '').replace(/\{([^{}=]+)=[^{}]*\}/g, '{$1}');
        const isWay = fixed !== path && fixed.startsWith('/') && !faultOf(fixed) && !taken.has(fixed);
        report(fault, keyAt(at), {
          values: { path },
          fixes: isWay ? [suggestion('Change to "{fixed}"', rename(at, fixed), { fixed })] : [],
        });
      }
    },
  },
});

function faultOf(path: string): 'wildcard' | 'default' | 'braces' | 'empty' | undefined {
  if (path.includes('*')) return 'wildcard';
  if (/\{[^{}]*=[^{}]*\}/.test(path)) return 'default';
  for (const segment of path.split('/')) {
    const rest = segment.replace(/\{[^{}]*\}/g, '');
    if (rest.includes('{') || rest.includes('}')) return 'braces';
    if (segment.includes('{}')) return 'empty';
  }
  return undefined;
}
