import type { Node as SyntaxNode } from 'web-tree-sitter';
import type { ComparedId } from './script';

const literalTypes = new Set(['string_literal', 'verbatim_string_literal']);

/**
 * Literals that are compared with Context.OperationId: `==` and `!=`, `is`, `.Equals(…)`, `string.Equals(…)`, and the
 * cases of a switch over it.
 */
export function readComparedIds(root: SyntaxNode): ComparedId[] {
  const found = [
    ...nodesOf(root, 'binary_expression').flatMap(ofComparison),
    ...nodesOf(root, 'invocation_expression').flatMap(ofEquals),
    ...nodesOf(root, 'is_pattern_expression').flatMap(node =>
      isOperationId(node.childForFieldName('expression')) ? ofPattern(node.childForFieldName('pattern')) : [],
    ),
    ...nodesOf(root, 'switch_statement').flatMap(node =>
      isOperationId(node.childForFieldName('value'))
        ? (node.childForFieldName('body')?.namedChildren ?? []).flatMap(ofCase)
        : [],
    ),
    ...nodesOf(root, 'switch_expression').flatMap(node =>
      isOperationId(node.namedChild(0)) ? node.namedChildren.slice(1).flatMap(ofCase) : [],
    ),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** The nodes of one type below a node, in the order of the text. */
export function nodesOf(root: SyntaxNode, type: string): SyntaxNode[] {
  return root.descendantsOfType(type).filter(node => node !== null);
}

/** Whether an operand is `this.Context.OperationId` or any other expression that ends with this name. */
function isOperationId(node: SyntaxNode | null): boolean {
  let operand = node;
  while (operand?.type === 'parenthesized_expression') operand = operand.namedChild(0);
  const name = operand?.type === 'member_access_expression' ? operand.childForFieldName('name') : operand;
  return name?.type === 'identifier' && name.text === 'OperationId';
}

function ofComparison(node: SyntaxNode): ComparedId[] {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.type;
  if (operator !== '==' && operator !== '!=') return [];
  return [...(isOperationId(left) ? ofLiteral(right) : []), ...(isOperationId(right) ? ofLiteral(left) : [])];
}

function ofEquals(node: SyntaxNode): ComparedId[] {
  const called = node.childForFieldName('function');
  if (called?.type !== 'member_access_expression' || called.childForFieldName('name')?.text !== 'Equals')
    return [];
  const list = node.childForFieldName('arguments');
  const values = (list?.namedChildren ?? []).map(argument => argument?.namedChildren.at(-1) ?? null);
  const owner = called.childForFieldName('expression');
  const isStatic =
    owner?.type === 'predefined_type' || (owner?.type === 'identifier' && owner.text === 'String');
  if (!(isStatic ? values.some(isOperationId) : isOperationId(owner))) return [];
  const ignoresCase = values.some(
    value => value?.type === 'member_access_expression' && /IgnoreCase$/.test(value.text),
  );
  return values.flatMap(ofLiteral).map(id => ({ ...id, ignoresCase }));
}

/** A `case` of a switch statement or an arm of a switch expression: its pattern comes first, then its code. */
function ofCase(node: SyntaxNode | null): ComparedId[] {
  return ofPattern(node?.namedChild(0) ?? null);
}

/** The literals of a pattern: `"A"`, `"A" or "B"`, `not "A"`. */
function ofPattern(node: SyntaxNode | null): ComparedId[] {
  const found: ComparedId[] = [];
  const pending = [node];
  while (pending.length > 0) {
    const one = pending.pop() ?? null;
    if (one && literalTypes.has(one.type)) found.push(...ofLiteral(one));
    else if (one && /^(?:constant|or|and|negated|parenthesized)_pattern$/.test(one.type))
      for (const child of one.namedChildren) pending.push(child);
  }
  return found;
}

function ofLiteral(node: SyntaxNode | null): ComparedId[] {
  if (!node || !literalTypes.has(node.type)) return [];
  const start = node.startIndex + node.text.indexOf('"') + 1;
  const end = node.endIndex - 1;
  return [{ text: node.text.slice(start - node.startIndex, -1), start, end, ignoresCase: false }];
}
