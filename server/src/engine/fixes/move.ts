// Moving statements up in a file, with their comments and with the constants that they need: only where nothing of that
// can come out otherwise than before.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { between, insert } from './edits.ts';
import { declarationOf, functionsAround, namesUsedIn } from './names.ts';
import { isStatementList } from './statements.ts';
import { indentationAt, isFirstInLine, styleOf } from './style.ts';

/**
 * Moves statements to before `target`, which stands earlier in the list of each or in one around it; `undefined` where they
 * need what is not there yet.
 */
export function movedBefore(
  statements: readonly ts.Statement[],
  target: ts.Statement,
): readonly TextEdit[] | undefined {
  const carried = withTheirConstants(statements, target);
  const lines = carried?.map(linesOf);
  const place = linesOf(target);
  if (!lines || !place || !lines.every((line) => line !== undefined)) return undefined;
  const source = target.getSourceFile();
  const { newline } = styleOf(source);
  const indentation = indentationAt(source, target.getStart(source));
  const text = lines.map((line) => indentedAs(source, line, indentation)).join('');
  const isApart = lines.every((line) => isBlankBefore(source, line.start) && isBlankAfter(source, line.end));
  return [insert(source, place.start, isApart ? text + newline : text), ...lines.map((line) => removal(source, line))];
}

/** True where each of the names that code uses means the same at `place`, and has its value there. */
export function isReadyBefore(place: ts.Node, code: readonly ts.Node[]): boolean {
  return code.every((node) =>
    [...namesUsedIn(node)].every(
      (name) =>
        declarationOf(name, node) === declarationOf(name, place) && neededBefore(name, node, place) === 'nothing',
    ),
  );
}

/**
 * The statements, and with them the constants between them and `target` that they need; `undefined` where they need more, or
 * what is changed in between.
 */
export function withTheirConstants(
  statements: readonly ts.Statement[],
  target: ts.Statement,
): readonly ts.Statement[] | undefined {
  const carried = new Set<ts.Statement>(statements);
  for (const each of carried) {
    for (const name of namesUsedIn(each)) {
      const needed = neededBefore(name, each, target);
      if (needed === 'nothing') continue;
      if (!isMovable(needed)) return undefined;
      carried.add(needed);
    }
  }
  const moved = [...carried].sort((a, b) => a.pos - b.pos);
  return isChangedBetween(moved, target) ? undefined : moved;
}

/** What has to stand before `target` so that `name` means there what it means in `user`. */
function neededBefore(name: string, user: ts.Node, target: ts.Node): ts.Node | 'nothing' {
  const declaration = declarationOf(name, user);
  if (!declaration || declaration.end <= target.getStart()) return 'nothing';
  if (ts.isFunctionDeclaration(declaration) && declaration.parent === target.parent) return 'nothing';
  return ts.findAncestor(declaration, ts.isVariableStatement) ?? declaration;
}

/** Reading what is there already, or making something out of it, may be done earlier as well. */
const READS = /(?:^|\.)(?:cors|get|header|getHeader|includes|has|some|split|map|filter|trim|toLowerCase|Set|RegExp)$/;

function isMovable(node: ts.Node): node is ts.VariableStatement {
  if (!ts.isVariableStatement(node) || !(node.declarationList.flags & ts.NodeFlags.Const)) return false;
  const isPlain = (at: ts.Node): boolean => {
    if (ts.isAwaitExpression(at) || ts.isYieldExpression(at)) return false;
    const isCall = ts.isCallExpression(at) || ts.isNewExpression(at);
    return (!isCall || READS.test(at.expression.getText())) && !ts.forEachChild(at, (child) => !isPlain(child));
  };
  return isPlain(node);
}

