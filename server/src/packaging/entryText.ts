import { decodeText } from '../connector/text/decode';
import { openArchive, rootFolders, type Archive, type Reading } from './archive';
import { isText } from './secrets';
import { zipBudget } from './zip';

/**
 * The text of something in a package, for people to read. Of a zip, the package itself included, what it holds; of other
 * bytes, how many there are.
 * @param entry where it is, zip by zip: `package.zip!PkgAssets/Solution.zip!solution.xml`; "" for the package
 */
export function textOfEntry(bytes: Uint8Array, entry: string): string {
  const reading: Reading = { budget: zipBudget(), faults: [] };
  let content = bytes;
  for (const step of entry === '' ? [] : entry.split('!')) {
    const file = openArchive('', content, reading)?.files.find(({ name }) => name === step);
    if (!file) return '';
    content = file.bytes;
  }
  const archive = openArchive('', content, reading);
  if (archive) return contentList(archive);
  return isText(content) ? decodeText(content).text : sizeOf(content.length);
}

/** One line for each file, with its size. */
function contentList(archive: Archive): string {
  const empty = rootFolders(archive).filter(
    folder => !archive.files.some(({ name }) => name.startsWith(`${folder}/`)),
  );
  const lines = [
    ...archive.files.map(({ name, bytes }) => `${name}  ${sizeOf(bytes.length)}`),
    ...empty.map(folder => `${folder}/`),
  ];
  return `${lines.join('\n')}\n`;
}

const sizeOf = (bytes: number): string => `(${bytes} bytes)`;
