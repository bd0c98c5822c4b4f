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

/**
 * Where findings can stop a package: in the connector's folder, where the exported solution differs from the folder, or
 * in the package made of it.
 */
export const gates = ['connector', 'export', 'package'] as const;
export type Gate = (typeof gates)[number];

export interface BuildOptions extends Pick<ReadOptions, 'aiEnabled' | 'previous' | 'readScript'> {
  readonly profile?: Profile;
  /** Gates that the person goes through in spite of what was found there. */
  readonly accepted?: readonly Gate[];
}

export type Build =
  | {
      readonly bytes: Uint8Array;
      readonly sha256: string;
      readonly package: Package;
      /** What was found in the package. */
      readonly result: CheckResult;
      /** What stopped it in connector and package, in spite of which it was built: at gates that the person accepted. */
      readonly risks: readonly Finding[];
    }
  | {
      /** What stands in the way: findings of the connector's folder, or of the package made of it. */
      readonly refused: Gate;
      readonly result: CheckResult;
      /** The package as it would be, when there is one to look into. */
      readonly draft?: Uint8Array;
    };

/**
 * Builds a package and checks it as if it had been handed in. Error-level findings and secrets stop it, unless the
 * person accepts them.
 */
export async function buildPackage(
  connector: Connector,
  parts: PackageParts,
  { profile, accepted = [], ...reading }: BuildOptions = {},
): Promise<Build> {
  const folder = check(connector, { ...(profile ? { profile } : {}), forPackage: true });
  const own = stopping(folder);
  if (own.length > 0 && !accepted.includes('connector')) return { refused: 'connector', result: folder };
  const bytes = assemblePackage(parts);
  const pkg = await readPackage(bytes, { ...reading, source: connector });
  const result = checkPackage(pkg, { profile: folder.profile });
  for (const gate of ['export', 'package'] as const)
    if (reasonsAt(gate, result).length > 0 && !accepted.includes(gate))
      return { refused: gate, result, draft: bytes };
  const inPackage = stopping(result);
  return { bytes, sha256: sha256(bytes), package: pkg, result, risks: [...own, ...inPackage] };
}

/** Findings for which Microsoft refuses a submission. */
export function blocking({ findings }: CheckResult): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** What tells of secrets: they stop a package at any severity, since what was handed in cannot be taken back. */
const secretRules: ReadonlySet<string> = new Set(['package-secret', 'oauth-secret-committed']);

/** What tells of an export that is not what the folder has. */
const staleRule = 'solution-edited-by-hand';

/** What stands in the way at a gate. */
export function reasonsAt(gate: Gate, result: CheckResult): Finding[] {
  return gate === 'export' ? result.findings.filter(({ rule }) => rule === staleRule) : stopping(result);
}

/** Findings with which no package is made, unless the person accepts the risk. */
export function stopping({ findings }: CheckResult): Finding[] {
  return findings.filter(({ severity, rule }) => severity === 'error' || secretRules.has(rule));
}

/** SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
