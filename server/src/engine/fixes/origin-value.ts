// The Origin in an expression: what reads the header, and which part of a value is it. What the value is worth on some
// path is the interpreter's business.

import ts from 'typescript';
import { bare } from './header-write.ts';
import { declarationOf } from './names.ts';

/** True for an expression that reads the Origin header of a request. */
export function isOriginRead(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'origin' && isHeaders(node.expression);
  if (ts.isElementAccessExpression(node)) return isOriginText(node.argumentExpression) && isHeaders(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [name] = node.arguments;
  return name !== undefined && isOriginText(name) && /^(?:get|header)$/.test(node.expression.name.text);
}

/** `req.headers`, `headers()` */
export function isHeaders(node: ts.Expression): boolean {
  return /(?:^|\.)headers(?:\(\))?$/.test(bare(node).getText());
}

function isOriginText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && node.text.toLowerCase() === 'origin';
}

/** The part of an echoed value that is the Origin itself: without fallbacks, types and templates around it. */
export function originPart(value: ts.Expression): ts.Expression | undefined {
  const node = bare(value);
  if (isOriginRead(node)) return node;
  if (ts.isIdentifier(node)) return node.text === 'undefined' || isOfOtherMaking(node) ? undefined : node;
  if (ts.isBinaryExpression(node)) return originOperand(node);
  if (ts.isConditionalExpression(node)) return originPart(node.whenTrue) ?? originPart(node.whenFalse);
  if (ts.isTemplateExpression(node)) return inTemplate(node);
  if (ts.isCallExpression(node) && node.arguments[0] && node.expression.getText() === 'String') {
    return originPart(node.arguments[0]);
  }
  return (ts.isCallExpression(node) || isAccess(node)) && !OTHER_PART.test(node.getText()) ? node : undefined;
}

/** Parts of a request that its sender fills, and that are not its Origin. */
const OTHER_PART = /refer|\.(?:query|body|params|cookies)\b|searchParams/i;

/** A variable that was made from another part of the request. */
function isOfOtherMaking(name: ts.Identifier): boolean {
  const declaration = declarationOf(name.text, name);
  const variable = declaration && ts.findAncestor(declaration, ts.isVariableDeclaration);
  return variable?.initializer !== undefined && OTHER_PART.test(variable.initializer.getText());
}

/** `origin` of `origin || '*'`; all of `headers.origin ?? headers.Origin`. */
function originOperand(node: ts.BinaryExpression): ts.Expression | undefined {
  const right = originPart(node.right);
  if (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return right;
  const left = originPart(node.left);
  const isBoth = left === bare(node.left) && right === bare(node.right);
  return isBoth ? node : (left ?? right);
}

function inTemplate({ head, templateSpans }: ts.TemplateExpression): ts.Expression | undefined {
  const [span, ...others] = templateSpans;
  const isWhole = head.text === '' && span?.literal.text === '' && others.length === 0;
  return isWhole ? originPart(span.expression) : undefined;
}

function isAccess(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
