// One fixed origin in place of a wildcard or an echo: for tables and shared objects that never see a request.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { replace } from './edits.ts';
import { causeOf, siteOf, type Facts } from './facts.ts';
import { headerWriteOf } from './header-write.ts';
import { quoted, styleOf } from './style.ts';

/** Writes the first of `origins`: where the faulty literal is spelled out, else where it is written into the header. */
export function fixedOrigin({ header }: Facts, [origin]: readonly string[]): readonly (readonly TextEdit[])[] {
  const site = siteOf(header);
  const cause = causeOf(header);
  const value = site && headerWriteOf(site)?.value;
  if (origin === undefined || header.library) return [];
  const targets = [cause && ts.isStringLiteralLike(cause) ? cause : undefined, value].filter(
    (node) => node !== undefined,
  );
  return [...new Set(targets)].map((target) => [replace(target, quoted(origin, styleOf(target.getSourceFile())))]);
}
