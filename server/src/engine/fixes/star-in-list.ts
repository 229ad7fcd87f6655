// A `*` in a list that the code compares the origin with: taken for "all", it lets everybody in. The origins themselves
// go in its place.

import ts from 'typescript';
import type { RepairContext, TextEdit } from '../finding.ts';
import { listLiteral } from './allowlist-constant.ts';
import { replace } from './edits.ts';
import { sourcesWith, type Facts } from './facts.ts';
import { quoted, styleOf } from './style.ts';

/** Each `*` in a list, or in a text that is split into one, replaced by the origins. */
export function originsForStar(
  facts: Facts,
  context: RepairContext,
  origins: readonly string[],
): readonly (readonly TextEdit[])[] {
  // Who echoes the origin has asked something first, and that is where the `*` is.
  if (!facts.header.fromOrigin) return [];
  return sourcesWith(/['"`]\*['"`]/, facts, context).flatMap((source) => starsIn(source, origins));
}

function starsIn(source: ts.SourceFile, origins: readonly string[]): readonly (readonly TextEdit[])[] {
  const found: TextEdit[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text === '*') {
      if (ts.isArrayLiteralExpression(node.parent))
        found.push([replace(node, listLiteral(source, origins).slice(1, -1))]);
      else if (isSplit(node)) found.push([replace(node, quoted(origins.join(','), styleOf(source)))]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `(process.env.ORIGINS || '*').split(',')` */
function isSplit(text: ts.Expression): boolean {
  let node: ts.Node = text;
  while (ts.isBinaryExpression(node.parent) || ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === 'split';
}
