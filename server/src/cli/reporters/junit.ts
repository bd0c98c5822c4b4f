import { renderMessage, type Finding } from '../../engine/finding';
import type { Reporter } from '.';

/** JUnit XML: a suite for each connector, a failed case for each finding above info. */
export const junit: Reporter = checked => {
  const suites = checked.map(({ folder, findings }) => {
    const cases = findings.map(testCase);
    const failures = findings.filter(isFailure).length;
    const all = cases.length > 0 ? cases : ['    <testcase name="check" classname="connector"/>'];
    const attributes = `name="${escapeXml(folder)}" tests="${all.length}" failures="${failures}" errors="0"`;
    return [`  <testsuite ${attributes}>`, ...all, '  </testsuite>'].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="connector-cert">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function testCase(finding: Finding): string {
  const { start } = finding.range;
  const name = `${finding.rule} ${finding.file}:${start.line + 1}:${start.character + 1}`;
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(finding.file)}"`;
  const message = escapeXml(renderMessage(finding));
  const place = escapeXml(`${finding.file}${finding.pointer}`);
  if (!isFailure(finding)) return `${head}><system-out>${message} (${place})</system-out></testcase>`;
  return `${head}><failure type="${finding.severity}" message="${message}">${place}</failure></testcase>`;
}

function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
  };
  // Control characters have no place in XML 1.0, not even escaped.
  return text
    .replace(/[&<>"']/g, character => `&${names[character]};`)
    .replace(/[^\t\n\r\u0020-\uFFFD]/g, ' ');
}
