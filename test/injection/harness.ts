/** Puts defects into published connectors and looks whether each is told at its exact place. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { fromPointer } from '../../server/src/connector/json/pointer';
import type { Connector } from '../../server/src/connector/connector';
import { check } from '../../server/src/engine/check';
import type { Finding, Profile } from '../../server/src/engine/finding';
import { allRules } from '../../server/src/rules/registry.generated';
import { connectorOf, type Files } from '../support/connectors';
import { corpusFolder, corpusItems, skipWithoutCorpus } from '../support/corpus';
import { applyFixes } from '../support/pages';

/** A JSON object that an injection may change. */
export type Mutable = Record<string, unknown>;

/** A published connector, to be broken. */
export interface Patient {
  /** The parsed definition and properties: change them in place. */
  readonly definition: Mutable;
  readonly properties: Mutable;
  /** Every other file by name, and room for more: text or bytes. `null` removes a file. */
  readonly files: Record<string, string | Uint8Array | null>;
  /** Names of the two JSON files. */
  readonly names: { readonly definition: string; readonly properties: string };
}

/** Where a finding is due. */
export interface Due {
  readonly pointer: string;
  /** The definition when not given. */
  readonly file?: string;
  /**
   * What is marked: the key, the value, a text inside it, or whatever starts at an offset of the file. When not given: a
   * container's key, any other value itself.
   * For files that are no JSON: the marked text, or nothing to leave the range open.
   */
  readonly mark?: 'key' | 'value' | { readonly text: string } | { readonly offset: number };
}

/** Breaks a connector; says where that must be told, or `undefined` when the connector has no place for it. */
export type Break = (patient: Patient) => Due | undefined;

export interface Injection {
  readonly rule: string;
  /** Verified when not given. */
  readonly profile?: Profile;
  /** What is broken, when a rule has several injections. */
  readonly what?: string;
  readonly inject: Break;
  /** Nothing of the rule may be told at the place: an exemption of the rule book. */
  readonly exempt?: true;
  /** What the finding must offer: a safe fix that mends it, or a suggestion. */
  readonly offers?: 'safe fix' | 'suggestion';
  /** The rule compares with the connector as it was published. */
  readonly update?: true;
  /** Published connectors in which it must be tried; all of them when not given, for rare shapes fewer. */
  readonly least?: number;
  /** Connectors in which it is tried; 4 when not given. Fewer and small ones do when the surroundings are made, too. */
  readonly most?: number;
}

/** Larger definitions are tried by the benchmark. */
const largest = 250_000;
/** For injections that are tried in a few connectors only. */
const small = 60_000;
/** Connectors in which an injection is tried. */
const usual = 4;

/** Declares one test for each injection. */
export function describeInjections(title: string, injections: readonly Injection[]): void {
  describe(title, { skip: skipWithoutCorpus }, () => {
    for (const injection of injections) {
      const { rule, what, exempt, most = usual, least = Math.min(most, 5) } = injection;
      const place = exempt ? 'is not told' : 'is told at its place';
      it(`${rule}${what === undefined ? '' : ` (${what})`} ${place}`, async () => {
        let tried = 0;
        const faults: string[] = [];
        for (const folder of shuffled(rule)) {
          if (tried === most) break;
          const fault = await attempt(folder, injection);
          if (fault === 'no place') continue;
          tried += 1;
          if (fault !== 'as due') faults.push(`${folder}: ${fault}`);
        }
        assert.deepEqual(faults, []);
        assert.ok(tried >= least, `there was a place for it in ${tried} connectors only`);
      });
    }
  });
}

/** Every folder of the corpus, in an order of its own for each rule, the same each time. */
function shuffled(seed: string): string[] {
  const rank = (path: string): number => {
    let hash = 2166136261;
    for (const char of seed + path) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
    return hash >>> 0;
  };
  return corpusItems()
    .map(({ path }) => path)
    .sort((a, b) => rank(a) - rank(b));
}

