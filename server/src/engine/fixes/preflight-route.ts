// A route for preflights beside the one that has CORS: `app.options('/items', cors(options))` before `app.put('/items',
// cors(options), …)`.

import ts from 'typescript';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { indentationAt, styleOf } from './style.ts';

const VERBS = ['all', 'delete', 'get', 'patch', 'post', 'put'];

/** The edit that answers OPTIONS by the same call; none where that is no argument of a route. */
export function preflightRoute({ site }: SentHeader): readonly Changes[] {
  const cors = nodeAt(site);
  const route = cors?.parent;
  if (!cors || !ts.isCallExpression(cors) || !route || !ts.isCallExpression(route)) return [];
  const { expression, parent } = route;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isExpressionStatement(parent)) return [];
  const [path] = route.arguments;
  if (!path || path === cors || !VERBS.includes(expression.name.text)) return [];
  const source = route.getSourceFile();
  const start = parent.getStart(source);
  const end = source.text.slice(parent.end - 1, parent.end) === ';' ? ';' : '';
  const line = `${expression.expression.getText()}.options(${path.getText()}, ${cors.getText()})${end}`;
  return [[insert(source, start, `${line}${styleOf(source).newline}${indentationAt(source, start)}`)]];
}
