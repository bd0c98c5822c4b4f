// Finds the sentences that people read: those of the rules, and those that the code hands to a translator or to a fix.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../setup.mjs';
import { loadRules } from './bundles.mjs';

/** What makes a fix: its first argument is the fix's title. */
const fixMakers = ['safeFix', 'suggestion'];

/** Folders whose objects hold sentences that are translated later, and the members that hold them. */
const tables = [
  { folder: 'client/src/azure', members: ['message', 'cause', 'nextStep'] },
  { folder: 'server/src/engine', members: ['message'] },
  { folder: 'server/src/rules', members: ['message'] },
];

/**
 * Every sentence once, in order, and the places where one is put together of pieces, which no translation can match.
 * @returns {Promise<{ sentences: string[], pieced: string[] }>}
 */
export async function collectSentences() {
  /** @type {Set<string>} */
  const sentences = new Set((await loadRules()).flatMap(rule => Object.values(rule.messages)));
  /** @type {string[]} */
  const pieced = [];
  for (const name of sources()) {
    const file = ts.createSourceFile(
      name,
      readFileSync(join(root, name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const members = tables.find(({ folder }) => name.startsWith(`${folder}/`))?.members ?? [];
    for (const expression of spoken(file, members)) {
      const said = textsOf(expression, file);
      for (const text of said ?? []) sentences.add(text);
      const { line } = file.getLineAndCharacterOfPosition(expression.getStart());
      if (!said) pieced.push(`${name}:${line + 1}`);
    }
  }
  return { sentences: [...sentences].filter(isTranslatable).sort(), pieced };
}

/** Whether a language may write it otherwise: placeholders, dashes and dots are the same everywhere. */
const isTranslatable = (/** @type {string} */ sentence) =>
  /[\p{L}:;!?"]/u.test(sentence.replace(/\{\w+\}/g, ''));

/** TypeScript files of client and server, below the root, with slashes. */
function sources() {
  return ['client/src', 'server/src'].flatMap(folder =>
    /** @type {string[]} */ (readdirSync(join(root, folder), { recursive: true }))
      .filter(name => name.endsWith('.ts') && !name.includes('.generated.'))
      .map(name => relative(root, join(root, folder, name)).replaceAll('\\', '/')),
  );
}

/**
 * The expressions of a file that say something to people.
 * @param {ts.SourceFile} file
 * @param {readonly string[]} members that hold sentences in this file
 */
function spoken(file, members) {
  const known = makersOf(file);
  /** @type {ts.Expression[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = node => {
    if (isMember(node, 'microsoft')) return;
    if (ts.isCallExpression(node) && node.arguments[0] && isSaying(node.expression, known))
      found.push(node.arguments[0]);
    if (ts.isPropertyAssignment(node) && members.includes(node.name.getText())) found.push(node.initializer);
    if (isMember(node, 'title') && isMemberBeside(node, 'edits')) found.push(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Names that stand for a maker of fixes, `const fix = isSure ? safeFix : suggestion` or `{ make: safeFix }`, and functions
 * that return one.
 * @param {ts.SourceFile} file
 */
function makersOf(file) {
  const makers = new Set(fixMakers);
  /** @type {Set<string>} */
  const choosers = new Set();
  /** @param {ts.Node} node @param {string} owner */
  const visit = (node, owner) => {
    if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && isMaker(node.initializer))
      makers.add(node.name.getText());
    if (
      (ts.isReturnStatement(node) && isMaker(node.expression)) ||
      (ts.isArrowFunction(node) && isMaker(node.body))
    )
      choosers.add(owner);
    const name =
      ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? node.name?.getText() : owner;
    ts.forEachChild(node, child => visit(child, name ?? owner));
  };
  visit(file, '');
  return { makers, choosers };
}

/** @param {ts.Node | undefined} node */
const isMaker = node =>
  node !== undefined &&
  ts.isExpression(node) &&
  branches(node).some(part => fixMakers.includes(part.getText()));

/**
 * @param {ts.Expression} callee
 * @param {ReturnType<typeof makersOf>} known
 */
function isSaying(callee, { makers, choosers }) {
  if (/\bl10n\.t$|^trouble$/.test(callee.getText())) return true;
  return branches(callee).some(part =>
    ts.isCallExpression(part) ? choosers.has(part.expression.getText()) : makers.has(part.getText()),
  );
}

/** What an expression can be: itself, or the two sides of a condition. @param {ts.Expression} expression @returns {ts.Expression[]} */
function branches(expression) {
  if (ts.isParenthesizedExpression(expression)) return branches(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...branches(expression.whenTrue), ...branches(expression.whenFalse)];
  return [expression];
}

/**
 * The texts that an expression can be. A name stands for what the file gives it; what comes from elsewhere was collected
 * there. Undefined when the text is put together of pieces.
 * @param {ts.Expression} expression
 * @param {ts.SourceFile} file
 * @returns {string[] | undefined}
 */
function textsOf(expression, file) {
  const parts = branches(expression);
  if (parts.some(isPieced)) return undefined;
  return parts.flatMap(part => {
    if (ts.isStringLiteralLike(part)) return [part.text];
    return ts.isIdentifier(part) ? given(part.text, file) : [];
  });
}

/** @param {ts.Expression} expression */
const isPieced = expression =>
  ts.isTemplateExpression(expression) ||
  (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken);

/**
 * The texts that a file gives to a name, as a constant or as a member of its table.
 * @param {string} name
 * @param {ts.SourceFile} file
 */
function given(name, file) {
  /** @type {string[]} */
  const texts = [];
  /** @param {ts.Node} node */
  const visit = node => {
    if (
      (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) &&
      node.name.getText() === name &&
      node.initializer
    )
      for (const part of branches(node.initializer)) if (ts.isStringLiteralLike(part)) texts.push(part.text);
    if (!isMember(node, 'microsoft')) ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** @param {ts.Node} node @param {string} name @returns {node is ts.PropertyAssignment} */
const isMember = (node, name) => ts.isPropertyAssignment(node) && node.name.getText() === name;

/** @param {ts.PropertyAssignment} node @param {string} name */
const isMemberBeside = (node, name) => node.parent.properties.some(member => member.name?.getText() === name);
