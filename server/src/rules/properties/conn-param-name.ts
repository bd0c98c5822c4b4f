import { withExpressions } from '../../connector/policies';
import type { Properties } from '../../connector/properties';
import type { Edit } from '../../engine/finding';
import { rename, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const allowed = /^[0-9A-Za-z_]+(:[0-9A-Za-z_]+)?$/;

export default rule({
  id: 'conn-param-name',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    characters:
      'The connection parameter "{key}" may have letters, digits and "_" only, and one ":" between them.',
  },
  onFailure({ value, key = '' }, { properties }) {
    const name = allowedName(key);
    const taken = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    if (!properties || taken || !allowed.test(name)) return {};
    return {
      fixes: [
        suggestion('Rename to "{name}" and in policies', renameEverywhere(properties, key, name), { name }),
      ],
    };
  },
});

/** The name with "_" for what is not allowed; of several ":" the first stays. */
function allowedName(name: string): string {
  const [head = '', ...rest] = name.split(':').map(part => part.replace(/[^0-9A-Za-z_]/g, '_'));
  return rest.length === 0 ? head : `${head}:${rest.join('_')}`;
}

function renameEverywhere(properties: Properties, key: string, name: string): Edit[] {
  const keys = properties.connectionParameters
    .filter(parameter => parameter.key === key)
    .map(({ at }) => rename(at, name));
  const references = withExpressions(properties.json, properties.at).flatMap(({ text, at, calls }) => {
    const places = calls
      .filter(call => call.name.toLowerCase() === 'connectionparameters' && call.arguments[0]?.text === key)
      .flatMap(call => call.arguments.slice(0, 1));
    if (places.length === 0) return [];
    const renamed = places.reduceRight(
      (result, { start, end }) => result.slice(0, start) + name + result.slice(end),
      text,
    );
    return [set(at, renamed)];
  });
  return [...keys, ...references];
}
