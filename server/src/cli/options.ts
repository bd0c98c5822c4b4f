import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from './error';

/** Parses arguments strictly; a mistake in them is told in one sentence. */
export function parseOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}

/** Takes one of some words for an option. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(word => word === value);
  if (!found) throw new CliError(`--${option} ${value} is unknown; it is one of ${allowed.join(', ')}.`);
  return found;
}
