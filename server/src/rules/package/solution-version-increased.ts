import { rule } from '../../engine/rule';
import { solutionOf } from '../../packaging/package';
import { manifestText } from '../../packaging/solution';

export default rule({
  id: 'solution-version-increased',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: "publishers' practice",
  messages: {
    notIncreased:
      'The solution has version {version}, the one submitted last had {previous}; raise it before you export.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      if (!pkg.previous) return;
      for (const solution of pkg.solutions) {
        const version = manifestText(solution, 'Version');
        const before = solutionOf(pkg.previous, solution.kind);
        const previous = before && manifestText(before, 'Version');
        if (!version || !previous || isHigher(version.text, previous.text)) continue;
        report('notIncreased', version.at, { values: { version: version.text, previous: previous.text } });
      }
    },
  },
});

/** Compares versions of up to four numbers. */
function isHigher(version: string, previous: string): boolean {
  const [own, old] = [version, previous].map(text => text.split('.').map(Number));
  for (let i = 0; i < 4; i++) {
    const difference = (own?.[i] ?? 0) - (old?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