async function attempt(
  folder: string,
  { rule, profile = 'verified', inject, exempt, update, offers, most }: Injection,
): Promise<string> {
  const sound = read(folder);
  if (
    !sound ||
    (most !== undefined && most < 5 && textOf(sound.files[sound.names.definition]).length > small)
  )
    return 'no place';
  const patient = open(sound);
  const due = inject(patient);
  if (!due) return 'no place';
  const wanted = { file: due.file ?? patient.names.definition, pointer: due.pointer };
  const isThere = (finding: Finding): boolean =>
    finding.rule === rule && finding.file === wanted.file && finding.pointer === wanted.pointer;

  if ((await findingsBefore(folder, sound.files, rule, profile)).some(isThere)) return 'no place';
  const files = close(patient);
  const after = await findings(files, rule, profile, update ? await connectorOf(sound.files) : undefined);
  const crashed = after.find(finding => finding.rule === 'internal-error');
  if (crashed) return `a rule failed: ${JSON.stringify(crashed.values)}`;
  const here = after.filter(isThere);
  if (exempt) return here.length === 0 ? 'as due' : `told at ${wanted.pointer}`;
  if (here.length === 0) {
    const elsewhere = after
      .filter(finding => finding.rule === rule)
      .map(({ file, pointer }) => `${file}${pointer}`);
    return `not told at ${wanted.file}${wanted.pointer}, but ${elsewhere.slice(0, 3).join(', ') || 'nowhere'}`;
  }
  const ranges = rangesOf(textOf(files[wanted.file]), wanted.file, due);
  if (ranges === undefined) return await offered();
  const told = here.map(
    ({ range }) => `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`,
  );
  return told.some(range => ranges.some(due => (due.endsWith('-') ? range.startsWith(due) : range === due)))
    ? await offered()
    : `marks ${told.join(', ')} instead of ${ranges.join(' or ')}`;

  async function offered(): Promise<string> {
    if (!offers) return 'as due';
    const safe = offers === 'safe fix';
    if (!here.some(({ fixes }) => fixes.some(fix => fix.safe === safe))) return `offers no ${offers}`;
    const left = (await findings(await applyFixes({ files }, here, safe), rule, profile)).filter(
      finding => finding.rule === rule,
    );
    const all = after.filter(finding => finding.rule === rule);
    return !safe || left.length < all.length ? 'as due' : 'is not mended by its fix';
  }
}

/** The text of a file, as an editor shows it. */
const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : Buffer.from(content ?? []).toString('utf8');

const before = new Map<string, Promise<readonly Finding[]>>();

/** What is told of a connector as it is. Kept for the rules that are on: they are the same for every injection. */
function findingsBefore(
  folder: string,
  files: Files,
  rule: string,
  profile: Profile,
): Promise<readonly Finding[]> {
  if (isOff(rule, profile)) return findings(files, rule, profile);
  const key = `${profile} ${folder}`;
  const known = before.get(key) ?? findings(files, rule, profile);
  before.set(key, known);
  return known;
}

const isOff = (id: string, profile: Profile): boolean =>
  allRules.some(rule => rule.id === id && rule.severity[profile] === 'off');

/** The rule under test runs even where it is off by default. */
async function findings(
  files: Files,
  rule: string,
  profile: Profile,
  baseline?: Connector,
): Promise<readonly Finding[]> {
  const rules = isOff(rule, profile)
    ? allRules.map(one =>
        one.id === rule ? { ...one, severity: { verified: 'info', independent: 'info' } as const } : one,
      )
    : allRules;
  const connector = await connectorOf(files, { folder: profile, ...(baseline && { baseline }) });
  return check(connector, { profile, rules }).findings;
}

interface Sound {
  readonly files: Files;
  readonly definition: Mutable;
  readonly properties: Mutable;
  readonly names: Patient['names'];
}

const known = new Map<string, Sound | undefined>();

