import type { Connector } from '../connector/connector';
import type { Json } from '../connector/json/parse';
import { below } from '../connector/place';
import type { Finding } from '../engine/finding';
import { append, insert, suggestion } from '../engine/fix';
import { reasonPlaceholder } from '../engine/profile';
import { fixEdits, type FixEdits } from '../engine/textEdits';

/** Adds a finding to the ignores of certification.json, which is made when there is none. */
export function ignoreEdits(connector: Connector, { rule, file, pointer }: Finding): FixEdits {
  const entry: Json = { rule, file, pointer, reason: reasonPlaceholder };
  const certification = connector.certification;
  if (!certification) {
    const text = `${JSON.stringify({ ignores: [entry] }, null, 2)}\n`;
    return { text: [], files: [{ op: 'createFile', name: 'certification.json', text }] };
  }
  const edit = Array.isArray(certification.json.ignores)
    ? append(below(certification.at, 'ignores'), entry)
    : insert(certification.at, 'ignores', [entry]);
  return fixEdits(suggestion('', edit)) ?? { text: [], files: [] };
}
