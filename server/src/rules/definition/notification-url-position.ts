import type { Definition } from '../../connector/definition/definition';
import { bodySchemas, operationsReaching, schemaRoots } from '../../connector/definition/schemas';
import type { Schema } from '../../connector/definition/views';
import { keyAt } from '../../engine/finding';
import { remove, suggestion } from '../../engine/fix';
import { rule, type Member } from '../../engine/rule';

export default rule({
  id: 'notification-url-position',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['NotificationUrlNotAllowedInThisPosition'],
    policyCodes: [],
    message:
      'The notification URL property is not allowed in this position. It is allowed only in input body.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Webhooks',
  messages: { outside: 'A notification URL is allowed only in the schema of a body; delete it here.' },
  visit: {
    member: {
      'x-ms-notification-url'(member, report, { definition }) {
        if (!definition || member.kind === 'reference' || mayStandHere(definition, member)) return;
        report('outside', keyAt(member.at), { fixes: [suggestion('Delete it', remove(member.at))] });
      },
    },
  },
});

/** In a shared schema it may stand where a body leads to it, or no operation at all. */
function mayStandHere(definition: Definition, { kind, owner }: Member): boolean {
  if (kind !== 'schema') return false;
  const { origin } = owner as Schema;
  if (origin.kind === 'parameter') return origin.holder.json.in === 'body';
  if (origin.kind !== 'definition') return false;
  if (bodySchemas(definition).has(owner.json)) return true;
  const root = schemaRoots(definition).find(({ json }) => json === origin.holder.json);
  return !root || operationsReaching(definition, root).length === 0;
}
