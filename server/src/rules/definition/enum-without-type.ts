import { typeOfMembers } from '../../connector/definition/values';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'enum-without-type',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { missing: 'A list of allowed values needs a type beside it.' },
  fixable: true,
  visit: {
    member: {
      // Of a parameter, the missing type is told by param-type-required.
      enum({ value, at, kind, owner }, report) {
        if (!['schema', 'items', 'header'].includes(kind) || owner.json.type !== undefined) return;
        const type = Array.isArray(value) ? typeOfMembers(value) : undefined;
        report('missing', at, {
          fixes: type ? [safeFix('Insert the type {type}', insert(owner.at, 'type', type), { type })] : [],
        });
      },
    },
  },
});
