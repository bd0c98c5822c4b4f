import { invalidFields, problem, refused } from '../errors';
import { jsonBody } from '../http';
import type { Reply } from '../http';
import { isObject, text } from '../json';
import type { Json, JsonObject } from '../json';
import { parseProductFilter } from '../odata';
import { page } from '../paging';
import { withProduct } from '../router';
import type { Call, Route } from '../router';
import { connectorType, createProduct, shownProduct } from '../store';
import { isPublished, substateAt } from '../timeline';

/** Types that offers can have here. */
const knownTypes = [
  'AzureApplication',
  'AzureContainer',
  'AzureDynamics365BusinessCentral',
  'AzureDynamics365ForCustomerEngagement',
  'AzureDynamics365ForOperations',
  'AzureThirdPartyVirtualMachine',
  'SoftwareAsAService',
  connectorType,
];

export const productRoutes: readonly Route[] = [
  ['GET', '/products', listProducts],
  ['POST', '/products', createFromBody],
  ['GET', '/products/{product}', withProduct(product => ({ status: 200, json: shownProduct(product) }))],
  [
    'DELETE',
    '/products/{product}',
    withProduct((product, { world }) => {
      const now = world.clock.now();
      if (product.submissions.some(submission => isPublished(substateAt(submission, now)))) {
        return refused(409, 'Conflict', 'A product that was published cannot be deleted.');
      }
      world.products.splice(world.products.indexOf(product), 1);
      return { status: 204 };
    }),
  ],
  ['GET', '/products/{product}/setup', withProduct(product => ({ status: 200, json: product.setup }))],
  [
    'POST',
    '/products/{product}/setup',
    withProduct((product, { request }) => {
      const body = jsonBody(request);
      if (body?.['resourceType'] !== 'AzureProductSetup')
        return invalidFields({ resourceType: ['The field is invalid.'] });
      product.setup = body;
      return { status: 200, json: product.setup };
    }),
  ],
  [
    'GET',
    '/products/{product}/branches/getByModule(module={module})',
    withProduct((product, { request, params }) => {
      const module = Object.keys(product.instances).find(
        name => name.toLowerCase() === params['module']?.toLowerCase(),
      );
      if (module === undefined)
        return invalidFields({ module: [`The field is invalid (value '${params['module'] ?? ''}').`] });
      return page(request, [
        {
          resourceType: 'Branch',
          friendlyName: 'Main',
          type: 'Main',
          module,
          currentDraftInstanceID: product.instances[module] ?? '',
        },
      ]);
    }),
  ],
];

function listProducts({ world, request }: Call): Reply {
  const { quirks } = world.scenario;
  if (quirks.includes('publisher-header') && !(Number(request.headers['x-ms-publisherid']) > 0)) {
    return problem('GetProduct', {
      'x-ms-publisherId': ['PublisherId is a required header, and must be a positive number.'],
    });
  }
  const source = request.query.get('$filter');
  if (source === null && quirks.includes('needs-type-filter')) {
    return invalidFields({ 'ProductTypeFilter[0]': ["The field is invalid (value 'Application')."] });
  }
  const filter = source === null ? () => true : parseProductFilter(source);
  if (!filter) return invalidFields({ $filter: ['The filter is not supported.'] });
  const dangling = quirks.includes('dangling-next-link');
  return page(request, world.products.map(shownProduct).filter(filter), { dangling });
}

function createFromBody({ world, request }: Call): Reply {
  const body = jsonBody(request);
  if (!body) return invalidFields({ body: ['A non-empty request body is required.'] });
  const name = text(body['name']);
  const resourceType = text(body['resourceType']);
  const offerId = offerIdOf(body['externalIds'] ?? body['externalIDs']);
  if (name === undefined) return invalidFields({ name: ['The field is required.'] });
  if (offerId === undefined) return invalidFields({ externalIds: ['The field is required.'] });
  if (resourceType === undefined || !knownTypes.includes(resourceType)) {
    return invalidFields({ resourceType: [`The field is invalid (value '${resourceType ?? ''}').`] });
  }
  const isTaken = world.products.some(product => product.name === name || product.offerId === offerId);
  if (isTaken) return refused(409, 'Conflict', 'A product with this name or offer id exists.');
  const product = createProduct(world, { name, offerId, resourceType });
  return {
    status: 201,
    headers: { location: `${world.origin}/v1.0/ingestion/products/${product.id}` },
    json: shownProduct(product),
  };
}

function offerIdOf(ids: Json | undefined): string | undefined {
  const list: readonly Json[] = Array.isArray(ids) ? (ids as readonly Json[]) : [];
  const isOfferId = (id: JsonObject) => text(id['type'])?.toLowerCase() === 'azureofferid';
  return text(list.filter(isObject).find(isOfferId)?.['value']);
}

/** Lists that a connector offer has no entries in. */
export const emptyLists: readonly Route[] = [
  '/variants',
  '/featureAvailabilities/getByInstanceID(instanceID={instance})',
  '/listings/{id}/assets',
  '/listings/{id}/images',
  '/listings/{id}/videos',
].map(path => ['GET', `/products/{product}${path}`, withProduct((_, { request }) => page(request, []))]);
