// What kind of response a piece of code writes to, as far as its syntax and the answers tell: Node's, Express's, or the
// Fetch Standard's Response and Headers.

import ts from 'typescript';
import type { ServerIdioms } from '../policy/policy.ts';
import type { Facts } from './facts.ts';
import { rootOf, type HeaderWrite } from './header-write.ts';
import { declarationOf, functionsAround } from './names.ts';
import type { RequestKind } from './request-origin.ts';
import { quoted, styleOf } from './style.ts';

/** True for an expression that is a Headers object: `response.headers`, a variable made by `new Headers()`. */
export function isHeadersObject(expression: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(expression)) return /^headers$/i.test(expression.name.text);
  if (!ts.isIdentifier(expression)) return false;
  const declaration = declarationOf(expression.text, expression);
  const isVariable = declaration && ts.isVariableDeclaration(declaration);
  const made = isVariable ? declaration.initializer?.getText() : undefined;
  return made !== undefined ? /^new Headers\b|\.headers$/.test(made) : /headers$/i.test(expression.text);
}

/** Which request belongs to the response that a header is written to. */
export function requestKindOf(write: HeaderWrite): RequestKind | undefined {
  if (write.form === 'call') return isHeadersObject(write.receiver) ? 'web' : 'node';
  if (write.form === 'entry') return undefined;
  if (write.form === 'assignment') return kindByText(write.target);
  const call = callAround(write.object);
  if (call && NODE_WRITER.test(call)) return 'node';
  return call && WEB_RESPONSE.test(call) ? 'web' : kindByText(write.object);
}

const NODE_WRITER = /\.(?:writeHead|set|header|setHeaders)$/;
const WEB_RESPONSE = /^(?:Next)?Response(?:\.\w+)?$|^Headers$/;

/** The callee of the call that an object is given to, directly or as `headers` of an object. */
export function callAround(object: ts.ObjectLiteralExpression): string | undefined {
  const call = callOf(object);
  return call?.expression.getText();
}

export function callOf(object: ts.ObjectLiteralExpression): ts.CallExpression | ts.NewExpression | undefined {
  const { parent } = object;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent;
  if (!ts.isPropertyAssignment(parent)) return undefined;
  const outer = parent.parent.parent;
  return ts.isCallExpression(outer) || ts.isNewExpression(outer) ? outer : undefined;
}

/** By the words of the functions around, the nearest first, then of the file. */
function kindByText(node: ts.Node): RequestKind | undefined {
  for (const scope of [...functionsAround(node), node.getSourceFile()]) {
    const text = scope.getText();
    if (/\bstatusCode['"]?:/.test(text)) return 'event';
    if (/\bwriteHead\(|\.setHeader\(|createServer\(|\bexpress\b/.test(text)) return 'node';
    if (/\b(?:Next)?Response\b|\bnew Headers\b/.test(text)) return 'web';
  }
  return undefined;
}

/** The call that adds `Vary: Origin` to what the write's response says already; `undefined` where nothing can be called. */
export function varyCall(write: HeaderWrite, { answer }: Facts, source: ts.SourceFile): string | undefined {
  if (write.form === 'entry') return undefined;
  const [vary, origin] = [quoted('Vary', styleOf(source)), quoted('Origin', styleOf(source))];
  if (write.form === 'assignment') return `${write.target.expression.getText()}[${vary}] = ${origin}`;
  const receiver = receiverOf(write);
  if (!receiver) return undefined;
  if (isHeadersObject(receiver)) return `${receiver.getText()}.append(${vary}, ${origin})`;
  const root = rootOf(receiver).getText();
  const method = write.form === 'call' ? write.method : 'setHeader';
  const isLikeExpress = /^(?:set|header|append|vary)$/.test(method) && /(?:^|\.)(?:res|response|ctx)$/.test(root);
  const idiom = idiomsOf(root, answer.server)?.vary;
  if (idiom !== undefined) return inIdiom(idiom, root, source);
  if (answer.server === undefined && isLikeExpress) return `${root}.vary(${origin})`;
  return /Header$/.test(method) ? `${root}.appendHeader(${vary}, ${origin})` : `${root}.${method}(${vary}, ${origin})`;
}

/** False for a function of unknown make that is told what to write to: nobody knows whether that is the response. */
export function isOfKnownMake(write: HeaderWrite, { answer }: Facts): boolean {
  return write.form !== 'call' || !ts.isIdentifier(write.call.expression) || answer.server?.vary !== undefined;
}

/** How code goes about what `to` stands for: the server's own response, or Node's below it. */
export function idiomsOf(to: string, server: ServerIdioms | undefined): ServerIdioms | undefined {
  return server?.raw && to.endsWith(server.raw.end) ? server.raw.idioms : server;
}

/** A server's idiom about what `to` stands for, in the quotes of the file. */
export function inIdiom(idiom: string, to: string, source: ts.SourceFile): string {
  return idiom.replaceAll('$TO', to).replaceAll("'", styleOf(source).quote);
}

/** What the headers of a write end up on, where that is an expression: `res`, `response.headers`. */
export function receiverOf(write: HeaderWrite): ts.Expression | undefined {
  if (write.form === 'call') return write.receiver;
  if (write.form === 'assignment') return write.target.expression;
  if (write.form === 'entry') return undefined;
  const call = callOf(write.object);
  const callee = call && ts.isCallExpression(call) ? call.expression : undefined;
  const isWriter = callee && ts.isPropertyAccessExpression(callee) && NODE_WRITER.test(callee.getText());
  return isWriter ? rootOf(callee.expression) : undefined;
}
