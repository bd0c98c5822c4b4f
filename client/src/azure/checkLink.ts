import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AzureError } from './faults';
import type { LinkFinding, LinkFindingId } from './linkFindings';
import { linkFinding } from './linkFindings';
import type { LinkFacts, ReadingOptions } from './sas';
import { readLink } from './sas';
import { toAzureError } from './serviceFaults';
import type { Values } from './text';
import { isZip } from './upload';

export interface CheckOptions extends ReadingOptions {
  /** What the link must lead to: SHA-256 (hexadecimal) and length of the package. */
  readonly package?: { readonly sha256: string; readonly length: number };
  /** Seconds to wait for a link that is refused, since a new policy takes up to 30 to spread; 0 if not given. */
  readonly patience?: number;
  /** Seconds between two tries while there is patience; 3 if not given. */
  readonly pause?: number;
  /** Seconds that the download may take; 180 if not given. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface LinkReport {
  /** Whether Partner Center would take the link: no finding is an error. */
  readonly isGood: boolean;
  readonly findings: readonly LinkFinding[];
  readonly facts: LinkFacts | undefined;
  /** What the link led to, when it could be read. */
  readonly content: { readonly sha256: string; readonly length: number } | undefined;
}

/**
 * Looks at a link the way Partner Center does: what it says of itself, then a plain download without credentials,
 * compared with the package. For links of any origin.
 * @throws {AzureError} `cancelled` only; everything else is a finding
 */
export async function checkLink(link: string, options: CheckOptions = {}): Promise<LinkReport> {
  const { facts, findings, url } = readLink(link, options);
  const followed = url ? await follow(url, options) : { findings: [], content: undefined };
  const all = [...findings, ...followed.findings];
  return {
    isGood: all.every(({ severity }) => severity !== 'error'),
    findings: all,
    facts,
    content: followed.content,
  };
}

interface Followed {
  readonly findings: readonly LinkFinding[];
  readonly content: LinkReport['content'];
}

async function follow(url: URL, options: CheckOptions): Promise<Followed> {
  const { patience = 0, pause = 3, signal } = options;
  for (let waited = 0; ; waited += pause) {
    const followed = await download(url, options);
    const mayChange = followed.findings.some(({ id }) => passing.has(id)) && url.searchParams.has('si');
    if (!mayChange || waited >= patience) return followed;
    try {
      await sleep(pause * 1000, undefined, signal ? { signal } : {});
    } catch {
      throw new AzureError('cancelled');
    }
  }
}

/** What a link may answer while its new policy is not known everywhere. */
const passing: ReadonlySet<LinkFindingId> = new Set<LinkFindingId>(['refused', 'refused-signature', 'busy']);

async function download(url: URL, { package: wanted, limit = 180, signal }: CheckOptions): Promise<Followed> {
  const timeLimit = AbortSignal.timeout(limit * 1000);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
    });
    if (response.status !== 200) return { findings: [await refusal(response)], content: undefined };
    const { isZipFile, ...content } = await digest(response);
    return { findings: contentFindings(content, isZipFile, response, wanted), content };
  } catch (error) {
    const fault = toAzureError(error, { host: url.host, limit }, signal?.aborted ?? false);
    if (fault.code === 'cancelled') throw fault;
    const answer = fault.values['answer'] ?? fault.cause;
    return { findings: [linkFinding('unreachable', { host: url.host, answer })], content: undefined };
  }
}

/** Reads the answer to its end without keeping it. */
async function digest(response: Response): Promise<{ sha256: string; length: number; isZipFile: boolean }> {
  const hash = createHash('sha256');
  let length = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    length += chunk.length;
    if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)]);
  }
  return { sha256: hash.digest('hex'), length, isZipFile: isZip(head) };
}

function contentFindings(
  content: { sha256: string; length: number },
  isZipFile: boolean,
  response: Response,
  wanted: CheckOptions['package'],
): LinkFinding[] {
  const type = response.headers.get('content-type') ?? '–';
  if (!isZipFile) return [linkFinding('not-a-zip', { type })];
  if (!wanted) return [];
  if (content.length !== wanted.length) {
    return [linkFinding('length-differs', { length: content.length, expected: wanted.length })];
  }
  return content.sha256 === wanted.sha256.toLowerCase() ? [] : [linkFinding('hash-differs')];
}

/**
 * What the service's refusals mean for a link.
 * https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes
 */
const refusals: Readonly<Record<string, LinkFindingId>> = {
  AuthenticationFailed: 'refused',
  AuthorizationFailure: 'network-closed',
  AuthorizationSourceIPMismatch: 'network-closed',
  NetworkSecurityPerimeterDenied: 'network-closed',
  AuthorizationPermissionMismatch: 'refused',
  AuthorizationProtocolMismatch: 'refused',
  AuthorizationResourceTypeMismatch: 'refused',
  AuthorizationServiceMismatch: 'refused',
  KeyBasedAuthenticationNotPermitted: 'keys-forbidden',
  PublicAccessNotPermitted: 'public-access-disabled',
  BlobNotFound: 'package-gone',
  ContainerNotFound: 'package-gone',
  ResourceNotFound: 'package-gone',
  ContainerBeingDeleted: 'package-gone',
  ServerBusy: 'busy',
};

/** The service explains a refusal in the body, which repeats parts of the link and is therefore only looked at. */
async function refusal(response: Response): Promise<LinkFinding> {
  const body = await response.text();
  const code = response.headers.get('x-ms-error-code') ?? /<Code>(\w+)<\/Code>/.exec(body)?.[1];
  const values: Values = { answer: code ? `${response.status} ${code}` : `HTTP ${response.status}` };
  if (/not valid in the specified time frame/i.test(body)) return linkFinding('refused-time', values);
  if (/signature did not match/i.test(body)) return linkFinding('refused-signature', values);
  // The emulator says AuthorizationFailure where Azure says AuthenticationFailed.
  if (response.headers.get('server')?.startsWith('Azurite') && response.status === 403) {
    return linkFinding('refused', values);
  }
  if (response.status === 503 || response.status === 429) return linkFinding('busy', values);
  return linkFinding(refusals[code ?? ''] ?? 'answer-unexpected', values);
}
