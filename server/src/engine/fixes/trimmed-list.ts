// A text that is split into a list of origins at its commas, but not at the spaces beside them.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { bare } from './header-write.ts';
import { meantText } from './meant-text.ts';

/** The text that is split, with `meant` in place of `text`, where it is spelled out as the whole of what is split. */
export function meantInList(node: ts.Node, text: string, meant: string): readonly Changes[] {
  const split = splitOf(node);
  return split ? meantText(bare(split.expression), text, meant) : [];
}

/** Trims each part of what is split: only where it is spaces that make `text` none that a browser sends. */
export function trimmedParts(node: ts.Node, text: string): readonly Changes[] {
  if (!splitOf(node) || text.trim() === text) return [];
  return [[insert(node.getSourceFile(), node.end, '.map((origin) => origin.trim())')]];
}

/** `list.split` of `list.split(',')`. */
function splitOf(node: ts.Node): ts.PropertyAccessExpression | undefined {
  const callee = ts.isCallExpression(node) ? node.expression : undefined;
  return callee && ts.isPropertyAccessExpression(callee) && callee.name.text === 'split' ? callee : undefined;
}
