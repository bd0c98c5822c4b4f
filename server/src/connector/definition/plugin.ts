import { isObject } from '../json/parse';
import { below, type Node } from '../place';
import { members } from './definition';
import type { Operation } from './views';

const key = 'x-ms-openai-data';

/** What x-ms-openai-data of an operation lists as `operations`. */
export function pluginOperations({ json, at }: Operation): Node[] {
  const data = json[key];
  if (!isObject(data) || !Array.isArray(data.operations)) return [];
  return members(data.operations, below(at, key, 'operations'));
}
