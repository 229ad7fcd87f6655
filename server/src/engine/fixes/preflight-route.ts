// A route for preflights beside the one that has CORS: `app.options('/items', cors(options))` before `app.put('/items',
// cors(options), …)`; where a handler writes the headers itself, with the same writes.

import ts from 'typescript';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { siteOf } from './facts.ts';
import { linesOf } from './move.ts';
import { handlersOfPreflight } from './preflight-handler.ts';
import type { Preflights } from './preflights.ts';
import { indentationAt, styleOf } from './style.ts';

/** A route, and the argument of it that says who may read. */
export interface CarryingRoute {
  readonly route: ts.CallExpression;
  readonly verb: string;
  /** What routes are added to, as it is written: `app`. */
  readonly app: string;
  readonly path: ts.Expression;
  readonly argument: ts.Expression;
  readonly statement: ts.ExpressionStatement;
}

/** The edits that answer OPTIONS on the paths of all routes that have CORS from the same code. */
export function preflightRoutes(preflights: Preflights): readonly Changes[] {
  const site = siteOf(preflights.facts.header);
  const routes = (site ? routesCarrying(site) : []).filter(({ verb }) => isAsked(verb, preflights));
  const paths = routes.map(({ app, path }) => `${app} ${path.getText()}`);
  const first = routes.filter((_route, index) => paths.indexOf(paths[index] ?? '') === index);
  const edits = first.map((route) => preflightRoute(route, preflights));
  const made = edits.filter((edit) => edit !== undefined);
  return made.length > 0 && made.length === edits.length ? [made] : [];
}

/** Whether browsers ask before they send it: forms are posted without asking. */
function isAsked(verb: string, { headers }: Preflights): boolean {
  return verb === 'post' ? headers.length > 0 : verb !== 'get';
}

function preflightRoute(carrying: CarryingRoute, preflights: Preflights) {
  const { app, path, argument, statement } = carrying;
  const source = statement.getSourceFile();
  const handlers = preflights.facts.header.library ? [argument.getText()] : handlersOfPreflight(carrying, preflights);
  const lines = linesOf(statement);
  if (!handlers || !lines) return undefined;
  const { newline } = styleOf(source);
  const end = source.text.slice(statement.end - 1, statement.end) === ';' ? ';' : '';
  const indentation = indentationAt(source, statement.getStart(source));
  const text = `${app}.options(${[path.getText(), ...handlers].join(', ')})${end}`.replaceAll(
    '\n',
    newline + indentation,
  );
  const isLong = text.includes('\n');
  const isApart = isLong && /\n[ \t]*\r?\n$/.test(source.text.slice(0, lines.start));
  return insert(source, lines.start, `${indentation}${text}${newline}${isApart ? newline : ''}`);
}

const VERBS = ['all', 'del', 'delete', 'get', 'patch', 'post', 'put'];

/** The routes of its file that are given the code at `site`: themselves, by a name, or in settings of the route. */
function routesCarrying(site: ts.Node): readonly CarryingRoute[] {
  const all = routesIn(site.getSourceFile());
  for (let at = site; at.parent; at = at.parent) {
    const own = all.find(({ route }) => route === at.parent);
    const argument = own && own.path !== at && own.route.arguments.find((one) => one === at);
    if (own && argument) return withSameArgument({ ...own, argument }, all);
    const name = nameOf(at);
    const carrying = name ? all.flatMap((route) => withArgumentNamed(name, route)) : [];
    if (carrying.length > 0) return carrying;
  }
  return [];
}

type Route = Omit<CarryingRoute, 'argument'>;

function routesIn(source: ts.SourceFile): readonly Route[] {
  const routes: Route[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name } = node.expression;
    const [path] = node.arguments;
    const { parent: statement } = node;
    if (!path || node.arguments.length < 2 || !ts.isExpressionStatement(statement)) return;
    if (!VERBS.includes(name.text)) return;
    routes.push({ route: node, verb: name.text, app: expression.getText(), path, statement });
  };
  visit(source);
  return routes;
}

/** Calls that are written alike make middleware that is alike; a function is the route's own. */
function withSameArgument(own: CarryingRoute, all: readonly Route[]): readonly CarryingRoute[] {
  if (ts.isFunctionLike(own.argument)) return [own];
  const text = own.argument.getText();
  return all.flatMap((route) => {
    const argument = route.route.arguments.find((one) => one.getText() === text);
    return argument ? [{ ...route, argument }] : [];
  });
}

/** The name by which a function or a value is known in its file. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function withArgumentNamed(name: string, route: Route): readonly CarryingRoute[] {
  const [, ...others] = route.route.arguments;
  const isNamed = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === name;
  const isIn = (node: ts.Node): boolean =>
    isNamed(node) ||
    (ts.isArrayLiteralExpression(node) && node.elements.some(isNamed)) ||
    (ts.isObjectLiteralExpression(node) &&
      node.properties.some((property) => ts.isPropertyAssignment(property) && isIn(property.initializer)));
  const argument = others.find(isIn);
  return argument ? [{ ...route, argument }] : [];
}
