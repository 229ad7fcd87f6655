// How the code at some place can ask for the request's Origin: by the expression or variable that it has for it already,
// else by the request object, which may have to become a parameter first.

import ts from 'typescript';
import type { ServerIdioms } from '../policy/policy.ts';
import type { TextEdit } from '../finding.ts';
import { insert } from './edits.ts';
import { bare, rootOf } from './header-write.ts';
import { idiomsOf, inIdiom, isHeadersObject } from './server-kind.ts';
import { declarationsSeenFrom, freeName, functionsAround } from './names.ts';
import { isHeaders, isOriginRead, originPart } from './origin-value.ts';
import { isTypeScript, quoted, styleOf } from './style.ts';

/**
 * Which request object a place has: Node's `req.headers.origin`, the Fetch Standard's `request.headers.get('origin')`, or
 * the event that a serverless function is given.
 */
export type RequestKind = 'node' | 'web' | 'event';

export interface OriginAtHand {
  /** The expression: a variable's name, `req.headers.origin`. */
  readonly text: string;
  readonly isVariable: boolean;
  /** What makes the expression possible: a parameter that the handler did not ask for. */
  readonly edits: readonly TextEdit[];
}

/**
 * The Origin as seen from `site`. `value` is an expression that carries the Origin already, where there is one;
 * `receiver` is the response that headers are written to.
 */
export function originAt(
  site: ts.Node,
  kind: RequestKind | undefined,
  server: ServerIdioms | undefined,
  value?: ts.Expression,
  receiver?: ts.Expression,
): OriginAtHand | undefined {
  const carried = value && originPart(value);
  if (carried) return at(carried.getText(), ts.isIdentifier(carried));
  const variable = variableSeenFrom(site);
  if (variable !== undefined) return at(variable, true);
  const read = readAround(site);
  if (read) return at(read.getText(), false);
  return fromRequest(site, kind, receiver) ?? fromResponse(site, server, receiver);
}

function fromRequest(site: ts.Node, kind: RequestKind | undefined, receiver?: ts.Expression): OriginAtHand | undefined {
  if (kind === 'node') return fromNodeRequest(site, receiver);
  return kind === 'web' ? fromWebRequest(site) : fromEvent(site);
}

/** By what the server's response, context or event knows of its request. */
function fromResponse(
  site: ts.Node,
  server: ServerIdioms | undefined,
  receiver: ts.Expression | undefined,
): OriginAtHand | undefined {
  const to = receiver ? ownerOf(receiver, site) : contextAround(site);
  const origin = to === undefined ? undefined : idiomsOf(to, server)?.origin;
  return origin !== undefined && to !== undefined ? at(inIdiom(origin, to, site.getSourceFile()), false) : undefined;
}

/** What headers are written to: the context or event itself where they are a Headers object of it (`event.res.headers`). */
function ownerOf(receiver: ts.Expression, site: ts.Node): string | undefined {
  if (!isHeadersObject(receiver)) return rootOf(receiver).getText();
  const root = rootName(receiver);
  return parametersAround(site).has(root) ? root : undefined;
}

function parametersAround(site: ts.Node): ReadonlySet<string> {
  return new Set(functionsAround(site).flatMap((code) => code.parameters.map(({ name }) => name.getText())));
}

/** The parameter that the call around is made on or told of first: `c.json(body, 200, { … })`, `setHeaders(event, { … })`. */
function contextAround(site: ts.Node): string | undefined {
  const call = ts.findAncestor(site, (node): node is ts.CallExpression => {
    return (
      ts.isCallExpression(node) && (ts.isPropertyAccessExpression(node.expression) || ts.isIdentifier(node.expression))
    );
  });
  const root = call && (ts.isIdentifier(call.expression) ? call.arguments[0] : rootOf(call))?.getText();
  return root !== undefined && parametersAround(site).has(root) ? root : undefined;
}

function at(text: string, isVariable: boolean, edits: readonly TextEdit[] = []): OriginAtHand {
  return { text, isVariable, edits };
}

/** A variable that holds the Origin: `const origin = req.headers.origin`, `const { origin } = req.headers`. */
function variableSeenFrom(site: ts.Node): string | undefined {
  const holder = declarationsSeenFrom(site).find((declaration) => {
    if (declaration.getStart() > site.getStart()) return false;
    if (ts.isBindingElement(declaration)) return bindsOrigin(declaration);
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
    const value = originPart(declaration.initializer);
    return value !== undefined && isOriginRead(value);
  });
  return holder?.name && ts.isIdentifier(holder.name) ? holder.name.text : undefined;
}

