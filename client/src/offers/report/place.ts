/** Where a message points: a JSON pointer (RFC 6901), or an operation by its id when a comparison of two versions speaks. */
export interface Place {
  readonly pointer?: string;
  readonly operation?: string;
}

/** The keys at the root of a definition, with which a pointer without its first slash begins. */
const roots =
  'paths|definitions|parameters|responses|securityDefinitions|security|info|host|basePath|schemes|swagger|tags|consumes|produces|properties|externalDocs|x-ms-[\\w-]+';

/** `paths/~1x/get/…: message`, with or without the first slash; a lone root key counts only after a severity. */
const pathThenMessage = new RegExp(`^(#?/?(?:${roots})/.*?)\\s*:\\s+(.+)$`);
const rootThenMessage = new RegExp(`^(#?/?(?:${roots}))\\s*:\\s+(.+)$`);

/** Splits `pointer: message` as Microsoft's validator prints it. */
export function splitPath(
  text: string,
  hasSeverity: boolean,
): { readonly place: Place; readonly message: string } | undefined {
  const [, path = '', message = ''] =
    pathThenMessage.exec(text) ?? (hasSeverity ? rootThenMessage.exec(text) : undefined) ?? [];
  const place = readPlace(path);
  return place && { place, message };
}

/** Finds `ValuePath: …` in a text, quoted or not, and gives the text without it and what follows it. */
export function splitValuePath(
  text: string,
): { readonly place: Place; readonly message: string } | undefined {
  const found = /\s*\bValuePath\s*:\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`|(\S+))/i.exec(text);
  if (found === null) return undefined;
  const place = readPlace(found[1] ?? found[2] ?? found[3] ?? withoutPunctuation(found[4] ?? ''));
  return place && { place, message: text.slice(0, found.index).trim() };
}

/** Reads a place as the validator spells it: `/paths/~1x/get`, `paths/~1x/get`, `#/paths/~1x%7Bid%7D`, `operation/GetItem`. */
function readPlace(raw: string): Place | undefined {
  const text = raw.startsWith('#') ? decoded(raw.slice(1)) : raw;
  if (text === '') return undefined;
  const [, operation] = /^\/?operation\/([^/]+)/.exec(text) ?? [];
  if (operation !== undefined) return { operation };
  const pointer = text.startsWith('/') ? text : `/${text}`;
  return /~(?![01])/.test(pointer) ? undefined : { pointer };
}

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A stray percent sign is part of the path itself.
  }
};

/** Without the full stop, or the bracket of the sentence around it; a bracket that the path opened stays. */
const withoutPunctuation = (path: string): string => {
  const trimmed = path.replace(/[.,;:'"`]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
};
