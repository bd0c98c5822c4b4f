import { HOUR } from './clock';
import { createIds } from './ids';
import { usual } from './scenarios';
import type { OfferSeed, Scenario } from './scenarios';
import { connectorType, createProduct } from './store';
import type { Product, World } from './store';

/** Puts the account into a scenario's state; time starts anew. */
export function seed(world: World, chosen: Scenario): void {
  world.clock.reset();
  world.scenario = chosen;
  world.ids = createIds();
  world.products = [];
  world.tokens = new Map();
  world.blobs = new Map();
  world.log = [];
  world.faults.clear();
  for (const offer of chosen.offers) seedOffer(world, offer);
  world.faults.add(chosen.faults);
}

function seedOffer(world: World, offer: OfferSeed): void {
  const offerId = offer.name.toLowerCase().replaceAll(' ', '-');
  const product = createProduct(world, {
    name: offer.name,
    offerId,
    resourceType: offer.resourceType ?? connectorType,
  });
  if (offer.draft === 'complete') completeDraft(product);
  for (const submission of offer.submissions ?? []) {
    const createdAt = world.clock.now() - submission.hoursAgo * HOUR;
    product.submissions.push({
      id: world.ids.submission(),
      releaseNumber: product.submissions.length + 1,
      createdAt,
      plan: submission.plan ?? usual,
      targets: [{ type: 'Scope', value: 'Preview' }],
      resources: [{ type: 'Package', value: product.instances['Package'] ?? '' }],
      publishOption: { isManualPublish: true, isAutoPromote: false, certificationNotes: '' },
      warnings: [],
      ...(submission.promotedHoursAgo !== undefined && {
        promotedAt: world.clock.now() - submission.promotedHoursAgo * HOUR,
      }),
    });
  }
}

function completeDraft(product: Product): void {
  const merge = (module: 'Listing' | 'Property' | 'Package', fields: Product['setup']) => {
    for (const entity of product.drafts[module]) entity.body = { ...entity.body, ...fields };
  };
  merge('Package', {
    packageLocationUri:
      'https://contosocert.blob.core.windows.net/certification/package.zip?sp=r&sr=b&sig=c2VlZGVk',
  });
  merge('Property', { categories: ['Productivity'], useEnterpriseContract: true });
  merge('Listing', {
    listingUris: [
      { type: 'PrivacyUri', subtype: '', displayText: 'Privacy', uri: 'https://contoso.com/privacy' },
    ],
    listingContacts: [
      {
        type: 'CustomerSupport',
        email: 'help@contoso.com',
        name: 'Contoso',
        phone: '',
        uri: 'https://contoso.com/support',
      },
    ],
  });
}
