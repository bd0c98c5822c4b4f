import { DAY } from './clock';
import { looksLikeZip, readZip } from './zip';
import type { ZipEntry } from './zip';

/** A verifier of the package's bytes; returns what is wrong, in sentences. */
export type PackageVerifier = (zip: Buffer) => readonly string[] | Promise<readonly string[]>;

export interface PackageVerdict {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** The service insists on this life of a link when the package is saved, and warns below the second. */
const shortestLife = 4 * DAY;
const wantedLife = 15 * DAY;

/** What the portal says of a package link: fetches it as the service does (a plain GET) and looks at the outer layout. */
export async function checkPackageLink(
  link: string,
  now: number,
  verify: PackageVerifier,
): Promise<PackageVerdict> {
  const life = checkLink(link, now);
  if (life.errors.length > 0) return life;
  const bytes = await download(link);
  if (typeof bytes === 'string') return { errors: [bytes], warnings: [] };
  return { errors: await verify(bytes), warnings: life.warnings };
}

/** What can be said of a link without fetching it. */
export function checkLink(link: string, now: number): PackageVerdict {
  if (link !== link.trim()) return onlyError('Fault 41601: InvalidArgument');
  if (!URL.canParse(link)) return onlyError('The package URI is not a valid absolute URI.');
  const url = new URL(link);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) return onlyError('The package URI must use https.');
  if (!url.searchParams.has('sig')) return onlyError('The package URI is not a SAS URI.');
  if (!(url.searchParams.get('sp') ?? 'r').includes('r'))
    return onlyError('The SAS URI does not grant read permission.');
  const expiry = url.searchParams.get('se');
  if (expiry === null) return { errors: [], warnings: [] };
  const left = Date.parse(expiry) - now;
  if (Number.isNaN(left) || left < shortestLife)
    return onlyError('The SAS URI has expired or expires in less than 4 days.');
  if (left < wantedLife) return { errors: [], warnings: ['The SAS URI expires in less than 15 days.'] };
  return { errors: [], warnings: [] };
}

/** The outer layout, with the portal's texts where they are known. */
export function checkLayout(zip: Buffer): readonly string[] {
  const entries = looksLikeZip(zip) ? readZip(zip) : undefined;
  if (!entries) return ['The package is not a valid zip file.'];
  const root = atRoot(entries);
  const packages = root.filter(({ name }) => name.toLowerCase().endsWith('.zip'));
  const texts = root.filter(({ name }) => name.toLowerCase().endsWith('.md'));
  if (texts.length === 0) return ['The intro.md file is missing at root'];
  if (texts.length > 1) return ['Only one intro.md file should be present at the root'];
  const [inner] = packages;
  if (!inner) return ['Solution package not found at root'];
  if (packages.length > 1) return ['Only one solution package zip should be present at the root'];
  const innerEntries = readZip(inner.bytes());
  if (!innerEntries) return ['The solution package is not a valid zip file.'];
  if (!innerEntries.some(({ name }) => name.startsWith('PkgAssets/'))) return ["'PkgAssets' folder missing"];
  return [];
}

const atRoot = (entries: readonly ZipEntry[]): ZipEntry[] =>
  entries.filter(({ name }) => !name.includes('/'));
const onlyError = (message: string): PackageVerdict => ({ errors: [message], warnings: [] });

/** The bytes, or a sentence that says why there are none. */
async function download(link: string): Promise<Buffer | string> {
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(20_000) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? bytes : `The package could not be downloaded: HTTP ${response.status}.`;
  } catch {
    return 'The package could not be downloaded: no answer.';
  }
}
