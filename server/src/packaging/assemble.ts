import { createHash } from 'node:crypto';
import type { Connector } from '../connector/connector';
import { check, type CheckResult } from '../engine/check';
import { checkPackage } from '../engine/checkPackage';
import type { Finding, Profile } from '../engine/finding';
import { openSolution, manifestText } from './solution';
import { assetsName, readPackage, type Package, type ReadOptions } from './package';
import { writeZip, zipBudget, type ZipFile } from './zip';

/** What a package is made of. The solutions are taken as they were exported, byte for byte. */
export interface PackageParts {
  readonly intro: Uint8Array;
  readonly connectorSolution: Uint8Array;
  readonly flowSolution: Uint8Array;
  /** Of connectors that are enabled for AI. */
  readonly pluginSolution?: Uint8Array;
  /** customProperties.json, of connectors with several ways to sign in. */
  readonly customProperties?: Uint8Array;
}

/**
 * Puts a package together as it is submitted: intro.md and package.zip, in which PkgAssets holds the solutions.
 * Same parts, same bytes. https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification
 */
export function assemblePackage(parts: PackageParts): Uint8Array {
  const solutions: ZipFile[] = [
    solutionFile('ConnectorSolution', parts.connectorSolution),
    solutionFile('FlowSolution', parts.flowSolution),
    ...(parts.pluginSolution ? [solutionFile('PluginSolution', parts.pluginSolution)] : []),
  ];
  return writeZip([
    { path: 'intro.md', bytes: parts.intro },
    ...(parts.customProperties ? [{ path: 'customProperties.json', bytes: parts.customProperties }] : []),
    { path: 'package.zip', bytes: writeZip(solutions) },
  ]);
}

/** A solution under a name that says what it is, with the version as exports write it: `FlowSolution_1_0_0_1.zip`. */
function solutionFile(name: string, bytes: Uint8Array): ZipFile {
  const solution = openSolution({ path: '', name: '', bytes }, { budget: zipBudget(), faults: [] });
  const version = solution ? (manifestText(solution, 'Version')?.text ?? '') : '';
  const suffix = /^\d+(?:\.\d+)*$/.test(version) ? `_${version.replaceAll('.', '_')}` : '';
  return { path: `${assetsName}/${name}${suffix}.zip`, bytes };
}

export interface BuildOptions extends Pick<ReadOptions, 'aiEnabled' | 'previous' | 'readScript'> {
  readonly profile?: Profile;
  /** Goes on in spite of error-level findings. */
  readonly force?: boolean;
}

export type Build =
  | {
      readonly bytes: Uint8Array;
      readonly sha256: string;
      readonly package: Package;
      /** What was found in the package. */
      readonly result: CheckResult;
      /** Error-level findings of connector and package in spite of which it was built; none without `force`. */
      readonly risks: readonly Finding[];
    }
  | {
      /** What stands in the way: error-level findings of the connector's folder, or of the package made of it. */
      readonly refused: 'connector' | 'package';
      readonly result: CheckResult;
    };

/** Builds a package and checks it as if it had been handed in. Error-level findings stop it, unless it is forced. */
export async function buildPackage(
  connector: Connector,
  parts: PackageParts,
  { profile, force = false, ...reading }: BuildOptions = {},
): Promise<Build> {
  const folder = check(connector, { ...(profile ? { profile } : {}), forPackage: true });
  const own = blocking(folder);
  if (own.length > 0 && !force) return { refused: 'connector', result: folder };
  const bytes = assemblePackage(parts);
  const pkg = await readPackage(bytes, { ...reading, source: connector });
  const result = checkPackage(pkg, { profile: folder.profile });
  const inPackage = blocking(result);
  if (inPackage.length > 0 && !force) return { refused: 'package', result };
  return { bytes, sha256: sha256(bytes), package: pkg, result, risks: [...own, ...inPackage] };
}

/** Findings for which Microsoft refuses a submission. */
export function blocking({ findings }: CheckResult): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
