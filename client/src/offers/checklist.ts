import type { OfferState } from './state';

/** An operation of the connector, as far as a test of the preview is concerned. */
export interface TestableOperation {
  readonly id: string;
  readonly summary?: string;
  /** `x-ms-visibility`; internal operations are not tested. */
  readonly visibility?: string;
  readonly isTrigger: boolean;
}

export interface Checklist {
  readonly items: readonly ChecklistItem[];
  readonly passed: number;
  readonly failed: number;
}

export interface ChecklistItem {
  readonly operation: string;
  readonly title: string;
  readonly isTrigger: boolean;
  readonly result: 'open' | 'passed' | 'failed';
  readonly note?: string;
}

/**
 * What has to be tested in the preview: every operation that an author of flows can see. A tick counts for the round in
 * which it was made. Source: https://learn.microsoft.com/connectors/custom-connectors/certification-testing
 */
export function checklist(operations: readonly TestableOperation[], state: OfferState): Checklist {
  const round = state.rounds.at(-1)?.number ?? 0;
  const items = operations
    .filter(operation => operation.visibility !== 'internal')
    .map((operation): ChecklistItem => {
      const test = state.tests[operation.id];
      const isCurrent = test?.round === round;
      return {
        operation: operation.id,
        title: operation.summary?.trim() || operation.id,
        isTrigger: operation.isTrigger,
        result: isCurrent ? (test.passed ? 'passed' : 'failed') : 'open',
        ...(isCurrent && test.note && { note: test.note }),
      };
    });
  return {
    items,
    passed: items.filter(({ result }) => result === 'passed').length,
    failed: items.filter(({ result }) => result === 'failed').length,
  };
}
