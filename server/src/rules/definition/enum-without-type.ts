import { typeOfMembers } from '../../connector/definition/values';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { valueKinds } from '../../vocabulary/keywords';

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
      enum({ value, at, kind, owner }, report) {
        if (!valueKinds.has(kind) || owner.json.type !== undefined) return;
        // Beside the schema of a body the key itself is wrong: body-parameter-invalid-property.
        if (kind === 'parameter' && owner.json.in === 'body') return;
        const type = Array.isArray(value) ? typeOfMembers(value) : undefined;
        report('missing', at, {
          fixes: type ? [safeFix('Insert the type {type}', insert(owner.at, 'type', type), { type })] : [],
        });
      },
    },
  },
});
