// What fixes change, as a unified diff that `patch` and `git apply` understand.

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type picocolors from 'picocolors';

import type { FixedText } from '../fix.ts';
import { shownPath } from '../shown-path.ts';
import { printable } from './printable.ts';

/** The patch of one file, with a line feed at its end. The paths are relative to `cwd`. */
export function patchOf(
  { file, before, after }: FixedText,
  cwd: string,
  colours: ReturnType<typeof picocolors.createColors>,
): string {
  const name = shownPath(file, cwd).replaceAll('\\', '/');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const lines = patch.replace(/\n$/, '').split('\n');
  // A terminal that is to move its cursor is not shown the carriage return at the end of a line.
  return lines.map((line) => `${coloured(printable(line.replace(/\r$/, '')), colours)}\n`).join('');
}

function coloured(line: string, colours: ReturnType<typeof picocolors.createColors>): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colours.bold(line);
  if (line.startsWith('@@')) return colours.cyan(line);
  if (line.startsWith('+')) return colours.green(line);
  return line.startsWith('-') ? colours.red(line) : line;
}
