import type { CheckedConnector } from '../commands/check';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Turns checked connectors into the text of a report. */
export type Reporter = (checked: readonly CheckedConnector[], options: { readonly color: boolean }) => string;

export const reporters = { stylish, json, sarif, junit, github } satisfies Record<string, Reporter>;
