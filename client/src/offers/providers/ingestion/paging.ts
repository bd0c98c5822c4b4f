import * as l10n from '@vscode/l10n';
import { isObject } from '../../shape';
import { nextPage } from './endpoint';
import { Failure } from './failure';
import type { Transport } from './transport';

export interface PagedList {
  readonly items: readonly unknown[];
  /** Whole sentences about why items may be missing; empty when the list is whole. */
  readonly warnings: readonly string[];
}

const mostPages = 200;

/** Reads a list with all its pages. Pages may be short or empty although more follow. */
export async function readList(transport: Transport, path: string, signal: AbortSignal): Promise<PagedList> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let target = path;
  for (let pages = 0; ; pages += 1) {
    const json = await readPage(transport, target, pages > 0, signal);
    if (json === undefined) return { items, warnings: [brokenOff()] };
    items.push(...entriesOf(json));
    const link = isObject(json) ? linkOf(json) : undefined;
    if (link === undefined) return { items, warnings: [] };
    const next = nextPage(transport.endpoint, link);
    if (next === undefined) throw new Failure(otherHost());
    if (seen.has(next) || pages + 1 >= mostPages) return { items, warnings: [endless(items.length)] };
    seen.add(next);
    target = next;
  }
}

/** The page, or undefined when the service does not know a page that it has named itself: that has been seen. */
async function readPage(
  transport: Transport,
  target: string,
  isFollowUp: boolean,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return (await transport.get(target, signal)).json;
  } catch (error) {
    if (isFollowUp && error instanceof Failure && error.trouble.status === 404) return undefined;
    throw error;
  }
}

/** The entries of a page; fails when it is none. */
export function entriesOf(page: unknown): readonly unknown[] {
  if (!isObject(page) || !Array.isArray(page['value'])) throw new Failure(noList());
  return page['value'];
}

const linkOf = (page: Record<string, unknown>): string | undefined =>
  [page['nextLink'], page['@nextLink'], page['@odata.nextLink']].find(
    (link): link is string => typeof link === 'string' && link !== '',
  );

const brokenOff = (): string =>
  l10n.t('The list broke off: the service did not find its next page, so entries may be missing.');

const endless = (count: number): string =>
  l10n.t('The list did not end; the first {count} entries are used.', { count });

const noList = () => ({
  code: 'service' as const,
  cause: l10n.t('The service answered with something that is not a list.'),
  nextStep: l10n.t('Refresh the status of the offer in some minutes.'),
});

const otherHost = () => ({
  code: 'service' as const,
  cause: l10n.t('The next page of the list is on another host, which was not asked.'),
  nextStep: l10n.t('Report this to Microsoft; use the guided mode meanwhile.'),
});
