// Gives the places of findings their lines and columns, for reporters. Reads each file's text once.

import type { FilePath, Host, Place } from '../../engine/index.ts';
import { type Lines, linesOf } from '../line-columns.ts';

export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
}

export interface Locator {
  lines(file: FilePath): Lines;
  range(place: Place): Range;
}

/** A locator over the texts that `host` gives; a file that is gone by now counts as empty. */
export function createLocator(host: Host): Locator {
  const known = new Map<FilePath, Lines>();
  const lines = (file: FilePath): Lines => {
    const found = known.get(file) ?? linesOf(host.readFile(file) ?? '');
    known.set(file, found);
    return found;
  };
  return {
    lines,
    range(place) {
      const start = lines(place.file).at(place.start);
      const end = lines(place.file).at(place.end);
      return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    },
  };
}
