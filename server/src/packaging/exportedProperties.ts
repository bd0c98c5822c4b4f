import { createDocument, type Document } from '../connector/document';
import { propertiesName } from '../connector/files';
import { fromPointer } from '../connector/json/pointer';
import { childrenOf, findValue, keyOf } from '../connector/json/layout';
import { lineStarts, offsetAt } from '../connector/text/lines';
import type { Finding } from '../engine/finding';
import { locate, type Location } from '../engine/locate';
import { documentOf, type PackageFile } from './archive';
import { atElement, type SolutionConnector } from './solution';
import { child } from './xml';

/** apiProperties.json, put together from the files among which an export spreads it. */
export interface RebuiltProperties {
  readonly document: Document;
  /** Where what a finding marks in the document stands in the package. */
  origin(finding: Finding): Location;
}

/** A piece of the document's text that is a whole file of the export. */
interface Piece {
  readonly key: string;
  readonly file: PackageFile;
  readonly start: number;
  readonly end: number;
}

/** The members of apiProperties.json that are files of their own in an export. */
export type PropertiesFiles = Readonly<
  Record<
    'connectionParameters' | 'connectionParameterSets' | 'policyTemplateInstances',
    PackageFile | undefined
  >
>;

/** Rebuilds apiProperties.json. The files' texts become part of it as they are, so that offsets lead back to them. */
export function rebuildProperties(connector: SolutionConnector, files: PropertiesFiles): RebuiltProperties {
  const pieces: Piece[] = [];
  let text = `{"properties":{"iconBrandColor":${JSON.stringify(connector.brandColor)}`;
  for (const [key, file] of Object.entries(files)) {
    if (!file) continue;
    const original = documentOf(file);
    text += `,${JSON.stringify(key)}:`;
    const start = text.length;
    text += key === 'policyTemplateInstances' ? withFolderKeys(original) : original.text;
    pieces.push({ key, file, start, end: text.length });
  }
  text += '}}';
  const document = createDocument(propertiesName, { text });
  const starts = lineStarts(text);
  return {
    document,
    origin({ pointer, range }) {
      const [start, end] = [range.start, range.end].map(position =>
        offsetAt(starts, position, text.length),
      ) as [number, number];
      const piece = pieces.find(
        one => (start >= one.start && end <= one.end) || isBelow(pointer, `/properties/${one.key}`),
      );
      if (!piece) return elementLocation(connector, pointer);
      const original = documentOf(piece.file);
      const top = `/properties/${piece.key}`;
      const clamp = (offset: number): number =>
        Math.max(0, Math.min(offset - piece.start, original.text.length));
      return {
        file: piece.file.path,
        pointer: isBelow(pointer, top) ? withOwnKeys(pointer.slice(top.length), original) : '',
        range: original.rangeOf(clamp(start), clamp(end)),
      };
    },
  };
}

function isBelow(pointer: string, top: string): boolean {
  return pointer === top || pointer.startsWith(`${top}/`);
}

/** What is no file of its own is in the Connector element of customizations.xml. */
function elementLocation({ customizations, element }: SolutionConnector, pointer: string): Location {
  const color = pointer === '/properties/iconBrandColor' ? child(element, 'iconbrandcolor') : undefined;
  return locate(atElement(customizations, color ?? element));
}

/** Exports write the keys of a policy in capitals (TemplateId, Title, Parameters), folders do not. */
function withFolderKeys({ text, json }: Document): string {
  const { layout } = json;
  const root = findValue(layout, []);
  if (root === undefined || !Array.isArray(json.value)) return text;
  const capitals = childrenOf(layout, root)
    .flatMap(policy => childrenOf(layout, policy))
    .filter(member => /^[A-Z]/.test(keyOf(layout, member)))
    .map(member => (layout.keyStart[member] ?? 0) + 1);
  let result = '';
  let copied = 0;
  for (const at of capitals) {
    result += text.slice(copied, at) + text.charAt(at).toLowerCase();
    copied = at + 1;
  }
  return result + text.slice(copied);
}

/** A pointer into the text with the folder's keys as one into the export's own text. */
function withOwnKeys(pointer: string, { json }: Document): string {
  const own = pointer.replace(/^\/\d+\/[a-z]/, start => start.slice(0, -1) + start.slice(-1).toUpperCase());
  return findValue(json.layout, fromPointer(own)) === undefined ? pointer : own;
}
