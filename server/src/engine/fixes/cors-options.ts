// The options of the `cors` package: a list of exact origins in place of whatever lets everybody in. Always a list: a
// callback that refuses loses `Vary: Origin` (measured on cors 2.8).

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { nodeAt } from '../source/place.ts';
import { existingAllowlist, listLiteral } from './allowlist-constant.ts';
import { asArray, isWithin, listsAskedIn, listsThatItAsks, valueOf } from './cors-callback.ts';
import { insert, replace } from './edits.ts';
import { causeOf, siteOf, type Facts } from './facts.ts';
import { bare } from './header-write.ts';
import { addProperty, nameOf, removeElement } from './lists.ts';
import { declarationOf, functionsAround, mentionsOf } from './names.ts';
import { isOriginRead } from './origin-value.ts';

type Edits = readonly TextEdit[];

/** The ways to give `cors` a list, the one that changes least first. */
export function corsList(facts: Facts, origins: readonly string[]): readonly Edits[] {
  const { library } = facts.header;
  const property = library?.property && nodeAt(library.property);
  if (!property) return withOption(facts, origins);
  return [
    ...insteadOfLiteral(facts, property, origins),
    ...listsThatItAsks(property).flatMap((list) => insteadOfValue(property, list)),
    ...insteadOfValue(property, listIn(property, origins)),
  ];
}

/** The list that a callback or a delegate looks the origin up in, given to `cors` itself. */
export function corsListOfCallback({ header }: Facts): readonly Edits[] {
  const property = header.library?.property && nodeAt(header.library.property);
  if (!property) return [];
  return [...listsThatItAsks(property).flatMap((list) => insteadOfValue(property, list)), ...listOfDelegate(property)];
}

/** `allowed ? { origin: true } : { origin: false }` for each request: the list on both sides, which sets Vary on both. */
function listOfDelegate(property: ts.Node): readonly Edits[] {
  const [delegate] = functionsAround(property);
  if (!delegate) return [];
  const isOrigin = (asked: ts.Expression) => isOriginRead(asked) || /^origin$/i.test(asked.getText());
  return listsAskedIn(delegate, isOrigin, property).map((list) => {
    return originOptionsIn(delegate).map((option) => replace(option.initializer, list));
  });
}

/** `origin: true` and `origin: false` in a function. */
function originOptionsIn(code: ts.Node): readonly ts.PropertyAssignment[] {
  const found: ts.PropertyAssignment[] = [];
  const visit = (node: ts.Node): void => {
    const isSwitch = ts.isPropertyAssignment(node) && /^(?:true|false)$/.test(node.initializer.getText());
    if (isSwitch && nameOf(node) === 'origin') found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

function listIn(node: ts.Node, origins: readonly string[]): string {
  const source = node.getSourceFile();
  const existing = existingAllowlist(source);
  return existing ? asArray(existing) : listLiteral(source, origins);
}

/** No `origin` option so far: into the options, or into a call without any. */
function withOption({ header, answer }: Facts, origins: readonly string[]): readonly Edits[] {
  const call = siteOf(header);
  if (!call || !ts.isCallExpression(call)) return [];
  const credentials = answer.headers.find(({ name }) => name === 'access-control-allow-credentials')?.library?.property;
  const beside = credentials && nodeAt(credentials);
  if (beside && ts.isObjectLiteralElementLike(beside) && ts.isObjectLiteralExpression(beside.parent)) {
    return [[addProperty(beside.parent, `origin: ${listIn(beside, origins)}`, { before: beside })]];
  }
  const [options] = call.arguments;
  if (!options) return [[insert(call.getSourceFile(), call.arguments.pos, `{ origin: ${listIn(call, origins)} }`)]];
  const object = objectBehind(bare(options));
  return object ? [[addProperty(object, `origin: ${listIn(object, origins)}`)]] : [];
}

function objectBehind(options: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(options)) return options;
  const declaration = ts.isIdentifier(options) ? declarationOf(options.text, options) : undefined;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && ts.isObjectLiteralExpression(bare(value)) ? objectBehind(bare(value)) : undefined;
}

/** Only the faulty literal: one side of `process.env.ORIGIN || '*'`, an element of a list. */
function insteadOfLiteral({ header }: Facts, property: ts.Node, origins: readonly string[]): readonly Edits[] {
  const cause = causeOf(header);
  const value = valueOf(property);
  if (!cause || !value || !isLiteral(cause) || cause === value) return [];
  if (!isWithin(cause, value) && !isOnlyFor(cause, property)) return [];
  const around = cause.parent;
  if (!ts.isArrayLiteralExpression(around)) return [[replace(cause, listIn(cause, origins))]];
  const listed = new Set(around.elements.map((element) => (ts.isStringLiteralLike(element) ? element.text : '')));
  const missing = origins.filter((origin) => !listed.has(origin));
  if (missing.length === 0) return [[removeElement(around.elements, cause)]];
  return [[replace(cause, listLiteral(cause.getSourceFile(), missing).slice(1, -1))]];
}

function isLiteral(node: ts.Node): node is ts.Expression {
  return ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || node.kind === ts.SyntaxKind.TrueKeyword;
}

/** A literal in the value of a constant that nothing else uses. */
function isOnlyFor(cause: ts.Node, property: ts.Node): boolean {
  const declaration = ts.findAncestor(cause, ts.isVariableDeclaration);
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name) || declaration.type) return false;
  const source = cause.getSourceFile();
  const isExported = ts.getCombinedModifierFlags(declaration) !== ts.ModifierFlags.None;
  const isHere = source === property.getSourceFile() && isWithin(cause, declaration.initializer);
  return (
    isHere &&
    !isExported &&
    mentionsOf(declaration.name.text, source) === 2 &&
    mentions(property, declaration.name.text)
  );
}

function mentions(node: ts.Node, name: string): boolean {
  return (
    (ts.isIdentifier(node) && node.text === name) ||
    (ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false)
  );
}

/** The whole value of the `origin` option. */
function insteadOfValue(property: ts.Node, list: string): readonly Edits[] {
  if (ts.isPropertyAssignment(property)) return [[replace(property.initializer, list)]];
  if (ts.isBinaryExpression(property)) return [[replace(property.right, list)]];
  const isNamed = ts.isShorthandPropertyAssignment(property) || ts.isMethodDeclaration(property);
  return isNamed && property.name.getText() === 'origin' ? [[replace(property, `origin: ${list}`)]] : [];
}
