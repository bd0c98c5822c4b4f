import { isObject } from '../../shape';
import type { Submission } from '../../snapshot';
import type { Done, OfferRef, SubmissionRef, SubmitOptions } from '../provider';
import type { Environment } from './environment';
import { Failure } from './failure';
import { draftInstance } from './pages';
import { modules, offerPath, submissionPath } from './paths';
import { readSubmission } from './resources';
import { readSubmissions } from './status';
import { isCancelled, isConfirmed, isReadyToPublish, mayBeFollowed } from './submissionState';
import {
  anotherRuns,
  newestUnknown,
  noPackagePage,
  noSubmission,
  notTheNewest,
  stillRunning,
  unreadable,
  wrongState,
} from './submissionTrouble';
import type { Transport } from './transport';
import { writeOnce } from './writeOnce';

/**
 * Submits the draft to preview. The state is read first; the request is sent once; when its answer is lost, the newest
 * submission tells by its release number whether it arrived.
 */
export async function submit(
  transport: Transport,
  env: Environment,
  offer: OfferRef,
  options: SubmitOptions,
  signal: AbortSignal,
): Promise<SubmissionRef> {
  const before = await readSubmissions(transport, offer, signal);
  if (before.warnings.length > 0) throw new Failure(newestUnknown());
  if (before.newest && !mayBeFollowed(before.newest)) throw new Failure(stillRunning(before.newest));
  const resources = await draftResources(transport, offer, signal);
  if (!resources.some(({ type }) => type === 'Package')) throw new Failure(noPackagePage());
  const body = creationRequest(resources, options);
  const release = before.newest?.releaseNumber ?? 0;
  const arrived = async () => {
    const { newest } = await readSubmissions(transport, offer, signal);
    return newest && (newest.releaseNumber ?? 0) > release ? newest : undefined;
  };
  const send = async () =>
    (await transport.write(`${offerPath(offer)}/submissions`, { method: 'POST', body }, signal)).json;
  return refOf(await writeOnce(env, async () => readSubmission(await refuseSecond(send)), arrived, signal));
}

/** Publishes the preview to everybody. Asking again when it was done already is harmless. */
export async function goLive(
  transport: Transport,
  env: Environment,
  offer: OfferRef,
  ref: SubmissionRef,
  signal: AbortSignal,
): Promise<Done> {
  const { newest } = await readSubmissions(transport, offer, signal);
  if (!newest || newest.id !== ref.id) throw new Failure(notTheNewest());
  if (isConfirmed(newest)) return {};
  if (!isReadyToPublish(newest)) throw new Failure(wrongState(newest));
  const path = submissionPath(offer, ref.id);
  await writeOnce(
    env,
    async () => {
      const { json } = await transport.write(`${path}/promote`, { method: 'POST' }, signal);
      return isObject(json) && Array.isArray(json['workflowSteps']) ? true : undefined;
    },
    async () => {
      const current = await readOne(transport, path, signal);
      return current && isConfirmed(current) ? true : undefined;
    },
    signal,
  );
  return {};
}

/** Cancels a submission that is in progress. Asking again when it was done already is harmless. */
export async function cancel(
  transport: Transport,
  env: Environment,
  offer: OfferRef,
  ref: SubmissionRef,
  signal: AbortSignal,
): Promise<Done> {
  const path = submissionPath(offer, ref.id);
  const before = await readOne(transport, path, signal);
  if (!before) throw new Failure(noSubmission());
  if (isCancelled(before)) return {};
  if (before.state === 'Published') throw new Failure(wrongState(before));
  await writeOnce(
    env,
    async () =>
      (await transport.write(path, { method: 'DELETE' }, signal)).status === 204 ? true : undefined,
    async () => {
      const current = await readOne(transport, path, signal);
      return !current || isCancelled(current) ? true : undefined;
    },
    signal,
  );
  return {};
}

/** Somebody else may have submitted since the state was read: the service takes one submission at a time. */
async function refuseSecond<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Failure) || error.trouble.code !== 'conflict') throw error;
    throw new Failure(anotherRuns(error.trouble));
  }
}

interface DraftResource {
  readonly type: string;
  readonly value: string;
}

/** The drafts to submit: those of all modules that the offer has. */
async function draftResources(
  transport: Transport,
  offer: OfferRef,
  signal: AbortSignal,
): Promise<DraftResource[]> {
  const resources = await Promise.all(
    modules.map(async type => {
      const value = await draftInstance(transport, offer, type, signal);
      return value === undefined ? [] : [{ type, value }];
    }),
  );
  return resources.flat();
}

/** Preview first, and nothing goes live by itself. */
const creationRequest = (
  resources: readonly DraftResource[],
  { certificationNotes = '' }: SubmitOptions,
) => ({
  resourceType: 'SubmissionCreationRequest',
  targets: [{ type: 'Scope', value: 'preview' }],
  resources,
  variantResources: [],
  publishOption: {
    releaseTimeInUtc: '0001-01-01T00:00:00Z',
    isManualPublish: true,
    isAutoPromote: false,
    certificationNotes,
  },
  extendedProperties: [],
});

const refOf = ({ id, releaseNumber }: Submission): SubmissionRef => ({
  id,
  ...(releaseNumber !== undefined && { releaseNumber }),
});

/** The submission, or undefined when the service does not know it. */
async function readOne(
  transport: Transport,
  path: string,
  signal: AbortSignal,
): Promise<Submission | undefined> {
  try {
    const submission = readSubmission((await transport.get(path, signal)).json);
    if (!submission) throw new Failure(unreadable());
    return submission;
  } catch (error) {
    if (error instanceof Failure && error.trouble.status === 404) return undefined;
    throw error;
  }
}
