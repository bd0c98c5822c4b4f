import { invalidFields, notFound } from '../errors';
import { jsonBody } from '../http';
import type { Reply, Request } from '../http';
import { text } from '../json';
import type { JsonObject } from '../json';
import { page } from '../paging';
import { withProduct } from '../router';
import type { Route } from '../router';
import { DAY, utc } from '../clock';
import { createEntity, shown } from '../store';
import type { World } from '../store';
import { refuseWrite } from './drafts';

/** The upload protocol: create, PUT the bytes to `fileSasUri`, PUT the state `Uploaded`, then it is `Processed`. */
export const packageRoutes: readonly Route[] = [
  [
    'GET',
    '/products/{product}/packages',
    withProduct((product, { request }) => page(request, product.packages.map(shown))),
  ],
  [
    'POST',
    '/products/{product}/packages',
    withProduct((product, { world, request }) => {
      const body = jsonBody(request);
      const fileName = text(body?.['fileName']);
      if (!body || fileName === undefined) return invalidFields({ fileName: ['The field is required.'] });
      const blob = world.ids.guid();
      const fileSasUri = blobLink(world, blob, 'rwl');
      const entity = createEntity(world, { ...body, fileName, fileSasUri, state: 'PendingUpload' });
      product.packages.push(entity);
      const location = `${world.origin}/v1.0/ingestion/products/${product.id}/packages/${entity.id}`;
      return { status: 201, headers: { location, etag: entity.etag }, json: shown(entity) };
    }),
  ],
  [
    'GET',
    '/products/{product}/packages/{id}',
    withProduct((product, { params }) => {
      const entity = product.packages.find(({ id }) => id === params['id']);
      return entity
        ? { status: 200, headers: { etag: entity.etag }, json: shown(entity) }
        : notFound('The package');
    }),
  ],
  [
    'PUT',
    '/products/{product}/packages/{id}',
    withProduct((product, { world, request, params }) => {
      const entity = product.packages.find(({ id }) => id === params['id']);
      if (!entity) return notFound('The package');
      const refusal = refuseWrite(world, entity, request.headers['if-match']);
      if (refusal) return refusal;
      entity.body = processed(world, entity.body, jsonBody(request) ?? {});
      entity.etag = world.ids.etag(world.clock.now());
      return { status: 200, headers: { etag: entity.etag }, json: shown(entity) };
    }),
  ],
  [
    'DELETE',
    '/products/{product}/packages/{id}',
    withProduct((product, { params }) => {
      const entity = product.packages.find(({ id }) => id === params['id']);
      if (!entity) return notFound('The package');
      product.packages.splice(product.packages.indexOf(entity), 1);
      return { status: 204 };
    }),
  ],
];

function processed(world: World, body: JsonObject, wanted: JsonObject): JsonObject {
  if (wanted['state'] !== 'Uploaded') return body;
  const blob = new URL(text(body['fileSasUri']) ?? world.origin).pathname.split('/').at(-1) ?? '';
  const state = world.blobs.has(blob) ? 'Processed' : 'ProcessFailed';
  return { ...body, state, fileSasUri: blobLink(world, blob, 'rl') };
}

function blobLink(world: World, blob: string, permissions: string): string {
  const query = new URLSearchParams({
    sv: '2018-03-28',
    sr: 'b',
    sig: Buffer.from(`signature of ${blob}`).toString('base64'),
    se: utc(world.clock.outside() + DAY),
    sp: permissions,
  });
  return `${world.origin}/__blob/${blob}?${query.toString()}`;
}

/** The place that upload links point to; undefined for any other path. */
export function blobReply(world: World, request: Request): Reply | undefined {
  const blob = /^\/__blob\/([\w-]+)$/.exec(request.path)?.[1];
  if (blob === undefined) return undefined;
  if (!request.query.has('sig')) return { status: 403, raw: 'AuthenticationFailed' };
  if (request.method === 'PUT') {
    if (!(request.query.get('sp') ?? '').includes('w'))
      return { status: 403, raw: 'AuthorizationPermissionMismatch' };
    world.blobs.set(blob, request.body);
    return { status: 201 };
  }
  const bytes = world.blobs.get(blob) ?? reportOf(world, blob);
  return bytes
    ? {
        status: 200,
        headers: { 'content-type': blob.startsWith('report-') ? 'text/plain' : 'application/zip' },
        raw: bytes,
      }
    : { status: 404, raw: 'BlobNotFound' };
}

/** The certification report behind the `fileUri` of a submission, as text. */
function reportOf(world: World, blob: string): Buffer | undefined {
  const submission = world.products
    .flatMap(({ submissions }) => submissions)
    .find(({ id }) => blob === `report-${id}`);
  if (!submission) return undefined;
  const lines = submission.plan.findings.map(({ errorCode, message }) => `${errorCode} ${message}`);
  return Buffer.from(['EMULATOR: certification report', ...lines, ''].join('\n'));
}
