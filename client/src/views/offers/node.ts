import type { AccountItem, StageId } from '../../offers/model';
import type { WorksheetField } from '../../offers/worksheet';
import type { IconName } from '../icons';

/** A row of the Offers view: plain data, drawn by `items.ts`. Commands that are called on it get it as it is. */
export interface OfferNode {
  /** The same as long as the row means the same. */
  readonly id: string;
  /** The id of its offer. */
  readonly offer: string;
  readonly about: Subject;
  readonly label: string;
  readonly description?: string;
  readonly icon: IconName;
  /** What the icon means, for who cannot see it. */
  readonly state?: string;
  /** What the tooltip says below the label: one sentence a line. */
  readonly details: readonly string[];
  /** Microsoft's page about it. */
  readonly help?: string;
  /** Words by which the manifest decides which buttons it has. */
  readonly context: readonly string[];
  readonly children?: readonly OfferNode[];
  readonly isExpanded?: boolean;
  /** The row has a check box, which is so. */
  readonly isTicked?: boolean;
}

/** What a row is about, for the commands that are called on it. */
export type Subject =
  | { readonly kind: 'offer' | 'group' | 'package' | 'deadline' | 'event' | 'finding' }
  | { readonly kind: 'stage'; readonly stage: StageId; readonly page: string }
  | { readonly kind: 'field'; readonly field: WorksheetField['id'] }
  | { readonly kind: 'account'; readonly item: AccountItem }
  | { readonly kind: 'operation'; readonly operation: string };

/** What a command of an offer is called on. */
export type OfferTarget = Pick<OfferNode, 'offer' | 'about'>;

/** Reads what a command was called on: a row of the view, or nothing of ours. */
export function targetOf(argument: unknown): OfferTarget | undefined {
  const node = argument as Partial<OfferTarget> | null | undefined;
  if (typeof node !== 'object' || node === null) return undefined;
  return typeof node.offer === 'string' && node.about ? { offer: node.offer, about: node.about } : undefined;
}

/** An offer as the target of a command. */
export const offerTarget = (offer: string): OfferTarget => ({ offer, about: { kind: 'offer' } });
