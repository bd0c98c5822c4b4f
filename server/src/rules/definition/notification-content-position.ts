import { keyAt } from '../../engine/finding';
import { insert, remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import type { Operation } from '../../connector/definition/views';

export default rule({
  id: 'notification-content-position',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas pathItem',
  messages: {
    onOperation: 'The notification content stands on the operation; it belongs to the path around it.',
  },
  fixable: true,
  visit: {
    member: {
      'x-ms-notification-content'({ key, value, at, kind, owner }, report) {
        if (kind !== 'operation') return;
        const { pathItem } = owner as Operation;
        const free = !Object.hasOwn(pathItem.json, key);
        report('onOperation', keyAt(at), {
          fixes: free ? [safeFix('Move it to the path', [remove(at), insert(pathItem.at, key, value)])] : [],
        });
      },
    },
  },
});
