import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDocument } from '../../server/src/connector/document';
import { createMarkdown, type Markdown } from '../../server/src/connector/markdown';
import { addBlock } from '../../server/src/engine/templates';
import { check } from '../../server/src/engine/check';
import { applyEdits, type TextEdit } from '../../server/src/engine/textEdits';
import { baseDefinition, baseProperties } from '../support/baseConnector';
import { connectorOf } from '../support/connectors';

const read = (text: string): Markdown => createMarkdown(createDocument('readme.md', { text }));
const headings = (text: string): string[] => read(text).headings.map(heading => heading.text);

describe('headings', () => {
  const examples: readonly (readonly [name: string, text: string, headings: readonly string[]])[] = [
    ['of one to six "#"', '# A\n###### B', ['a', 'b']],
    ['without the blank', '#A\n##B', ['a', 'b']],
    ['indented', '   # A\n\t## B', ['a', 'b']],
    ['bare of decoration', '## **Publisher:** Contoso ##\n# \u200bA\u200b', ['publisher contoso', 'a']],
    ['with any line end', '# A\r\n## B\r### C\n', ['a', 'b', 'c']],
    ['not in a fence', '```\n# A\n```\n# B', ['b']],
    ['not in a fence of tildes, with other fences inside', '~~~~md\n```\n# A\n~~~\n# B\n~~~~\n# C', ['c']],
    ['not in a fence that is never closed', '# A\n```sh\n# B', ['a']],
    ['not in an indented fence', '- step\n    ```\n    # A\n    ```\n# B', ['b']],
    ['after a line with code in it', '```x``` is code\n# A', ['a']],
    ['none in a text', 'C# and F#', []],
    ['none in nothing', '', []],
  ];
  for (const [name, text, expected] of examples) it(name, () => assert.deepEqual(headings(text), expected));

  it('are marked from "#" to the last letter', () => {
    const text = 'x\r\n  ## 😀 Prerequisites  \r\ny';
    const [only] = read(text).headings;
    assert.equal(text.slice(only?.start, only?.end), '## 😀 Prerequisites');
    assert.equal(only?.level, 2);
  });
});

describe('the first paragraph', () => {
  const lead = (text: string): string | undefined => {
    const stretch = read(text).lead;
    return stretch && text.slice(stretch.start, stretch.end);
  };
  const examples: readonly (readonly [text: string, lead: string | undefined])[] = [
    ['One line\nand another.\n\nNext.', 'One line\nand another.'],
    ['\n\n  One.  \n# A', 'One.'],
    ['# A\n\nOne.', undefined],
    ['```\ncode\n```\nOne.', undefined],
    ['<!-- a comment -->\n<!-- and\none more\n-->\nOne.', 'One.'],
    ['One.\n## A\nTwo.', 'One.'],
    ['', undefined],
  ];
  for (const [text, expected] of examples) it(JSON.stringify(text), () => assert.equal(lead(text), expected));
});

describe('adding a block', () => {
  const add = (text: string, at: number, block: string): string =>
    applyEdits(text, [addBlock(read(text), at, block) as TextEdit & { op: 'text' }]);
  it('at the end leaves one line end', () => assert.equal(add('# A\n\n\n', 6, '## B'), '# A\n\n## B\n'));
  it('at the beginning', () => assert.equal(add('A\n', 0, '# B'), '# B\n\nA\n'));
  it('before a heading', () => assert.equal(add('# A\nx\n# B\n', 6, '## C'), '# A\nx\n\n## C\n\n# B\n'));
  it('with the line ends of the file', () =>
    assert.equal(add('# A\r\n', 5, '## B\n\nb'), '# A\r\n\r\n## B\r\n\r\nb\r\n'));
  it('to nothing', () => assert.equal(add('', 0, '# A'), '# A\n'));
});

describe('hostile texts', () => {
  const texts: Readonly<Record<string, string>> = {
    'one line of 5 MB': 'a'.repeat(5_000_000),
    '5 MB of blanks': ' '.repeat(5_000_000),
    '5 MB of number signs': '#'.repeat(5_000_000),
    '5 MB of backticks': '`'.repeat(5_000_000),
    'fences that are never closed': '```a\n'.repeat(200_000),
    'brackets and stars': '[*'.repeat(500_000),
    'comments that are never closed': '<!--\n'.repeat(200_000),
    'publishers without end': `## Publisher: ${'[a]('.repeat(200_000)}`,
    'half of a template text': `Required. ${' '.repeat(500_000)}`,
    'binary bytes': String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 65_536)),
  };
  for (const [name, text] of Object.entries(texts))
    it(`${name}: are checked as readme and intro`, async () => {
      const connector = await connectorOf({
        'apiDefinition.swagger.json': JSON.stringify(baseDefinition),
        'apiProperties.json': JSON.stringify(baseProperties),
        'readme.md': text,
        'intro.md': text,
      });
      assert.deepEqual([...check(connector).crashes], []);
    });
});
