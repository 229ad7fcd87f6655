// Taking elements out of lists (properties, array elements, arguments) and putting them in, with their commas and
// lines.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { between, insert, replace } from './edits.ts';
import { indentationAt, isFirstInLine, styleOf } from './style.ts';

type Listed = ts.ObjectLiteralElementLike | ts.Expression;

/** Takes one element of a list away; its line too, where it has one of its own. */
export function removeElement(list: ts.NodeArray<Listed>, element: Listed): TextEdit {
  const source = element.getSourceFile();
  const at = list.indexOf(element);
  const previous = list[at - 1];
  const next = list[at + 1];
  const start = element.getStart(source);
  if (!previous && !next) return withoutAll(list, element);
  const isLast = next === undefined;
  if (isLast && !list.hasTrailingComma) return between(source, previous?.end ?? start, element.end, '');
  const restOfLine = /^[ \t]*,?[ \t]*(?:\/\/[^\r\n]*)?(?:\r?\n)/.exec(source.text.slice(element.end));
  if (isFirstInLine(source, start) && restOfLine) {
    const lineStart = start - indentationAt(source, start).length;
    return between(source, lineStart, element.end + restOfLine[0].length, '');
  }
  return next
    ? between(source, start, next.getStart(source), '')
    : between(source, previous?.end ?? start, element.end, '');
}

/** The list without its only element, and without the lines that it had. */
function withoutAll(list: ts.NodeArray<Listed>, { parent }: Listed): TextEdit {
  const closing = ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent);
  return between(parent.getSourceFile(), list.pos, closing ? parent.end - 1 : list.end, '');
}

/** Puts a property into an object: before or after one that is there, else as its first. */
export function addProperty(
  object: ts.ObjectLiteralExpression,
  text: string,
  beside?: { readonly before: ts.ObjectLiteralElementLike } | { readonly after: ts.ObjectLiteralElementLike },
): TextEdit {
  const source = object.getSourceFile();
  const neighbour = beside ? ('before' in beside ? beside.before : beside.after) : object.properties[0];
  if (!neighbour) return replace(object, `{ ${text} }`);
  const start = neighbour.getStart(source);
  const separator = isFirstInLine(source, start) ? styleOf(source).newline + indentationAt(source, start) : ' ';
  if (beside && 'after' in beside) return insert(source, neighbour.end, `,${separator}${text}`);
  return insert(source, start, `${text},${separator}`);
}

/** The name of a property, where the code tells it. */
export function nameOf(element: ts.ObjectLiteralElementLike): string | undefined {
  const { name } = element;
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return undefined;
}

export function propertyNamed(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.ObjectLiteralElementLike | undefined {
  return object.properties.find((property) => nameOf(property)?.toLowerCase() === name.toLowerCase());
}
