import { isObject } from '../../connector/json/parse';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

export default rule({
  id: 'plugin-manifest-shape',
  aliases: ['plugin-manifest-urls'],
  area: 'plugin',
  severity: { verified: 'warning', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors; certification-policy-errors (public transcript of Jan 2026)',
  messages: {
    notObject:
      'The manifest has to be an object with the name, description, e-mail and legal page of the plugin.',
    empty: 'The manifest is empty: nothing describes the plugin.',
    missing: 'The manifest has no "{key}".',
    notText: '"{name}" has to be a text that is not empty.',
    email: '"{value}" is no e-mail address; write one such as support@contoso.com.',
    url: '"{value}" is no https address of a page.',
  },
  fixable: true,
  onFailure({ key, value, at }) {
    const isEmpty = (isObject(value) || Array.isArray(value)) && Object.keys(value).length === 0;
    if (isEmpty && key !== undefined) return undefined;
    if (isEmpty && at.key === 'x-ms-openai-manifest')
      return { fixes: [safeFix('Delete the empty manifest', remove(at))] };
    return key !== undefined && isObject(value)
      ? { fixes: insertMissing({ json: value, at }, { [key]: '' }) }
      : {};
  },
});
