import { check, type CheckOptions } from '../../server/src/engine/check';
import { checkPackageLink } from '../../server/src/engine/checkPackageLink';
import type { Connector } from '../../server/src/connector/connector';
import { createDocument } from '../../server/src/connector/document';
import { childrenOf, findValue } from '../../server/src/connector/json/layout';
import type { Json } from '../../server/src/connector/json/parse';
import { fromPointer } from '../../server/src/connector/json/pointer';
import { offsetAt, lineStarts } from '../../server/src/connector/text/lines';
import type { Finding } from '../../server/src/engine/finding';
import type { Rule } from '../../server/src/engine/rule';
import { applyEdits, combineFixes } from '../../server/src/engine/textEdits';
import { baseDefinition, baseIcon, baseIntro, baseProperties, baseReadme, baseScript } from './baseConnector';
import { connectorOf, mergeAt, type Files } from './connectors';
import type { Block, Example } from './examples';
import { drawIcon, type IconDescription } from './icons';
import { checkPackageOf, hasPackage } from './packagePages';
import { basePackage } from './packages';

/** What a block's file name stands for, and what it is merged into. */
const jsonFiles: Readonly<Record<string, { name: string; base: Json }>> = {
  definition: { name: 'apiDefinition.swagger.json', base: baseDefinition },
  properties: { name: 'apiProperties.json', base: baseProperties },
  settings: { name: 'settings.json', base: {} },
  certification: { name: 'certification.json', base: {} },
  package: { name: 'package', base: basePackage },
};

const textFiles: Readonly<Record<string, string>> = {
  readme: 'readme.md',
  intro: 'intro.md',
  script: 'script.csx',
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  settings: 'settings.json',
  certification: 'certification.json',
  icon: 'icon.png',
};

/** What a file that a `folder` block adds holds, by the end of its name; any other one is empty. */
const optionalBases: Readonly<Record<string, string | Uint8Array>> = {
  '.csx': baseScript,
  '.cs': baseScript,
  'intro.md': baseIntro,
  'readme.md': baseReadme,
  'icon.png': drawIcon(baseIcon),
  'apidefinition.swagger.json': JSON.stringify(baseDefinition, null, 2),
  'apiproperties.json': JSON.stringify(baseProperties, null, 2),
  'settings.json': '{}',
};

export interface Built {
  readonly files: Files;
  nameOf(block: Block): string;
  connector(files: Files): Promise<Connector>;
}

/** The severity under which a rule's examples run: its own profile, or switched on when it is off everywhere. */
export function optionsFor(rule: Rule): CheckOptions {
  const profile =
    rule.severity.verified === 'off' && rule.severity.independent !== 'off' ? 'independent' : 'verified';
  return { profile, forPackage: rule.when === 'package' };
}

/** Puts an example together: the base connector with the example's blocks merged in. */
export async function buildExample(rule: Rule, example: Example): Promise<Built> {
  const { profile } = optionsFor(rule);
  const current = example.blocks.filter(block => !block.file.startsWith('baseline-'));
  const old = example.blocks.filter(block => block.file.startsWith('baseline-'));
  const files = filesOf(current, profile);
  const offEverywhere = rule.severity.verified === 'off' && rule.severity.independent === 'off';
  const switched: Files = offEverywhere
    ? { 'certification.json': JSON.stringify({ rules: { [rule.id]: 'warning' } }, null, 2) }
    : {};
  const baseline =
    rule.when === 'update'
      ? await connectorOf(
          filesOf(
            old.map(block => ({ ...block, file: block.file.slice('baseline-'.length) })),
            profile,
          ),
        )
      : undefined;
  return {
    files: { ...switched, ...files },
    nameOf,
    connector: made => connectorOf(made, { folder: folderOf(example), ...(baseline ? { baseline } : {}) }),
  };
}

