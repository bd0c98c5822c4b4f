import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'scheme-not-valid',
  aliases: ['schemes-empty', 'scheme-websocket'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SchemeNotValid', 'SchemesArrayEmpty', 'SchemeNotSupported'],
    policyCodes: [],
    message: "The 'schemes' property must only contain transfer protocols from the list: {0}.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Arrays; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    unknown: 'The scheme "{value}" is none that connectors can use; it is "https".',
    empty: 'The list of schemes is empty; it is ["https"].',
  },
  fixable: true,
  onFailure({ value, at }) {
    if (typeof value === 'string' && /^https?$/i.test(value)) {
      const meant = value.toLowerCase();
      return { fixes: [safeFix('Change to "{meant}"', set(at, meant), { meant })] };
    }
    const list = Array.isArray(value) ? at : at.parent;
    return { fixes: list ? [suggestion('Change to ["https"]', set(list, ['https']))] : [] };
  },
});
