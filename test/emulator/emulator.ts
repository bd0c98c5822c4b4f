import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isAuthorized, tokenReply } from './auth';
import { defaultStart, demoClock, manualClock, utc } from './clock';
import { controlReply } from './control';
import { unauthorized } from './errors';
import { createFaultQueue, faultReply } from './faults';
import { readRequest, sendReply } from './http';
import type { Reply, Request } from './http';
import { createIds } from './ids';
import { checkLayout } from './packageCheck';
import type { PackageVerifier } from './packageCheck';
import { redactHeaders, redactLinks } from './redact';
import { createRouter } from './router';
import { draftRoutes } from './routes/drafts';
import { blobReply, packageRoutes } from './routes/packages';
import { emptyLists, productRoutes } from './routes/products';
import { submissionRoutes } from './routes/submissions';
import { scenarios } from './scenarios';
import { seed } from './seed';
import type { LogEntry, World } from './store';

export interface EmulatorOptions {
  /** A free port when absent. */
  readonly port?: number;
  /** `happy` when absent. */
  readonly scenario?: string;
  /** `demo`: from the first write on, one second counts as one hour. `manual` (the default): time moves by `POST /__emulator/clock` only. */
  readonly time?: 'manual' | 'demo';
  /** Where manual time starts; 1 September 2026, 10:00 in Redmond, when absent. */
  readonly start?: Date;
  /** Judges the bytes of a package; by default its outer layout is looked at. */
  readonly verifyPackage?: PackageVerifier;
}

export interface Emulator {
  /** Origin without a trailing slash, e.g. `http://127.0.0.1:41234`; the API is below `/v1.0/ingestion`. */
  readonly url: string;
  close(): Promise<void>;
}

const route = createRouter([
  ...productRoutes,
  ...draftRoutes,
  ...packageRoutes,
  ...submissionRoutes,
  ...emptyLists,
]);

/** Starts a stand-in for Partner Center's ingestion API and its token endpoint, on this machine only. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const scenario = scenarios.find(({ name }) => name === (options.scenario ?? 'happy'));
  if (!scenario) {
    throw new Error(
      `No scenario ${options.scenario}; choose one of ${scenarios.map(({ name }) => name).join(', ')}.`,
    );
  }
  const world: World = {
    clock: options.time === 'demo' ? demoClock() : manualClock(options.start?.getTime() ?? defaultStart),
    verifyPackage: options.verifyPackage ?? checkLayout,
    faults: createFaultQueue(),
    origin: '',
    scenario,
    ids: createIds(),
    products: [],
    tokens: new Map(),
    blobs: new Map(),
    log: [],
  };
  seed(world, scenario);
  const closing = new AbortController();
  const server = createServer((message, response) => {
    handle(world, message, response, closing.signal).catch((error: unknown) => {
      if (closing.signal.aborted || response.destroyed) return;
      sendReply(response, {
        status: 500,
        raw: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: world.origin,
    close: () =>
      new Promise((resolve, reject) => {
        closing.abort();
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function handle(
  world: World,
  message: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const request = await readRequest(message);
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    return sendReply(response, { status: 403, raw: 'This emulator answers to its own address only.' });
  }
  const control = controlReply(world, request);
  if (control) return sendReply(response, control);
  const entry: LogEntry = {
    time: utc(world.clock.now()),
    method: request.method,
    path: redactLinks(message.url ?? request.path),
    headers: redactHeaders(request.headers),
    status: 'dropped',
  };
  world.log.push(entry);
  const reply = await replyOrFault(world, request, closing);
  if (reply === 'drop') return void message.socket.destroy();
  entry.status = reply.status;
  sendReply(response, { ...reply, headers: { ...standardHeaders(world), ...reply.headers } });
}

async function replyOrFault(world: World, request: Request, closing: AbortSignal): Promise<Reply | 'drop'> {
  const fault = world.faults.take(request);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { signal: closing });
  const outcome = fault?.dropConnection === true ? 'drop' : fault && faultReply(fault);
  if (outcome !== undefined && fault?.when !== 'after') return outcome;
  const reply = await answer(world, request);
  return outcome ?? reply;
}

function answer(world: World, request: Request): Reply | Promise<Reply> {
  const outsideApi = tokenReply(world, request) ?? blobReply(world, request);
  if (outsideApi) return outsideApi;
  if (!isAuthorized(world, request)) return unauthorized;
  if (request.method !== 'GET') world.clock.wrote();
  return route(world, request);
}

function standardHeaders(world: World): Record<string, string> {
  const id = world.ids.guid();
  return {
    date: new Date(world.clock.now()).toUTCString(),
    'request-id': id,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-azure-ref': Buffer.from(id).toString('base64'),
    'x-cache': 'CONFIG_NOCACHE',
  };
}
