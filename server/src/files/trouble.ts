import { renderMessage } from '../engine/finding';
import type { Values } from '../engine/finding';

/** Something a person asked for that cannot be done, in one sentence that the editor can translate. */
export class Trouble extends Error {
  constructor(
    /** The sentence with {placeholders}; `message` has them filled in. */
    readonly sentence: string,
    readonly values: Values,
    options?: ErrorOptions,
  ) {
    super(renderMessage({ message: sentence, values }), options);
  }
}

/** Makes a trouble; the sentence is collected for translation. */
export function trouble(sentence: string, values: Values = {}, options?: ErrorOptions): Trouble {
  return new Trouble(sentence, values, options);
}
