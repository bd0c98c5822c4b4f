import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'security-definitions-multiple',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/multi-auth',
  messages: {
    several: 'There are {count} security definitions; several kinds of sign-in need connectionParameterSets.',
  },
  visit: {
    root({ json, at }, report, { properties, documents }) {
      const isUnknown = !properties && documents.has('properties');
      if (isUnknown || !isObject(json.securityDefinitions)) return;
      const count = Object.keys(json.securityDefinitions).length;
      if (count <= 1 || properties?.body.json.connectionParameterSets !== undefined) return;
      report('several', below(at, 'securityDefinitions'), { values: { count } });
    },
  },
});
