// From offsets in a text to the lines and columns that people and other tools count. Nothing else.

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface Lines {
  /** The lines without their ends. */
  readonly texts: readonly string[];
  at(offset: number): LineColumn;
}

// The line terminators of ECMAScript, as ESLint and the code frame count them.
const LINE_END = /\r\n|[\r\n\u2028\u2029]/g;

/** Splits a text into lines, once, for any number of questions. An offset past the end counts as the end. */
export function linesOf(text: string): Lines {
  const starts = [0];
  const texts: string[] = [];
  for (const end of text.matchAll(LINE_END)) {
    texts.push(text.slice(starts.at(-1), end.index));
    starts.push(end.index + end[0].length);
  }
  texts.push(text.slice(starts.at(-1)));
  return {
    texts,
    at(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const index = lastNotAfter(starts, inside);
      return { line: index + 1, column: inside - (starts[index] ?? 0) + 1 };
    },
  };
}

/** The index of the last start that is not after the offset, by bisection. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
