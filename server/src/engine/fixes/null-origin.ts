// Taking `null` off what is allowed: out of lists, comparisons, patterns and `case`s.

import ts from 'typescript';
import type { RepairContext, TextEdit } from '../finding.ts';
import { between, replace } from './edits.ts';
import { sourcesWith, type Facts } from './facts.ts';
import { nameOf, removeElement } from './lists.ts';
import { removeStatement } from './statements.ts';
import { quoted, styleOf } from './style.ts';

type Edits = readonly TextEdit[];

/** Where `null` is let in: each place by itself, then all of them. */
export function withoutNull(facts: Facts, context: RepairContext): readonly Edits[] {
  const edits = sourcesWith(/\bnull\b/, facts, context).flatMap(nullsIn);
  return edits.length > 1 ? [...edits.map((edit) => [edit]), edits] : edits.map((edit) => [edit]);
}

function nullsIn(source: ts.SourceFile): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    const edit = ts.isStringLiteralLike(node) ? without(node) : (withoutKey(node) ?? withoutAlternative(node));
    if (edit) edits.push(edit);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits;
}

function without(text: ts.StringLiteralLike): TextEdit | undefined {
  if (text.text !== 'null') return withoutPart(text);
  const { parent } = text;
  if (ts.isArrayLiteralExpression(parent)) return removeElement(parent.elements, text);
  if (ts.isBinaryExpression(parent)) return withoutOperand(parent);
  if (ts.isCaseClause(parent) && parent.statements.length === 0) return withoutCase(parent);
  if (ts.isCallExpression(parent) && isAdding(parent)) {
    if (parent.arguments.length > 1) return removeElement(parent.arguments, text);
    return ts.isExpressionStatement(parent.parent) ? removeStatement(parent.parent) : undefined;
  }
  return undefined;
}

/** `'https://app.example.com,null'.split(',')` */
function withoutPart(text: ts.StringLiteralLike): TextEdit | undefined {
  const parts = text.text.split(',');
  const kept = parts.filter((part) => part.trim() !== 'null');
  if (kept.length === parts.length || kept.length === 0) return undefined;
  return replace(text, quoted(kept.join(','), styleOf(text.getSourceFile())));
}

function isAdding({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && /^(?:add|push|unshift)$/.test(expression.name.text);
}

/** `origin === 'null' || listed` becomes `listed`. */
function withoutOperand(comparison: ts.BinaryExpression): TextEdit | undefined {
  let operand: ts.Expression = comparison;
  while (ts.isParenthesizedExpression(operand.parent)) operand = operand.parent;
  const { parent } = operand;
  const isOr = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  const isEqual = /^={2,3}$/.test(comparison.operatorToken.getText());
  if (!isOr || !isEqual) return undefined;
  const source = comparison.getSourceFile();
  return operand === parent.left
    ? between(source, operand.getStart(), parent.right.getStart(), '')
    : between(source, parent.left.end, operand.end, '');
}

/** A `case` that only falls through to the next. */
function withoutCase(clause: ts.CaseClause): TextEdit {
  const source = clause.getSourceFile();
  const { clauses } = clause.parent;
  const next = clauses[clauses.indexOf(clause) + 1];
  return between(source, clause.getStart(), next?.getStart() ?? clause.end, '');
}

/** `{ null: true }` */
function withoutKey(node: ts.Node): TextEdit | undefined {
  const isKey = ts.isPropertyAssignment(node) && nameOf(node) === 'null';
  return isKey ? removeElement(node.parent.properties, node) : undefined;
}

/** `/^(?:null|https:…)$/` */
function withoutAlternative(node: ts.Node): TextEdit | undefined {
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const text = node.text.replace(/(?<=[(|/^:])null\||\|null(?=[)|/$])/, '');
  return text === node.text ? undefined : replace(node, text);
}
