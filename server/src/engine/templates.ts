import type { Connector } from '../connector/connector';
import type { Operation } from '../connector/definition/views';
import type { Document } from '../connector/document';
import { isObject } from '../connector/json/parse';
import type { Markdown } from '../connector/markdown';
import { introSections, readmeSections, type Section } from '../vocabulary/texts';
import type { Edit } from './finding';

/** A readme.md to begin with: what the connector says of itself, and a sentence on what to write where it says nothing. */
export function readmeFor(connector: Connector): string {
  const operations = (connector.definition?.operations ?? []).filter(({ internal }) => !internal);
  const sections = sectionsFor(connector, Object.values(readmeSections)).map(section =>
    section === readmeSections.operations && operations.length > 0
      ? [`## ${section.heading}`, ...operations.map(operationText)].join('\n\n')
      : sectionText(section, connector),
  );
  return (
    [`# ${infoText(connector, 'title') ?? 'Title'}`, leadText(connector), ...sections].join('\n\n') + '\n'
  );
}

/** An intro.md to begin with. */
export function introFor(connector: Connector): string {
  const sections = sectionsFor(connector, introSections).map(section => sectionText(section, connector));
  return ['Say in one paragraph what people can do with the connector.', ...sections].join('\n\n') + '\n';
}

/** The sections that make sense for a connector. */
export function sectionsFor<T extends Section>({ properties }: Connector, sections: readonly T[]): T[] {
  const hasConnection = (properties?.connectionParameters.length ?? 0) > 0;
  return sections.filter(({ needsConnection }) => hasConnection || !needsConnection);
}

/** A section with its heading, as text for the author to go on with. */
export function sectionText({ heading, text }: Section, { properties }: Connector): string {
  const name = properties?.body.json.publisher;
  const publisher = typeof name === 'string' && name.trim() !== '' ? name.trim() : 'name of the publisher';
  return [`## ${heading.replace('{publisher}', publisher)}`, ...(text === '' ? [] : [text])].join('\n\n');
}

/** An operation as a section below the supported operations. */
export function operationText({ json }: Operation): string {
  const { summary, description } = json;
  const title = typeof summary === 'string' ? summary.trim() : 'Operation';
  const text = typeof description === 'string' ? description.trim() : '';
  return [`### ${title}`, ...(text === '' ? [] : [text])].join('\n\n');
}

/** Adds text at an offset of a Markdown file, with one blank line on either side. */
export function addBlock({ document }: Markdown, at: number, block: string): Edit {
  const { text } = document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.slice(0, at).trimEnd().length;
  const isEnd = text.slice(at).trim() === '';
  const gap = start === 0 ? '' : lineEnd + lineEnd;
  const added = gap + block.replaceAll('\n', lineEnd) + (isEnd ? lineEnd : lineEnd + lineEnd);
  return { op: 'text', document, start, end: isEnd ? text.length : at, text: added };
}

/** Where a file ends, but for blank lines. */
export function endOf({ text }: Document): number {
  return text.trimEnd().length;
}

function leadText(connector: Connector): string {
  return infoText(connector, 'description') ?? 'Say what people can do with the connector.';
}

function infoText({ definition }: Connector, key: string): string | undefined {
  const info = definition?.json.info;
  const value = isObject(info) ? info[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
