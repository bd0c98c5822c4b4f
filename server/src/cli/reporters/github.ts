import { join } from 'node:path/posix';
import { renderMessage, type Severity } from '../../engine/finding';
import type { Reporter } from '.';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: they become annotations at the lines of a pull request. */
export const github: Reporter = checked =>
  checked
    .flatMap(({ folder, findings }) =>
      findings.map(finding => {
        const { start, end } = finding.range;
        const properties = {
          file: join(folder.replaceAll('\\', '/'), finding.file),
          line: start.line + 1,
          endLine: end.line + 1,
          col: start.character + 1,
          endColumn: end.character + 1,
          title: finding.rule,
        };
        const list = Object.entries(properties).map(
          ([key, value]) => `${key}=${escapeProperty(String(value))}`,
        );
        return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(renderMessage(finding))}\n`;
      }),
    )
    .join('');

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
