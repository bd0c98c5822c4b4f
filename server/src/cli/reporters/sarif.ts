import { join } from 'node:path/posix';
import { renderMessage, type Finding, type Severity } from '../../engine/finding';
import { allRules } from '../../rules/registry.generated';
import type { Reporter } from '.';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarif: Reporter = checked => {
  const used = new Set(checked.flatMap(({ findings }) => findings.map(finding => finding.rule)));
  const rules = allRules.filter(rule => used.has(rule.id));
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'connector-cert',
            rules: rules.map(({ id, messages, source }) => ({
              id,
              shortDescription: { text: Object.values(messages)[0] ?? id },
              help: { text: source },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ folder, findings }) => findings.map(finding => result(folder, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function result(folder: string, finding: Finding): object {
  const { start, end } = finding.range;
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: renderMessage(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(join(folder.replaceAll('\\', '/'), finding.file)) },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
        logicalLocations: [{ fullyQualifiedName: finding.pointer }],
      },
    ],
  };
}
