import type { Finding } from '../engine/finding';
import type { Rule } from '../engine/rule';

/** The sections of a rule's page that a hover shows. */
const shownSections = ['Why', 'How to fix'];

/** What a hover over a finding says: why the rule is there, how to fix it, and where Microsoft says so. Markdown. */
export function explainFinding(finding: Finding, rule: Rule | undefined, page: string | undefined): string {
  const parts = shownSections.flatMap(heading => {
    const text = section(page ?? '', heading);
    return text ? [heading === 'Why' ? text : `**${heading}:** ${text}`] : [];
  });
  const { validatorIds = [], policyCodes = [] } = rule?.microsoft ?? {};
  const ids = [...validatorIds.map(id => `\`${id}\``), ...policyCodes];
  if (ids.length > 0) parts.push(`Microsoft: ${ids.join(', ')}`);
  if (rule) parts.push(`Source: ${sourceText(rule.source)} · \`${finding.rule}\``);
  return parts.join('\n\n');
}

function section(page: string, heading: string): string | undefined {
  const start = page.indexOf(`\n## ${heading}`);
  if (start < 0) return undefined;
  const body = page.slice(page.indexOf('\n', start + 1) + 1);
  const end = body.search(/^## /m);
  return (end < 0 ? body : body.slice(0, end)).trim();
}

function sourceText(source: string): string {
  return source
    .split(/;\s+/)
    .map(one => (/^https:\/\/\S+$/.test(one) ? `<${one}>` : one.replace(/^https:\/\/(\S+)/, '<https://$1>')))
    .join('; ');
}
