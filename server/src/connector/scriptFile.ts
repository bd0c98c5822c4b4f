import type { Connector } from './connector';
import { existingFile } from './files';

/** The name of the connector's script: the file beside the definition, or the one that settings.json names. */
export function scriptFileName({ documents, settings, fileNames }: Connector): string | undefined {
  const named = settings?.json.script;
  return (
    documents.get('script')?.name ??
    (typeof named === 'string' && named.trim() !== '' ? existingFile(named, fileNames) : undefined)
  );
}
