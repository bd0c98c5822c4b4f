import { isObject, type Json } from '../json/parse';
import { once } from '../memo';
import { pathOf } from '../place';
import type { Definition } from './definition';

/** Where shared objects live, by what a reference to one is called. */
export type Container = 'definitions' | 'parameters' | 'responses';

const prefixes = {
  definitions: '#/definitions/',
  parameters: '#/parameters/',
  responses: '#/responses/',
  paths: '#/paths/',
} as const;

/** Whether a `$ref` has the form of a pointer into the container where it belongs. */
export function isLocalRef(ref: string, to: keyof typeof prefixes): boolean {
  return ref.startsWith(prefixes[to]) && !(ref.includes('~') && /~(?![01])/.test(ref));
}

/** Every `$ref` text of the document, wherever it stands: examples and extensions count, too. */
const refTexts = once((definition: Definition): ReadonlySet<string> => {
  const texts = new Set<string>();
  const open: Json[] = [definition.json];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && typeof value.$ref === 'string') texts.add(value.$ref);
    for (const member of Array.isArray(value) ? value : Object.values(value))
      if (typeof member === 'object' && member !== null) open.push(member);
  }
  return texts;
});

const used = once((definition: Definition): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const text of refTexts(definition)) {
    const target = definition.target(text);
    if (target) names.add(pathOf(target.at).slice(0, 2).join('/'));
  }
  return names;
});

/** Whether some `$ref` points at a shared object or into it. */
export function isReferenced(definition: Definition, container: Container, name: string): boolean {
  return used(definition).has(`${container}/${name}`);
}

/** The names of the shared objects in a container, whatever they are. */
export function sharedNames(definition: Definition, container: Container): string[] {
  const shared = definition.json[container];
  return isObject(shared) ? Object.keys(shared) : [];
}