/** Whether a variable that is moved past code is given another value there. */
function isChangedBetween(moved: readonly ts.Statement[], target: ts.Statement): boolean {
  const names = new Set(moved.flatMap((statement) => [...namesUsedIn(statement)]));
  const end = moved.at(-1)?.pos ?? 0;
  const isChange = (node: ts.Node): boolean => {
    if (node.end <= target.pos || node.pos >= end || moved.some((statement) => statement === node)) return false;
    const changed = changedBy(node);
    const root = changed && rootOf(changed);
    const isOfMoved = root !== undefined && names.has(root.text) && !(changed !== root && isOfParameter(root));
    return isOfMoved || (ts.forEachChild(node, (child) => isChange(child) || undefined) ?? false);
  };
  return isChange(target.parent);
}

/** What a handler is given (`ctx.status = 401`) is the same object before and after. */
function isOfParameter(root: ts.Identifier): boolean {
  const declaration = declarationOf(root.text, root);
  return declaration !== undefined && ts.isParameter(declaration);
}

/** What is given another value. */
function changedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return isAssignment ? node.left : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return undefined;
  const isStep = node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
  return isStep ? node.operand : undefined;
}

/** The variable that an expression begins with, where it is a path: `options` of `options.headers['A']`. */
function rootOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? rootOf(node.expression)
    : undefined;
}

/** From the start of a line to the start of another. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** The whole lines of a statement and of the comments right above it; `undefined` where it shares them with other code. */
export function linesOf(statement: ts.Statement): Lines | undefined {
  const source = statement.getSourceFile();
  if (!isStatementList(statement.parent) || !isFirstInLine(source, statement.getStart(source))) return undefined;
  const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
  let start = statement.getStart(source);
  for (const comment of comments.toReversed()) {
    const isAttached = !/\n[ \t]*\r?\n/.test(source.text.slice(comment.end, start)) && comment.pos > 0;
    if (!isAttached || !isFirstInLine(source, comment.pos)) break;
    start = comment.pos;
  }
  const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?:\r?\n|$)/.exec(source.text.slice(statement.end));
  if (!rest) return undefined;
  return { start: start - indentationAt(source, start).length, end: statement.end + rest[0].length };
}

function isBlankBefore(source: ts.SourceFile, offset: number): boolean {
  return /(?:\n|^)[ \t]*\r?\n$/.test(source.text.slice(0, offset));
}

function isBlankAfter(source: ts.SourceFile, offset: number): boolean {
  return /^[ \t]*\r?\n/.test(source.text.slice(offset));
}

/** The lines as they are, indented as code elsewhere is. The lines of a template are text. */
function indentedAs(source: ts.SourceFile, { start, end }: Lines, indentation: string): string {
  const text = source.text.slice(start, end);
  const own = /^[ \t]*/.exec(text)?.[0] ?? '';
  const isClosed = text.endsWith('\n') ? text : text + styleOf(source).newline;
  if (own === indentation || text.includes('`')) return isClosed;
  return isClosed.replace(/^[ \t]+|^(?=\S)/gm, (space) =>
    space.startsWith(own) ? indentation + space.slice(own.length) : space,
  );
}

/** Without the lines, and with one blank line where there would be two, or none at the end of a block. */
function removal(source: ts.SourceFile, { start, end }: Lines): TextEdit {
  const blankBefore = /(?:\r?\n|^)([ \t]*\r?\n)$/.exec(source.text.slice(0, start));
  const blankAfter = /^[ \t]*\r?\n/.exec(source.text.slice(end));
  const opens = /\{[ \t]*\r?\n$/.test(source.text.slice(0, start));
  if (blankAfter && (blankBefore || opens)) return between(source, start, end + blankAfter[0].length, '');
  const closes = /^[ \t]*(?:\}|$)/.test(source.text.slice(end));
  return blankBefore && closes
    ? between(source, start - (blankBefore[1]?.length ?? 0), end, '')
    : between(source, start, end, '');
}

/** The statement, or the whole of an `if` that holds nothing else, where that is to be moved too. */
export function withItsCondition(statement: ts.Statement): ts.Statement {
  const { parent } = statement;
  const around = ts.isBlock(parent) && parent.statements.length === 1 ? parent.parent : parent;
  const isOnlyThen = ts.isIfStatement(around) && !around.elseStatement;
  return isOnlyThen && functionsAround(around)[0] === functionsAround(statement)[0]
    ? withItsCondition(around)
    : statement;
}
