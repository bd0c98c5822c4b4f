import type { Fix } from '../../engine/finding';
import { remove, safeFix, set, suggestion } from '../../engine/fix';
import type { Place } from '../../connector/place';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

const visibilities = ['important', 'advanced', 'internal', 'none'];

export default rule({
  id: 'operation-visibility-value',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-visibility; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-visibility',
  messages: { unknown: 'The visibility "{value}" is none of important, advanced, internal and none.' },
  fixable: true,
  onFailure({ value, at }) {
    return { fixes: typeof value === 'string' ? fixes(value, at) : [] };
  },
});

function fixes(value: string, at: Place): Fix[] {
  if (value === '') return [safeFix('Delete the empty visibility', remove(at))];
  const lower = value.toLowerCase();
  if (visibilities.includes(lower)) return [safeFix('Change to "{lower}"', set(at, lower), { lower })];
  const near = nearest(value, visibilities);
  return (near ? [near] : visibilities).map(meant =>
    suggestion('Change to "{meant}"', set(at, meant), { meant }),
  );
}
