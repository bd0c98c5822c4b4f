/** How the bytes of a text file were encoded, as far as a byte order mark or a bad byte tells. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Offset in `text` of the first byte sequence that is not valid UTF-8. */
  readonly invalidAt?: number;
}

/** Decodes any bytes to text. Never fails: what cannot be decoded becomes U+FFFD. The byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const encoding = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8-bom' : 'utf-8';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding, invalidAt: firstInvalid(bytes) };
  }
}

function decodeAs(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): DecodedText {
  if (encoding === 'utf-16le') return { text: new TextDecoder('utf-16le').decode(bytes), encoding };
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return { text: new TextDecoder('utf-16le').decode(swapped), encoding };
}

/** The text position of the first bad byte: decoded text of the longest valid prefix, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  const decodePrefix = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (decodePrefix(middle) === undefined) high = middle;
    else low = middle;
  }
  return decodePrefix(low)?.length ?? 0;
}
