// Headers that code writes by calls, written earlier: before whatever can go wrong, or answer, without them.

import ts from 'typescript';
import type { Answer } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { siteOf, type Facts } from './facts.ts';
import { bare, headerWriteOf, rootOf, type CallWrite } from './header-write.ts';
import { isReadyBefore, linesOf, movedBefore } from './move.ts';
import { functionsAround } from './names.ts';
import { removeLink } from './statements.ts';
import { indentationAt, styleOf } from './style.ts';

/** Each place that is tried costs an analysis. */
const MOST_PLACES = 6;

/** The ways to write all that the answer says about who may read it as early as can be in the functions around. */
export function earlierHeaders({ header, answer }: Facts): readonly Changes[] {
  const site = siteOf(header);
  const write = site && headerWriteOf(site, 'access-control-allow-origin');
  if (!site || !write) return [];
  const places = functionsAround(site).flatMap((code) => placesIn(code, site));
  if (write.form === 'call' && !write.statement) return firstOf(places, (place) => linkBefore(write, place));
  const statement = write.form === 'call' || write.form === 'assignment' ? write.statement : undefined;
  if (!statement) return [];
  const units = unitsOf(statement, answer);
  return firstOf(places, (place) => (units.includes(place) ? undefined : movedBefore(units, place)));
}

function firstOf(places: readonly ts.Statement[], edits: (place: ts.Statement) => Changes | undefined) {
  const made = places.map(edits).filter((changes) => changes !== undefined);
  return made.slice(0, MOST_PLACES);
}

/** The statements of a function up to the one that `site` is in. */
function placesIn({ body }: ts.FunctionLikeDeclaration, site: ts.Node): readonly ts.Statement[] {
  if (!body || !ts.isBlock(body)) return [];
  return body.statements.filter((statement) => statement.pos <= site.pos && !isDirective(statement));
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** The statements that write it and what goes with it, each with the conditions that decide about nothing else. */
export function unitsOf(statement: ts.Statement, { headers }: Answer): readonly ts.Statement[] {
  const [code] = functionsAround(statement);
  const others = headers
    .filter(({ name }) => name.startsWith('access-control-') || name === 'vary')
    .flatMap(({ site }) => nodeAt(site)?.parent ?? [])
    .filter((node) => ts.isExpressionStatement(node) && functionsAround(node)[0] === code);
  const all = new Set([statement, ...others.filter(ts.isStatement)].map(withConditions));
  return [...all].sort((a, b) => a.pos - b.pos);
}

/** The outermost statement around that does nothing but write headers. */
function withConditions(statement: ts.Statement): ts.Statement {
  const { parent } = statement;
  const around = ts.isBlock(parent) ? parent.parent : parent;
  return ts.isIfStatement(around) && onlyWrites(around) ? withConditions(around) : statement;
}

const WRITES = /^(?:set|setHeader|header|append|appendHeader|vary)$/;

function onlyWrites(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.every(onlyWrites);
  if (ts.isIfStatement(statement)) {
    return onlyWrites(statement.thenStatement) && (!statement.elseStatement || onlyWrites(statement.elseStatement));
  }
  if (!ts.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  if (ts.isBinaryExpression(expression)) return ts.isElementAccessExpression(expression.left);
  return (
    ts.isCallExpression(expression) &&
    ts.isPropertyAccessExpression(expression.expression) &&
    WRITES.test(expression.expression.name.text)
  );
}

/** `res.set(…).json(…)`: the link goes out of the chain, and before `place`. */
function linkBefore({ call, receiver, method }: CallWrite, place: ts.Statement): Changes | undefined {
  const root = rootOf(receiver);
  const removed = removeLink(call);
  const lines = linesOf(place);
  const isLink = ts.isPropertyAccessExpression(call.parent) || ts.isCallExpression(bare(receiver));
  if (!ts.isIdentifier(root) || !removed || !isLink || !lines) return undefined;
  if (!isReadyBefore(place, [root, ...call.arguments])) return undefined;
  const source = call.getSourceFile();
  const { end, newline } = styleOf(source);
  const written = source.text.slice(call.arguments.pos, call.arguments.end);
  const line = `${root.text}.${method}(${written})${end}${newline}`;
  return [insert(source, lines.start, indentationAt(source, place.getStart(source)) + line), removed];
}
