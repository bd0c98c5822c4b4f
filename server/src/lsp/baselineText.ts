import { decodeText } from '../connector/text/decode';
import type { Revision } from '../connector/connector';
import { gitSource } from '../files/git';
import { baselineScheme } from '../protocol';

/** The text of a file in a git baseline, by the address that `baselineUri` made. "" when it is not there. */
export async function readBaselineText(uri: string): Promise<string> {
  const { protocol, pathname, search } = new URL(uri);
  if (protocol !== `${baselineScheme}:`) return '';
  const { repository, commit } = JSON.parse(decodeURIComponent(search.slice(1))) as Revision;
  const file = await gitSource(repository, commit).read(decodeURIComponent(pathname.slice(1)));
  return file?.bytes ? decodeText(file.bytes).text : '';
}
