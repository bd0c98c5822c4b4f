import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'enum-empty',
  aliases: ['required-array-empty'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['EnumMustContainAtLeastOneElement', 'RequiredPropertyArrayEmpty'],
    policyCodes: [],
    message: "The 'enum' array requires at least one value.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Arrays',
  messages: { empty: 'The list "{name}" is empty; name at least one value or remove it.' },
  fixable: true,
  onFailure: ({ at }) => {
    const name = String(at.key);
    return { values: { name }, fixes: [safeFix('Remove "{name}"', remove(at), { name })] };
  },
});
