import { describeInjections, type Break, type Injection } from './harness';
import { body, inProperties } from './policyPlaces';
import { removeScripts, script, scriptOf } from './scriptPlaces';

const told = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  Object.entries(cases).map(([what, inject]) => ({ rule, what, inject }));
const untold = (rule: string, cases: Readonly<Record<string, Break>>): Injection[] =>
  told(rule, cases).map(one => ({ ...one, exempt: true }));

const sound = scriptOf('');
const head = (text: string): string => scriptOf('', { head: text });
const using = (text: string): string => `${text}\n${sound}`;
const context = 'this.Context.OperationId';
const raw = '"""';

/** Says which operations run through the script; due are the properties. */
const scriptOperations =
  (value: unknown, hasScript = true): Break =>
  patient => {
    removeScripts(patient);
    if (hasScript) patient.files['script.csx'] = sound;
    const all = body(patient);
    delete all.at['scriptOperations'];
    if (value !== undefined) all.at['scriptOperations'] = value;
    return inProperties(patient, all);
  };

const capabilities =
  (list: readonly string[], due: number, name = 'script.csx'): Break =>
  patient => {
    removeScripts(patient);
    patient.files[name] = sound;
    const all = body(patient);
    all.at['capabilities'] = list;
    return inProperties(patient, all, ['capabilities', due]);
  };

/** A second file beside a script; due is the one that is too many. */
const beside =
  (name: string): Break =>
  patient => {
    removeScripts(patient);
    patient.files['script.csx'] = sound;
    patient.files[name] = '// more';
    return { file: name, pointer: '' };
  };

const namespaces = [
  'System',
  'System.Collections',
  'System.Collections.Generic',
  'System.Diagnostics',
  'System.IO',
  'System.IO.Compression',
  'System.Linq',
  'System.Net',
  'System.Net.Http',
  'System.Net.Http.Headers',
  'System.Net.Security',
  'System.Security.Authentication',
  'System.Security.Cryptography',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Web',
  'System.Xml',
  'System.Xml.Linq',
  'System.Drawing',
  'System.Drawing.Drawing2D',
  'System.Drawing.Imaging',
  'Microsoft.Extensions.Logging',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
];

