// Flags `g` and `y` taken from a pattern, so that every match begins at the beginning.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { between, replace } from './edits.ts';
import { quoted, styleOf } from './style.ts';

/** The pattern at `node` without the flags that make it remember; none where it is used for more than a check. */
export function withoutMemory(node: ts.Node): readonly Changes[] {
  if (isUsedToReplace(node)) return [];
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return changed(node, node.text.slice(1, end), node.text.slice(end + 1), (flags) => {
      return `${node.text.slice(0, end + 1)}${flags}`;
    });
  }
  const [pattern, flags] = ts.isNewExpression(node) || ts.isCallExpression(node) ? (node.arguments ?? []) : [];
  if (!pattern || !flags || !ts.isStringLiteralLike(flags)) return [];
  const source = ts.isStringLiteralLike(pattern) ? pattern.text : '';
  if (/^[gy]+$/.test(flags.text) && isKeptWithout(flags.text, source)) {
    return [[between(node.getSourceFile(), pattern.end, flags.end, '')]];
  }
  return changed(flags, source, flags.text, (left) => quoted(left, styleOf(node.getSourceFile())));
}

function changed(node: ts.Node, source: string, flags: string, written: (flags: string) => string): readonly Changes[] {
  if (!isKeptWithout(flags, source)) return [];
  return [[replace(node, written(flags.replace(/[gy]/g, '')))]];
}

/** Without `y` a pattern is searched for anywhere, which lets more in unless it says where it begins. */
function isKeptWithout(flags: string, source: string): boolean {
  return !flags.includes('y') || source.startsWith('^');
}

/** Whether a pattern by a name of its own is also given to what goes on from match to match. */
function isUsedToReplace({ parent }: ts.Node): boolean {
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const text = parent.getSourceFile().text;
  return new RegExp(`\\b(?:replace|replaceAll|matchAll|match|split)\\(\\s*${parent.name.text}\\b`).test(text);
}
