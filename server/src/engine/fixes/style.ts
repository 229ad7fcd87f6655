// How a file is written: quotes, semicolons, indentation, line ends. Fixes write in the same hand. What the file does
// not show is not read from anybody's settings.

import ts from 'typescript';

export interface Style {
  readonly quote: "'" | '"';
  /** What ends a statement: a semicolon, or nothing. */
  readonly end: ';' | '';
  /** One level of indentation. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
}

const cache = new WeakMap<ts.SourceFile, Style>();

/** The style that most of the file's code is in. */
export function styleOf(source: ts.SourceFile): Style {
  let style = cache.get(source);
  if (!style) cache.set(source, (style = readStyle(source)));
  return style;
}

/** `text` as a string literal. */
export function quoted(text: string, { quote }: Style): string {
  return (
    quote +
    text.replace(/[\\'"]/g, (character) => (character === quote || character === '\\' ? '\\' : '') + character) +
    quote
  );
}

/** True for TypeScript, where a parameter may be given its type. */
export function isTypeScript(source: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(source.fileName);
}

interface Tally {
  single: number;
  double: number;
  closed: number;
  open: number;
  readonly indents: Map<string, number>;
}

function readStyle(source: ts.SourceFile): Style {
  const tally: Tally = { single: 0, double: 0, closed: 0, open: 0, indents: new Map() };
  count(source, source, tally);
  const [indent = indentOfLines(source.text)] = [...tally.indents].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return {
    quote: tally.double > tally.single ? '"' : "'",
    end: tally.open > tally.closed ? '' : ';',
    indent,
    newline: source.text.includes('\r\n') ? '\r\n' : '\n',
  };
}

function count(node: ts.Node, source: ts.SourceFile, tally: Tally): void {
  if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent)) {
    if (source.text[node.end - 1] === '"') tally.double++;
    else tally.single++;
  }
  if (endsInSemicolon(node)) {
    if (source.text[node.end - 1] === ';') tally.closed++;
    else tally.open++;
  }
  if (ts.isBlock(node) || ts.isObjectLiteralExpression(node)) countIndent(node, source, tally);
  ts.forEachChild(node, (child) => count(child, source, tally));
}

/** Without a block to go by: what the first indented line starts with. */
function indentOfLines(text: string): string {
  return /^(?:\t|  {1,7}(?=\S))/m.exec(text)?.[0] ?? '  ';
}

function endsInSemicolon(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportAssignment(node)
  );
}

function countIndent(node: ts.Block | ts.ObjectLiteralExpression, source: ts.SourceFile, { indents }: Tally): void {
  const [first] = ts.isBlock(node) ? node.statements : node.properties;
  if (!first) return;
  const outer = indentationAt(source, node.getStart(source));
  const inner = indentationAt(source, first.getStart(source));
  if (!inner.startsWith(outer) || inner.length === outer.length) return;
  const indent = inner.slice(outer.length);
  indents.set(indent, (indents.get(indent) ?? 0) + 1);
}

/** The white space at the start of the line that `offset` is in. */
export function indentationAt(source: ts.SourceFile, offset: number): string {
  const lineStart = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(lineStart, offset))?.[0] ?? '';
}

/** True where nothing but white space stands before `offset` in its line. */
export function isFirstInLine(source: ts.SourceFile, offset: number): boolean {
  const lineStart = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*$/.test(source.text.slice(lineStart, offset));
}
