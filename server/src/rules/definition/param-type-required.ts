import { typeOfMembers } from '../../connector/definition/values';
import type { Parameter } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { insert, safeFix } from '../../engine/fix';
import { plainLocations, typeFormats } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'param-type-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas nonBodyParameter',
  messages: { missing: 'The parameter {name} has no type.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      const { json, at, name } = parameter;
      // What hides in a misplaced schema is told by non-body-parameter-schema.
      if (json.type !== undefined || !plainLocations.includes(parameter.in) || isObject(json.schema)) return;
      const type = likelyType(parameter);
      report('missing', at, {
        values: { name },
        fixes: [safeFix('Insert the type {type}', insert(at, 'type', type), { type })],
      });
    },
  },
});

/** A text unless the other keywords speak of something else. */
function likelyType({ json }: Parameter): string {
  const values = Array.isArray(json.enum) ? json.enum : json.default === undefined ? [] : [json.default];
  const ofFormat = Object.keys(typeFormats).find(
    type => typeof json.format === 'string' && typeFormats[type]?.includes(json.format),
  );
  if (isObject(json.items)) return 'array';
  return ofFormat ?? typeOfMembers(values) ?? 'string';
}
