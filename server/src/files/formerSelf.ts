import type { Connector } from '../connector/connector';
import { titleOf } from '../connector/title';

/** Of connectors whose folders are gone, the one that a connector was: most of its operations, else its title. */
export function formerSelf(connector: Connector, gone: readonly Connector[]): Connector | undefined {
  const alike = gone
    .map(former => ({ former, share: sharedOperations(former, connector) }))
    .sort((a, b) => b.share - a.share)[0];
  if (alike && alike.share >= 0.5) return alike.former;
  const title = titleOf(connector);
  return title === '' ? undefined : gone.find(former => titleOf(former) === title);
}

/** The share of a connector's operations that the other one has, too: 0 to 1. */
function sharedOperations(former: Connector, connector: Connector): number {
  const before = [...(former.definition?.operationsById.keys() ?? [])];
  const now = connector.definition?.operationsById;
  return before.length === 0 || !now ? 0 : before.filter(id => now.has(id)).length / before.length;
}
