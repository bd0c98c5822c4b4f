import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule, type Member, type Report } from '../../engine/rule';

export default rule({
  id: 'http-url-anywhere',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: ['5000.3.1.6'] },
  source: "a verified publisher's public checks (2026)",
  messages: { notEncrypted: 'The address starts with http://; certification asks for https://.' },
  visit: {
    member: {
      url: (member, report) => {
        if (['contact', 'license', 'externalDocs'].includes(member.kind)) find(member, report);
      },
      termsOfService: (member, report) => {
        if (member.kind === 'info') find(member, report);
      },
      authorizationUrl: (member, report) => {
        if (member.kind === 'securityScheme') find(member, report);
      },
      tokenUrl: (member, report) => {
        if (member.kind === 'securityScheme') find(member, report);
      },
      'x-ms-docs': ({ kind, value, at }, report) => {
        if (kind !== 'root' || !Array.isArray(value)) return;
        value.forEach((page, i) => {
          if (isObject(page)) find({ value: page.url ?? null, at: below(at, i, 'url') }, report);
        });
      },
    },
  },
});

function find({ value, at }: Pick<Member, 'value' | 'at'>, report: Report<'notEncrypted'>): void {
  if (typeof value !== 'string' || !/^http:\/\//i.test(value)) return;
  report('notEncrypted', at, {
    fixes: [suggestion('Change to https://', set(at, value.replace(/^http/i, 'https')))],
  });
}
