import { redact, removed } from '../../redact';

/** Knows the secrets that are in use, so that no text that leaves the provider holds one. */
export interface Vault {
  /** Adds a secret; short or empty ones are not worth it. */
  readonly remember: (secret: string) => void;
  /** Takes the remembered secrets out of a text, and what looks like one. */
  readonly hide: (text: string) => string;
}

const mostRemembered = 32;

export function createVault(): Vault {
  const secrets = new Set<string>();
  return {
    remember(secret) {
      if (secret.length < 6) return;
      secrets.delete(secret);
      secrets.add(secret);
      const [oldest] = secrets;
      if (secrets.size > mostRemembered && oldest !== undefined) secrets.delete(oldest);
    },
    hide(text) {
      const known = [...secrets].flatMap(secret => [secret, encodeURIComponent(secret), decoded(secret)]);
      return redact(known.reduce((clean, secret) => clean.replaceAll(secret, removed), text));
    },
  };
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}
