import type { Connector } from '../../connector/connector';
import { existingFile, samePath } from '../../connector/files';
import type { Icon } from '../../connector/icon';
import { below } from '../../connector/place';
import { fileAt, textAt, type Fix } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { icon as wanted } from '../../vocabulary/icon';

const faults = {
  lineEnds: 'The icon was damaged by converting its line ends; add it again as a binary file.',
  header: 'The icon is no readable PNG: its header is broken.',
  truncated: 'The icon is no readable PNG: the file ends too early.',
  chunk: 'The icon is no readable PNG: the file is damaged.',
  noPicture: 'The icon is no readable PNG: it holds no picture.',
  damaged: 'The icon is no readable PNG: its picture cannot be decoded.',
} as const;

export default rule({
  id: 'icon-png',
  area: 'icon',
  severity: { verified: 'error', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.3'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon; certification-policy-errors (public transcript of Jan 2026)',
  messages: {
    ...faults,
    empty: 'The icon is an empty file; a PNG is needed.',
    otherFormat: 'The icon is called {name} but is a {format} file; a PNG is needed.',
    unknown: 'The icon is called {name} but is no PNG file.',
    otherName: 'The icon is called {name}; it must be a PNG file called icon.png.',
  },
  visit: {
    icon(icon, report) {
      reportContent(icon, report);
    },
    connector(connector, report) {
      const name = misnamedIcon(connector);
      if (name !== undefined)
        report('otherName', fileAt(name), { values: { name }, fixes: renameFixes(name, connector) });
    },
  },
});

function reportContent(
  { document, format, fault }: Icon,
  report: Report<keyof typeof faults | 'empty' | 'otherFormat' | 'unknown'>,
): void {
  const values = { name: document.name, format: format.toUpperCase() };
  if (format === 'empty' || format === 'unknown') report(format, textAt(document), { values });
  else if (format !== 'png') report('otherFormat', textAt(document), { values });
  else if (fault) report(fault, textAt(document));
}

/** The icon by what settings.json says, else by its name, when it is not called icon.png. */
function misnamedIcon({ settings, fileNames }: Connector): string | undefined {
  const named = settings?.json.icon;
  const chosen = typeof named === 'string' ? existingFile(named, fileNames) : undefined;
  const name = chosen ?? fileNames.find(file => /^icon\.(?:jpe?g|svg|gif|webp|bmp|ico)$/i.test(file));
  if (name === undefined || /(?:^|\/)icon\.png$/i.test(name)) return undefined;
  return chosen === undefined && fileNames.some(file => samePath(file, wanted.name)) ? undefined : name;
}

function renameFixes(name: string, { settings, fileNames }: Connector): Fix[] {
  if (!/^[^/]+\.png$/i.test(name) || fileNames.some(file => samePath(file, wanted.name))) return [];
  const rename = { op: 'renameFile', name, to: wanted.name } as const;
  return [
    suggestion(
      'Rename to icon.png',
      settings ? [rename, set(below(settings.at, 'icon'), wanted.name)] : [rename],
    ),
  ];
}
