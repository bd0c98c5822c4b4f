import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { isObject, parseJson } from './json';
import type { Json, JsonObject } from './json';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string becomes a JSON string. */
  readonly json?: Json;
  /** Sent as it is, in place of `json`. */
  readonly raw?: string | Buffer;
}

export async function readRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const url = new URL(message.url ?? '/', 'http://emulator');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}

export function sendReply(response: ServerResponse, reply: Reply): void {
  const body = reply.raw ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
  const type = reply.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(reply.status, { ...type, ...reply.headers });
  response.end(body);
}

/** The request's body as a JSON object; undefined when it is anything else. */
export function jsonBody(request: Request): JsonObject | undefined {
  const body = parseJson(request.body.toString('utf8'));
  return isObject(body) ? body : undefined;
}