const injections: readonly Injection[] = [
  ...told('script-class', {
    'another name': script(head('public class Parcels : ScriptBase')),
    'another base': script(head('public class Script : Parcels')),
    'no base': script(head('public class Script')),
    'in a comment': script(`// class Script : ScriptBase\n${head('public class Parcels')}`),
    'in a long comment': script(`/* class Script : ScriptBase */\n${head('public class Parcels')}`),
    'a longer base': script(head('public class Script : ScriptBases')),
    'an empty file': script(''),
  }),
  ...untold('script-class', {
    sound: script(sound),
    'partial and sealed': script(head('public sealed partial class Script:ScriptBase')),
    'a base with its namespace': script(head('public class Script : Contoso.Parcels.ScriptBase')),
    'on two lines': script(head('public class Script\n    : ScriptBase')),
    'in another letter case': script(head('public class script : ScriptBase')),
    'behind a comment': script(head('public class /* the */ Script /* one */ : ScriptBase')),
  }),

  ...told('script-class-case', {
    'in small letters': script(head('public class script : ScriptBase'), 'script'),
    'in capitals': script(head('public class SCRIPT : ScriptBase'), 'SCRIPT'),
  }),
  ...untold('script-class-case', { sound: script(sound) }),

  ...told('script-executeasync', {
    'another method': script(sound.replace('ExecuteAsync', 'RunAsync'), 'class Script : ScriptBase'),
    'in a comment': script(
      `${sound.replace('ExecuteAsync', 'RunAsync')}// ExecuteAsync()\n`,
      'class Script : ScriptBase',
    ),
    'in small letters': script(sound.replace('ExecuteAsync', 'executeAsync'), 'class Script : ScriptBase'),
    'no class either': script('// nothing'),
  }),
  ...untold('script-executeasync', {
    'a blank before the bracket': script(sound.replace('ExecuteAsync()', 'ExecuteAsync ()')),
  }),

  ...told('script-size', {
    'of 1,048,577 bytes': script(`${sound}//${'x'.repeat(1_048_577 - sound.length - 2)}`),
    'of as many characters but more bytes': script(`${sound}//${'ä'.repeat(600_000)}`),
  }),
  ...untold('script-size', {
    'of 1,048,576 bytes': script(`${sound}//${'x'.repeat(1_048_576 - sound.length - 2)}`),
  }),

  ...told('script-namespaces', {
    'a namespace': script(using('using System.Reflection;'), 'System.Reflection'),
    'a static class': script(
      using('using static System.Data.SqlTypes.SqlString;'),
      'System.Data.SqlTypes.SqlString',
    ),
    'an alias': script(using('using Reading = System.Reflection.Assembly;'), 'System.Reflection.Assembly'),
    global: script(using('global using System.Reflection;'), 'System.Reflection'),
    'in another letter case': script(using('using system.linq;'), 'system.linq'),
    'below a known one': script(using('using System.Linq.Expressions;'), 'System.Linq.Expressions'),
    'inside a namespace': script(
      `namespace Contoso\n{\nusing System.Reflection;\n}\n${sound}`,
      'System.Reflection',
    ),
    'behind a comment': script(using('using /* x */ System.Reflection;'), 'System.Reflection'),
  }),
  ...untold('script-namespaces', {
    'the known ones': script(using(namespaces.map(name => `using ${name};`).join('\n'))),
    'a using statement': script(scriptOf('using (var one = new System.Reflection.Reader()) { }')),
    'a using declaration': script(scriptOf('using var one = new System.Reflection.Reader();')),
    'in a comment': script(using('// using System.Reflection;')),
    'in a text': script(scriptOf('var text = @"\nusing System.Reflection;\n";')),
    'static of a known namespace': script(using('using static System.Math;')),
  }),

  ...told('script-httpclient', {
    'of its own': script(scriptOf('var client = new HttpClient();'), 'new HttpClient('),
    'with blanks': script(scriptOf('var client = new  HttpClient ();'), 'new  HttpClient ('),
    'on two lines': script(scriptOf('var client = new\n HttpClient(handler);'), 'new\n HttpClient('),
  }),
  ...untold('script-httpclient', {
    'in a comment': script(scriptOf('// var client = new HttpClient();')),
    'in a text': script(scriptOf('var text = "new HttpClient()";')),
    'a handler': script(scriptOf('var client = new HttpClientHandler();')),
    'a message': script(scriptOf('var client = new MyHttpClient();')),
  }),

  ...told('script-single-file', {
    'a second script': beside('helper.csx'),
    'a C# file': beside('Helper.cs'),
    'an older script': beside('Script.cs'),
    'a directive': script(`#load "helper.csx"\n${sound}`, '#load "helper.csx"'),
    'an indented directive': script(`  #r "Parcels.dll"\n${sound}`, '#r "Parcels.dll"'),
    'a directive in the middle': script(scriptOf('\n#load "helper.csx"\n'), '#load "helper.csx"'),
  }),
  ...untold('script-single-file', {
    'another directive': script(`#region parcels\n${sound}#endregion\n`),
    'a longer word': script(`#region r\n${sound}#endregion\n`),
    'in a text': script(scriptOf('var text = @"\n#load \n";')),
    'in a comment': script(`/*\n#load "helper.csx"\n*/\n${sound}`),
    'one file': script(sound),
  }),

  ...told('script-file-name', {
    'Script.cs': script(sound, undefined, 'Script.cs'),
    'connector-script.csx': script(sound, undefined, 'connector-script.csx'),
    'parcels.csx': script(sound, undefined, 'parcels.csx'),
  }),
  ...untold('script-file-name', {
    'in capitals': script(sound, undefined, 'Script.csx'),
  }),

  ...told('script-without-script-operations', {
    absent: scriptOperations(undefined),
    empty: scriptOperations([]),
  }),
  ...untold('script-without-script-operations', {
    some: scriptOperations(['Get']),
    'no script': scriptOperations([], false),
  }),

  ...told('script-unknown-operation', {
    'compared with': script(scriptOf(`if (${context} == "ShipTheMoon") return null;`), 'ShipTheMoon'),
    'compared the other way round': script(
      scriptOf(`if ("ShipTheMoon" == ${context}) return null;`),
      'ShipTheMoon',
    ),
    'with Equals': script(scriptOf(`if (${context}.Equals("ShipTheMoon")) return null;`), 'ShipTheMoon'),
    'a case': script(scriptOf(`switch (${context}) { case "ShipTheMoon": return null; }`), 'ShipTheMoon'),
    'in another letter case': script(id =>
      id.toUpperCase() === id ? undefined : scriptOf(`if (Context.OperationId == "${id.toUpperCase()}") { }`),
    ),
    'the second of two': script(
      id => scriptOf(`switch (${context}) { case "${id}": break; case "ShipTheMoon": break; }`),
      'ShipTheMoon',
    ),
    'a switch expression': script(
      scriptOf(`var x = ${context} switch { "ShipTheMoon" => 1, _ => 2 };`),
      'ShipTheMoon',
    ),
    'not equal': script(scriptOf(`if (${context} != "ShipTheMoon") return null;`), 'ShipTheMoon'),
  }),
  ...untold('script-unknown-operation', {
    'an operation': script(id => scriptOf(`if (${context} == "${id}") return null;`)),
    'a case of another switch': script(scriptOf('switch (method) { case "ShipTheMoon": break; }')),
    'an inner switch': script(id =>
      scriptOf(`switch (${context}) { case "${id}": switch (method) { case "ShipTheMoon": break; } break; }`),
    ),
    'another comparison': script(scriptOf('if (this.Context.CorrelationId == "ShipTheMoon") return null;')),
    'in a comment': script(scriptOf(`// if (${context} == "ShipTheMoon")`)),
  }),

  ...told('script-braces', {
    'one is too many': script(`${sound}}`),
    'one is missing': script(sound.trimEnd().slice(0, -1)),
    'a round one is missing': script(sound.replace('ExecuteAsync()', 'ExecuteAsync(')),
    'hidden in a text': script(scriptOf('var a = "{"; if (a == "") { ')),
    'in the hole of a text': script(scriptOf('var a = $"{b}"; {')),
  }),
  ...untold('script-braces', {
    'in a text': script(scriptOf('var a = "{(";')),
    'in a text with an escaped quote': script(scriptOf('var a = "\\"{";')),
    'in a verbatim text': script(scriptOf('var a = @"\\{""(" + "";')),
    'in an interpolated text': script(scriptOf('var a = $"{{{b}({c})(";')),
    'in an interpolated verbatim text': script(scriptOf('var a = $@"{{""{b:N}("; var d = @$"(";')),
    'in a text within a hole': script(scriptOf('var a = $"{b["{("]}";')),
    'in a raw text': script(scriptOf(`var a = ${raw}\n { ( "" \n ${raw};`)),
    'in an interpolated raw text': script(scriptOf(`var a = $$${raw}\n { ( {{b}} \n ${raw};`)),
    'a character': script(scriptOf("var a = '{'; var b = '('; var c = '\\''; var d = '\"';")),
    'an escaped character': script(scriptOf("var a = '\\u007b';")),
    'in a comment': script(scriptOf('// { (\n/* { ( */')),
    'in a comment that looks like a text': script(scriptOf('// " \n')),
    'a text that looks like a comment': script(scriptOf('var a = "//"; var b = "/*";')),
    'in a preprocessor line': script(scriptOf('\n#region (the {\n#endregion\n')),
    'an UTF-8 text': script(scriptOf('var a = "{"u8;')),
    'a verbatim name': script(scriptOf('var @class = 1;')),
  }),

  ...told('script-gateway', {
    alone: capabilities(['gateway'], 0),
    'the second': capabilities(['actions', 'gateway'], 1),
    'a script of another name': capabilities(['gateway'], 0, 'Script.cs'),
  }),
  ...untold('script-gateway', {
    'other capabilities': capabilities(['actions'], 0),
    'no script': patient => {
      removeScripts(patient);
      body(patient).at['capabilities'] = ['gateway'];
      return inProperties(patient, body(patient), ['capabilities', 0]);
    },
  }),
];

describeInjections('defects in scripts', injections);
