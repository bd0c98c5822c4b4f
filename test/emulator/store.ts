import type { Clock } from './clock';
import type { FaultQueue } from './faults';
import type { Ids } from './ids';
import type { Json, JsonObject } from './json';
import type { PackageVerifier } from './packageCheck';
import type { Scenario } from './scenarios';
import type { SubmissionRecord } from './timeline';

/** The type that stands for a connector offer here; the real one is not known. */
export const connectorType = 'EMULATED_PowerPlatformConnector';

/** The modules whose drafts can be edited, and the collection each lives in. */
export const collections = {
  Listing: 'listings',
  Property: 'properties',
  Availability: 'productavailabilities',
  Package: 'packageconfigurations',
} as const;

export type Module = keyof typeof collections;
export const editableModules = Object.keys(collections) as Module[];
/** Modules that have a branch but nothing to edit here. */
export const otherModules = ['SupplementalContent', 'Cosell', 'ResellerConfiguration'];

/** A resource with an etag; `body` is what the API shows apart from id and etag. */
export interface Entity {
  readonly id: string;
  etag: string;
  body: JsonObject;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly resourceType: string;
  readonly offerId: string;
  setup: JsonObject;
  /** Draft instance id of every module. */
  readonly instances: Readonly<Record<string, string>>;
  readonly drafts: Record<Module, Entity[]>;
  readonly packages: Entity[];
  readonly submissions: SubmissionRecord[];
  /** What the last save of the package link warned of. */
  packageWarnings: readonly string[];
}

export interface LogEntry {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, Json>>;
  status: number | 'dropped';
}

/** Everything the emulator knows. */
export interface World {
  readonly clock: Clock;
  readonly verifyPackage: PackageVerifier;
  readonly faults: FaultQueue;
  origin: string;
  scenario: Scenario;
  ids: Ids;
  products: Product[];
  /** Access token → who holds it and until when (milliseconds, outside time). */
  tokens: Map<string, { readonly clientId: string; readonly expires: number }>;
  /** Uploaded bytes by blob name. */
  blobs: Map<string, Buffer>;
  log: LogEntry[];
}

/** A new product with one empty draft for each module, as a new offer in the portal has. */
export function createProduct(
  world: World,
  seed: { name: string; offerId: string; resourceType: string },
): Product {
  const instances = Object.fromEntries(
    [...editableModules, ...otherModules].map(module => [module, world.ids.guid()]),
  );
  const draft = (body: JsonObject): Entity[] => [createEntity(world, body)];
  const product: Product = {
    ...seed,
    id: world.ids.guid(),
    setup: {
      resourceType: 'AzureProductSetup',
      sellingOption: 'ListingOnly',
      trialUri: '',
      enableTestDrive: false,
      channelStates: [{ type: 'Reseller', value: 'Disabled' }],
    },
    instances,
    drafts: {
      Listing: draft({
        resourceType: 'AzureListing',
        listingUris: [],
        listingContacts: [],
        languageCode: 'en-us',
        title: seed.name,
        keywords: [],
      }),
      Property: draft({
        resourceType: 'AzureProperty',
        categories: [],
        additionalCategories: [],
        leveledCategories: {},
        industries: [],
        hideKeys: [],
        productTags: [],
        appVersion: '1.0.0.0',
        submissionVersion: '1',
        useEnterpriseContract: false,
        termsOfUse: '',
        marketingOnlyChange: false,
        globalAmendmentTerms: '',
        customAmendments: [],
      }),
      Availability: draft({
        resourceType: 'ProductAvailability',
        visibility: 'Public',
        enterpriseLicensing: 'None',
        audiences: [],
        emailAudiences: [],
        subscriptionAudiences: [],
        hideKeyAudience: '',
      }),
      Package: draft({
        resourceType: 'Dynamics365CustomerEngagementPackageConfiguration',
        packageLocationUri: '',
        applicationConfigurationUri: '',
        packageRegionAvailabilities: [],
        multiplePackagesInPackageFile: false,
        baseLicenseModel: 'User',
        requireS2SOutboundAndCrmSecureStoreAccess: false,
      }),
    },
    packages: [],
    submissions: [],
    packageWarnings: [],
  };
  world.products.push(product);
  return product;
}

export function createEntity(world: World, body: JsonObject): Entity {
  return { id: world.ids.guid(), etag: world.ids.etag(world.clock.now()), body };
}

/** The entity as the API shows it. */
export const shown = (entity: Entity): JsonObject => ({
  ...entity.body,
  '@odata.etag': entity.etag,
  id: entity.id,
});

export const shownProduct = (product: Product): JsonObject => ({
  resourceType: product.resourceType,
  name: product.name,
  externalIDs: [{ type: 'AzureOfferId', value: product.offerId }],
  isModularPublishing: true,
  id: product.id,
});

/** Why each incomplete page is incomplete, by module; empty when the offer can be submitted. */
export function incompletePages(product: Product): Readonly<Record<string, readonly string[]>> {
  const body = (module: Module): JsonObject => product.drafts[module][0]?.body ?? {};
  const isFilled = (value: Json | undefined): boolean =>
    (Array.isArray(value) || typeof value === 'string') && value.length > 0;
  const property = body('Property');
  const problems: Record<string, readonly string[]> = {};
  if (!isFilled(body('Package')['packageLocationUri']))
    problems['Package'] = ['The package SAS URI is required.'];
  if (!isFilled(property['categories'])) problems['Property'] = ['At least one category is required.'];
  else if (property['useEnterpriseContract'] !== true && !isFilled(property['termsOfUse'])) {
    problems['Property'] = ['Terms of use or the Standard Contract is required.'];
  }
  if (!isFilled(body('Listing')['listingUris']))
    problems['Listing'] = ['The privacy policy link is required.'];
  else if (!isFilled(body('Listing')['listingContacts']))
    problems['Listing'] = ['The support link is required.'];
  return problems;
}

/** The submission with the highest release number. */
export const latestSubmission = (product: Product): SubmissionRecord | undefined =>
  product.submissions.at(-1);
