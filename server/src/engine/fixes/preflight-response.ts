// Preflights of handlers that make an answer of its own for each request: the headers put into what they answer to OPTIONS,
// or that answered before anything else.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { nodeAt } from '../source/place.ts';
import { before, type Changes } from './changes.ts';
import { insert } from './edits.ts';
import { bare } from './header-write.ts';
import { addProperty, nameOf, propertyNamed } from './lists.ts';
import { functionBehind } from './names.ts';
import { asStatement, headersFor, nodeLines, responseLines, returned } from './preflight-lines.ts';
import type { Preflights } from './preflights.ts';
import { isStatementList } from './statements.ts';
import { quoted, styleOf } from './style.ts';
import { asExpression, asSetting, headersAsProperties, toldBy } from './told-headers.ts';

/** The edits that put the headers into the answers that `if (request.method === 'OPTIONS')` leads to. */
export function headersOnPreflights(preflights: Preflights): readonly Changes[] {
  const edits = handlersOf(preflights)
    .flatMap((handler) => answersToOptions(handler))
    .map((answer) => withHeaders(answer, preflights));
  const made = edits.filter((edit) => edit !== undefined);
  return made.length > 0 ? [made] : [];
}

/** The edits that answer OPTIONS before anything else is asked. */
export function answeredFirst(preflights: Preflights): readonly Changes[] {
  const [handler] = handlersOf(preflights);
  if (!handler || asksForOptions(handler)) return [];
  const [request, response] = handler.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : undefined));
  const { body } = handler;
  const first = body && (ts.isBlock(body) ? body.statements[0] : body);
  const isWeb = preflights.facts.answer.server?.name === 'web';
  if (!first || request === undefined || !(isWeb || response !== undefined)) return [];
  const headers = headersFor(preflights, first);
  if (headers === undefined) return [];
  const style = styleOf(handler.getSourceFile());
  const answer = isWeb
    ? asStatement(returned(responseLines(headers)), style.end)
    : [...asStatement(nodeLines(response ?? '', headers), style.end), `\treturn${style.end}`];
  const lines = [`if (${request}.method === ${quoted('OPTIONS', style)}) {`, ...answer, '}'];
  return [before(anchorAt(first), lines)];
}

function anchorAt(first: ts.Statement | ts.Expression) {
  return ts.isStatement(first) && isStatementList(first.parent)
    ? ({ kind: 'listed', node: first } as const)
    : ({ kind: 'concise', node: first as ts.Expression } as const); // what is no statement is the body of an arrow function
}

/** The functions that get the requests: of a call that makes a server, of an object or class with a `fetch`. */
function handlersOf({ endpoint }: Preflights): readonly ts.FunctionLikeDeclaration[] {
  const node = nodeAt(endpoint);
  if (!node) return [];
  if (ts.isSourceFile(node)) return [...fetchFunctionsIn(node), ...defaultFunctionOf(node)];
  const given = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  return given.flatMap((argument) => {
    const handler = functionBehind(bare(argument));
    return handler ? [handler] : fetchFunctionsIn(argument);
  });
}

/** The function of a file that is asked whatever the method is. */
function defaultFunctionOf({ statements }: ts.SourceFile): readonly ts.FunctionLikeDeclaration[] {
  return statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return functionBehind(bare(statement.expression)) ?? [];
    const flags = ts.isFunctionDeclaration(statement) ? ts.getCombinedModifierFlags(statement) : ts.ModifierFlags.None;
    return ts.isFunctionDeclaration(statement) && flags & ts.ModifierFlags.Default ? [statement] : [];
  });
}

function fetchFunctionsIn(scope: ts.Node): readonly ts.FunctionLikeDeclaration[] {
  const found: ts.FunctionLikeDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'fetch') found.push(node);
    const value =
      ts.isPropertyAssignment(node) && nameOf(node) === 'fetch' ? functionBehind(bare(node.initializer)) : undefined;
    if (value) found.push(value);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function asksForOptions(handler: ts.Node): boolean {
  return /(['"`])OPTIONS\1/.test(handler.getText());
}

type Answer = ts.CallExpression | ts.NewExpression;

/** What is answered where the code has asked for OPTIONS: `new Response(…)`, `res.writeHead(…)`. */
function answersToOptions(handler: ts.Node): readonly Answer[] {
  const found: Answer[] = [];
  const visit = (node: ts.Node, isAsked: boolean): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isAsked && isCall && /^(?:Next)?Response$|\.writeHead$/.test(node.expression.getText())) found.push(node);
    const asked = ts.isIfStatement(node) && asksForOptions(node.expression) ? node.thenStatement : undefined;
    ts.forEachChild(node, (child) => visit(child, isAsked || child === asked));
  };
  visit(handler, false);
  return found;
}

function withHeaders(answer: Answer, preflights: Preflights): TextEdit | undefined {
  const source = answer.getSourceFile();
  const [first, second] = answer.arguments ?? [];
  const isNode = ts.isCallExpression(answer);
  const whole = headersFor(preflights, answer);
  if (!first || whole === undefined) return undefined;
  if (!second) return insert(source, first.end, isNode ? `, ${asExpression(whole)}` : `, { ${asSetting(whole)} }`);
  const settings = bare(second);
  if (!ts.isObjectLiteralExpression(settings)) return undefined;
  if (isNode) return withFurther(settings, preflights);
  const own = propertyNamed(settings, 'headers');
  const last = settings.properties.at(-1);
  if (!own) return addProperty(settings, asSetting(whole), last && { after: last });
  const headers = ts.isPropertyAssignment(own) ? bare(own.initializer) : undefined;
  return headers && ts.isObjectLiteralExpression(headers) ? withFurther(headers, preflights) : undefined;
}

/** The headers that an object does not have yet. */
function withFurther(object: ts.ObjectLiteralExpression, { facts }: Preflights): TextEdit | undefined {
  const told = toldBy(facts.header, facts.answer.headers);
  const missing = told && { ...told, entries: told.entries.filter(({ name }) => !propertyNamed(object, name)) };
  const properties = missing && headersAsProperties(missing, object);
  const last = object.properties.at(-1);
  return properties && last ? addProperty(object, properties.join(', '), { after: last }) : undefined;
}
