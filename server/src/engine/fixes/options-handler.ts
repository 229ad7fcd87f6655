// A handler for OPTIONS beside the handlers of other methods: exported by a file of routes, or in an object of them.

import ts from 'typescript';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { addProperty, nameOf, propertyNamed } from './lists.ts';
import { linesOf } from './move.ts';
import { asStatement, headersFor, responseLines, returned } from './preflight-lines.ts';
import type { Preflights } from './preflights.ts';
import { indentationAt, styleOf } from './style.ts';

/** The edit that adds a handler for OPTIONS to those of a file, or of an object. */
export function handlerForOptions(preflights: Preflights): readonly Changes[] {
  const endpoint = nodeAt(preflights.endpoint);
  if (!endpoint) return [];
  return ts.isSourceFile(endpoint) ? exportedHandler(endpoint, preflights) : handlerOfObject(endpoint, preflights);
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** `export function OPTIONS() { … }` before the first handler of the file. */
function exportedHandler(source: ts.SourceFile, preflights: Preflights): readonly Changes[] {
  const exported = source.statements.find((statement) =>
    exportedNames(statement).some((name) => METHODS.includes(name)),
  );
  if (!exported || source.statements.some((statement) => exportedNames(statement).includes('OPTIONS'))) return [];
  const { end, newline, indent } = styleOf(source);
  const answer = wrapped(exported, preflights) ?? madeAnswer(preflights, exported);
  const place = linesOf(exported);
  if (answer === undefined || !place) return [];
  const lines = ['export function OPTIONS() {', ...asStatement(returned(answer), end), '}', '', ''];
  const text = lines.map((line) => line.replaceAll('\t', indent)).join(newline);
  return [[insert(source, place.start, text)]];
}

function exportedNames(statement: ts.Statement): readonly string[] {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** `withCors(new Response(…))`, where the headers are put on a response by a function that the handlers call. */
function wrapped(exported: ts.Statement, { facts }: Preflights): readonly string[] | undefined {
  const site = nodeAt(facts.header.site);
  const code = site && ts.findAncestor(site, ts.isFunctionDeclaration);
  const name = code?.name?.text;
  if (!code || name === undefined || code === exported || code.parameters.length !== 1) return undefined;
  let isCalled = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === name && node.arguments.length === 1) isCalled = true;
    ts.forEachChild(node, visit);
  };
  visit(exported);
  return isCalled ? [`${name}(new Response(null, { status: 204 }))`] : undefined;
}

function madeAnswer(preflights: Preflights, at: ts.Node): readonly string[] | undefined {
  const headers = headersFor(preflights, at);
  return headers && responseLines(headers);
}

/** `{ OPTIONS: () => …, PUT: … }` */
function handlerOfObject(endpoint: ts.Node, preflights: Preflights): readonly Changes[] {
  const [method = 'POST'] = preflights.methods;
  const found: ts.ObjectLiteralElementLike[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralElementLike(node) && nameOf(node) === method) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(endpoint);
  return found.flatMap((property) => {
    const object = property.parent;
    if (!ts.isObjectLiteralExpression(object) || propertyNamed(object, 'OPTIONS')) return [];
    const answer = madeAnswer(preflights, property);
    const source = property.getSourceFile();
    const { newline, indent } = styleOf(source);
    const separator = newline + indentationAt(source, property.getStart(source));
    const text = answer?.map((line) => line.replaceAll('\t', indent)).join(separator);
    return text === undefined ? [] : [[addProperty(object, `OPTIONS: () => ${text}`, { before: property })]];
  });
}
