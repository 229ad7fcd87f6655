// A text in the code by another: an origin as browsers send it.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { quoted, styleOf } from './style.ts';

/** The edit that writes `meant` where the literal at `node` has `text`, as the whole of it or as one of its parts. */
export function meantText(node: ts.Node, text: string, meant: string): readonly Changes[] {
  if (!ts.isStringLiteralLike(node) || !node.text.includes(text)) return [];
  return [[replace(node, quoted(node.text.replace(text, meant), styleOf(node.getSourceFile())))]];
}
