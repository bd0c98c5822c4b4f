import { isJournalEvent } from './journalEvent';
import type { Happening, JournalEvent } from './model';
import { redactDeep } from './redact';
import type { Instant } from './snapshot';

/** The file of a journal: text that only grows. */
export interface JournalFile {
  /** The whole text; empty when there is no file yet. */
  readonly read: () => Promise<string>;
  /**
   * Adds text at the end in one write. Resolves when it is on the disk; rejects when it may be missing or torn, and then
   * the same event may be written again.
   */
  readonly append: (text: string) => Promise<void>;
}

export interface Journal {
  readonly load: () => Promise<JournalContent>;
  /** Writes down what happened. Resolves once it cannot be lost any more. */
  readonly append: (happening: Happening) => Promise<JournalEvent>;
}

export interface JournalContent {
  /** The events in the order in which they were written. */
  readonly events: readonly JournalEvent[];
  /** Lines that are no event: torn by a crash, or of a newer version of the program. They stay in the file. */
  readonly unreadable: number;
}

export interface JournalDependencies {
  readonly file: JournalFile;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** How often an event is written when the disk says that it failed. */
const attempts = 3;

/** Opens a journal. Appends of one journal object follow one another. */
export function openJournal({ file, now, newId }: JournalDependencies): Journal {
  let last: Promise<unknown> = Promise.resolve();
  const write = async (happening: Happening): Promise<JournalEvent> => {
    const event: unknown = redactDeep({ id: newId(), at: now(), ...happening });
    if (!isJournalEvent(event)) throw new TypeError(`An event of kind "${happening.kind}" is not complete.`);
    await persist(file, lineOf(event), attempts);
    return event;
  };
  return {
    load: async () => readJournal(await file.read()),
    append: happening => {
      const written = last.then(() => write(happening));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

/** Writes a line; when that fails, writes it again: an event that is there twice counts once, by its id. */
async function persist(file: JournalFile, line: string, left: number): Promise<void> {
  try {
    await file.append(line);
  } catch (error) {
    if (left <= 1) throw error;
    await persist(file, line, left - 1);
  }
}

/**
 * One event as text. The line break stands before the event: whatever a crash left at the end of the file, be it half an
 * event, stays a line of its own, and the torn end is healed by the next event without anything being cut off.
 */
export const lineOf = (event: JournalEvent): string => `\n${JSON.stringify(event)}`;

/** Reads the text of a journal. A torn or foreign line is skipped; an event that stands there twice counts once. */
export function readJournal(journal: string): JournalContent {
  const lines = journal.split('\n').filter(line => line.trim() !== '');
  const events = new Map<string, JournalEvent>();
  let unreadable = 0;
  for (const line of lines) {
    const event = parse(line);
    if (event === undefined) unreadable += 1;
    else events.set(event.id, event);
  }
  return { events: [...events.values()], unreadable };
}

function parse(line: string): JournalEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJournalEvent(value) ? value : undefined;
  } catch {
    return undefined; // Half a line is no JSON: its last bracket is missing.
  }
}
