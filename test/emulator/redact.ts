import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from './json';

/** A text without the signatures of SAS links. */
export const redactLinks = (source: string): string => source.replace(/([?&]sig=)[^&"\s]*/gi, '$1***');

/** Headers as they may be shown: who asked is hidden. */
export function redactHeaders(headers: IncomingHttpHeaders): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'authorization' || name === 'cookie'
        ? '***'
        : Array.isArray(value)
          ? value.join(', ')
          : (value ?? ''),
    ]),
  );
}
