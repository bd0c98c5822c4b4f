import { stat } from 'node:fs/promises';
import { ResponseError, type Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { check, type CheckResult } from '../engine/check';
import type { Finding } from '../engine/finding';
import { commitOf } from '../files/git';
import type { ScriptReader } from '../files/loader';
import { readNamed, writeNamed } from '../files/named';
import { packageFiles, verifyFile } from '../files/packageFiles';
import { describeSolution, findSolutions } from '../files/solutions';
import { Trouble, trouble } from '../files/trouble';
import { reasonsAt, sha256 } from '../packaging/assemble';
import { createDevelopmentSolution } from '../packaging/developmentSolution';
import { isAiEnabled } from '../packaging/package';
import { textOfEntry } from '../packaging/entryText';
import {
  methods,
  packageScheme,
  type BuildPackageParams,
  type BuildPackageResult,
  type PackageReport,
  type PathParams,
  type SolutionChoice,
  type UriParams,
  type VerifiedPackage,
  type VerifyPackageParams,
  type WrittenSolution,
} from '../protocol';
import { uriOf } from './convert';
import { textOf } from './language';
import { pathOfUri } from './openDocuments';
import { countOf, type CheckedConnector, type Workspace } from './workspace';

interface Context {
  readonly workspace: Workspace;
  readonly readScript: ScriptReader;
}

/** Answers what the client asks about packages: finding solutions, building, verifying, looking inside. */
export function servePackages(connection: Connection, { workspace, readScript }: Context): void {
  /** Registers a request whose troubles reach the person in their language. */
  function answer<Params, Result>(method: string, handle: (params: Params) => Promise<Result>): void {
    connection.onRequest(method, async (params: Params) => {
      try {
        return await handle(params);
      } catch (error) {
        if (error instanceof Trouble)
          return new ResponseError(troubleCode, textOf({ message: error.sentence, values: error.values }));
        throw error;
      }
    });
  }

  /** The package that was not written last, so that what stopped it can be looked at. */
  let draft: { readonly path: string; readonly bytes: Uint8Array } | undefined;

  /** The connector as it is on the disk and in the editors: what watches the files tells of a change only later. */
  async function connectorAt(uri: string): Promise<CheckedConnector> {
    const folder = pathOfUri(uri);
    if (folder !== undefined) workspace.forget(folder);
    const checked = folder === undefined ? undefined : await workspace.at(folder);
    if (checked) return checked;
    throw trouble('There is no connector in {folder} any more.', { folder: folder ?? uri });
  }

  answer(methods.findSolutions, async ({ uri }: UriParams): Promise<SolutionChoice> => {
    const { folder, connector } = await connectorAt(uri);
    return {
      files: await findSolutions(folder),
      aiEnabled: isAiEnabled(connector),
      hasIntro: connector.documents.has('intro'),
    };
  });

  answer(methods.describeSolution, ({ path }: PathParams) => describeSolution(path));

  answer(
    methods.buildPackage,
    async ({ uri, names, accepted }: BuildPackageParams): Promise<BuildPackageResult> => {
      const { folder, connector } = await connectorAt(uri);
      const outcome = await packageFiles(connector, names, { cwd: folder, readScript, accepted });
      if ('refused' in outcome) {
        const { refused, result } = outcome;
        draft = outcome.draft && { path: names.output, bytes: outcome.draft };
        return {
          written: false,
          refused,
          reasons: reasonsAt(refused, result).map(textOf),
          report:
            refused === 'connector'
              ? folderReport(result, { folder, connector })
              : packageReport(result, names.output, folder),
        };
      }
      draft = undefined;
      const commit = await commitOf(folder, names.output);
      return {
        written: true,
        size: outcome.size,
        sha256: outcome.sha256,
        changed: (await stat(names.output)).mtime.toISOString(),
        risks: outcome.risks.length,
        report: packageReport(outcome.result, names.output, folder),
        ...(commit ? { commit } : {}),
      };
    },
  );

  answer(methods.verifyPackage, async ({ path, uri }: VerifyPackageParams): Promise<VerifiedPackage> => {
    const source = uri === undefined ? undefined : (await connectorAt(uri)).connector;
    const result = await verifyFile(path, { cwd: '', readScript, ...(source ? { source } : {}) });
    const bytes = await readNamed(path, '');
    return {
      size: bytes.length,
      sha256: sha256(bytes),
      changed: (await stat(path)).mtime.toISOString(),
      report: packageReport(result, path, source?.folder),
    };
  });

  answer(methods.packageText, async ({ uri }: UriParams): Promise<string> => {
    const { scheme, query } = URI.parse(uri);
    if (scheme !== packageScheme) return '';
    const { package: path, entry } = JSON.parse(query) as { package: string; entry: string };
    return textOfEntry(draft?.path === path ? draft.bytes : await readNamed(path, ''), entry);
  });

  answer(
    methods.writeDevelopmentSolution,
    async ({ uri, output }: UriParams & { output: string }): Promise<WrittenSolution> => {
      const { connector } = await connectorAt(uri);
      const solution = createDevelopmentSolution(connector);
      if ('refused' in solution) throw trouble(solution.refused.message, solution.refused.values);
      await writeNamed(output, solution.bytes, '');
      return { uniqueName: solution.uniqueName, notes: solution.notes.map(textOf) };
    },
  );
}

/** What the client takes for a sentence that explains itself. */
const troubleCode = 1;

/** Findings of a package, each under the address of the entry that it is about. */
function packageReport({ findings }: CheckResult, path: string, folder: string | undefined): PackageReport {
  return { counts: countOf(findings), files: byAddress(findings, file => packageUri(path, file), folder) };
}

/** Findings of a connector's folder that only packaging tells: the others are shown already. */
function folderReport(
  { findings, profile }: CheckResult,
  { folder, connector }: Pick<CheckedConnector, 'folder' | 'connector'>,
): PackageReport {
  const keyOf = ({ rule, file, pointer }: Finding): string => `${rule} ${file} ${pointer}`;
  const shown = new Set(check(connector, { profile }).findings.map(keyOf));
  const fresh = findings.filter(finding => !shown.has(keyOf(finding)));
  return { counts: countOf(findings), files: byAddress(fresh, file => uriOf(folder, file), folder) };
}

function byAddress(
  findings: readonly Finding[],
  addressOf: (file: string) => string,
  folder: string | undefined,
): PackageReport['files'] {
  const names = [...new Set(findings.map(({ file }) => file))];
  return names.map(name => ({
    uri: addressOf(name),
    findings: findings
      .filter(({ file }) => file === name)
      .map(finding => ({
        rule: finding.rule,
        severity: finding.severity,
        message: textOf(finding),
        range: finding.range,
        related: finding.related.flatMap(related =>
          folder === undefined
            ? []
            : [{ uri: uriOf(folder, related.file), message: textOf(related), range: related.range }],
        ),
      })),
  }));
}

/** The address of something in a package; "" is the package itself. */
function packageUri(path: string, entry: string): string {
  const shown = entry === '' ? '' : `!${entry}`;
  const query = JSON.stringify({ package: path, entry });
  return URI.from({ scheme: packageScheme, path: `${URI.file(path).path}${shown}`, query }).toString();
}
