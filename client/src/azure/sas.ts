import { isLoopback, isSafe } from './address';
import { daysLeft, judgeExpiry } from './expiry';
import type { LinkFinding, LinkFindingId } from './linkFindings';
import { linkFinding } from './linkFindings';
import type { Values } from './text';
import { day } from './text';

/**
 * What a link says of itself, without its signature.
 * Parameters: https://learn.microsoft.com/rest/api/storageservices/create-service-sas
 */
export interface LinkFacts {
  readonly host: string;
  readonly container: string | undefined;
  readonly blob: string | undefined;
  readonly kind: 'service' | 'user delegation' | 'account' | 'unsigned';
  readonly scope: 'blob' | 'container' | 'account' | undefined;
  /** Letters of `sp`; undefined when a stored access policy keeps them. */
  readonly permissions: string | undefined;
  readonly startsOn: Date | undefined;
  /** End of the link; undefined when a stored access policy keeps it and it was not told. */
  readonly expiresOn: Date | undefined;
  readonly daysLeft: number | undefined;
  readonly httpsOnly: boolean;
  /** Name of the stored access policy (`si`). */
  readonly policy: string | undefined;
  readonly version: string | undefined;
}

export interface LinkReading {
  /** Undefined when the text is no link at all. */
  readonly facts: LinkFacts | undefined;
  readonly findings: readonly LinkFinding[];
  /** Where a GET makes sense: a complete link that is safe to send. Holds the signature. */
  readonly url: URL | undefined;
}

export interface ReadingOptions {
  readonly now?: Date;
  /** End of a link whose end is kept by a stored access policy, as it was when the link was made. */
  readonly expiresOn?: Date;
}

/** The link without what people copy along: blanks, quotes and angle brackets around it. */
export function cleanLink(text: string): string {
  return text.replace(/^[\s"'`<(\u200b\ufeff]+|[\s"'`>)\u200b\ufeff]+$/gu, '');
}

/** Reads a link of any origin and says what is wrong with it, without following it. */
export function readLink(text: string, { now = new Date(), expiresOn }: ReadingOptions = {}): LinkReading {
  const link = cleanLink(text);
  const findings: LinkFinding[] = [];
  const find = (id: LinkFindingId, values?: Values) => void findings.push(linkFinding(id, values));
  const nothing = (id: LinkFindingId): LinkReading => {
    find(id);
    return { facts: undefined, findings, url: undefined };
  };

  if (link === '') return nothing('link-empty');
  if (link !== text) find('link-not-clean');
  if (/\s|&amp;/.test(link)) return nothing('link-broken');
  if (!URL.canParse(link)) return nothing('link-not-url');
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return nothing('link-not-url');

  const facts = factsOf(url, now, expiresOn);
  if (!isSafe(url)) find('link-not-https');
  if (isLoopback(url)) find('link-emulator');
  if (facts.kind === 'unsigned') {
    find('link-unsigned');
    return { facts, findings, url: undefined };
  }
  findings.push(...scopeFindings(facts, url), ...timeFindings(facts, url, now));
  const isComplete = !findings.some(({ id }) => hopeless.has(id));
  return { facts, findings, url: isComplete && isSafe(url) ? url : undefined };
}

/** With these, what a GET answers is known already. */
const hopeless: ReadonlySet<LinkFindingId> = new Set<LinkFindingId>([
  'link-without-blob',
  'signature-incomplete',
  'version-missing',
  'expiry-missing',
  'expiry-unreadable',
  'expired',
  'not-started',
]);

function factsOf(url: URL, now: Date, told: Date | undefined): LinkFacts {
  const get = (name: string) => url.searchParams.get(name) || undefined;
  const path = url.pathname.split('/').slice(1).filter(Boolean).map(decoded);
  // The emulator has the account in the path, Azure in the host.
  const [container, ...blob] = isLoopback(url)
    ? path.slice(1)
    : path.length === 1
      ? ['$root', ...path]
      : path;
  const ends = [get('se'), get('ske')].flatMap(value => dateOf(value) ?? []);
  const expiresOn = ends.length > 0 ? new Date(Math.min(...ends.map(Number))) : told;
  const kind = kindOf(get);
  return {
    host: url.host,
    container,
    blob: blob.length > 0 ? blob.join('/') : undefined,
    kind,
    scope: kind === 'account' ? 'account' : scopes[get('sr') ?? ''],
    permissions: get('sp'),
    startsOn: dateOf(get('st')),
    expiresOn,
    daysLeft: expiresOn && daysLeft(expiresOn, now),
    httpsOnly: get('spr') === 'https',
    policy: get('si'),
    version: get('sv'),
  };
}

/** `sr`: blob, blob version, snapshot; container, directory. */
const scopes: Readonly<Record<string, 'blob' | 'container'>> = {
  b: 'blob',
  bv: 'blob',
  bs: 'blob',
  c: 'container',
  d: 'container',
};

function kindOf(get: (name: string) => string | undefined): LinkFacts['kind'] {
  if (!get('sig')) return 'unsigned';
  if (get('skoid') ?? get('sktid')) return 'user delegation';
  return (get('ss') ?? get('srt')) ? 'account' : 'service';
}

function scopeFindings(facts: LinkFacts, url: URL): LinkFinding[] {
  const { permissions, policy } = facts;
  const addresses = url.searchParams.get('sip');
  return [
    ...when(facts.blob === undefined, 'link-without-blob'),
    ...when(!isSignature(url.searchParams.get('sig') ?? ''), 'signature-incomplete'),
    ...when(facts.version === undefined, 'version-missing'),
    ...when(facts.kind === 'account', 'account-sas'),
    ...when(facts.scope === 'container', 'container-sas'),
    ...when(permissions === undefined ? policy === undefined : !permissions.includes('r'), 'no-read', {
      permissions: permissions ?? '–',
    }),
    ...when(/[^rl]/.test(permissions ?? ''), 'more-than-read', { permissions: permissions ?? '' }),
    ...when(!facts.httpsOnly && !isLoopback(url), 'http-allowed'),
    ...when(addresses !== null, 'address-restricted', { addresses: addresses ?? '' }),
  ];
}

function timeFindings(facts: LinkFacts, url: URL, now: Date): LinkFinding[] {
  const { expiresOn, startsOn, policy } = facts;
  const delegated = when(facts.kind === 'user delegation', 'user-delegation');
  const unreadable = ['st', 'se', 'ske'].some(name => {
    const value = url.searchParams.get(name);
    return value !== null && dateOf(value) === undefined;
  });
  if (unreadable) return [linkFinding('expiry-unreadable'), ...delegated];
  if (expiresOn === undefined) {
    return policy === undefined
      ? [linkFinding('expiry-missing'), ...delegated]
      : [linkFinding('expiry-in-policy', { policy }), ...delegated];
  }
  const judged = judgeExpiry(expiresOn, now);
  const early = when(startsOn !== undefined && startsOn > now, 'not-started', {
    date: startsOn ? day(startsOn) : '',
  });
  return [...(judged ? [judged] : []), ...early, ...delegated];
}

function when(is: boolean, id: LinkFindingId, values?: Values): LinkFinding[] {
  return is ? [linkFinding(id, values)] : [];
}

/** A signature is 32 bytes as base64. A plus sign that was not escaped arrives as a blank: the link was damaged. */
function isSignature(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text);
}

/** The forms that the service takes: a day, a minute or a second, in UTC. */
function dateOf(text: string | null | undefined): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(text ?? '')) return undefined;
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
