import type { Node as SyntaxNode } from 'web-tree-sitter';
import { readCode } from './csharp';
import type { Document } from './document';
import { nodesOf, readComparedIds } from './scriptOperations';
import type { Script, ScriptClass, Span, UsingDirective } from './script';

/** Places at which a broken script is told to be broken. */
const mostErrors = 50;

/**
 * Reads from a C# syntax tree what rules and features need, as plain data: the tree itself can be dropped. Without a tree,
 * what only it tells is empty.
 */
export function readScript(document: Document, root: SyntaxNode | undefined): Script {
  const { text } = document;
  const { code, directives } = readCode(text);
  return {
    document,
    code,
    directives: directives
      .map(({ start, end }) => ({ text: text.slice(start, end).trimEnd(), start }))
      .filter(directive => /^#(?:load|r)\b/.test(directive.text))
      .map(directive => ({ ...directive, end: directive.start + directive.text.length })),
    classes: root ? readClasses(root) : [],
    usings: root ? nodesOf(root, 'using_directive').flatMap(readUsing) : [],
    methods: root
      ? nodesOf(root, 'method_declaration').flatMap(method => spanOf(method.childForFieldName('name')))
      : [],
    operationIds: root ? readComparedIds(root) : [],
    syntaxErrors: root ? readErrors(root) : [],
  };
}

function spanOf(node: SyntaxNode | null | undefined): Span[] {
  return node ? [{ text: node.text, start: node.startIndex, end: node.endIndex }] : [];
}

function readClasses(root: SyntaxNode): ScriptClass[] {
  const classes = nodesOf(root, 'class_declaration').flatMap(readClass);
  const wrong = classes.find(({ name, bases }) => name.text !== 'Script' && bases.some(isScriptBase));
  const uses = wrong && usesOf(wrong.name.text, root);
  return classes.map(one => (one === wrong && uses ? { ...one, uses } : one));
}

function readClass(node: SyntaxNode): ScriptClass[] {
  const [name] = spanOf(node.childForFieldName('name'));
  const body = node.childForFieldName('body');
  if (!name || !body) return [];
  const lists = node.namedChildren.filter(child => child?.type === 'base_list');
  const bases = lists.flatMap(list => list?.namedChildren.flatMap(spanOf) ?? []);
  return [{ name, bases, bodyStart: body.startIndex + 1 }];
}

function isScriptBase({ text }: Span): boolean {
  return /(?:^|\.)ScriptBase$/.test(text);
}

/** Declarations whose name is that of the class itself. */
const classLike = new Set(['class_declaration', 'constructor_declaration', 'destructor_declaration']);

/** Where a class is named; undefined when something else in the file has its name too. */
function usesOf(name: string, root: SyntaxNode): Span[] | undefined {
  const uses: Span[] = [];
  for (const identifier of nodesOf(root, 'identifier')) {
    const { parent } = identifier;
    if (identifier.text !== name || !parent) continue;
    const isName = parent.childForFieldName('name')?.id === identifier.id;
    if (isName && parent.type === 'member_access_expression') continue;
    if (isName && !classLike.has(parent.type)) return undefined;
    uses.push(...spanOf(identifier));
  }
  return uses;
}

/** The name is the last one of the directive: what stands before it is an alias. */
function readUsing(node: SyntaxNode): UsingDirective[] {
  const names = node.namedChildren.filter(
    child => child !== null && /^(?:identifier|qualified_name|alias_qualified_name)$/.test(child.type),
  );
  const [span] = spanOf(names[names.length - 1]);
  if (!span) return [];
  const [, prefix = '', bare = span.text] = /^(global\s*::\s*)?([^<]*)/.exec(span.text) ?? [];
  const text = bare.trimEnd();
  const start = span.start + prefix.length;
  const isStatic = /^(?:global\s+)?using\s+static\b/.test(node.text);
  const isAlias = node.childForFieldName('name') !== null;
  return [
    {
      name: { text: text.replace(/\s+/g, ''), start, end: start + text.length },
      names: isStatic ? 'type' : isAlias ? 'either' : 'namespace',
      start: node.startIndex,
      end: node.endIndex,
    },
  ];
}

function readErrors(root: SyntaxNode): Span[] {
  const errors: Span[] = [];
  const pending = root.hasError ? [root] : [];
  for (let node = pending.pop(); node && errors.length < mostErrors; node = pending.pop()) {
    if (node.isError || node.isMissing)
      errors.push({
        text: node.isMissing ? node.type : node.text.slice(0, 40),
        start: node.startIndex,
        end: node.endIndex,
      });
    else
      for (const child of node.children.reverse())
        if (child && (child.hasError || child.isMissing)) pending.push(child);
  }
  return errors;
}
