import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import * as vscode from 'vscode';

/** Where in a JSON text a pointer (RFC 6901) leads: the key, or the item of a list; undefined when there is no such place. */
export function rangeOfPointer(document: vscode.TextDocument, pointer: string): vscode.Range | undefined {
  const root = parseTree(document.getText(), [], { allowTrailingComma: true });
  if (!root) return undefined;
  const keys = pointer.split('/').slice(1).map(unescape);
  const node = nodeAt(root, keys);
  return node && rangeOf(document, keyOf(node) ?? (keys.length === 0 ? firstChild(node) : node));
}

/** The key under which an operation stands, by its id. */
export function rangeOfOperation(document: vscode.TextDocument, operation: string): vscode.Range | undefined {
  const root = parseTree(document.getText(), [], { allowTrailingComma: true });
  const paths = root && findNodeAtLocation(root, ['paths']);
  for (const path of paths?.children ?? []) {
    for (const method of path.children?.[1]?.children ?? []) {
      const value = method.children?.[1];
      const id = value && findNodeAtLocation(value, ['operationId']);
      if (id?.value === operation && method.children?.[0]) return rangeOf(document, method.children[0]);
    }
  }
  return undefined;
}

const unescape = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** Keys of lists are numbers. */
function nodeAt(root: Node, keys: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of keys)
    node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
  return node;
}

const keyOf = (node: Node): Node | undefined =>
  node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;

const firstChild = (node: Node): Node => node.children?.[0]?.children?.[0] ?? node;

const rangeOf = (document: vscode.TextDocument, { offset, length }: Node): vscode.Range =>
  new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
