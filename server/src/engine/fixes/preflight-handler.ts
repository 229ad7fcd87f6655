// The handler of a route for preflights: the writes of the route's own handler that say who may read, the lists that only
// preflights need, and an answer without a body.

import ts from 'typescript';
import { unitsOf } from './earlier-headers.ts';
import { siteOf } from './facts.ts';
import { bare, headerWriteOf, rootOf } from './header-write.ts';
import { isReadyBefore, withTheirConstants } from './move.ts';
import { declarationOf, functionBehind, type NamedOrWritten } from './names.ts';
import type { CarryingRoute } from './preflight-route.ts';
import { missingLists, type Preflights } from './preflights.ts';
import { callOf, idiomsOf, inIdiom } from './server-kind.ts';
import { indentationAt, styleOf } from './style.ts';

/** How the route's code writes who may read. */
interface Writing {
  /** The name of what it writes to, and which parameter of a handler that is. */
  readonly to: string;
  readonly index: number;
  readonly method: string;
  /** The statement that it is all of. */
  readonly statement: ts.ExpressionStatement | undefined;
  /** The same as a statement, where it is a link of a chain. */
  readonly text: string;
  readonly parts: readonly ts.Node[];
}

/** The handlers of the route; `undefined` where it cannot be told how they would be written. */
export function handlersOfPreflight(
  { argument, route }: CarryingRoute,
  preflights: Preflights,
): readonly string[] | undefined {
  const last = route.arguments.at(-1);
  const handler = last && functionBehind(last);
  const writing = writingOf(preflights);
  if (!handler || !writing) return undefined;
  // Middleware before the handler writes them on the preflight too.
  const isBefore = argument !== last;
  const copied = isBefore ? [] : copiedWrites(writing, handler, preflights);
  const rest = answerOf(writing, handler, preflights);
  if (!copied || !rest) return undefined;
  const { indent } = styleOf(last.getSourceFile());
  const body = [...copied, ...rest].map((line) => `\n${indent}${line.replaceAll('\n', `\n${indent}`)}`).join('');
  return [...(isBefore ? [argument.getText()] : []), `${headOf(handler)} {${body}\n}`];
}

function writingOf({ facts }: Preflights): Writing | undefined {
  const site = siteOf(facts.header);
  const write = site && headerWriteOf(site, facts.header.name);
  const call = write?.form === 'call' ? write.call : write?.form === 'property' ? callOf(write.object) : undefined;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { expression: receiver, name } = call.expression;
  const root = rootOf(receiver);
  const declaration = ts.isIdentifier(root) ? declarationOf(root.text, root) : undefined;
  if (!declaration || !ts.isParameter(declaration) || !/^(?:set|setHeader|header)$/.test(name.text)) return undefined;
  const isChained = ts.isCallExpression(bare(receiver));
  const written = call.arguments.map((argument) => argument.getText()).join(', ');
  return {
    to: root.getText(),
    index: declaration.parent.parameters.indexOf(declaration),
    method: name.text,
    statement: !isChained && ts.isExpressionStatement(call.parent) ? call.parent : undefined,
    text: `${root.getText()}.${name.text}(${written})${styleOf(call.getSourceFile()).end}`,
    parts: [root, ...call.arguments],
  };
}

/** The writes of the handler, and the constants that they need, as they are there. */
function copiedWrites(
  { statement, text, parts }: Writing,
  { body }: NamedOrWritten,
  { facts }: Preflights,
): readonly string[] | undefined {
  const [first] = body && ts.isBlock(body) ? body.statements : [];
  if (!statement) return !first || isReadyBefore(first, parts) ? [text] : undefined;
  const all = first && withTheirConstants(unitsOf(statement, facts.answer), first);
  return all?.map(asWritten);
}

function asWritten(statement: ts.Statement): string {
  const source = statement.getSourceFile();
  const indentation = indentationAt(source, statement.getStart(source));
  return statement.getText(source).replace(/\r?\n/g, '\n').replaceAll(`\n${indentation}`, '\n');
}

/** The lists that are still needed, and the end of the answer. */
function answerOf(
  { to, index, method }: Writing,
  handler: NamedOrWritten,
  preflights: Preflights,
): readonly string[] | undefined {
  const source = handler.getSourceFile();
  const style = styleOf(source);
  const parameter = handler.parameters[index]?.name;
  const { server, headers } = preflights.facts.answer;
  const empty = idiomsOf(to, server)?.empty;
  if (!parameter || !ts.isIdentifier(parameter) || empty === undefined) return undefined;
  const told = headers.map(({ name }) => name);
  const lists = missingLists(preflights, told, style).map(
    ({ name, value }) => `${parameter.text}.${method}(${name}, ${value})${style.end}`,
  );
  return [...lists, inIdiom(empty, parameter.text, source) + style.end];
}

/** `(req, res) =>`: as the handler's own. */
function headOf(handler: NamedOrWritten): string {
  const { parameters } = handler;
  const text = handler.getSourceFile().text.slice(parameters.pos, parameters.end).trim().replace(/,$/, '');
  return ts.isFunctionExpression(handler) ? `function (${text})` : `(${text}) =>`;
}
