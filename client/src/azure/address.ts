import { AzureError } from './faults';

/**
 * The address without query and without a slash at the end, if secrets may be sent to it: https, or http on this
 * machine.
 * @throws {AzureError} `endpoint-insecure`
 */
export function safeAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && isSafe(url)) return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  throw new AzureError('endpoint-insecure', { host: address.split('?')[0] ?? '' });
}

/** Whether secrets may be sent to this address: over https, or without leaving this machine. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** Whether an address is on this machine, where the emulator runs. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
