import { renderMessage, type Finding } from '../../engine/finding';
import type { Reporter } from '.';

/** The stable machine-readable form: lines and characters are zero-based UTF-16, as in the Language Server Protocol. */
export const json: Reporter = checked => {
  const all = checked.flatMap(({ findings }) => findings);
  const count = (severity: string): number => all.filter(finding => finding.severity === severity).length;
  const report = {
    version: 1,
    connectors: checked.map(({ folder, profile, findings }) => ({
      folder,
      profile,
      findings: findings.map(plain),
    })),
    totals: { error: count('error'), warning: count('warning'), info: count('info') },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function plain(finding: Finding): object {
  const { rule, severity, file, pointer, range, fixes } = finding;
  return {
    rule,
    severity,
    message: renderMessage(finding),
    file,
    pointer,
    range,
    fixable: fixes.some(fix => fix.safe),
  };
}
