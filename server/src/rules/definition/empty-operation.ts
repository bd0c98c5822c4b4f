import type { PathItem } from '../../connector/definition/views';
import { verbs } from '../../connector/grammar';
import { remove, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'empty-operation',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.4.5'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define exact operation responses; microsoft/PowerPlatformConnectors#1451',
  messages: {
    path: 'The path has no operation; certification wants it deleted or described.',
    operation: 'The operation is empty; certification wants it deleted or described.',
  },
  fixable: true,
  visit: {
    pathItem(item, report, { definition }) {
      const keys = Object.keys(item.json);
      // A path item that is a $ref has a finding of its own.
      if (keys.includes('$ref') || keys.some(key => isVerb(key))) return;
      const others = (definition?.pathItems ?? []).some(
        other => other !== item && other.path.startsWith('/'),
      );
      const fix = isBare(item) && others ? safeFix : suggestion;
      report('path', item.at, { fixes: [fix('Delete the path', remove(item.at))] });
    },
    operation({ json, at }, report) {
      if (Object.keys(json).length > 0) return;
      report('operation', at, { fixes: [suggestion('Delete the operation', remove(at))] });
    },
  },
});

function isVerb(key: string): boolean {
  return (verbs as readonly string[]).includes(key.toLowerCase());
}

function isBare({ json }: PathItem): boolean {
  return Object.keys(json).length === 0;
}
