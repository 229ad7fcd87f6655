// Text edits: made for nodes, and applied to a text. Nothing here knows what an edit is good for.

import type ts from 'typescript';
import { filePath, type Place, type TextEdit } from '../finding.ts';

export function replace(node: ts.Node, text: string): TextEdit {
  return between(node.getSourceFile(), node.getStart(), node.end, text);
}

export function insert(source: ts.SourceFile, offset: number, text: string): TextEdit {
  return between(source, offset, offset, text);
}

/** Puts `text` in place of everything from `start` to `end`. */
export function between(source: ts.SourceFile, start: number, end: number, text: string): TextEdit {
  const place: Place = { file: filePath(source.fileName), start, end };
  return { place, text };
}

/** The edits by their place; those at one place stay in the order in which they were made. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}

/**
 * The same edits, by file and place, with those that start at one place made into one: then nobody who applies them can
 * get their order wrong.
 */
export function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const files = [...new Set(edits.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const result: TextEdit[] = [];
    for (const edit of inOrder(edits.filter(({ place }) => place.file === file))) {
      const last = result.at(-1);
      const isInsert = last?.place.start === edit.place.start && last.place.end === edit.place.start;
      if (isInsert) result[result.length - 1] = { place: edit.place, text: last.text + edit.text };
      else result.push(edit);
    }
    return result;
  });
}

/** The text after the edits of one file; `undefined` when two of them overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  let result = '';
  let end = 0;
  for (const edit of inOrder(edits)) {
    if (edit.place.start < end) return undefined;
    result += text.slice(end, edit.place.start) + edit.text;
    end = edit.place.end;
  }
  return result + text.slice(end);
}
