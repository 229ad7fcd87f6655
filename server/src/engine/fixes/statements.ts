// Where statements can be put, conditions around them, and taking them away. Putting them there, whatever else changes
// in that place, is changes.ts.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { between, insert } from './edits.ts';
import { indentationAt, isFirstInLine, styleOf } from './style.ts';

/** Where statements can be put. */
export type Anchor =
  /** One of a list of statements. */
  | { readonly kind: 'listed'; readonly node: ts.Statement }
  /** The only statement of an `if`, `else` or loop, without braces. */
  | { readonly kind: 'sole'; readonly node: ts.Statement }
  /** The expression that an arrow function returns. */
  | { readonly kind: 'concise'; readonly node: ts.Expression };

/** The nearest place around `node` that statements can be put before, with nothing evaluated in between that matters. */
export function anchorOf(node: ts.Node): Anchor | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isArrowFunction(parent) && parent.body === at && !ts.isBlock(at)) {
      return { kind: 'concise', node: parent.body as ts.Expression }; // what is no block is an expression
    }
    if (ts.isStatement(at) && !ts.isBlock(at)) {
      if (isStatementList(parent)) return { kind: 'listed', node: at };
      if (ts.isIfStatement(parent) || ts.isIterationStatement(parent, false)) return { kind: 'sole', node: at };
    }
    if (ts.isParameter(at) || ts.isClassElement(at)) return undefined;
  }
  return undefined;
}

export function isStatementList(node: ts.Node): node is ts.Block | ts.SourceFile | ts.CaseOrDefaultClause {
  return ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node) || ts.isModuleBlock(node);
}

/** Puts `if (condition) { … }` around a statement of a list; its own edits go with it. */
export function putCondition(
  statement: ts.Statement,
  condition: string,
  separator = separatorAt(statement.getSourceFile(), statement.getStart()),
): readonly TextEdit[] {
  const source = statement.getSourceFile();
  const start = statement.getStart(source);
  const { indent } = styleOf(source);
  const inner = separator === ' ' ? ' ' : separator + indent;
  return [
    insert(source, start, `if (${condition}) {${inner}`),
    ...indentFurther(statement),
    insert(source, statement.end, `${separator}}`),
  ];
}

/** One more level of indentation for every line of some code but its first. */
export function indentFurther(code: ts.Node): readonly TextEdit[] {
  const source = code.getSourceFile();
  const text = code.getText(source);
  // The lines of a template are text.
  if (text.includes('`')) return [];
  const start = code.getStart(source);
  const { indent } = styleOf(source);
  return [...text.matchAll(/\n(?=[^\r\n])/g)].map(({ index }) => insert(source, start + index + 1, indent));
}

/** Takes a statement away, with its line where it has one of its own. */
export function removeStatement(statement: ts.Statement): TextEdit | undefined {
  if (!isStatementList(statement.parent)) return undefined;
  const source = statement.getSourceFile();
  const start = statement.getStart(source);
  const restOfLine = /^[ \t]*(?:\/\/[^\r\n]*)?(?:\r?\n|$)/.exec(source.text.slice(statement.end));
  if (isFirstInLine(source, start) && restOfLine) {
    return between(source, start - indentationAt(source, start).length, statement.end + restOfLine[0].length, '');
  }
  const spaces = /^[ \t]*/.exec(source.text.slice(statement.end))?.[0].length ?? 0;
  return between(source, start, statement.end + spaces, '');
}

/** What stands between two statements: a line end, or a space where all stand in one line. */
export function separatorAt(source: ts.SourceFile, start: number): string {
  return isFirstInLine(source, start) ? styleOf(source).newline + indentationAt(source, start) : ' ';
}

/** Takes a call out of a chain of calls: `a.b().c().d()` without `.c()`. */
export function removeLink(call: ts.CallExpression): TextEdit | undefined {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  return between(call.getSourceFile(), expression.expression.end, call.end, '');
}
