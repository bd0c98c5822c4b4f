import { isObject, type Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import type { Member, Report } from '../../engine/rule';

/** The keys of an item, where the list stands in constraints and where it stands in the parameter itself. */
const keysOf: Readonly<Record<string, readonly string[] | undefined>> = {
  constraints: ['value', 'text'],
  connectionParameter: ['value', 'uiDefinition'],
};

type Id = 'notArray' | 'notObject' | 'noValue' | 'unknownKey';

export default rule({
  id: 'conn-constraint-allowedvalues',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notArray: 'The allowedValues are no list; write a list of objects with a value.',
    notObject: 'The allowed value {value} is no object; write {"value": …}.',
    noValue: 'The allowed value has no text under "value".',
    unknownKey: 'The allowed value has the key "{key}"; known keys are {known}.',
  },
  fixable: true,
  visit: { member: { allowedValues: check } },
});

function check({ kind, value: list, at }: Member, report: Report<Id>): void {
  const known = keysOf[kind];
  if (!known) return;
  if (!Array.isArray(list)) return report('notArray', at);
  list.forEach((item, i) => checkItem(item, below(at, i), known, report));
}

function checkItem(item: Json, at: Place, known: readonly string[], report: Report<Id>): void {
  if (!isObject(item)) {
    const meant: Json = known.includes('text') ? { value: item, text: item } : { value: item };
    return report('notObject', at, {
      values: { value: JSON.stringify(item) },
      fixes: typeof item === 'string' ? [safeFix('Put the text into an object', set(at, meant))] : [],
    });
  }
  if (typeof item.value !== 'string') return report('noValue', at);
  const key = Object.keys(item).find(one => !known.includes(one));
  if (key !== undefined) report('unknownKey', at, { values: { key, known: known.join(', ') } });
}
