// The name of an option as the library knows it, in place of one that it does not know.

import ts from 'typescript';
import type { IgnoredOption } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { quoted, styleOf } from './style.ts';

/** The edit that writes the option's name; none where it is computed. */
export function knownName({ place, meant, name: written }: IgnoredOption): readonly Changes[] {
  const name = nodeAt(place);
  if (!name) return [];
  if (ts.isStringLiteralLike(name)) return [[replace(name, quoted(meant.name, styleOf(name.getSourceFile())))]];
  if (!ts.isIdentifier(name)) return [];
  const isShorthand = ts.isShorthandPropertyAssignment(name.parent);
  return [[replace(name, isShorthand ? `${meant.name}: ${written}` : meant.name)]];
}
