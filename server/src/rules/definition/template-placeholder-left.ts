import { metadataItems } from '../../connector/definition/metadata';
import type { Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { rule, type Report } from '../../engine/rule';
import { templateTexts } from '../../vocabulary/names';

export default rule({
  id: 'template-placeholder-left',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e templates/*/apiDefinition.swagger.json, apiProperties.json',
  messages: { left: '"{text}" is a text of the template; put your own in its place.' },
  visit: {
    root(definition, report) {
      find(definition.json.host, below(definition.at, 'host'), report);
      for (const { json, at } of metadataItems(definition))
        find(json.propertyValue, below(at, 'propertyValue'), report);
    },
    info({ json, at }, report) {
      find(json.title, below(at, 'title'), report);
      find(json.description, below(at, 'description'), report);
    },
    contact({ json, at }, report) {
      for (const key of Object.keys(json)) find(json[key], below(at, key), report);
    },
    properties({ json, at }, report) {
      find(json.publisher, below(at, 'publisher'), report);
      find(json.stackOwner, below(at, 'stackOwner'), report);
    },
  },
});

function find(value: Json | undefined, at: Place, report: Report<'left'>): void {
  if (typeof value !== 'string') return;
  const text = value.trim();
  const lower = text.toLowerCase();
  if (templateTexts.some(start => lower.startsWith(start)))
    report('left', at, { values: { text: text.slice(0, 60) } });
}