function filesOf(blocks: readonly Block[], profile: CheckOptions['profile']): Files {
  const files: Record<string, string | Uint8Array> = { 'readme.md': baseReadme };
  const texts: Record<string, Json> = { definition: baseDefinition, properties: baseProperties };
  if (profile === 'independent')
    texts.properties = mergeAt(baseProperties, ['properties'], {
      iconBrandColor: '#da3b01',
      stackOwner: 'Contoso Ltd',
    });
  for (const block of blocks) {
    const json = jsonFiles[block.file];
    if (json && !block.raw)
      texts[block.file] = mergeAt(texts[block.file] ?? json.base, block.path, JSON.parse(block.text) as Json);
  }
  for (const [file, value] of Object.entries(texts))
    files[jsonFiles[file]?.name ?? file] = JSON.stringify(value, null, 2);
  for (const block of blocks) {
    if (block.file === 'folder') applyListing(files, block.text);
    else if (block.file === 'icon') files['icon.png'] = drawIcon(JSON.parse(block.text) as IconDescription);
    else if (block.raw || !(block.file in jsonFiles))
      files[nameOf(block)] = block.raw ? unescapeRaw(block.text) : block.text;
  }
  return files;
}

/** The connector's folder: `connector`, or what a line "= path" of a `folder` block says. */
function folderOf({ blocks }: Example): string {
  const listing = blocks.find(({ file }) => file === 'folder')?.text ?? '';
  return /^= (.+)$/m.exec(listing)?.[1] ?? 'connector';
}

/** A `folder` block lists one file a line: "+ name" adds an empty file or the usual one, "- name" takes it away. */
function applyListing(files: Record<string, string | Uint8Array>, listing: string): void {
  for (const line of listing.split('\n')) {
    const [, sign, name = ''] = /^([+-]) (.+)$/.exec(line.trim()) ?? [];
    if (sign === '-') delete files[name];
    if (sign === '+') files[name] ??= baseOf(name);
  }
}

function baseOf(name: string): string | Uint8Array {
  const known = Object.entries(optionalBases).find(([end]) => name.toLowerCase().endsWith(end));
  return known?.[1] ?? '';
}

/**
 * In raw blocks `\u{FEFF}` and the like stand for characters that an editor would hide, and a line that ends with
 * ` ×300` stands for 300 lines, in each of which `#` is its number.
 */
function unescapeRaw(text: string): string {
  return text
    .replace(/^(.*) ×(\d+)$/gm, (_, line: string, count: string) =>
      Array.from({ length: Number(count) }, (_unused, i) => line.replaceAll('#', String(i + 1))).join('\n'),
    )
    .replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

function nameOf(block: Block): string {
  return jsonFiles[block.file]?.name ?? textFiles[block.file] ?? block.file;
}

/** The day from which the life of links counts in examples. */
const dayOfLinks = new Date('2026-09-01T00:00:00Z');

export interface CheckedExample extends Built {
  readonly findings: readonly Finding[];
}

export async function checkExample(rule: Rule, example: Example): Promise<CheckedExample> {
  const built = await buildExample(rule, example);
  const link = example.blocks.find(({ file }) => file === 'link');
  if (link)
    return { ...built, findings: checkPackageLink(link.text.replace(/\n$/, ''), dayOfLinks).findings };
  if (hasPackage(example)) return { ...built, findings: await checkPackageOf(example, optionsFor(rule)) };
  return { ...built, findings: check(await built.connector(built.files), optionsFor(rule)).findings };
}

interface MarkedRange {
  readonly file: string;
  readonly rule: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
  /** The pointer of a finding that lies in no block of the example. */
  readonly at?: string;
}

/** Where the findings stand in the example's own blocks, in the form of its marks. */
export function markedRanges(example: Example, findings: readonly Finding[]): MarkedRange[] {
  const marked = findings.map((finding): MarkedRange => {
    const block = example.blocks.find(
      one =>
        nameOf(one) === finding.file && (one.raw || !(one.file in jsonFiles) || within(one, finding.pointer)),
    );
    if (!block) return inListing(example, finding);
    const [start, end] =
      block.raw || !(block.file in jsonFiles)
        ? rangeOffsets(block.text, finding)
        : offsetsInBlock(block, example, finding);
    const { start: from, end: to } = createDocument('block', { text: block.text }).rangeOf(start, end);
    return {
      file: block.file,
      rule: finding.rule,
      line: from.line,
      start: from.character,
      end: from.character + Math.max(1, to.line === from.line ? to.character - from.character : 1),
    };
  });
  const order = example.blocks.map(block => block.file);
  return marked.sort(
    (a, b) =>
      order.indexOf(a.file) - order.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.start ?? 0) - (b.start ?? 0),
  );
}

