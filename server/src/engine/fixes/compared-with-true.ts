// A yes or no made of an environment variable, which is a text whatever the types were made to say.

import ts from 'typescript';
import { quoted, styleOf } from './style.ts';

/** `process.env.WITH_COOKIES === 'true'` */
export function comparedWithTrue(variable: ts.Node): string {
  return `${variable.getText()} === ${quoted('true', styleOf(variable.getSourceFile()))}`;
}

/** The whole of `process.env.WITH_COOKIES as unknown as boolean`, none of which a comparison needs. */
export function withAssertions(variable: ts.Node): ts.Node {
  const { parent } = variable;
  const isAsserted =
    ts.isAsExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isTypeAssertionExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isParenthesizedExpression(parent);
  return isAsserted ? withAssertions(parent) : variable;
}
