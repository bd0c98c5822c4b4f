import { hasType } from '../../connector/definition/values';
import { sameJson } from '../../connector/json/parse';
import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { typeFormats, valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'default-not-in-enum',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { notListed: 'The default {value} is none of the allowed values.' },
  visit: {
    member: {
      default({ value, at, kind, owner }, report) {
        const { enum: allowed, type } = owner.json;
        if (!valueKinds.has(kind) || !Array.isArray(allowed) || allowed.length === 0 || type === 'array')
          return;
        // A default of another type is told by default-type-mismatch.
        if (typeof type === 'string' && Object.hasOwn(typeFormats, type) && !hasType(value, type)) return;
        if (allowed.some(item => sameJson(item, value))) return;
        const texts = allowed.filter(item => typeof item === 'string');
        const meant = typeof value === 'string' ? nearest(value, texts) : undefined;
        report('notListed', at, {
          values: { value: JSON.stringify(value).slice(0, 60) },
          fixes: meant === undefined ? [] : [suggestion('Change to "{meant}"', set(at, meant), { meant })],
        });
      },
    },
  },
});
