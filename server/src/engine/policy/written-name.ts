// Where the name of a property or a header stands in the code that gives it a value.

import ts from 'typescript';

/** The name in `{ name: value }`, `object[name] = value`, `append(name, value)` and `[name, value]`, else all of it. */
export function writtenName(write: ts.Node): ts.Node {
  if (ts.isObjectLiteralElement(write)) return write.name ?? write;
  if (ts.isCallExpression(write)) return write.arguments[0] ?? write;
  if (ts.isArrayLiteralExpression(write)) return write.elements[0] ?? write;
  if (!ts.isBinaryExpression(write)) return write;
  const { left } = write;
  if (ts.isElementAccessExpression(left)) return left.argumentExpression;
  return ts.isPropertyAccessExpression(left) ? left.name : write;
}
