import * as l10n from '@vscode/l10n';
import type { Snapshot, Source, Submission } from '../../snapshot';
import type { OfferRef } from '../provider';
import { Failure } from './failure';
import { aboutOffer } from './offers';
import { readList } from './paging';
import { offerPath, submissionPath } from './paths';
import { newestSubmission, readReport, readSteps, readSubmission, readValidation } from './resources';
import type { Transport } from './transport';

export interface Submissions {
  readonly newest?: Submission;
  /** Why a newer one may exist; empty when the list is whole. */
  readonly warnings: readonly string[];
}

export async function readSubmissions(
  transport: Transport,
  offer: OfferRef,
  signal: AbortSignal,
): Promise<Submissions> {
  const { items, warnings } = await aboutOffer(offer, () =>
    readList(transport, `${offerPath(offer)}/submissions`, signal),
  );
  const newest = newestSubmission(items.flatMap(item => readSubmission(item) ?? []));
  return newest ? { newest, warnings } : { warnings };
}

/**
 * Reads where an offer stands. The submission is what counts; steps, validations and reports are read besides, and what
 * cannot be read of them becomes a warning.
 */
export async function readStatus(
  transport: Transport,
  source: Source,
  now: () => number,
  offer: OfferRef,
  signal: AbortSignal,
): Promise<Snapshot> {
  const { newest, warnings } = await readSubmissions(transport, offer, signal);
  const at = () => new Date(now()).toISOString();
  if (!newest) return { source, at: at(), ...(warnings.length > 0 && { warnings }) };
  const path = submissionPath(offer, newest.id);
  const [steps, validations, reports] = await Promise.all([
    readDetail(transport, `${path}/workflowdetails`, noSteps, signal),
    readDetail(transport, `${path}/validations`, noValidations, signal),
    readDetail(transport, `${path}/reports`, noReports, signal),
  ]);
  const all = [...warnings, ...steps.warnings, ...validations.warnings, ...reports.warnings];
  return {
    source,
    at: at(),
    submission: newest,
    ...(steps.items && { steps: steps.items.flatMap(readSteps) }),
    ...(validations.items && { validations: validations.items.flatMap(readValidation) }),
    ...(reports.items && { reports: reports.items.flatMap(readReport) }),
    ...(all.length > 0 && { warnings: [...new Set(all)] }),
  };
}

interface Detail {
  readonly items?: readonly unknown[];
  readonly warnings: readonly string[];
}

/** Reads a list that may be missing: since April 2026 the steps are not found while a submission is in preview. */
async function readDetail(
  transport: Transport,
  path: string,
  warn: (cause: string) => string,
  signal: AbortSignal,
): Promise<Detail> {
  try {
    return await readList(transport, path, signal);
  } catch (error) {
    if (!(error instanceof Failure) || signal.aborted) throw error;
    return { warnings: error.trouble.status === 404 ? [] : [warn(error.trouble.cause)] };
  }
}

const noSteps = (cause: string): string => l10n.t('The steps could not be read. {cause}', { cause });
const noValidations = (cause: string): string =>
  l10n.t('The validation messages could not be read. {cause}', { cause });
const noReports = (cause: string): string =>
  l10n.t('The certification reports could not be read. {cause}', { cause });
