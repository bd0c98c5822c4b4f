import { rule } from '../../engine/rule';
import { atFile, endsWith, listNames, rootFiles, rootFolders } from '../../packaging/archive';
import { assetsName } from '../../packaging/package';
import { isSolution } from '../../packaging/solution';

export default rule({
  id: 'package-outer-root',
  aliases: ['package-outer-files', 'package-outer-folder'],
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.1.1.11'],
    message: "The provided zip file should contain both intro.md and package zip file in '<zip>'.",
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23); https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    noIntro: 'The package has no .md file at its root; put intro.md beside the package zip.',
    severalIntros: 'The package has {count} .md files at its root ({names}); keep intro.md alone.',
    noZip: 'The package has no .zip file at its root; put the package zip beside intro.md.',
    severalZips: 'The package has {count} .zip files at its root ({names}); keep the package zip alone.',
    folder:
      'The package has {names} as a folder at its root; zip the files themselves, not the folder around them.',
    isInner:
      'This is the zip that belongs inside a package, for PkgAssets lies at its root; zip it together with intro.md.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { outer } = pkg;
      if (!outer || isSolution(outer)) return;
      const at = atFile(outer);
      const files = rootFiles(outer);
      const told = (
        ending: string,
        none: 'noIntro' | 'noZip',
        several: 'severalIntros' | 'severalZips',
      ): void => {
        const found = files.filter(file => endsWith(file, ending)).map(({ name }) => name);
        if (found.length === 0) report(none, at);
        if (found.length > 1)
          report(several, at, { values: { count: found.length, names: listNames(found) } });
      };
      const folders = rootFolders(outer);
      if (folders.includes(assetsName)) report('isInner', at);
      else if (folders.length > 0) report('folder', at, { values: { names: listNames(folders) } });
      told('.md', 'noIntro', 'severalIntros');
      told('.zip', 'noZip', 'severalZips');
    },
  },
});
