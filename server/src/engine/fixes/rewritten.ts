// A text that is being rewritten in several steps, and the edits that lead to it from the original at once: an editor
// wants those, and they leave alone what no step has touched.

import type { FilePath, TextEdit } from '../finding.ts';

/** What a rewritten text is made of: pieces of the original, and new texts between them. */
export type Rewritten = readonly Piece[];

type Piece = Kept | Added;

/** The part of the original from `start` to `end`. */
interface Kept {
  readonly start: number;
  readonly end: number;
}

interface Added {
  readonly text: string;
}

export function unchanged(original: string): Rewritten {
  return [{ start: 0, end: original.length }];
}

/** The text after edits whose places count in the rewritten text, in their order and without overlaps. */
export function rewrite(rewritten: Rewritten, edits: readonly TextEdit[]): Rewritten {
  let end = 0;
  const pieces = edits.flatMap(({ place, text }) => {
    const before = cut(rewritten, end, place.start);
    end = place.end;
    return [...before, { text }];
  });
  return joined([...pieces, ...cut(rewritten, end, Infinity)]);
}

export function textOf(original: string, rewritten: Rewritten): string {
  return rewritten.map((piece) => ('text' in piece ? piece.text : original.slice(piece.start, piece.end))).join('');
}

/** The edits of the original, in their order. */
export function editsOf(file: FilePath, original: string, rewritten: Rewritten): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  let text = '';
  for (const piece of [...rewritten, { start: original.length, end: original.length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    const place = { file, start: end, end: piece.start };
    if (text !== original.slice(place.start, place.end)) edits.push({ place, text });
    end = piece.end;
    text = '';
  }
  return edits;
}

function cut(rewritten: Rewritten, from: number, to: number): Rewritten {
  let offset = 0;
  return rewritten.flatMap((piece): Rewritten => {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, lengthOf(piece));
    offset += lengthOf(piece);
    if (end <= start) return [];
    return 'text' in piece
      ? [{ text: piece.text.slice(start, end) }]
      : [{ start: piece.start + start, end: piece.start + end }];
  });
}

/** Without empty pieces, and with pieces made one that lie side by side in the original. */
function joined(rewritten: Rewritten): Rewritten {
  const pieces: Piece[] = [];
  for (const piece of rewritten) {
    const last = pieces.at(-1);
    if (lengthOf(piece) === 0) continue;
    if (last && 'end' in last && 'end' in piece && last.end === piece.start) {
      pieces[pieces.length - 1] = { start: last.start, end: piece.end };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}
