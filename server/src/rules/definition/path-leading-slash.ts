import { pathKeys } from '../../connector/definition/paths';
import { keyAt } from '../../engine/finding';
import { rename, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-leading-slash',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationPathMustStartWithSlash'],
    policyCodes: [],
    message: "The path is not valid, it must start with a '/' character.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { slash: 'The path "{path}" must start with "/".' },
  fixable: true,
  visit: {
    root(definition, report) {
      const keys = pathKeys(definition);
      const taken = new Set(keys.map(({ path }) => path));
      for (const { path, at } of keys) {
        if (path.startsWith('/')) continue;
        const fixed = `/${path}`;
        report('slash', keyAt(at), {
          values: { path },
          fixes: taken.has(fixed) ? [] : [safeFix('Put "/" before it', rename(at, fixed))],
        });
      }
    },
  },
});
