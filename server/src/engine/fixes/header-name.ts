// The right name of a header where code spells it wrongly.

import ts from 'typescript';
import type { WrongName } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { bare } from './header-write.ts';
import { declarationOf } from './names.ts';
import { quoted, styleOf } from './style.ts';

/** The edit that writes the name that is meant; none where the file does not spell the wrong one out. */
export function rightName({ place, written, meant }: WrongName): readonly Changes[] {
  const node = nodeAt(place);
  const literal = node && literalOf(node);
  if (literal?.text !== written) return [];
  const text = written === written.toLowerCase() ? meant.toLowerCase() : meant;
  return [[replace(literal, quoted(text, styleOf(literal.getSourceFile())))]];
}

/** The literal itself, or the one that a constant of the same file holds. */
function literalOf(side: ts.Node): ts.StringLiteralLike | undefined {
  const inner = ts.isExpression(side) ? bare(side) : side;
  if (ts.isStringLiteralLike(inner)) return inner;
  const declaration = ts.isIdentifier(inner) ? declarationOf(inner.text, inner) : undefined;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && ts.isStringLiteralLike(bare(value)) ? literalOf(value) : undefined;
}
