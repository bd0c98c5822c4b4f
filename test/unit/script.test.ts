import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCode } from '../../server/src/connector/csharp';
import { createDocument } from '../../server/src/connector/document';
import type { Script, Span } from '../../server/src/connector/script';
import { entryClass } from '../../server/src/connector/scriptEntry';
import { readScript } from '../support/connectors';

function read(text: string): Promise<Script> {
  return readScript(createDocument('script.csx', { text }));
}

const texts = (spans: readonly Span[]): string[] => spans.map(({ text }) => text);

/** What is left of a text when everything that is no code is gone. */
const codeOf = (text: string): string => readCode(text).code.replace(/\s+/g, ' ').trim();

describe('code without comments and literals', () => {
  const examples: readonly (readonly [text: string, code: string])[] = [
    ['a // b\nc', 'a c'],
    ['a /* b\n{ */ c', 'a c'],
    ['a "b // c" d', 'a d'],
    ['a "b \\" c" d', 'a d'],
    ['a "" b', 'a b'],
    ['a @"b \\" + c', 'a + c'],
    ['a @"b "" c" d', 'a d'],
    ["a '\"' b '\\'' c", 'a b c'],
    ['a $"{b} c" d', 'a d'],
    ['a $"{(b ? "x" : $"{c}")}" d', 'a d'],
    ['a $"{{ c" d', 'a d'],
    ['a $@"{b}""{c} \\" d', 'a d'],
    ['a @$"{b}" d', 'a d'],
    ['a """b "c" d""" e', 'a e'],
    ['a $"""b {c} "d" """ e', 'a e'],
    ['a $$"""{b} {{c}} """ e', 'a e'],
    ["#region Don't {\na\n#endregion", 'a'],
    ['a "never closed\nb', 'a b'],
    ['a /* never closed', 'a'],
    ['a $"{never closed', 'a'],
    ["a 'never b", "a 'never b"],
    ['a / b', 'a / b'],
    ['a # b', 'a # b'],
    ['', ''],
  ];
  for (const [text, code] of examples)
    it(`${JSON.stringify(text)} is ${JSON.stringify(code)}`, () => assert.equal(codeOf(text), code));

  it('keeps the places: as long as the text, line for line', () => {
    const text = 'x "a\\"" /* 😀\r\n */ y';
    const { code } = readCode(text);
    assert.equal(code.length, text.length);
    assert.equal(code.indexOf('y'), text.indexOf('y'));
    assert.equal(code.split('\r\n').length, 2);
  });
});

describe('a script', () => {
  it('knows its classes, methods, namespaces and directives by their places', async () => {
    const text = `#load "a.csx"
using System.Net.Http;
using static System.Math;
using Json = Newtonsoft.Json.Linq.JObject;
using Map = global::System.Collections.Generic.Dictionary<string, int>;
// 😀 a pair of code units before what follows
public partial class Script : ScriptBase, IOther
{
    // #load "b.csx"
    public override Task<HttpResponseMessage> ExecuteAsync() => null;
}
`;
    const script = await read(text);
    assert.deepEqual(texts(script.directives), ['#load "a.csx"']);
    assert.deepEqual(
      script.usings.map(({ name, names }) => [name.text, names]),
      [
        ['System.Net.Http', 'namespace'],
        ['System.Math', 'type'],
        ['Newtonsoft.Json.Linq.JObject', 'either'],
        ['System.Collections.Generic.Dictionary', 'either'],
      ],
    );
    assert.deepEqual(texts(script.methods), ['ExecuteAsync']);
    const [only] = script.classes;
    assert.deepEqual([only?.name.text, texts(only?.bases ?? [])], ['Script', ['ScriptBase', 'IOther']]);
    for (const { text: name, start, end } of [
      ...script.usings.map(using => using.name),
      ...script.methods,
      ...script.classes.map(one => one.name),
      ...script.directives,
    ])
      assert.equal(text.slice(start, end), name);
    assert.equal(entryClass(script)?.declaration.text, 'class Script : ScriptBase');
  });

  it('finds the ids that are compared with the operation that runs', async () => {
    const script = await read(`public class Script : ScriptBase {
  Task Run() {
    if (this.Context.OperationId == "A" || "B" != Context.OperationId) {}
    if ((this.Context.OperationId) is "C" or "D") {}
    if (Context.OperationId.Equals("E") || string.Equals(Context.OperationId, @"F", StringComparison.OrdinalIgnoreCase)) {}
    switch (this.Context.OperationId) { case "G": case "H": return A("no"); case "I" or "J": break; default: break; }
    var x = this.Context.OperationId switch { "K" => "no", "L" or "M" => 2, _ => 3 };
    if (other.MyOperationId == "no" || x == "no" || Context.OperationId + "no" == x || Context.OperationId == Id("no")) {}
    switch (verb) { case "no": break; }
  }
}`);
    assert.deepEqual(texts(script.operationIds), 'A B C D E F G H I J K L M'.split(' '));
    assert.deepEqual(texts(script.operationIds.filter(({ ignoresCase }) => ignoresCase)), ['F']);
    const { text } = script.document;
    for (const { text: id, start, end } of script.operationIds) assert.equal(text.slice(start, end), id);
  });

  it('knows where a class of another name is used, unless something else has that name', async () => {
    const based = 'public class script : ScriptBase { public script() { } Type T => typeof(script); }';
    assert.equal((await read(based)).classes[0]?.uses?.length, 3);
    const ambiguous = 'public class script : ScriptBase { void Run(string script) { } }';
    assert.equal((await read(ambiguous)).classes[0]?.uses, undefined);
  });

  it('tells where the code can no longer be read', async () => {
    const text = 'class A { void B() { return ; ; } \n int = ; }';
    const { syntaxErrors } = await read(text);
    assert.equal(syntaxErrors.length > 0, true);
    assert.equal((await read('class A { }')).syntaxErrors.length, 0);
  });
});

describe('hostile scripts', () => {
  const scripts: Readonly<Record<string, string>> = {
    empty: '',
    'binary bytes': String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 65_536)),
    'one line of 5 MB': 'a'.repeat(5_000_000),
    'open parentheses': '('.repeat(100_000),
    'open braces in a class': `class A ${'{'.repeat(50_000)}`,
    'nested classes': 'class a {'.repeat(2_000),
    quotes: '"'.repeat(200_001),
    'open holes': '$"{'.repeat(50_000),
    'comment marks': '/*'.repeat(200_000),
    'lone apostrophes': "'".repeat(200_000),
    'number signs': '#\n'.repeat(100_000),
    'a class that never begins': 'class '.repeat(50_000),
  };
  for (const [name, text] of Object.entries(scripts))
    it(`${name}: is read as far as it goes`, async () => {
      const script = await read(text);
      assert.equal(script.code.length, text.length);
      assert.equal(entryClass(script), undefined);
      assert.ok(script.syntaxErrors.length <= 50);
    });
});
