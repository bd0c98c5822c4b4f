import { createConnector, type Connector } from '../connector/connector';
import type { Package } from '../packaging/package';
import { allRules } from '../rules/registry.generated';
import { folderAreas, folderRules } from '../vocabulary/exports';
import { byPlace, check, runChecks, type CheckOptions, type CheckResult } from './check';
import { callAll } from './dispatch';
import type { Rule } from './rule';

/**
 * Checks a package: the zips with the rules that look at packages, and the connector inside like a folder. The file of
 * a finding is where it stands, zip by zip: `package.zip!PkgAssets/Solution.zip!solution.xml`; "" is the package itself.
 * The settings of the connector's folder count when it is known.
 */
export function checkPackage(pkg: Package, options: Omit<CheckOptions, 'forPackage'> = {}): CheckResult {
  const rules = options.rules ?? allRules;
  const connector = pkg.source ?? pkg.exported?.connector ?? noConnector;
  const zips = runChecks(
    connector,
    options,
    rules.filter(rule => rule.visit?.package),
    (dispatch, run) => {
      callAll(dispatch.kinds.get('package'), pkg, run);
    },
  );
  if (!pkg.exported) return zips;
  const inside = check(pkg.exported.connector, {
    profile: zips.profile,
    rules: rules.filter(isAboutExports),
  });
  return {
    profile: zips.profile,
    findings: [...zips.findings, ...inside.findings.map(pkg.exported.inPackage)].sort(byPlace),
    crashes: new Map([...zips.crashes, ...inside.crashes]),
  };
}

const noConnector: Connector = createConnector({ folder: '', fileNames: [], documents: new Map() });

/** Whether a rule can be asked of a connector that was taken out of a solution. */
function isAboutExports({ id, area }: Rule): boolean {
  return !folderRules.has(id) && !folderAreas.has(area) && !id.startsWith('readme-');
}
