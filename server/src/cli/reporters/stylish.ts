import { renderMessage, type Finding, type Severity } from '../../engine/finding';
import type { CheckedConnector } from '../commands/check';
import type { Reporter } from '.';

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

/** For people at a terminal: one block a file, one line a finding, then what it adds up to. */
export const stylish: Reporter = (checked, { color }) => {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = checked.map(connector => block(connector, paint));
  const all = checked.flatMap(({ findings }) => findings);
  return `${blocks.join('\n')}\n${summary(all, checked.length, paint)}\n`;
};

type Paint = (code: number, text: string) => string;

function block({ folder, profile, findings }: CheckedConnector, paint: Paint): string {
  const lines = [paint(1, folder) + paint(90, `  (${profile})`)];
  const files = [...new Set(findings.map(({ file }) => file))];
  for (const file of files) {
    if (file !== '') lines.push(`  ${paint(4, file)}`);
    const own = findings.filter(finding => finding.file === file);
    const places = own.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    const width = Math.max(...places.map(place => place.length));
    own.forEach((finding, i) => {
      const place = (places[i] ?? '').padStart(width);
      const severity = paint(colors[finding.severity], finding.severity.padEnd(7));
      lines.push(
        `    ${paint(90, place)}  ${severity}  ${renderMessage(finding)}  ${paint(90, finding.rule)}`,
      );
    });
  }
  if (findings.length === 0) lines.push('  nothing found');
  return `${lines.join('\n')}\n`;
}

function summary(findings: readonly Finding[], connectors: number, paint: Paint): string {
  const count = (severity: Severity): number =>
    findings.filter(finding => finding.severity === severity).length;
  const fixable = findings.filter(finding => finding.fixes.some(fix => fix.safe)).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const text = `${connectors} ${connectors === 1 ? 'connector' : 'connectors'}: ${errors} blocking, ${warnings + infos} advisory (${warnings} warnings, ${infos} infos)`;
  const hint = fixable > 0 ? `\n${fixable} can be fixed with --fix` : '';
  return paint(errors > 0 ? 31 : warnings > 0 ? 33 : 32, text) + hint;
}
