import type { Operation } from '../../connector/definition/views';
import { keyAt } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const protocol = 'mcp-streamable-1.0';

export default rule({
  id: 'agentic-protocol-value',
  area: 'plugin',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'public MCP connector guides translations',
  messages: {
    misplaced: '"x-ms-agentic-protocol" has no effect here; it belongs into a POST operation.',
    unknown: 'The protocol {value} is not known; the only one is "{protocol}".',
  },
  visit: {
    member: {
      'x-ms-agentic-protocol'({ value, at, kind, owner }, report, { definition }) {
        if (at.document !== definition?.document) return;
        if (kind !== 'operation' || (owner as Operation).verb !== 'post') report('misplaced', keyAt(at));
        if (value !== protocol)
          report('unknown', at, {
            values: { value: JSON.stringify(value), protocol },
            fixes: [suggestion('Change to "{protocol}"', set(at, protocol), { protocol })],
          });
      },
    },
  },
});