function bindsOrigin({ name, propertyName, parent }: ts.BindingElement): boolean {
  if (!ts.isIdentifier(name) || (propertyName ?? name).getText().replace(/['"]/g, '') !== 'origin') return false;
  const holder = parent.parent;
  if (ts.isBindingElement(holder)) return (holder.propertyName ?? holder.name).getText() === 'headers';
  return ts.isVariableDeclaration(holder) && holder.initializer !== undefined && isHeaders(holder.initializer);
}

/** The way in which the functions around read the Origin somewhere, if it starts from one of their parameters. */
function readAround(site: ts.Node): ts.Expression | undefined {
  for (const code of functionsAround(site)) {
    const parameters = new Set(code.parameters.map(({ name }) => name.getText()));
    const read = firstRead(code, parameters);
    if (read) return read;
  }
  return undefined;
}

function firstRead(node: ts.Node, parameters: ReadonlySet<string>): ts.Expression | undefined {
  if (ts.isExpression(node) && isOriginRead(node) && parameters.has(rootName(node))) return node;
  return ts.forEachChild(node, (child) => firstRead(child, parameters));
}

function rootName(node: ts.Expression): string {
  let root = bare(node);
  while (ts.isCallExpression(root) || ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) {
    root = bare(root.expression);
  }
  return root.getText();
}

const REQUEST_NAME = /^_*(?:req|request)\d*$|^_+$|Req(?:uest)?$/;
const REQUEST_TYPE = /Request|IncomingMessage/;

function isRequest({ name, type }: ts.ParameterDeclaration): boolean {
  if (!ts.isIdentifier(name)) return false;
  return REQUEST_NAME.test(name.text) || (type !== undefined && REQUEST_TYPE.test(type.getText()));
}

function fromNodeRequest(site: ts.Node, receiver: ts.Expression | undefined): OriginAtHand | undefined {
  for (const { parameters } of functionsAround(site)) {
    const request = parameters.find(isRequest) ?? besideResponse(parameters, receiver);
    if (request) return at(`${request.name.getText()}.headers.origin`, false);
  }
  const context = receiver && rootOf(receiver).getText();
  // Koa's context is both.
  if (context === 'ctx') return at(`ctx.get(${originName(site.getSourceFile())})`, false);
  // A response of Node's knows its request (`res.req`, since Node 15.7).
  const root = receiver && rootOf(receiver).getText();
  return root !== undefined && /(?:^|\.)res(?:ponse)?$/.test(root)
    ? at(`${root}.req.headers.origin`, false)
    : undefined;
}

/** The event of a serverless function; HTTP/1 clients send the header's name in either spelling. */
function fromEvent(site: ts.Node): OriginAtHand | undefined {
  const text = 'event.headers.origin ?? event.headers.Origin';
  for (const code of functionsAround(site)) {
    if (code.parameters[0]?.name.getText() === 'event') return at(text, false);
    const isAddable = code.parameters.length === 0 && isExported(code) && !isTypeScript(site.getSourceFile());
    if (isAddable) return at(text, false, [insert(site.getSourceFile(), code.parameters.pos, 'event')]);
  }
  return undefined;
}

/** `exports.handler = async () => …`, `export const handler = …`. */
function isExported(code: ts.FunctionLikeDeclaration): boolean {
  const { parent } = code;
  if (ts.isBinaryExpression(parent)) return /^(?:module\.)?exports\b/.test(parent.left.getText());
  const statement = ts.findAncestor(code, ts.isStatement);
  return statement !== undefined && /^export\b/.test(statement.getText()) && ts.isSourceFile(statement.parent);
}

/** The parameter before the response, where it is used as a request is. */
function besideResponse(
  parameters: ts.NodeArray<ts.ParameterDeclaration>,
  receiver: ts.Expression | undefined,
): ts.ParameterDeclaration | undefined {
  const root = receiver && rootOf(receiver).getText();
  const request = parameters[parameters.findIndex(({ name }) => name.getText() === root) - 1];
  if (!request || !ts.isIdentifier(request.name)) return undefined;
  const use = new RegExp(`\\b${request.name.text}\\.(?:headers|method|url|get|header|query|body|params)\\b`);
  return use.test(request.parent.getText()) ? request : undefined;
}

function fromWebRequest(site: ts.Node): OriginAtHand | undefined {
  const { quote } = styleOf(site.getSourceFile());
  const read = (request: string) => `${request}.headers.get(${quote}origin${quote})`;
  for (const code of functionsAround(site)) {
    const request = code.parameters.map(requestIn).find((name) => name !== undefined);
    if (request !== undefined) return at(read(request), false);
    if (code.parameters.length === 0 && isHandler(code)) {
      const { name, edit } = withRequest(code);
      return at(read(name), false, [edit]);
    }
  }
  return undefined;
}

/** The name of the request that a parameter is or takes apart: `request`, `{ request }`. */
function requestIn(parameter: ts.ParameterDeclaration): string | undefined {
  if (isRequest(parameter)) return parameter.name.getText();
  if (!ts.isObjectBindingPattern(parameter.name)) return undefined;
  return parameter.name.elements.find((element) => element.getText() === 'request')?.getText();
}

const HANDLER_NAME = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|middleware|proxy|fetch)$/;

/** A function that a framework calls with the request, whether it asks for it or not. */
function isHandler(code: ts.FunctionLikeDeclaration): boolean {
  if (code.name) return HANDLER_NAME.test(code.name.getText());
  const { parent } = code;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed ? HANDLER_NAME.test(parent.name.getText()) : ts.isExportAssignment(parent);
}

function withRequest(code: ts.FunctionLikeDeclaration): { name: string; edit: TextEdit } {
  const source = code.getSourceFile();
  const name = freeName(['request', 'incoming'], code);
  const type = isTypeScript(source) ? ': Request' : '';
  return { name, edit: insert(source, code.parameters.pos, `${name}${type}`) };
}

/** `'Origin'` in the file's quotes. */
function originName(source: ts.SourceFile): string {
  return quoted('Origin', styleOf(source));
}
