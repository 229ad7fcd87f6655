// Another value for a header, written where the code spells its value out: a literal, an option of a library, a constant.

import ts from 'typescript';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { headerWriteOf } from './header-write.ts';
import { quoted, styleOf } from './style.ts';

/** The edit that writes `value`; none where nothing spells the value out. */
export function valueInstead(header: SentHeader, value: string): readonly Changes[] {
  const node = nodeAt(header.cause);
  if (!node) return [];
  const text = quoted(value, styleOf(node.getSourceFile()));
  // A list of one: `['*']`, whose library joins it.
  if (ts.isArrayLiteralExpression(node) && node.elements.length === 1) {
    const parts = value.split(', ').map((part) => quoted(part, styleOf(node.getSourceFile())));
    return [[replace(node, `[${parts.join(', ')}]`)]];
  }
  return isSpelledOut(node) ? [[replace(node, text)]] : [];
}

/** The edit that writes `value` in place of the request's Origin, which was meant for another header. */
export function valueInsteadOfOrigin({ name, site, fromOrigin }: SentHeader, value: string): readonly Changes[] {
  const node = fromOrigin ? nodeAt(site) : undefined;
  const write = node && headerWriteOf(node, name);
  return write ? [[replace(write.value, quoted(value, styleOf(write.value.getSourceFile())))]] : [];
}

/** The edit that writes a number: as one where it is an option of a library, which takes numbers, as text in a header. */
export function numberInstead(header: SentHeader, value: number): readonly Changes[] {
  const node = nodeAt(header.cause);
  if (!header.library) return valueInstead(header, String(value));
  return node && isSpelledOut(node) ? [[replace(node, String(value))]] : [];
}

function isSpelledOut(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node);
}
