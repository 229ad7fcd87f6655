// Where `Vary: Origin` has to be written so that every answer has it: before the first condition on the origin.

import ts from 'typescript';
import { anchorOf, isStatementList, type Anchor } from './statements.ts';
import { declarationOf, functionsAround } from './names.ts';

/** The places to try for a header that is written at `node` to what `root` names, the closest first. */
export function varyPlaces(node: ts.Node, root: ts.Expression): readonly Anchor[] {
  const closest = beforeConditions(node, root);
  const earliest = atStart(node, root);
  const places = [closest, earliest].filter((place) => place !== undefined);
  return places.filter((place, index) => places.findIndex((other) => other.node === place.node) === index);
}

/** Before the outermost condition on the origin that decides whether `node` is reached. */
function beforeConditions(node: ts.Node, root: ts.Expression): Anchor | undefined {
  const [code] = functionsAround(node);
  const own = anchorOf(node);
  if (!own || !code) return own;
  const words = wordsOfOrigin(code);
  let best: Anchor = own;
  for (let at: ts.Node = own.node; at !== code; at = at.parent) {
    const { parent } = at;
    if (isStatementList(parent)) {
      const guard = parent.statements.find((statement) => statement.pos <= at.pos && decides(statement, at, words));
      if (guard) best = { kind: 'listed', node: guard };
    } else if (ts.isIfStatement(at) && words.test(at.expression.getText()) && ts.isIfStatement(parent)) {
      best = anchorOf(parent) ?? best;
    }
  }
  return afterDeclaration(best, root);
}

/** Whether a statement asks about the origin and with that decides whether `node`, in it or behind it, is reached. */
function decides(statement: ts.Statement, node: ts.Node, words: RegExp): boolean {
  const condition = conditionOf(statement);
  if (condition === undefined || !words.test(condition)) return false;
  return statement === node || leaves(statement);
}

function conditionOf(statement: ts.Statement): string | undefined {
  if (ts.isIfStatement(statement) || ts.isSwitchStatement(statement)) return statement.expression.getText();
  return ts.isForOfStatement(statement) ? statement.statement.getText() : undefined;
}

/** Whether control can leave by a return or a throw in it. */
function leaves(node: ts.Node): boolean {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => leaves(child) || undefined) ?? false;
}

/** "origin", and the variables of a function that were computed from it. */
function wordsOfOrigin(code: ts.FunctionLikeDeclaration): RegExp {
  const words = ['[\\w$]*origin[\\w$]*'];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      if (wordsIn(words).test(node.initializer.getText())) words.push(`\\b${node.name.text.replace(/\$/g, '\\$')}\\b`);
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return wordsIn(words);
}

function wordsIn(words: readonly string[]): RegExp {
  return new RegExp(words.join('|'), 'i');
}

/** At the start of the function that has the response, or right after the response was made. */
function atStart(node: ts.Node, root: ts.Expression): Anchor | undefined {
  const declaration = ts.isIdentifier(root) ? declarationOf(root.text, node) : undefined;
  const code = functionsAround(node).find((around) => {
    return declaration ? declaration === around || around.parameters.some((one) => one === declaration) : true;
  });
  if (!declaration || !ts.isParameter(declaration)) {
    return declaration ? statementAfter(declaration) : undefined;
  }
  if (!code?.body || !ts.isBlock(code.body)) return undefined;
  const first = code.body.statements.find((statement) => !isDirective(statement));
  return first && { kind: 'listed', node: first };
}

/** A place where `root` has its value already. */
function afterDeclaration(place: Anchor, root: ts.Expression): Anchor {
  const declaration = ts.isIdentifier(root) ? declarationOf(root.text, root) : undefined;
  if (!declaration || ts.isParameter(declaration) || declaration.end <= place.node.getStart()) return place;
  const sameFunction = functionsAround(declaration)[0] === functionsAround(place.node)[0];
  return (sameFunction ? statementAfter(declaration) : undefined) ?? place;
}

function statementAfter(declaration: ts.Node): Anchor | undefined {
  const statement = ts.findAncestor(declaration, ts.isStatement);
  if (!statement || !isStatementList(statement.parent)) return undefined;
  const { statements } = statement.parent;
  const next = statements[statements.indexOf(statement) + 1];
  return next && { kind: 'listed', node: next };
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
