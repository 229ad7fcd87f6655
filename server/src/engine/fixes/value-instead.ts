// Another value for a header, written where the code spells its value out: a literal, an option of a library, a constant.

import ts from 'typescript';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
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
  const isSpelledOut = ts.isStringLiteralLike(node) || ts.isNumericLiteral(node);
  return isSpelledOut ? [[replace(node, text)]] : [];
}
