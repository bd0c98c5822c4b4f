import type { Layout } from './layout';
import type { Json } from './parse';
import { decodeString, type SyntaxFault, type SyntaxFaultKind } from './syntax';
import { createTokenizer, type Token } from './tokens';
import { createTreeBuilder } from './tree';

/** What could be saved of a text that is not JSON. */
export interface Recovered {
  readonly value: Json | undefined;
  readonly layout: Layout;
  /** In the order of the text, at most ten. */
  readonly faults: readonly SyntaxFault[];
  /** Whether every bracket has its partner, so that each value is known to stand where it belongs. */
  readonly complete: boolean;
}

const mostFaults = 10;

/** Faults after which it is a guess which value belongs where. */
const severe: ReadonlySet<SyntaxFaultKind> = new Set<SyntaxFaultKind>([
  'empty',
  'notJson',
  'missingKey',
  'missingBracket',
  'strayBracket',
  'unclosedString',
]);

/** What the innermost open container waits for, and what it has got of its next member. */
interface Waiting {
  for: 'key' | 'colon' | 'value' | 'separator';
  key?: Token;
  /** The comma behind the last member. */
  comma?: Token;
}

/**
 * Reads a text that `JSON.parse` refuses: tells each fault once, at the character that was not expected, and saves the
 * values around it. Linear time, no recursion, never fails.
 */
export function recover(text: string): Recovered {
  const faults: SyntaxFault[] = [];
  let complete = true;
  const report = (
    kind: SyntaxFaultKind,
    { start, end }: Pick<Token, 'start' | 'end'>,
    opened?: number,
  ): void => {
    if (severe.has(kind)) complete = false;
    if (faults.length < mostFaults)
      faults.push({ kind, start, end, ...(opened === undefined ? {} : { opened }) });
  };
  const next = createTokenizer(text, report);
  const tree = createTreeBuilder(text);
  const waiting: Waiting[] = [];
  let end = 0;

  const first = next();
  if (first.type === '{' || first.type === '[') {
    openContainer(first);
    end = first.end;
    readContainers();
  } else {
    const junk = faults.find(({ kind }) => kind !== 'comment' && kind !== 'whiteSpace');
    faults.length = 0;
    if (first.type === 'end' && !junk) report('empty', { start: 0, end: 0 });
    else report('notJson', { start: junk?.start ?? first.start, end: first.end });
  }
  while (tree.open.length > 0) tree.close(end);
  return { ...tree.finish(), faults: faults.sort((a, b) => a.start - b.start), complete };

  function readContainers(): void {
    for (let now = waiting[0]; now; now = waiting[waiting.length - 1]) {
      const token = next();
      if (token.type === 'end')
        return report('missingBracket', { start: end, end }, tree.open[tree.open.length - 1]?.start);
      end = token.end;
      if (token.type === ',') readComma(token, now);
      else if (token.type === ':') readColon(token, now);
      else if (token.type === '}' || token.type === ']') readClosing(token, now);
      else readValue(token, now);
    }
    readRest();
  }

  function readComma(token: Token, now: Waiting): void {
    const isExtra = !now.key && now.for !== 'separator';
    if (now.key) report('missingValue', token);
    else if (isExtra) report('extraComma', token);
    expectMember(now, isExtra ? now.comma : token);
  }

  function readColon(token: Token, now: Waiting): void {
    if (now.for === 'colon') now.for = 'value';
    else report('unexpectedCharacter', token);
  }

  function readClosing(token: Token, now: Waiting): void {
    const isPartner = ({ isArray }: { isArray: boolean }): boolean => isArray === (token.type === ']');
    const partner = tree.open.findLastIndex(isPartner);
    if (partner < 0) return report('strayBracket', token);
    const innermost = tree.open.length - 1;
    if (partner < innermost) report('missingBracket', token, tree.open[innermost]?.start);
    else if (now.key) report('missingValue', token);
    else if (now.comma) report('trailingComma', now.comma);
    while (tree.open.length > partner) {
      waiting.pop();
      tree.close(tree.open.length > partner + 1 ? token.start : token.end);
    }
  }

  function readValue(token: Token, now: Waiting): void {
    const inArray = tree.open[tree.open.length - 1]?.isArray === true;
    if (now.for === 'separator') {
      if (!token.afterJunk && (inArray || isScalar(token))) report('missingComma', token);
      expectMember(now);
    }
    if (now.for === 'colon' && !token.afterJunk) report('missingColon', token);
    if (now.for === 'key' && isScalar(token)) {
      if (token.type === 'word') report('unquotedKey', token);
      now.key = token;
      now.for = 'colon';
      return;
    }
    if (now.for === 'key') report('missingKey', token);
    if (!isScalar(token)) return openContainer(token, now);
    const { value, known } = readScalar(text.slice(token.start, token.end), token.type);
    if (!known) report('badLiteral', token);
    tree.addScalar(token, keyOf(now), value);
    expectSeparator(now);
  }

  function openContainer(token: Token, now?: Waiting): void {
    const isArray = token.type === '[';
    tree.openContainer(token, now && keyOf(now), isArray);
    if (now) expectSeparator(now);
    waiting.push({ for: isArray ? 'value' : 'key' });
  }

  function expectMember(now: Waiting, comma?: Token): void {
    now.for = tree.open[tree.open.length - 1]?.isArray ? 'value' : 'key';
    delete now.key;
    delete now.comma;
    if (comma) now.comma = comma;
  }

  function expectSeparator(now: Waiting): void {
    now.for = 'separator';
    delete now.key;
    delete now.comma;
  }

  function keyOf({ key }: Waiting): { start: number; end: number; text: string } | undefined {
    if (!key) return undefined;
    const raw = text.slice(key.start, key.end);
    return { start: key.start, end: key.end, text: key.type === 'string' ? decodeString(raw) : raw };
  }

  /** Behind the root: a second document leaves the first one whole; anything else with a string was part of it. */
  function readRest(): void {
    const stray = next();
    if (stray.type === 'end') return;
    if (stray.type !== '{' && stray.type !== '[' && text.includes('"', stray.start)) complete = false;
    if (faults.every(({ kind }) => kind !== 'missingBracket')) report('contentAfterEnd', stray);
  }
}

function isScalar({ type }: Token): boolean {
  return type === 'string' || type === 'word';
}

const meantLiterals: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['none', null],
  ['undefined', null],
]);

/** A scalar as it was meant: `True` is true, `.5` a number, any other word a text; `known` to JSON or not. */
function readScalar(raw: string, type: Token['type']): { value: Json; known: boolean } {
  if (type === 'string') return { value: decodeString(raw), known: true };
  const known = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(raw);
  const literal = meantLiterals.get(raw.toLowerCase());
  if (literal !== undefined) return { value: literal, known };
  const number = Number(raw);
  return { value: Number.isFinite(number) ? number : raw, known };
}
