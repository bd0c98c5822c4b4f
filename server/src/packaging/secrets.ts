import { secretPlaceholders } from '../vocabulary/connectionParameters';

/** What a secret in a text is. */
export type SecretKind = 'clientSecret' | 'privateKey' | 'signature' | 'accountKey' | 'token' | 'namedSecret';

/** A secret in a text, by its offsets. The secret itself is never handed around. */
export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/** Longer texts are looked at up to here: no file of a connector comes near. */
const longestText = 5_000_000;

/** Secrets that show by themselves what they are; the forms that the services publish. */
const shapes: readonly (readonly [SecretKind, RegExp])[] = [
  ['privateKey', /-----BEGIN (?:[A-Z]{1,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g],
  ['accountKey', /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{30,}={0,2}/gi],
  ['signature', /(?<=[?&;])sig=[A-Za-z0-9%+/=_-]{20,}/g],
  ['token', /\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{50,}/g],
  ['token', /\bAKIA[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b/g],
  ['token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\b[rs]k_live_[A-Za-z0-9]{16,}|\bnpm_[A-Za-z0-9]{36}\b/g],
  ['token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g],
  ['clientSecret', /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g],
];

/** A name with a literal value: a JSON member, an assignment in a script, an XML attribute. */
const assignment = /(?<![\w.-])([\w.-]{1,60})["']?[ \t]{0,20}[:=]\s{0,20}"((?:[^"\\\r\n]|\\.)*)"/g;
const clientSecretName = /client[-_]?secret$/i;
const secretNames =
  /^(?:.*(?:password|passwd)|(?:x-)?api[-_]?key|(?:ocp-apim-)?subscription-key|authorization|(?:access|refresh|bearer|auth)[-_]?token|(?:account|shared[-_]?access|primary|secondary)[-_]?key)$/i;
const literalKey = /^(?:(?:Bearer|Basic) )?(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9+/_=.~-]{16,}$/;

/** Finds what looks like a real secret: client secrets, keys, tokens, signatures of shared access, private keys. */
export function findSecrets(text: string): Secret[] {
  const searched = text.slice(0, longestText);
  const found = shapes.flatMap(([kind, pattern]) =>
    [...searched.matchAll(pattern)].map(match => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  for (const match of searched.matchAll(assignment)) {
    const [whole, name = '', value = ''] = match;
    const kind = kindOf(name, value);
    if (!kind) continue;
    const end = match.index + whole.length - 1;
    found.push({ kind, start: end - value.length, end });
  }
  return withoutOverlaps(found);
}

function kindOf(name: string, value: string): SecretKind | undefined {
  if (clientSecretName.test(name)) return looksLikeSecret(value) ? 'clientSecret' : undefined;
  if (secretNames.test(name))
    return literalKey.test(value) && looksLikeSecret(value) ? 'namedSecret' : undefined;
  return undefined;
}

/** Whether a text is none of those that stand where a secret will be put later. */
export function looksLikeSecret(value: string): boolean {
  const text = value.trim().toLowerCase();
  if (text === '' || /^[x*.]+$/.test(text) || /^@/.test(text) || /^[<{[].*[>}\]]$/.test(text)) return false;
  return !secretPlaceholders.some(placeholder => text.startsWith(placeholder));
}

/** One secret may fit two patterns: the first in the text, then the longer one, is told. */
function withoutOverlaps(secrets: readonly Secret[]): Secret[] {
  const sorted = [...secrets].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter(secret => {
    if (secret.start < end) return false;
    end = secret.end;
    return true;
  });
}

/** Whether bytes are a text: the beginning of anything else holds a zero, unless it is UTF-16 and says so. */
export function isText(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 || !bytes.subarray(0, 4096).includes(0);
}
