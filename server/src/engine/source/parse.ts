// Step 2: text to syntax. Parsing only: names are resolved by the interpreter's own environments, so neither
// TypeScript's binder nor its checker ever runs. Parsed files are kept by their text.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';

const KEPT = 400;
const cache = new Map<FilePath, ts.SourceFile>();

/** The syntax of one file. Broken code gives the tree that TypeScript recovers. */
export function parse(file: FilePath, text: string): ts.SourceFile {
  const known = cache.get(file);
  if (known && known.text === text) return known;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, scriptKind(file));
  cache.delete(file);
  cache.set(file, source);
  if (cache.size > KEPT) forgetOldest();
  return source;
}

/** How many syntax errors TypeScript sees in the tree. */
export function syntaxErrorCount(source: ts.SourceFile): number {
  // Internal to TypeScript's types, but present on every parsed file since 1.0.
  const { parseDiagnostics } = source as ts.SourceFile & { parseDiagnostics?: readonly unknown[] };
  return parseDiagnostics?.length ?? 0;
}

function forgetOldest(): void {
  const oldest = cache.keys().next();
  if (!oldest.done) cache.delete(oldest.value);
}

function scriptKind(file: FilePath): ts.ScriptKind {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  switch (extension) {
    case 'ts':
    case 'mts':
    case 'cts':
      return ts.ScriptKind.TS;
    case 'tsx':
      return ts.ScriptKind.TSX;
    case 'json':
    case 'jsonc':
      return ts.ScriptKind.JSON;
    default:
      // Flow-free JavaScript with JSX in it is common in `.js` files.
      return ts.ScriptKind.JSX;
  }
}
