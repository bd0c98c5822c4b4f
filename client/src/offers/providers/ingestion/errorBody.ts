import { isObject } from '../../shape';

/** What the body of an error says. */
export interface ErrorBody {
  /** E.g. `ICH50400`, `InvalidState`. */
  readonly code?: string;
  /** The service's own words, one line each. */
  readonly lines: readonly string[];
  readonly supportId?: string;
}

const longest = 600;

/**
 * Reads the forms in which the ingestion API reports errors: a JSON string that starts with a fault code, the text of an
 * exception with problem details inside, objects of three shapes, and anything else as plain text.
 */
export function readErrorBody(body: string): ErrorBody {
  const parsed = parse(body);
  if (isObject(parsed)) return readObject(parsed);
  return readText(typeof parsed === 'string' ? parsed : body);
}

function readText(text: string): ErrorBody {
  const fault = /^\s*(ICH\d+)\s*-\s*([^{]*)(\{.*\})?\s*$/s.exec(text);
  if (fault) {
    const details = readObject(parse(fault[3] ?? ''));
    return {
      ...details,
      code: fault[1] ?? '',
      lines: details.lines.length > 0 ? details.lines : [tidy(fault[2] ?? '')],
    };
  }
  const exception = /ResponseContent=(\{.*\})/s.exec(text);
  const details = exception && readObject(parse(exception[1] ?? ''));
  if (details && details.lines.length > 0) return details;
  if (/<html|<!doctype/i.test(text)) return { lines: [] };
  return { lines: tidy(text) === '' ? [] : [tidy(text)] };
}

function readObject(body: unknown): ErrorBody {
  if (!isObject(body)) return { lines: [] };
  const inner = isObject(body['error']) ? body['error'] : body;
  const fields = [
    ...fieldLines(inner['data']),
    ...fieldLines(inner['errors']),
    ...detailLines(inner['details']),
  ];
  const general = firstText(
    inner['message'],
    inner['error_description'],
    inner['reasonPhrase'],
    inner['title'],
  );
  const code = firstText(inner['code']);
  const supportId = firstText(
    inner['correlationId'],
    inner['activityId'],
    inner['correlation_id'],
    inner['traceId'],
  );
  return {
    ...(code && { code }),
    lines: fields.length > 0 ? fields : general ? [tidy(general)] : [],
    ...(supportId && { supportId }),
  };
}

/** `{"Field": ["is wrong."]}` → `Field: is wrong.` */
function fieldLines(fields: unknown): string[] {
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([name, messages]) =>
    (Array.isArray(messages) ? messages : [messages])
      .filter(message => typeof message === 'string')
      .map(message => tidy(`${name}: ${message}`)),
  );
}

function detailLines(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details
    .filter(isObject)
    .flatMap(detail => firstText(detail['message']) ?? [])
    .map(tidy);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const firstText = (...values: readonly unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

const tidy = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
