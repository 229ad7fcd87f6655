// The allowlist pattern for headers written by hand: the request's origin is looked up in a named list of exact origins
// and echoed only on a hit, and `Vary: Origin` is on every answer.

import ts from 'typescript';
import { allowlistIn, hit, type Allowlist } from './allowlist-constant.ts';
import { before, guarded, type Changes } from './changes.ts';
import { replace } from './edits.ts';
import { siteOf, type Facts } from './facts.ts';
import {
  bare,
  headerWriteOf,
  rootOf,
  type AssignmentWrite,
  type CallWrite,
  type HeaderWrite,
  type PropertyWrite,
} from './header-write.ts';
import { freeNameAt, functionsAround } from './names.ts';
import { originAt, type OriginAtHand } from './request-origin.ts';
import { receiverOf, requestKindOf } from './server-kind.ts';
import { anchorOf, removeLink, type Anchor } from './statements.ts';
import { styleOf } from './style.ts';
import { outermostObject, withVary } from './vary-edits.ts';

/** The ways to write the pattern in place of the header at fault, best first; none where no request is at hand. */
export function allowlistByHand(facts: Facts, origins: readonly string[]): readonly Changes[] {
  const site = siteOf(facts.header);
  const write = site && headerWriteOf(site, 'access-control-allow-origin');
  if (!site || !write || write.form === 'entry') return [];
  const echoed = facts.header.fromOrigin ? write.value : undefined;
  const origin = originAt(site, requestKindOf(write), facts.answer.server, echoed, receiverOf(write));
  if (!origin) return [];
  const allowlist = allowlistIn(site.getSourceFile(), origins);
  const asked = guardedWrite(write, origin, allowlist);
  if (!asked) return [];
  return withVary(facts, write, site, asked.write).map((changes) => [
    ...allowlist.edits,
    ...origin.edits,
    ...asked.before,
    ...changes,
  ]);
}

interface Guarded {
  /** What has to stand before everything else at the same place. */
  readonly before: Changes;
  readonly write: Changes;
}

function guardedWrite(write: HeaderWrite, origin: OriginAtHand, allowlist: Allowlist): Guarded | undefined {
  switch (write.form) {
    case 'call':
      return write.statement
        ? guardedStatement(write, write.statement, origin, allowlist)
        : guardedLink(write, origin, allowlist);
    case 'assignment':
      return write.statement && guardedStatement(write, write.statement, origin, allowlist);
    case 'property':
      return guardedProperty(write, origin, allowlist);
    case 'entry':
      return undefined;
  }
}

/** `if (origin && allowedOrigins.includes(origin)) { res.setHeader(…, origin); }` */
function guardedStatement(
  { value }: CallWrite | AssignmentWrite,
  statement: ts.ExpressionStatement,
  origin: OriginAtHand,
  allowlist: Allowlist,
): Guarded | undefined {
  const anchor = anchorOf(statement);
  if (!anchor) return undefined;
  const asked = ifAround(statement, origin.text);
  if (asked) {
    const condition = replace(asked.expression, `${origin.text} && ${hit(allowlist, origin.text)}`);
    return { before: [], write: [condition, ...asText(value, origin.text)] };
  }
  const { name, declared } = variableFor(origin, anchor);
  return {
    before: before(anchor, declared),
    write: [...guarded(statement, conditionOn(name, statement, allowlist)), ...asText(value, name)],
  };
}

/** The `if` that asks for nothing but that there is an origin, and writes the header at once. */
function ifAround(statement: ts.Statement, origin: string): ts.IfStatement | undefined {
  const around = ts.isBlock(statement.parent) ? statement.parent.parent : statement.parent;
  if (!ts.isIfStatement(around) || around.elseStatement || around.thenStatement === around.elseStatement)
    return undefined;
  return bare(around.expression).getText() === origin ? around : undefined;
}

/** `res.set(…).json(…)`: the link goes out of the chain, and before its statement. */
function guardedLink(write: CallWrite, origin: OriginAtHand, allowlist: Allowlist): Guarded | undefined {
  const root = rootOf(write.receiver);
  const anchor = anchorOf(write.call);
  const removed = removeLink(write.call);
  const isChained = ts.isPropertyAccessExpression(write.call.parent) || ts.isCallExpression(bare(write.receiver));
  if (!ts.isIdentifier(root) || !anchor || !removed || !isChained) return undefined;
  const source = write.call.getSourceFile();
  const { name, declared } = variableFor(origin, anchor);
  const header = write.call.arguments[0]?.getText() ?? '';
  const { end } = styleOf(source);
  const condition = conditionOn(name, write.call, allowlist);
  const lines = [`if (${condition}) {`, `\t${root.text}.${write.method}(${header}, ${name})${end}`, '}'];
  return { before: before(anchor, declared), write: [...before(anchor, lines), removed] };
}

/** `...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {})` */
function guardedProperty(
  { property, object, value }: PropertyWrite,
  origin: OriginAtHand,
  allowlist: Allowlist,
): Guarded | undefined {
  const anchor = anchorOf(object);
  if (!anchor || functionsAround(object).length === 0) return undefined;
  const asked = outermostObject(object) === object ? undefined : conditionAround(object);
  if (asked && bare(asked).getText() === origin.text) {
    const condition = replace(asked, `${origin.text} && ${hit(allowlist, origin.text)}`);
    return { before: [], write: [condition, ...asText(value, origin.text)] };
  }
  const { name, declared } = variableFor(origin, anchor);
  const condition = conditionOn(name, object, allowlist);
  const spread = `...(${condition} ? { ${property.name.getText()}: ${name} } : {})`;
  return { before: before(anchor, declared), write: [replace(property, spread)] };
}

/** The condition on which an object is spread into another. */
function conditionAround(object: ts.ObjectLiteralExpression): ts.Expression | undefined {
  let node: ts.Node = object;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === node) return parent.condition;
  const isAnd = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && parent.right === node ? parent.left : undefined;
}

/** A variable that holds the origin: the one that is there, or a new one and its declaration. */
function variableFor(origin: OriginAtHand, { node }: Anchor): { name: string; declared: readonly string[] } {
  if (origin.isVariable) return { name: origin.text, declared: [] };
  const name = freeNameAt(['origin', 'requestOrigin', 'askingOrigin'], node);
  return { name, declared: [`const ${name} = ${origin.text}${styleOf(node.getSourceFile()).end}`] };
}

/** The lookup; a request may have no origin, unless the code around has made sure of it. */
function conditionOn(name: string, node: ts.Node, allowlist: Allowlist): string {
  const around = ts.findAncestor(
    node,
    (at): at is ts.IfStatement => ts.isIfStatement(at) && bare(at.expression).getText() === name,
  );
  const isKnown = around && around.thenStatement.pos <= node.pos && node.end <= around.thenStatement.end;
  return isKnown ? hit(allowlist, name) : `${name} && ${hit(allowlist, name)}`;
}

function asText(value: ts.Expression, text: string): Changes {
  return value.getText() === text ? [] : [replace(value, text)];
}
