// One more name in a list of methods or headers, and names in it written otherwise, where the code spells the list out.

import ts from 'typescript';
import { nodeAt } from '../source/place.ts';
import type { SentHeader } from '../policy/policy.ts';
import type { Changes } from './changes.ts';
import { insert, replace } from './edits.ts';
import { quoted, styleOf } from './style.ts';

/** The list with `name` as its last; none where nothing spells the list out. */
export function withName({ cause, value }: SentHeader, name: string): readonly Changes[] {
  const node = nodeAt(cause);
  if (!node || value === undefined) return [];
  const style = styleOf(node.getSourceFile());
  if (ts.isStringLiteralLike(node)) {
    const separator = /,\S/.test(node.text) ? ',' : ', ';
    return [[replace(node, quoted(node.text === '' ? name : `${node.text}${separator}${name}`, style))]];
  }
  const last = ts.isArrayLiteralExpression(node) ? node.elements.at(-1) : undefined;
  return last ? [[insert(node.getSourceFile(), last.end, `, ${quoted(name, style)}`)]] : [];
}

/** The list with some of its names in capitals. */
export function inCapitals({ cause }: SentHeader, names: readonly string[]): readonly Changes[] {
  const node = nodeAt(cause);
  if (!node) return [];
  const edits = literalsIn(node).flatMap((literal) => {
    const text = literal.text.replace(/[A-Za-z]+/g, (name) => (names.includes(name) ? name.toUpperCase() : name));
    return text === literal.text ? [] : [replace(literal, quoted(text, styleOf(literal.getSourceFile())))];
  });
  return edits.length > 0 ? [edits] : [];
}

/** The texts that a list is made of: `['get', 'put'].join(', ')`. */
function literalsIn(node: ts.Node): readonly ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  const found: ts.StringLiteralLike[] = [];
  ts.forEachChild(node, (child) => void found.push(...literalsIn(child)));
  return found;
}
