import type { StorageAccounts } from '../../views/packages/storageAccounts';
import type { Services } from '..';

/** What a command of packages works with. */
export interface PackageContext extends Services {
  readonly accounts: StorageAccounts;
  /** What it was called on, whatever that is. */
  readonly argument: unknown;
}

/** A command of packages; its id is its key in the table. */
export interface PackageCommand {
  /** What to say when it fails and the error does not explain itself. */
  readonly failure: () => string;
  readonly run: (context: PackageContext) => Promise<void>;
}
