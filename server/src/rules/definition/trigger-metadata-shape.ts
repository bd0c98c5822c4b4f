import { isObject } from '../../connector/json/parse';
import { safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { insertAll } from '../../engine/suggestions';

const wanted = { mode: 'polling', kind: 'query' } as const;

export default rule({
  id: 'trigger-metadata-shape',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas',
  messages: { other: 'The metadata of a trigger are "mode": "polling" and "kind": "query".' },
  fixable: true,
  visit: {
    member: {
      'x-ms-trigger-metadata'({ value, at, kind }, report) {
        if (kind !== 'operation' || !isObject(value)) return;
        const wrong = Object.entries(wanted).filter(([key, only]) => value[key] !== only);
        if (wrong.length > 0)
          report('other', at, {
            fixes: [safeFix('Set both', insertAll({ json: value, at }, Object.fromEntries(wrong)))],
          });
      },
    },
  },
});
