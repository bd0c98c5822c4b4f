import { titleCase } from '../engine/words';
import type { Json } from './json/parse';

/** The label of a parameter's field, from its key: "site_url" gives "Site Url", "token:region" gives "Region". */
export function labelOf(key: string): string {
  return titleCase(key.slice(key.indexOf(':') + 1));
}

/** A first description of a parameter's field. */
export function promptOf(key: string): string {
  return `Enter the ${labelOf(key).toLowerCase()}.`;
}

/** A first uiDefinition for a parameter. */
export function fieldOf(key: string, type: Json | undefined): Json {
  return {
    displayName: labelOf(key),
    description: promptOf(key),
    tooltip: promptOf(key),
    constraints: { required: 'true', clearText: type !== 'securestring' },
  };
}
