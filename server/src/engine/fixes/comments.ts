// Edits of comments to us: taken away, corrected, given a reason. They work on the text: to the code a comment is nothing.

import type { Place, Repair, RepairContext, TextEdit } from '../finding.ts';
import { REASON } from '../suppressions/write.ts';

/** Takes a comment away, with its lines where nothing else is in them. */
export function removeComment(title: string, place: Place): Repair {
  return repair(title, place, (text) => edit(place, withSurroundings(place, text), ''));
}

/** Takes one of several names out of the list that it stands in. */
export function removeName(title: string, place: Place): Repair {
  return repair(title, place, (text) => {
    const before = /\s*,\s*$/.exec(text.slice(0, place.start));
    const after = /^\s*,[ \t]*/.exec(text.slice(place.end));
    const start = place.start - (before?.[0].length ?? 0);
    return edit(place, [start, before ? place.end : place.end + (after?.[0].length ?? 0)], '');
  });
}

export function writeName(place: Place, name: string): Repair {
  return repair(`Write \`${name}\``, place, () => edit(place, [place.start, place.end], name));
}

/** Gives a comment a reason to be typed over. */
export function addReason(place: Place): Repair {
  const added = repair('Add a reason', place, (text) => {
    const comment = text.slice(place.start, place.end);
    const body = comment.replace(/\s*(?:\*\/)?$/, '');
    const end = place.start + body.length;
    const isClosed = comment.endsWith('*/');
    const dashes = /\s-{2,}$/.test(body) ? ' ' : ' -- ';
    return edit(place, [end, place.end], `${dashes}${REASON}${isClosed ? ' */' : ''}`);
  });
  return { ...added, placeholder: REASON };
}

/** Marks words as the reason. `place` is what stands before them in place of the dashes, or nothing. */
export function markReason(place: Place): Repair {
  return repair('Write ` -- ` before the reason', place, () => edit(place, [place.start, place.end], '-- '));
}

/** The comment, the braces of JSX that hold nothing else, and the white space that only it needs. */
function withSurroundings({ start, end }: Place, text: string): readonly [start: number, end: number] {
  const [before, after] = [/\{\s*$/.exec(text.slice(0, start)), /^\s*\}/.exec(text.slice(end))];
  const isInBraces = before !== null && after !== null && !text.slice(start, end).startsWith('//');
  const from = isInBraces ? before.index : start;
  const to = isInBraces ? end + after[0].length : end;
  const line = /(?:^|\n)[ \t]*$/.exec(text.slice(0, from));
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to));
  if (line && rest) return [line.index + (line[0].startsWith('\n') ? 1 : 0), to + rest[0].length];
  const space = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  // Between two pieces of code one space stays; at the end of a line, or in front of its code, none.
  if (rest) return [from - space, to];
  return [from, to + (/^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0)];
}

function edit({ file }: Place, [start, end]: readonly [start: number, end: number], text: string): TextEdit {
  return { place: { file, start, end }, text };
}

/** None of them is done unasked: while code is being rewritten, its comments may be right again in a minute. */
function repair(title: string, { file }: Place, make: (text: string) => TextEdit): Repair {
  const attempts = ({ readFile }: RepairContext): readonly (readonly TextEdit[])[] => {
    const text = readFile(file);
    return text === undefined ? [] : [[make(text)]];
  };
  return { title, keepsReaders: false, isLastResort: false, attempts };
}
