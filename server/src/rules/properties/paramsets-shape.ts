import { isObject, type Json } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const display = { displayName: 'Authentication type', description: 'How you sign in.' };

/** What a missing key may begin with. */
const beginnings: Readonly<Record<string, Json | undefined>> = {
  uiDefinition: display,
  name: 'default',
  parameters: {},
};

export default rule({
  id: 'paramsets-shape',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/multi-auth § How to enable',
  messages: {
    sets: 'The connectionParameterSets are no object; they need uiDefinition and values.',
    missing: 'The connection parameter sets lack "{key}".',
    display: 'The uiDefinition of connection parameter sets is no object.',
    values: 'The values of connectionParameterSets are no list with at least one set.',
    set: 'The connection parameter set is no object; it needs name, uiDefinition and parameters.',
    name: 'The name of the connection parameter set is no text.',
    parameters: 'The parameters of the connection parameter set are no object.',
  },
  onFailure({ key, at, value }) {
    const beginning = key === undefined ? undefined : beginnings[key];
    if (key === undefined || beginning === undefined || !isObject(value)) return {};
    return {
      fixes: [suggestion('Insert "{key}"', insertOrSet({ json: value, at }, key, beginning), { key })],
    };
  },
});
