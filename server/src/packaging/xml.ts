import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Document } from '../connector/document';

/** An element of an XML file, with offsets in its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly XmlElement[];
  /** The text directly inside, without the blanks around it. */
  readonly text: string;
  /** Whether it has attributes, or anything inside besides white space; comments count. */
  readonly hasContent: boolean;
  readonly start: number;
  readonly end: number;
}

export type XmlReading = { readonly root: XmlElement } | { readonly reason: string };

/** Files of solutions are small; what is larger is not read, for the parser takes a second for some megabytes. */
const longestText = 5_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  commentPropName: '#comment',
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Reads an XML file. Entities of its own are never expanded: a file that declares some is refused. */
export function readXml({ text }: Document): XmlReading {
  if (text.length > longestText) return { reason: `it has more than ${longestText} characters` };
  if (/<!DOCTYPE/i.test(text)) return { reason: 'it has a DOCTYPE, which no export has' };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { reason: `line ${valid.err.line}: ${firstSentence(valid.err.msg)}` };
  try {
    const roots = elementsIn(parser.parse(text) as Parsed[]);
    const [root] = roots;
    return root && roots.length === 1 ? { root } : { reason: 'it does not have exactly one root element' };
  } catch (error) {
    return { reason: firstSentence(error instanceof Error ? error.message : String(error)) };
  }
}

/** The elements of a name below another, at any depth, in the order of the text. */
export function findAll(root: XmlElement, name: string): XmlElement[] {
  return root.elements.flatMap(element => [
    ...(element.name === name ? [element] : []),
    ...findAll(element, name),
  ]);
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.elements.find(one => one.name === name);
}

/** What fast-xml-parser makes of a node: a member named like the element (or #text, #comment), one with attributes. */
type Parsed = Readonly<Record<string, readonly Parsed[] | string | undefined>> & {
  readonly ':@'?: Readonly<Record<string, string>>;
};

const placeKey = XMLParser.getMetaDataSymbol() as unknown as string;

function elementsIn(nodes: readonly Parsed[]): XmlElement[] {
  return nodes.flatMap(node => {
    const name = Object.keys(node).find(key => key !== ':@') ?? '';
    const content = node[name];
    if (name.startsWith('#') || typeof content !== 'object') return [];
    const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, decode(value)]);
    const { startIndex = 0, endIndex = startIndex } = (node[placeKey] ?? {}) as {
      startIndex?: number;
      endIndex?: number;
    };
    const text = content
      .map(inner => (typeof inner['#text'] === 'string' ? decode(inner['#text']) : ''))
      .join('');
    return {
      name,
      attributes: Object.fromEntries(attributes) as Record<string, string>,
      elements: elementsIn(content),
      text: text.trim(),
      hasContent: attributes.length > 0 || content.length > 0,
      start: startIndex,
      end: endIndex,
    };
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the five entities of XML and character numbers; nothing else is an entity without a DOCTYPE. */
function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = typeof decimal === 'string' ? parseInt(decimal, 10) : parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function firstSentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/\.\s.*$/, '').replace(/\.$/, '');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML says it; characters that XML 1.0 forbids become blanks. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"]/g, character => escapes[character] ?? character);
}
