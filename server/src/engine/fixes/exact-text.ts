// A test of a piece of the origin (`startsWith`, `endsWith`, `includes`, `indexOf`) as one of the whole of it.

import ts from 'typescript';
import { allowlistIn, hit } from './allowlist-constant.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { hostSources } from './exact-pattern.ts';
import { quoted, styleOf } from './style.ts';

/** The ways to make the test that is called at `node` exact, the gentlest first. */
export function exactText(node: ts.Node): readonly Changes[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const [given] = node.arguments;
  const test = testAround(node);
  if (!given || !test) return [];
  const subject = node.expression.expression;
  const isEnd = node.expression.name.text === 'endsWith';
  const whole = isEnd ? domainTests(node.expression, given) : wholeTests(subject, given);
  const texts = [
    ...loopbackTests(subject, given),
    ...whole,
    ...listTests(subject, given),
    ...patternTests(subject, given),
  ];
  return texts.map((text) => [replace(test.node, test.isNegated ? negated(text) : inContext(text, test.node))]);
}

/** A test of a piece of the origin, or of a pattern, by a look into the file's list of exact origins. */
export function lookedUp(node: ts.Node, origins: readonly string[]): readonly Changes[] {
  const isTested = ts.isRegularExpressionLiteral(node) && ts.isPropertyAccessExpression(node.parent);
  const call = isTested ? node.parent.parent : node;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const subject = isTested ? call.arguments[0] : call.expression.expression;
  const test = testAround(call);
  if (!subject || !test || !ts.isIdentifier(subject)) return [];
  const allowlist = allowlistIn(node.getSourceFile(), origins);
  const found = hit(allowlist, subject.text);
  const isOptional = call.expression.questionDotToken !== undefined;
  const text = isOptional && !test.isNegated ? `${subject.text} && ${found}` : found;
  return [[...allowlist.edits, replace(test.node, test.isNegated ? `!${text}` : text)]];
}

interface Test {
  readonly node: ts.Expression;
  readonly isNegated: boolean;
}

/** The expression that is true or false: the call itself, `!call`, or `call !== -1`. */
function testAround(call: ts.CallExpression): Test | undefined {
  const { parent } = call;
  const isIndex = /indexOf$/i.test(call.expression.getText());
  if (!isIndex) {
    const isNot = ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
    return isNot ? { node: parent, isNegated: true } : { node: call, isNegated: false };
  }
  if (!ts.isBinaryExpression(parent) || parent.left !== call) return undefined;
  const comparison = `${parent.operatorToken.getText()} ${parent.right.getText()}`;
  if (/^(?:!==? -1|> -1|>= 0|===? 0)$/.test(comparison)) return { node: parent, isNegated: false };
  return /^(?:===? -1|< 0)$/.test(comparison) ? { node: parent, isNegated: true } : undefined;
}

/** `http://localhost` with whatever port. */
function loopbackTests(subject: ts.Expression, given: ts.Expression): readonly string[] {
  const [, scheme, host] = (ts.isStringLiteralLike(given) && LOOPBACK.exec(given.text)) || [];
  if (scheme === undefined || host === undefined) return [];
  return [`/^${scheme}:\\/\\/${host.replaceAll('.', '\\.')}(?::\\d+)?$/.test(${subject.getText()})`];
}

const LOOPBACK = /^(https?):\/\/(localhost|127\.0\.0\.1):?$/;

/** The origin itself, or that of a host that is asked for. */
function wholeTests(subject: ts.Expression, given: ts.Expression): readonly string[] {
  const name = subject.getText();
  const origin = `\`https://\${${given.getText()}}\``;
  return [`${name} === ${given.getText()}`, ...(ts.isStringLiteralLike(given) ? [] : [`${name} === ${origin}`])];
}

/** The domain itself and what is below it: for an origin, and for the name of a host. */
function domainTests(method: ts.PropertyAccessExpression, given: ts.Expression): readonly string[] {
  const name = method.expression.getText();
  const literal = ts.isStringLiteralLike(given) ? given.text.replace(/^\./, '') : undefined;
  const style = styleOf(given.getSourceFile());
  const text = (before: string) =>
    literal === undefined ? `\`${before}\${${given.getText()}}\`` : quoted(before + literal, style);
  return ['https://', ''].map((scheme) => `${name} === ${text(scheme)} || ${method.getText()}(${text('.')})`);
}

/** `'https://a.example,https://b.example'.includes(origin)`: each of the parts by itself. */
function listTests(subject: ts.Expression, given: ts.Expression): readonly string[] {
  const style = styleOf(given.getSourceFile());
  return [`${subject.getText()}.split(${quoted(',', style)}).includes(${given.getText()})`];
}

function patternTests(subject: ts.Expression, given: ts.Expression): readonly string[] {
  if (!ts.isStringLiteralLike(given)) return [];
  const host = given.text.replace(/^https?:\/\//, '').replace(/^\./, '');
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return [];
  return hostSources(host.replaceAll('.', '\\.')).map((source) => `/${source}/.test(${subject.getText()})`);
}

function negated(text: string): string {
  const [comparison, ...others] = text.split(' === ');
  if (others.length === 1 && !text.includes('||')) return `${comparison} !== ${others[0]}`;
  return text.includes('||') ? `!(${text})` : `!${text}`;
}

/** Put in brackets where what stands around would take it apart. */
function inContext(text: string, node: ts.Expression): string {
  return text.includes('||') && ts.isBinaryExpression(node.parent) ? `(${text})` : text;
}
