import type { JsonObject } from '../json/parse';
import { once } from '../memo';
import type { Definition } from './definition';
import { schemaRoots } from './schemas';

/** What whole responses are, references followed. */
export const answerSchemas = once((definition: Definition): ReadonlySet<JsonObject> => {
  const answers = new Set<JsonObject>();
  for (const root of schemaRoots(definition)) {
    const answer = root.kind === 'response' ? definition.resolve(root) : undefined;
    if (answer) answers.add(answer.json);
  }
  return answers;
});
