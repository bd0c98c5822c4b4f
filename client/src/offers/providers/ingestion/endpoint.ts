/** Where the ingestion API is, and who gives tokens for it. */
export interface Endpoint {
  /** Without a trailing slash, e.g. `https://api.partner.microsoft.com/v1.0/ingestion`. */
  readonly base: string;
  readonly origin: string;
  /** Where tokens come from, without a trailing slash. */
  readonly authority: string;
  /** The endpoint is on this machine. */
  readonly isEmulator: boolean;
}

/** Source: https://learn.microsoft.com/partner-center/marketplace-offers/submission-api-overview */
export const publicEndpoint = 'https://api.partner.microsoft.com/v1.0/ingestion';

const apiPath = '/v1.0/ingestion';
const microsoftHosts = ['api.partner.microsoft.com', 'api.partner.microsoft-int.com'];
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads an endpoint from a setting; undefined unless it is Microsoft's, over https, or on this machine: a token must not
 * go anywhere else. An endpoint on this machine gives its own tokens, so it never sees real ones.
 */
export function parseEndpoint(setting: string): Endpoint | undefined {
  if (!URL.canParse(setting)) return undefined;
  const url = new URL(setting);
  const isEmulator = loopbackHosts.includes(url.hostname) && /^https?:$/.test(url.protocol);
  const isMicrosoft = microsoftHosts.includes(url.hostname) && url.protocol === 'https:' && url.port === '';
  if (!isEmulator && !isMicrosoft) return undefined;
  if (url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return {
    base: url.origin + (path === '' ? apiPath : path),
    origin: url.origin,
    authority: isEmulator ? url.origin : 'https://login.microsoftonline.com',
    isEmulator,
  };
}

/** The absolute address of a list's next page; undefined when it is on another host. Links come with and without host. */
export function nextPage(endpoint: Endpoint, link: string): string | undefined {
  const root = `${endpoint.origin}/`;
  if (!URL.canParse(link, root)) return undefined;
  const url = new URL(link, root);
  return url.origin === endpoint.origin ? url.href : undefined;
}
