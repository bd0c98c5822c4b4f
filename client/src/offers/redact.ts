/** What stands in the place of a secret. */
export const removed = '[removed]';

/** Each pattern finds one kind of secret; its first group is kept. */
const secrets: readonly RegExp[] = [
  // The query of a link that is signed or carries a credential.
  /(https?:\/\/[^\s"'<>?]+\?)[^\s"'<>]*?(?:\bsig|signature|token|secret|password|\bcode|\bkey)=[^\s"'<>]*/gi,
  // The query of a SAS link without its link.
  /(\b)(?:[a-z]{2,5}=[^&\s"'<>]*&)*sig=[^\s"'<>]+/gi,
  // Credentials in links.
  /(https?:\/\/)[^\s/@"'<>]+:[^\s/@"'<>]+@/gi,
  // Bearer tokens and JSON Web Tokens.
  /(\b(?:bearer|basic)\s+)[\w.~+/-]{8,}=*/gi,
  /(\b)eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g,
  // Keys and secrets by name: connection strings and forms, then JSON and prose, where only what looks like a key counts.
  /(\b(?:AccountKey|SharedAccessSignature|client_?secret|access_?token|refresh_?token|api_?key|password|secret)=)[^\s;&"',}]+/gi,
  /(\b(?:client_?secret|access_?token|refresh_?token|api_?key|password|secret)["']?\s*:\s*["']?)(?=[^\s"',}]*\d)[^\s"',}]{8,}/gi,
];

/** Names of fields whose value is a secret whatever it looks like. */
const secretName = /secret|token|password|authorization|packageLink|sasLink|sasUri|cookie/i;

/** Takes tokens, keys and signed links out of a text. */
export const redact = (text: string): string =>
  secrets.reduce((clean, secret) => clean.replace(secret, `$1${removed}`), text);

/** Takes the secrets out of every string of a value: by their form, and by the name of their field. */
export function redactDeep(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(redactDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      redact(name),
      typeof inner === 'string' && secretName.test(name) ? removed : redactDeep(inner),
    ]),
  );
}
