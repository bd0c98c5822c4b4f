import type { Node as SyntaxNode } from 'web-tree-sitter';
import type { Document } from './document';
import type { Script, ScriptClass, Span } from './script';

/** Reads from a C# syntax tree what rules and features need, as plain data: the tree itself can be dropped. */
export function readScript(document: Document, root: SyntaxNode): Script {
  return {
    document,
    classes: root.descendantsOfType('class_declaration').flatMap(readClass),
    usings: root.descendantsOfType('using_directive').flatMap(readUsing),
    methods: root
      .descendantsOfType('method_declaration')
      .flatMap(method => spanOf(method?.childForFieldName('name'))),
    creations: root
      .descendantsOfType('object_creation_expression')
      .flatMap(creation => spanOf(creation?.childForFieldName('type'))),
    operationIds: readOperationIds(root),
    directives: [...document.text.matchAll(/^[ \t]*#(?:load|r)\b.*$/gm)].map(match => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
    syntaxErrors: readErrors(root),
  };
}

function spanOf(node: SyntaxNode | null | undefined): Span[] {
  return node ? [{ text: node.text, start: node.startIndex, end: node.endIndex }] : [];
}

function readClass(node: SyntaxNode | null): ScriptClass[] {
  const [name] = spanOf(node?.childForFieldName('name'));
  if (!node || !name) return [];
  const bases = node.namedChildren.filter(child => child?.type === 'base_list');
  return [{ name, bases: bases.flatMap(list => list?.namedChildren.flatMap(spanOf) ?? []) }];
}

/** The namespace is the last name of the directive: what stands before it is an alias. */
function readUsing(node: SyntaxNode | null): Span[] {
  const names =
    node?.namedChildren.filter(child => child?.type === 'identifier' || child?.type === 'qualified_name') ??
    [];
  return spanOf(names[names.length - 1]);
}

const operationId = /\bOperationId$/;

/** Literals compared with Context.OperationId: `== "x"`, `.Equals("x")` and `case "x":` of a switch over it. */
function readOperationIds(root: SyntaxNode): Span[] {
  const literals: SyntaxNode[] = [];
  for (const node of root.descendantsOfType('binary_expression')) {
    const [left, right] = [node?.childForFieldName('left'), node?.childForFieldName('right')];
    if (!left || !right) continue;
    if (operationId.test(left.text)) literals.push(right);
    if (operationId.test(right.text)) literals.push(left);
  }
  for (const node of root.descendantsOfType('invocation_expression')) {
    const called = node?.childForFieldName('function')?.text.replace(/\s+/g, '') ?? '';
    if (!node || !/\bOperationId\.Equals$/.test(called)) continue;
    literals.push(
      ...(node.childForFieldName('arguments')?.descendantsOfType('string_literal') ?? []).flatMap(
        one => one ?? [],
      ),
    );
  }
  for (const node of root.descendantsOfType('switch_statement')) {
    if (!node || !operationId.test(node.childForFieldName('value')?.text ?? '')) continue;
    const body = node.childForFieldName('body');
    for (const section of body?.namedChildren ?? []) {
      const label = section?.namedChildren.find(
        child => child?.type === 'constant_pattern' || child?.type === 'string_literal',
      );
      if (label) literals.push(label);
    }
  }
  for (const node of root.descendantsOfType('switch_expression')) {
    if (!node || !operationId.test(node.namedChild(0)?.text ?? '')) continue;
    for (const arm of node.namedChildren) {
      const label = arm?.namedChildren[0];
      if (label?.type === 'constant_pattern') literals.push(label);
    }
  }
  return literals.flatMap(literal => {
    const node = literal.type === 'string_literal' ? literal : literal.descendantsOfType('string_literal')[0];
    return node ? [{ text: node.text.slice(1, -1), start: node.startIndex + 1, end: node.endIndex - 1 }] : [];
  });
}

function readErrors(root: SyntaxNode): Span[] {
  if (!root.hasError) return [];
  const errors: Span[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.isError || node.isMissing) {
      errors.push({
        text: node.isMissing ? node.type : node.text.slice(0, 40),
        start: node.startIndex,
        end: node.endIndex,
      });
      return;
    }
    for (const child of node.children) if (child?.hasError || child?.isMissing) visit(child);
  };
  visit(root);
  return errors;
}
