// Changes to code: plain edits, and statements to be put before a place wherever that stands: in a block, as the only
// statement of an `if`, as the body of an arrow function. Those for one place come together there.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { between, insert, merged } from './edits.ts';
import { anchorOf, indentFurther, putCondition, separatorAt, type Anchor } from './statements.ts';
import { indentationAt, isFirstInLine, styleOf } from './style.ts';

export type Change = TextEdit | Insertion;
export type Changes = readonly Change[];

/** Statements before an anchor. A line starts with one tab for each level that it is indented beyond the anchor. */
export interface Insertion {
  readonly anchor: Anchor;
  readonly lines: readonly string[];
}

/** Statements before an anchor; nothing where there are none. */
export function before(anchor: Anchor, lines: readonly string[]): Changes {
  return lines.length > 0 ? [{ anchor, lines }] : [];
}

/** `if (condition) { … }` around a statement, wherever it stands. */
export function guarded(statement: ts.Statement, condition: string): Changes {
  const anchor = anchorOf(statement);
  // An `else` behind a statement without braces would go to the new `if`.
  if (anchor?.kind !== 'sole') return putCondition(statement, condition);
  const lineEnd = styleOf(statement.getSourceFile()).newline + outerIndentation(anchor);
  const separator = isOnOwnLine(anchor) ? undefined : lineEnd;
  return [{ anchor, lines: [] }, ...putCondition(statement, condition, separator)];
}

/** The edits that make all changes. Those for one place keep their order. */
export function toEdits(changes: Changes): readonly TextEdit[] {
  const insertions = changes.filter(isInsertion);
  const braced = new Map(
    insertions.filter(({ anchor }) => anchor.kind !== 'listed').map(({ anchor }) => [anchor.node, anchor]),
  );
  const seen = new Set<ts.Node>();
  const edits = changes.flatMap((change) => {
    if (!isInsertion(change)) return [indentedWith(change, [...braced.values()])];
    const { anchor } = change;
    if (seen.has(anchor.node)) return [];
    seen.add(anchor.node);
    const lines = insertions.filter((other) => other.anchor.node === anchor.node).flatMap((other) => other.lines);
    return [opening(anchor, lines)];
  });
  // What closes a brace comes after everything that is inside it.
  return merged([...edits, ...[...braced.values()].flatMap(closing)]);
}

function isInsertion(change: Change): change is Insertion {
  return 'anchor' in change;
}

function opening(anchor: Anchor, lines: readonly string[]): TextEdit {
  const { node } = anchor;
  const source = node.getSourceFile();
  const { indent } = styleOf(source);
  const start = node.getStart(source);
  const indented = lines.map((line) => line.replace(/^\t+/, (tabs) => indent.repeat(tabs.length)));
  if (anchor.kind === 'listed') {
    return insert(source, start, indented.map((line) => line + separatorAt(source, start)).join(''));
  }
  const separator = styleOf(source).newline + outerIndentation(anchor) + indent;
  const text = ` {${[...indented, ''].map((line) => separator + line).join('')}`;
  if (anchor.kind === 'sole') return between(source, node.pos, start, text);
  const body = withoutParentheses(anchor.node);
  return between(source, tokenBefore(anchor.node), body.getStart(source), `${text}return `);
}

function closing(anchor: Anchor): readonly TextEdit[] {
  const { node } = anchor;
  const source = node.getSourceFile();
  const { newline, end } = styleOf(source);
  const brace = `${newline}${outerIndentation(anchor)}}`;
  const further = isOnOwnLine(anchor) ? [] : indentFurther(node);
  if (anchor.kind !== 'concise') return [...further, between(source, node.end, ...beforeElse(anchor.node, brace))];
  return [...further, between(source, withoutParentheses(anchor.node).end, endOfBody(anchor), end + brace)];
}

/** Up to where a closing brace goes, and its text: an `else` behind it comes into its line. */
function beforeElse(node: ts.Statement, brace: string): [end: number, text: string] {
  const gap = /^\s*(?=else\b)/.exec(node.getSourceFile().text.slice(node.end));
  const isThen = ts.isIfStatement(node.parent) && node.parent.thenStatement === node;
  return isThen && gap ? [node.end + gap[0].length, `${brace} `] : [node.end, brace];
}

/** The end of a body; where it stood on lines of its own as the last argument, the end of those lines. */
function endOfBody({ node }: Anchor): number {
  const source = node.getSourceFile();
  const rest = /^,?[ \t]*\r?\n[ \t]*(?=\))/.exec(source.text.slice(node.end));
  const isLast = isFirstInLine(source, node.getStart()) && ts.isCallExpression(node.parent.parent);
  return isLast ? node.end + (rest?.[0].length ?? 0) : node.end;
}

/** The lines of an edit, one level further where the code around it gets braces. */
function indentedWith(edit: TextEdit, braced: readonly Anchor[]): TextEdit {
  const around = braced.filter((anchor) => !isOnOwnLine(anchor) && isIn(edit, anchor));
  return around.reduce((inner, { node }) => {
    return { ...inner, text: inner.text.replace(/\n/g, `\n${styleOf(node.getSourceFile()).indent}`) };
  }, edit);
}

function isIn({ place }: TextEdit, { node }: Anchor): boolean {
  return place.file === node.getSourceFile().fileName && node.getStart() <= place.start && place.end <= node.end;
}

/** True where the code is indented already: it starts a line, below the `if` or the arrow. */
function isOnOwnLine({ node }: Anchor): boolean {
  return isFirstInLine(node.getSourceFile(), node.getStart());
}

function outerIndentation({ kind, node }: Anchor): string {
  const source = node.getSourceFile();
  return indentationAt(source, kind === 'sole' ? node.parent.getStart(source) : tokenBefore(node));
}

/** The end of the arrow before the body of a function. */
function tokenBefore(node: ts.Node): number {
  return ts.isArrowFunction(node.parent) ? node.parent.equalsGreaterThanToken.end : node.getStart();
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? node.expression : node;
}
