/** A reason why a command could not run, in one sentence for the person at the terminal. */
export class CliError extends Error {}