/** Reads a connector whose two JSON files are sound and not huge. Kept, since the next rule wants it too. */
function read(folder: string): Sound | undefined {
  if (!known.has(folder)) known.set(folder, readNew(folder));
  return known.get(folder);
}

function readNew(folder: string): Sound | undefined {
  const path = join(corpusFolder, folder);
  const files: Record<string, string | Uint8Array> = {};
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(path, entry.name));
    files[entry.name] = /\.(json|md|csx|cs)$/i.test(entry.name) ? bytes.toString('utf8') : bytes;
  }
  const named = (name: string): string | undefined =>
    Object.keys(files).find(file => file.toLowerCase() === name);
  const names = { definition: named('apidefinition.swagger.json'), properties: named('apiproperties.json') };
  if (names.definition === undefined || names.properties === undefined) return undefined;
  const text = String(files[names.definition]);
  if (text.length > largest) return undefined;
  try {
    const definition = JSON.parse(text) as Mutable;
    const properties = JSON.parse(String(files[names.properties])) as Mutable;
    return {
      files,
      definition,
      properties,
      names: { definition: names.definition, properties: names.properties },
    };
  } catch {
    return undefined;
  }
}

/** Definitions of some published connectors, to be broken: others for each seed, the same each time. */
export function* soundConnectors(
  seed: string,
  count: number,
): Generator<{ readonly folder: string; readonly definition: Mutable }> {
  let left = count;
  for (const folder of shuffled(seed)) {
    const sound = left > 0 ? read(folder) : undefined;
    if (!sound) continue;
    left -= 1;
    yield { folder, definition: structuredClone(sound.definition) };
  }
}

function open({ files, definition, properties, names }: Sound): Patient {
  const others = Object.entries(files).filter(
    ([name]) => name !== names.definition && name !== names.properties,
  );
  return {
    definition: structuredClone(definition),
    properties: structuredClone(properties),
    files: Object.fromEntries(others),
    names,
  };
}

/** A JSON file as the harness writes it. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files as they are after the injection; one that was given as text or removed stays so. */
function close({ definition, properties, files, names }: Patient): Files {
  const written = Object.entries(files).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return {
    ...(files[names.definition] === null ? {} : { [names.definition]: jsonText(definition) }),
    ...(files[names.properties] === null ? {} : { [names.properties]: jsonText(properties) }),
    ...Object.fromEntries(written),
  };
}

/**
 * The ranges that may be marked, as `line:character-line:character`, without the end when only the start matters;
 * undefined when the range is left open.
 */
function rangesOf(text: string, file: string, { pointer, mark }: Due): string[] | undefined {
  const rangeOf = (start: number, end: number): string => `${placeOf(text, start)}-${placeOf(text, end)}`;
  if (typeof mark === 'object' && 'offset' in mark) return [`${placeOf(text, mark.offset)}-`];
  if (!/\.json$/i.test(file)) {
    if (typeof mark !== 'object') return undefined;
    const at = text.indexOf(mark.text);
    return [rangeOf(at, at + mark.text.length)];
  }
  const root = parseTree(text);
  const steps = fromPointer(pointer) ?? [];
  const node = root && findNode(root, steps);
  if (!node) return [`nothing: ${pointer} is not in the file`];
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const value = rangeOf(node.offset, node.offset + node.length);
  if (typeof mark === 'object') {
    const at = text.indexOf(mark.text, node.offset);
    return [rangeOf(at, at + mark.text.length)];
  }
  if (mark === 'value') return [value];
  const isContainer = node.type === 'object' || node.type === 'array';
  if (mark !== 'key' && !isContainer) return [value];
  return [key ? rangeOf(key.offset, key.offset + key.length) : rangeOf(node.offset, node.offset + 1)];
}

function findNode(root: Node, steps: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of steps)
    node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
  return node;
}

function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length - 1}:${lines.at(-1)?.length ?? 0}`;
}
