import * as l10n from '@vscode/l10n';
import { redact } from './redact';

/** What goes into the `{placeholders}` of a sentence; never a secret. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A sentence in the person's language with its placeholders filled in; secrets that came in with a value are taken out.
 */
export function fill(sentence: string, values: Values): string {
  return redact(l10n.t(sentence, values));
}

/** The values without secrets that a person may have typed into the wrong field. */
export function safe(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
  );
}

/** A day as people compare it with a form: year, month, day (UTC). */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
