import type { Workbench } from './driver';

/** What a person does in the editor, step by step, with the packaged extension installed. */
export interface Scenario {
  title: string;
  /** Folder of `examples/` to open (a fresh copy); `''` opens them all. */
  open: string;
  /** User settings on top of those of every scenario. */
  settings?: Record<string, unknown>;
  /** Locale of the browser, and with it of the workbench. */
  locale?: string;
  /** The folder is not trusted. */
  isRestricted?: boolean;
  /** In order; after a step that fails, the rest is not run and counts as failed. */
  steps: Record<string, (workbench: Workbench) => Promise<void>>;
}

/** Types a scenario: `export default scenario({ … })`. */
export const scenario = (description: Scenario): Scenario => description;
