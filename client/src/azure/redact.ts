/** Where secrets sit in texts, with what stays of them in the first group. */
const secrets: readonly RegExp[] = [
  // The signature of a link: plain, HTML-escaped, or percent-encoded because the link is a parameter of another one.
  /((?:(?<![a-z0-9])|(?<=%26|%3F|%2526|%253F))sig(?:=|%3D|%253D))[^\s"'<>&#;,)\]}]+/gi,
  // Parts of a connection string.
  /((?:Account|Shared ?Access)Key\s*=\s*)[^\s"';<>]+/gi,
  /(SharedAccessSignature\s*=\s*)[^\s"';<>]+/gi,
  // Authorization headers and tokens.
  /(SharedKey(?:Lite)?\s+[^\s:]+:)[^\s"',;]+/gi,
  /(Bearer\s+)[A-Za-z0-9._~+/-]{16,}=*/gi,
  /()\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g,
  // Account keys (64 bytes as base64) wherever they stand, percent-encoded too.
  /()(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g,
  /()(?<![A-Za-z0-9%])(?:[A-Za-z0-9]|%2B|%2F){86}%3D%3D/gi,
];

/**
 * Takes link signatures, account keys and tokens out of a text, so that it can be shown, logged or kept.
 * Everything else, the rest of a link included, stays readable.
 */
export function redact(text: string): string {
  return secrets.reduce((result, secret) => result.replace(secret, '$1***'), text);
}
