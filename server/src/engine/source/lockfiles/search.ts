// Searching a long text for one word without looking at every line. Knows no lockfile.

/** Where `word` stands in `text`, from the start. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at;
}

/** The groups of a sticky expression (flag `y`) that matches at exactly this offset. */
export function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  sticky.lastIndex = offset;
  return sticky.exec(text) ?? undefined;
}

/** How far the text at `offset` is from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
