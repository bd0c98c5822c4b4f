import { createConnector, type Connector } from '../connector/connector';
import { readPackageLink } from '../packaging/packageLink';
import { allRules } from '../rules/registry.generated';
import { runChecks, type CheckOptions, type CheckResult } from './check';
import { callAll } from './dispatch';

const noConnector: Connector = createConnector({ folder: '', fileNames: [], documents: new Map() });

/**
 * Checks the link under which a package lies, without following it. What is found names no part of the link but its end
 * and its permissions.
 * @param now from when its life counts
 */
export function checkPackageLink(
  text: string,
  now: Date,
  options: Omit<CheckOptions, 'forPackage'> = {},
): CheckResult {
  const rules = (options.rules ?? allRules).filter(({ visit }) => visit?.link);
  const link = readPackageLink(text, now);
  return runChecks(noConnector, options, rules, (dispatch, run) => {
    callAll(dispatch.kinds.get('link'), link, run);
  });
}
