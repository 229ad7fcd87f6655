// Which node a header's value is to be blamed on.

import ts from 'typescript';
import type { Value } from '../interpreter/value.ts';
import { NO_SOURCES } from '../interpreter/sources.ts';
import { sourcesOf } from '../interpreter/value.ts';
import type { Write } from './header-list.ts';

/**
 * A write by the user's own code: `expression` is what stands at the writing place, `site` the call, property or
 * assignment around it. A value that is spelled out in the code (`const ORIGIN = '*'`) is to blame where it is spelled;
 * one that was computed, where it is written into the header.
 */
export function writtenByCode(value: Value, expression: ts.Node, site: ts.Node): Write {
  const spelledOut = value.kind === 'primitive' && sourcesOf(value) === NO_SOURCES && isLiteral(value.node);
  return { cause: spelledOut ? value.node : expression, site };
}

/** The value side of a property or assignment that put something into an object. */
export function valueSide(node: ts.Node): ts.Node {
  if (ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isBinaryExpression(node)) return node.right;
  return node;
}

/** Whether a node spells a value out. */
export function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    ts.isNumericLiteral(node)
  );
}
