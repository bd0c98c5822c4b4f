import type { Request, Reply } from './http';
import { isObject, text } from './json';
import type { Json } from './json';

/** What goes wrong with some of the requests. */
export interface Fault {
  /** Any method when absent. */
  readonly method?: string;
  /** A part of the path, in any letter case; any path when absent. */
  readonly path?: string;
  /** Answered in place of the real reply. Without it and without `dropConnection`, the fault only delays. */
  readonly status?: number;
  /** A text is sent as it is, so that it can be broken JSON. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Real milliseconds. */
  readonly delayMs?: number;
  readonly dropConnection?: boolean;
  /** `after`: the emulator acts first, so the caller cannot know that it did. */
  readonly when?: 'before' | 'after';
  /** How many matching requests pass unharmed first; 0 when absent. */
  readonly skip?: number;
  /** How many requests are hit; 1 when absent. */
  readonly times?: number;
}

interface Queued {
  readonly fault: Fault;
  skip: number;
  times: number;
}

export interface FaultQueue {
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** The fault that hits this request, if any; counts it. */
  take(request: Request): Fault | undefined;
}

export function createFaultQueue(): FaultQueue {
  let queue: Queued[] = [];
  return {
    add: faults =>
      queue.push(...faults.map(fault => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }))),
    clear: () => void (queue = []),
    take(request) {
      for (const entry of queue.filter(({ fault }) => matches(fault, request))) {
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.times -= 1;
        queue = queue.filter(({ times }) => times > 0);
        return entry.fault;
      }
      return undefined;
    },
  };
}

const matches = (fault: Fault, request: Request): boolean =>
  (fault.method === undefined || fault.method.toUpperCase() === request.method) &&
  (fault.path === undefined || request.path.toLowerCase().includes(fault.path.toLowerCase()));

/** The reply a fault gives, or undefined when it only delays or drops. */
export function faultReply(fault: Fault): Reply | undefined {
  if (fault.status === undefined) return undefined;
  const headers = fault.headers ?? {};
  if (typeof fault.body === 'string') return { status: fault.status, headers, raw: fault.body };
  return { status: fault.status, headers, ...(fault.body !== undefined && { json: fault.body }) };
}

/** The faults of a control request: one object or a list of them; undefined when it is neither. */
export function parseFaults(body: Json | undefined): Fault[] | undefined {
  const list: readonly Json[] = Array.isArray(body)
    ? (body as readonly Json[])
    : isObject(body)
      ? [body]
      : [];
  const faults = list.filter(isObject).map((entry): Fault => ({
    ...(text(entry['method']) && { method: text(entry['method']) }),
    ...(text(entry['path']) && { path: text(entry['path']) }),
    ...(typeof entry['status'] === 'number' && { status: entry['status'] }),
    ...(entry['body'] !== undefined && { body: entry['body'] }),
    ...(isObject(entry['headers']) && { headers: textValues(entry['headers']) }),
    ...(typeof entry['delayMs'] === 'number' && { delayMs: entry['delayMs'] }),
    ...(entry['dropConnection'] === true && { dropConnection: true }),
    ...(entry['when'] === 'after' && { when: 'after' as const }),
    ...(typeof entry['skip'] === 'number' && { skip: entry['skip'] }),
    ...(typeof entry['times'] === 'number' && { times: entry['times'] }),
  }));
  return faults.length > 0 && faults.length === list.length ? faults : undefined;
}

const textValues = (headers: { readonly [key: string]: Json | undefined }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
