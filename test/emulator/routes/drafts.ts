import { invalidFields, notFound, problem, refused } from '../errors';
import { jsonBody } from '../http';
import type { Reply } from '../http';
import { text } from '../json';
import type { Json, JsonObject } from '../json';
import { checkPackageLink } from '../packageCheck';
import { page } from '../paging';
import { withProduct } from '../router';
import type { ProductHandler, Route } from '../router';
import { collections, createEntity, editableModules, shown } from '../store';
import type { Entity, Module, Product, World } from '../store';

/** Fields that a PUT cannot change and that stay when the body leaves them out. */
const immutable = ['resourceType', 'languageCode'];

/** Reading and writing the draft of every module, and the lists and creations that some of them have besides. */
export const draftRoutes: readonly Route[] = [
  ...editableModules.flatMap((module): Route[] => {
    const path = `/products/{product}/${collections[module]}`;
    return [
      ['GET', `${path}/getByInstanceID(instanceID={instance})`, withProduct(readInstance(module))],
      ['GET', `${path}/{id}`, withProduct(readOne(module))],
      ['PUT', `${path}/{id}`, withProduct(write(module))],
    ];
  }),
  ['GET', '/products/{product}/properties', withProduct(readAll('Property'))],
  ['GET', '/products/{product}/productavailabilities', withProduct(readAll('Availability'))],
  [
    'POST',
    '/products/{product}/productavailabilities',
    withProduct(create('Availability', 'ProductAvailability')),
  ],
  [
    'POST',
    '/products/{product}/listings/createWithInstanceID(instanceID={instance})',
    withProduct(create('Listing', 'AzureListing')),
  ],
  [
    'DELETE',
    '/products/{product}/listings/{id}',
    withProduct((product, { params }) => {
      const listings = product.drafts.Listing;
      const entity = listings.find(({ id }) => id === params['id']);
      if (!entity) return notFound('The listing');
      listings.splice(listings.indexOf(entity), 1);
      return { status: 204 };
    }),
  ],
];

function readAll(module: Module): ProductHandler {
  return (product, { request }) => page(request, product.drafts[module].map(shown));
}

function readInstance(module: Module): ProductHandler {
  return (product, { request, params }) =>
    product.instances[module] === params['instance']
      ? page(request, product.drafts[module].map(shown))
      : notFound('The instance');
}

function readOne(module: Module): ProductHandler {
  return (product, { params }) => {
    const entity = product.drafts[module].find(({ id }) => id === params['id']);
    return entity ? single(entity) : notFound('The resource');
  };
}

function create(module: Module, resourceType: string): ProductHandler {
  return (product, { world, request, params }) => {
    const body = jsonBody(request);
    if (!body || body['resourceType'] !== resourceType)
      return invalidFields({ resourceType: ['The field is invalid.'] });
    const entity = createEntity(world, withoutKeys(body));
    product.drafts[module].push(entity);
    const location = `${world.origin}/v1.0/ingestion/products/${params['product'] ?? ''}/${collections[module]}/${entity.id}`;
    return { ...single(entity), status: 201, headers: { location, etag: entity.etag } };
  };
}

function write(module: Module): ProductHandler {
  return async (product, { world, request, params }) => {
    const entity = product.drafts[module].find(({ id }) => id === params['id']);
    if (!entity) return notFound('The resource');
    const refusal = refuseWrite(world, entity, request.headers['if-match']);
    if (refusal) return refusal;
    const body = jsonBody(request);
    if (!body || body['resourceType'] !== entity.body['resourceType']) {
      return invalidFields({ resourceType: ['The field is invalid.'] });
    }
    const problems =
      module === 'Package' ? await checkPackage(world, product, body['packageLocationUri']) : [];
    if (problems.length > 0) return invalidFields({ packageLocationUri: problems });
    const kept = Object.fromEntries(immutable.map(name => [name, entity.body[name]]));
    entity.body = { ...withoutKeys(body), ...kept };
    entity.etag = world.ids.etag(world.clock.now());
    return single(entity);
  };
}

/** The refusal of a write without `If-Match` or with an etag that is no longer the resource's. */
export function refuseWrite(world: World, entity: Entity, ifMatch: string | undefined): Reply | undefined {
  if (ifMatch === undefined) return problem('Put', { 'If-Match': ['The If-Match header is required.'] });
  if (ifMatch === '*' || ifMatch === entity.etag) return undefined;
  const status = world.scenario.quirks.includes('stale-etag-412') ? 412 : 409;
  return refused(status, 'ConcurrencyConflict', 'The resource was changed since it was read.');
}

/** Checks a given link; what it warns of is told by the next submission. */
async function checkPackage(
  world: World,
  product: Product,
  link: Json | undefined,
): Promise<readonly string[]> {
  const given = text(link);
  if (given === undefined) return [];
  const { errors, warnings } = await checkPackageLink(given, world.clock.outside(), world.verifyPackage);
  product.packageWarnings = warnings;
  return errors;
}

const single = (entity: Entity): Reply => ({
  status: 200,
  headers: { etag: entity.etag },
  json: shown(entity),
});
const withoutKeys = (body: JsonObject): JsonObject => ({ ...body, id: undefined, '@odata.etag': undefined });
