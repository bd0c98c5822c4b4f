import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { StorageAccount } from '../../client/src/azure';

/** A line to an account that can be cut. */
export interface Line {
  /** The account, reached over the line. */
  readonly account: StorageAccount;
  /** Cuts all connections after this many bytes towards the service; new ones fail until `mend`. */
  readonly cutAfter: (bytes: number) => void;
  /** Cuts all connections once after this many bytes; the next connection is sound. */
  readonly cutOnceAfter: (bytes: number) => void;
  readonly mend: () => void;
  /** Replaces a text on its way to the service by another of the same length. */
  readonly damage: (text: string, other: string) => void;
  /** How many requests that look like this were begun since the last `forget`. */
  readonly count: (request: RegExp) => number;
  readonly forget: () => void;
  readonly stop: () => void;
}

/** Puts a TCP proxy before an account. */
export async function lineTo(account: StorageAccount): Promise<Line> {
  const target = new URL(account.endpoint);
  const sockets = new Set<Socket>();
  let budget = Infinity;
  let isOnce = false;
  let swap: readonly [string, string] | undefined;
  let seen: string[] = [];

  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    if (isOnce) budget = Infinity;
  };
  const server = createServer(client => {
    if (budget <= 0) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    upstream.pipe(client);
    const index = seen.push('') - 1;
    client.on('data', chunk => {
      const text = chunk.toString('latin1');
      seen[index] = (seen[index] ?? '') + text;
      const passed = swap ? Buffer.from(text.replace(...swap), 'latin1') : chunk;
      upstream.write(passed.subarray(0, Math.min(passed.length, budget)));
      budget -= chunk.length;
      if (budget <= 0) cut();
    });
  });
  const port = await listen(server);
  const cutting = (once: boolean) => (bytes: number) => {
    isOnce = once;
    budget = bytes;
  };
  return {
    account: { ...account, endpoint: account.endpoint.replace(target.host, `127.0.0.1:${port}`) },
    cutAfter: cutting(false),
    cutOnceAfter: cutting(true),
    mend: () => void (budget = Infinity),
    damage: (text, other) => void (swap = [text, other]),
    count: request => seen.join('\n').match(new RegExp(request.source, 'g'))?.length ?? 0,
    forget: () => void (seen = seen.map(() => '')),
    stop: () => {
      server.close();
      isOnce = false;
      cut();
    },
  };
}

/** An answer that the emulator can not be brought to give, in the form in which Azure gives it. */
export interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly headers?: Record<string, string>;
  /** Text inside of the `Error` element. */
  readonly detail?: string;
  readonly body?: string;
}

export interface Service {
  readonly origin: string;
  readonly requests: { readonly method: string; readonly url: string; readonly authorization: string }[];
  readonly stop: () => void;
}

/** An HTTP service that answers what it is told to, and passes on to `target` what it has no answer for. */
export async function service(
  answer: (request: IncomingMessage, count: number) => Answer | undefined | Promise<Answer | undefined>,
  target?: string,
): Promise<Service> {
  const requests: { method: string; url: string; authorization: string }[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, authorization: headers.authorization ?? '' });
    const given = await answer(request, requests.length);
    if (given) {
      request.resume();
      const { status, code, detail = '', body } = given;
      const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message>${detail}</Error>`;
      const own = code ? { 'x-ms-error-code': code, 'content-type': 'application/xml' } : {};
      response.writeHead(status, { ...own, ...given.headers });
      response.end(method === 'HEAD' ? undefined : (body ?? (code ? xml : '')));
      return;
    }
    if (!target) return void response.writeHead(404).end();
    const passed = httpRequest(new URL(url, target), { method, headers }, upstream => {
      response.writeHead(upstream.statusCode ?? 502, upstream.headers);
      upstream.pipe(response);
    });
    request.pipe(passed);
  };
  const server = createHttpServer((request, response) => void respond(request, response));
  const port = await listen(server);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, requests, stop };
}

/** A service that takes connections and says nothing. */
export async function muteService(): Promise<Pick<Service, 'origin' | 'stop'>> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => void sockets.add(socket.on('error', () => socket.destroy())));
  const port = await listen(server);
  const stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

function listen(server: Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
