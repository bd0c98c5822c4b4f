import { pathKeys, type PathKey } from '../../connector/definition/paths';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-redefined-case',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['PathRedefined'],
    policyCodes: [],
    message:
      "The path '{0}' is defined multiple times with different capitalization. Paths must be unique when compared case-insensitively.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    again: 'The path "{path}" differs from "{other}" in letter case only; paths are compared without it.',
  },
  visit: {
    root(definition, report) {
      const first = new Map<string, PathKey>();
      for (const { path, at } of pathKeys(definition)) {
        const earlier = first.get(path.toLowerCase());
        if (!earlier) {
          first.set(path.toLowerCase(), { path, at });
          continue;
        }
        report('again', keyAt(at), {
          values: { path, other: earlier.path },
          related: [{ message: 'The first of the two paths.', target: keyAt(earlier.at) }],
        });
      }
    },
  },
});
