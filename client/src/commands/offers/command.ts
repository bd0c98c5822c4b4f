import type { OfferTarget } from '../../views/offers/node';
import type { OfferSide } from '../../views/offers/start';
import type { Services } from '..';

/** What a command of offers works with. */
export interface OfferContext extends Omit<OfferSide, 'dispose'> {
  readonly services: Services;
  /** The row of the Offers view that it was called on. */
  readonly target: OfferTarget | undefined;
  /** What it was called on, whatever that is. */
  readonly argument: unknown;
}

/** A command of offers; its id is its key in the table. */
export interface OfferCommand {
  /** What to say when it fails and the error does not explain itself. */
  readonly failure: () => string;
  readonly run: (context: OfferContext) => Promise<void>;
}
