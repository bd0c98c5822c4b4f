import { invalidFields, invalidState, notFound, refused } from '../errors';
import { jsonBody } from '../http';
import type { Reply } from '../http';
import { isObject, text } from '../json';
import type { Json, JsonObject } from '../json';
import { parseSubmissionFilter } from '../odata';
import { page } from '../paging';
import { withProduct } from '../router';
import type { Call, Handler, Route } from '../router';
import { incompletePages, latestSubmission } from '../store';
import type { Product } from '../store';
import {
  isPublished,
  isRunning,
  reportsAt,
  submissionAt,
  substateAt,
  validationsAt,
  workflowAt,
} from '../timeline';
import type { SubmissionRecord } from '../timeline';

const path = '/products/{product}/submissions';

export const submissionRoutes: readonly Route[] = [
  ['GET', path, withProduct(list)],
  ['POST', path, withProduct(create)],
  [
    'GET',
    `${path}/{id}`,
    withSubmission((_, submission, { world, request }) => ({
      status: 200,
      json: submissionAt(submission, world.clock.now(), expands(request.query)),
    })),
  ],
  ['DELETE', `${path}/{id}`, withSubmission(cancel)],
  ['POST', `${path}/{id}/promote`, withSubmission(promote)],
  [
    'GET',
    `${path}/{id}/validations`,
    withSubmission((_, submission, { world, request }) =>
      page(request, validationsAt(submission, world.clock.now())),
    ),
  ],
  [
    'GET',
    `${path}/{id}/reports`,
    withSubmission((_, submission, { world, request }) => {
      const link = `${world.origin}/__blob/report-${submission.id}?sig=cmVwb3J0`;
      return page(request, reportsAt(submission, world.clock.now(), link));
    }),
  ],
  [
    'GET',
    `${path}/{id}/workflowdetails`,
    withSubmission((_, submission, { world, request }) => {
      const now = world.clock.now();
      const isInPreview = substateAt(submission, now) === 'ReadyToPublish';
      if (isInPreview && world.scenario.quirks.includes('workflow-404-in-preview'))
        return notFound('The workflow');
      return page(request, workflowAt(submission, now));
    }),
  ],
];

function withSubmission(
  handler: (product: Product, submission: SubmissionRecord, call: Call) => Reply,
): Handler {
  return withProduct((product, call) => {
    const submission = product.submissions.find(({ id }) => id === call.params['id']);
    return submission ? handler(product, submission, call) : notFound('The submission');
  });
}

const expands = (query: URLSearchParams): boolean => query.get('$expand')?.toLowerCase() === 'publishoption';

function list(product: Product, { world, request }: Call): Reply {
  const source = request.query.get('$filter');
  const filter = source === null ? () => true : parseSubmissionFilter(source);
  if (!filter) return invalidFields({ $filter: ['The filter is not supported.'] });
  const now = world.clock.now();
  const shown = product.submissions.map(submission => submissionAt(submission, now, expands(request.query)));
  return page(request, shown.filter(filter));
}

function create(product: Product, { world, request }: Call): Reply {
  const body = jsonBody(request);
  if (body?.['resourceType'] !== 'SubmissionCreationRequest') {
    return invalidFields({ resourceType: ['The field is invalid.'] });
  }
  const latest = latestSubmission(product);
  const now = world.clock.now();
  if (latest && isRunning(substateAt(latest, now))) {
    return refused(409, 'Conflict', 'A submission of this product is in progress.');
  }
  const resources = objects(body['resources']);
  const problems = { ...unknownResources(product, resources), ...incompletePages(product) };
  if (Object.keys(problems).length > 0) return invalidFields(problems);
  const submission: SubmissionRecord = {
    id: world.ids.submission(),
    releaseNumber: (latest?.releaseNumber ?? 0) + 1,
    createdAt: now,
    plan: world.scenario.plan,
    targets: objects(body['targets']).map(target => ({
      ...target,
      value: capitalized(text(target['value']) ?? ''),
    })),
    resources,
    publishOption: isObject(body['publishOption']) ? body['publishOption'] : {},
    warnings: product.packageWarnings.map(message => ({
      errorCode: 'PackageSasExpiresSoon',
      severity: 'Warning',
      message,
      resource: 'Package',
    })),
  };
  product.submissions.push(submission);
  const location = `${world.origin}/v1.0/ingestion/products/${product.id}/submissions/${submission.id}`;
  return { status: 201, headers: { location }, json: submissionAt(submission, now) };
}

/** Every resource must be the current draft of its module, and there must be at least one. */
function unknownResources(product: Product, resources: readonly JsonObject[]): Record<string, string[]> {
  if (resources.length === 0) return { resources: ['The field is required.'] };
  const isDraft = (resource: JsonObject) =>
    product.instances[text(resource['type']) ?? ''] === resource['value'];
  return resources.every(isDraft) ? {} : { resources: ['The field names a draft that does not exist.'] };
}

function cancel(_: Product, submission: SubmissionRecord, { world }: Call): Reply {
  const now = world.clock.now();
  const substate = substateAt(submission, now);
  if (isPublished(substate) || substate === 'Cancelled') {
    return invalidState('The submission can only be cancelled while it is in progress.');
  }
  submission.cancelledAt = now;
  return { status: 204 };
}

function promote(product: Product, submission: SubmissionRecord, { world }: Call): Reply {
  const now = world.clock.now();
  const isReady = substateAt(submission, now) === 'ReadyToPublish';
  if (!isReady || latestSubmission(product) !== submission) {
    return invalidState('The submission can only be promoted while it is ready to publish.');
  }
  submission.promotedAt = now;
  return { status: 200, json: workflowAt(submission, now)[1] };
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const objects = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
