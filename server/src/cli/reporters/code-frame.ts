// The lines around a finding, with carets under it. Long lines are cut, so that bundled code does not flood the screen.

import { codeFrameColumns } from '@babel/code-frame';

import type { Lines } from '../line-columns.ts';
import type { Range } from './located.ts';
import { printable } from './printable.ts';

const LINES_AROUND = 2;
const LONGEST_LINE = 140;
/** How much of a cut line is kept before the finding. */
const KEPT_BEFORE = 40;

/** Two lines before and after the finding's first line, which alone gets carets: a frame is to show where, not all. */
export function codeFrame(lines: Lines, range: Range, colour: boolean): string {
  const first = Math.max(range.line - LINES_AROUND, 1);
  const shown = lines.texts.slice(first - 1, range.line + LINES_AROUND);
  const marked = lines.texts[range.line - 1] ?? '';
  const endColumn = range.endLine === range.line ? range.endColumn : marked.length + 1;

  const isLong = shown.some((line) => line.length > LONGEST_LINE);
  const cut = isLong && endColumn > LONGEST_LINE ? Math.max(range.column - 1 - KEPT_BEFORE, 0) : 0;
  const snippet = shown.map((line) => printable(clip(line, cut))).join('\n');
  const location = {
    start: { line: range.line, column: range.column - cut },
    end: { line: range.line, column: Math.min(endColumn - cut, LONGEST_LINE + 1) },
  };
  // `startLine` is newer than the typings (@babel/code-frame 7.29).
  const options = { startLine: first, forceColor: colour, linesAbove: LINES_AROUND, linesBelow: LINES_AROUND };
  return codeFrameColumns(snippet, location, options);
}

/** The part of a line from `cut` on that is shown; an ellipsis takes the place of the first or last character. */
function clip(line: string, cut: number): string {
  const head = cut > 0 && line.length > cut ? `…${line.slice(cut + 1)}` : line.slice(cut);
  return head.length > LONGEST_LINE ? `${head.slice(0, LONGEST_LINE - 1)}…` : head;
}
