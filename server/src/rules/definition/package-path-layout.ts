import { fileNameOf, fileOfKind } from '../../connector/files';
import { rootPlace } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

/** Names under which the files are found when they are called otherwise. */
const candidates = { definition: /^[^/]*\.swagger\.json$/i, properties: /^[^/]*apiproperties[^/]*\.json$/i };

export default rule({
  id: 'package-path-layout',
  aliases: ['package-path-layout-repo-verified', 'package-path-layout-repo-ip'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.3'] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e README.md; certification-policy-errors (public transcript of Jan 2026); microsoft/PowerPlatformConnectors#3979; microsoft/PowerPlatformConnectors#4204',
  messages: {
    definition:
      'The folder has no apiDefinition.swagger.json; certification reads the definition from there.',
    properties: 'The folder has no apiProperties.json; certification reads the properties from there.',
  },
  visit: {
    connector({ fileNames, documents }, report) {
      for (const [kind, other] of [
        ['definition', 'properties'],
        ['properties', 'definition'],
      ] as const) {
        const document = documents.get(other);
        if (!document || fileOfKind(kind, fileNames) !== undefined) continue;
        report(kind, rootPlace(document), { fixes: renames(fileNames, candidates[kind], fileNameOf[kind]) });
      }
    },
  },
});

function renames(fileNames: readonly string[], pattern: RegExp, to: string): Fix[] {
  return fileNames
    .filter(name => pattern.test(name))
    .map(name => suggestion('Rename {name} to {to}', { op: 'renameFile', name, to }, { name, to }));
}
