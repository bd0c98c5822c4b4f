import { metadataNamed } from '../../connector/definition/metadata';
import { isObject, type Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'url-not-valid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['UrlNotValid'],
    policyCodes: ['5000.3.1.3', '5000.3.1.5'],
    message: "The 'url' property must be a valid absolute URL.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { invalid: '"{value}" is no absolute URL; it must start with https:// and name a host.' },
  fixable: true,
  visit: {
    contact: ({ json, at }, report) => check(json.url, below(at, 'url'), report),
    license: ({ json, at }, report) => check(json.url, below(at, 'url'), report),
    externalDocs: ({ json, at }, report) => check(json.url, below(at, 'url'), report),
    root(definition, report) {
      for (const name of ['Website', 'Privacy policy'])
        for (const { value, at } of metadataNamed(definition, name))
          check(value, below(at, 'propertyValue'), report);
      const pages = definition.json['x-ms-docs'];
      if (!Array.isArray(pages)) return;
      pages.forEach((page, i) => {
        if (isObject(page)) check(page.url, below(definition.at, 'x-ms-docs', i, 'url'), report);
      });
    },
  },
});

function check(value: Json | undefined, at: Place, report: Report<'invalid'>): void {
  if (typeof value !== 'string' || isMissing(value)) return;
  const text = value.trim();
  if (/^https?:\/\/\S+\.\S+$/.test(text)) return;
  const isBare = /^www\.\S/i.test(text) || /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(text);
  report('invalid', at, {
    values: { value: text.length > 60 ? `${text.slice(0, 59)}…` : text },
    fixes: isBare && !/\s/.test(text) ? [safeFix('Put https:// before it', set(at, `https://${text}`))] : [],
  });
}
