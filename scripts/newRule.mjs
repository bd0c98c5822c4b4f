// Makes the two files of a new rule:  npm run new-rule -- <area> <rule-id>
// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const areas = [
  'definition', 'properties', 'policy', 'script', 'icon', 'readme',
  'intro', 'settings', 'certification', 'package', 'plugin', 'update',
]; // prettier-ignore
const [area = '', id = ''] = process.argv.slice(2);

if (!areas.includes(area) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  console.error(
    `Usage: npm run new-rule -- <area> <rule-id>\n  area: ${areas.join(', ')}\n  rule-id: words in lower case with "-", named after the defect`,
  );
  process.exit(2);
}

const ruleFile = join(root, 'server', 'src', 'rules', area, `${id}.ts`);
const pageFile = join(root, 'docs', 'rules', `${id}.md`);
for (const file of [ruleFile, pageFile]) {
  if (!existsSync(file)) continue;
  console.error(`${file} exists already.`);
  process.exit(2);
}

mkdirSync(join(root, 'server', 'src', 'rules', area), { recursive: true });
writeFileSync(
  ruleFile,
  `import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: '${id}',
  area: '${area}',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/',
  messages: { found: 'The summary is "{summary}"; say what is wrong with it and what is wanted.' },
  visit: {
    operation(operation, report) {
      const { summary } = operation.json;
      if (summary !== 'Bad') return;
      report('found', below(operation.at, 'summary'), { values: { summary } });
    },
  },
});
`,
);
writeFileSync(
  pageFile,
  `# ${id}

## Why

What a maker or a reviewer experiences.

## Bad

\`\`\`json definition /paths/~1parcels~1{parcelId}
{
  "get": {
    "summary": "Bad"
    //         ^^^^^ ${id}
  }
}
\`\`\`

## Good

\`\`\`json definition /paths/~1parcels~1{parcelId}
{ "get": { "summary": "Get a parcel" } }
\`\`\`

## How to fix

What to write instead.
`,
);
console.log(
  `Made ${ruleFile.slice(root.length + 1)} and ${pageFile.slice(root.length + 1)}: a rule that works, with a page that is its test.`,
);
console.log('Change both, then run: npm run docs && npm test -- rules');
