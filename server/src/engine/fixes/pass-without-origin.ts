// A check of the origin that fails for requests without one, made to let them pass.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { bare } from './header-write.ts';
import { functionsAround } from './names.ts';

/** `if (list.includes(origin)) …` becomes `if (!origin || list.includes(origin)) …` around the code that lets an origin in. */
export function passWithoutOrigin(node: ts.Node): readonly Changes[] {
  const [code] = functionsAround(node);
  const [origin] = code?.parameters ?? [];
  if (!code || !origin || !ts.isIdentifier(origin.name)) return [];
  const name = origin.name.text;
  const around = ts.findAncestor(node, (at): at is ts.IfStatement => ts.isIfStatement(at));
  const isOwn = around && functionsAround(around)[0] === code && around.thenStatement.pos <= node.pos;
  if (!isOwn || node.end > around.thenStatement.end) return [];
  return [[replace(around.expression, `!${name} || ${withoutQuestion(around.expression, name)}`)]];
}

/** The condition without asking whether there is an origin at all. */
function withoutQuestion(condition: ts.Expression, origin: string): string {
  const inner = bare(condition);
  if (!ts.isBinaryExpression(inner)) return inner.getText();
  const isAnd = inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  const asked = bare(inner.left)
    .getText()
    .replace(/\s*!==?\s*(?:undefined|null)$/, '');
  if (isAnd && asked === origin) return bare(inner.right).getText();
  const isOr = inner.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  return isOr || !isAnd ? inner.getText() : `(${inner.getText()})`;
}