/** A finding about a file that a `folder` block adds is marked below its name there. */
function inListing(example: Example, { file, rule, pointer }: Finding): MarkedRange {
  const block = example.blocks.find(one => one.file === 'folder');
  const line = block?.text.split('\n').indexOf(`+ ${file}`) ?? -1;
  if (line < 0) return { file, rule, at: pointer };
  return { file: 'folder', rule, line, start: 2, end: 2 + file.length };
}

function within(block: Block, pointer: string): boolean {
  const path = fromPointer(pointer);
  return block.path.every((segment, i) => path[i] === segment);
}

function rangeOffsets(text: string, { range }: Finding): [number, number] {
  const starts = lineStarts(text);
  return [offsetAt(starts, range.start, text.length), offsetAt(starts, range.end, text.length)];
}

/** Maps a range of the merged file to the block: the same distance from the same value or key. */
function offsetsInBlock(block: Block, example: Example, finding: Finding): [number, number] {
  const merged = createDocument(finding.file, { text: mergedText(block, example) });
  const own = createDocument('block', { text: block.text });
  const path = fromPointer(finding.pointer);
  const there = findValue(merged.json.layout, path);
  const here = findValue(own.json.layout, path.slice(block.path.length));
  if (there === undefined || here === undefined) return [0, 1];
  const [start, end] = rangeOffsets(merged.text, finding);
  const item = childrenOf(merged.json.layout, there).findIndex(
    child => merged.json.layout.start[child] === start,
  );
  const itemHere = childrenOf(own.json.layout, here)[item];
  if (itemHere !== undefined) {
    const itemStart = own.json.layout.start[itemHere] ?? 0;
    return [itemStart, itemStart + end - start];
  }
  const onKey = start < (merged.json.layout.start[there] ?? 0);
  const from = onKey ? 'keyStart' : 'start';
  const delta = (own.json.layout[from][here] ?? 0) - (merged.json.layout[from][there] ?? 0);
  return delta < -start ? [0, 1] : [start + delta, end + delta];
}

function mergedText(block: Block, example: Example): string {
  const file = jsonFiles[block.file];
  const merged = example.blocks
    .filter(one => one.file === block.file)
    .reduce<Json>((value, one) => mergeAt(value, one.path, JSON.parse(one.text) as Json), file?.base ?? {});
  return JSON.stringify(merged, null, 2);
}

/** Applies the fixes of findings, again and again until nothing is left to apply, as "fix all" does. */
export async function applyFixes(
  checked: Pick<CheckedExample, 'files'>,
  findings: readonly Finding[],
  safe: boolean,
): Promise<Files> {
  const files: Record<string, string | Uint8Array> = { ...checked.files };
  const fixes = findings.flatMap(finding => finding.fixes.filter(fix => fix.safe === safe).slice(0, 1));
  const { text, files: operations } = combineFixes(fixes);
  for (const name of new Set(text.map(edit => edit.document.name)))
    files[name] = applyEdits(
      String(files[name] ?? ''),
      text.filter(edit => edit.document.name === name),
    );
  for (const operation of operations) {
    if (operation.op === 'createFile' || operation.op === 'rewriteFile')
      files[operation.name] = operation.text;
    if (operation.op === 'renameFile') {
      files[operation.to] = files[operation.name] ?? '';
      delete files[operation.name];
    }
    if (operation.op === 'deleteFile') delete files[operation.name];
  }
  return await Promise.resolve(files);
}
