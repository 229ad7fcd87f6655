// Plain `http:` taken out of what is allowed: of an origin that is spelled out, a pattern, a test of a piece of text.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { removeElement } from './lists.ts';
import { quoted, styleOf } from './style.ts';

/** The ways to ask for `https:` at `node`: the origin that was compared, or the test that was passed. */
export function httpsOnly(node: ts.Node): readonly Changes[] {
  if (ts.isStringLiteralLike(node)) return ofText(node);
  if (ts.isRegularExpressionLiteral(node)) return ofPattern(node);
  return ts.isCallExpression(node) ? ofTest(node) : [];
}

function ofText(node: ts.StringLiteralLike): readonly Changes[] {
  if (!node.text.startsWith('http://')) return ofHost(node);
  const secure = `https://${node.text.slice('http://'.length)}`;
  const { parent } = node;
  const isThere = ts.isArrayLiteralExpression(parent) && parent.elements.some((other) => textOf(other) === secure);
  return [
    isThere ? [removeElement(parent.elements, node)] : [replace(node, quoted(secure, styleOf(node.getSourceFile())))],
  ];
}

/** `new URL(origin).hostname === 'app.example.com'`: the origin in place of its host. */
function ofHost(node: ts.StringLiteralLike): readonly Changes[] {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent)) return [];
  const other = parent.left === node ? parent.right : parent.left;
  if (!ts.isPropertyAccessExpression(other) || !/^host(?:name)?$/.test(other.name.text)) return [];
  const origin = quoted(`https://${node.text}`, styleOf(node.getSourceFile()));
  return [[replace(other.name, 'origin'), replace(node, origin)]];
}

function textOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

function ofPattern(node: ts.RegularExpressionLiteral): readonly Changes[] {
  const secure = [
    node.text.replace(/https\?|http(?=:)/g, 'https'),
    // Nothing was asked of what stands before the host.
    node.text.replace(/^\/\^?(?:\.[*+]\??)?(?:\\\.)?/, String.raw`/^https:\/\/(?:[a-z0-9-]+\.)*`),
  ];
  return secure.filter((text) => text !== node.text).map((text) => [replace(node, text)]);
}

function ofTest(node: ts.CallExpression): readonly Changes[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression } = node.expression;
  const isOptional = node.expression.questionDotToken !== undefined;
  const scheme = quoted('https://', styleOf(node.getSourceFile()));
  const text = `${expression.getText()}${isOptional ? '?' : ''}.startsWith(${scheme}) && ${node.getText()}`;
  const isOperand = ts.isBinaryExpression(node.parent) || ts.isPrefixUnaryExpression(node.parent);
  return [[replace(node, isOperand ? `(${text})` : text)]];
}
