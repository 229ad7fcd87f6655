// The option by which a CORS library lets a list of exact origins in, in place of whatever lets everybody in. It is a list
// wherever the library takes one: a callback that refuses loses `Vary: Origin` (measured on cors 2.8).

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import type { AllowlistOption } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { existingAllowlist, listLiteral } from './allowlist-constant.ts';
import { asArray, isWithin, listsAskedIn, listsThatItAsks, valueOf } from './origin-callback.ts';
import { insert, replace } from './edits.ts';
import { causeOf, siteOf, type Facts } from './facts.ts';
import { bare } from './header-write.ts';
import { addProperty, nameOf, removeElement } from './lists.ts';
import { declarationOf, functionsAround, mentionsOf } from './names.ts';
import { isOriginRead } from './origin-value.ts';
import { styleOf } from './style.ts';

type Edits = readonly TextEdit[];

/** The ways to give the library a list by that option, the one that changes least first. */
export function listByOption(facts: Facts, option: AllowlistOption, origins: readonly string[]): readonly Edits[] {
  const { library } = facts.header;
  const property = library?.property && nodeAt(library.property);
  if (!property) return withOption(facts, option, origins);
  return [
    ...insteadOfLiteral(facts, option, property, origins),
    ...listsThatItAsks(property).flatMap((list) => insteadOfValue(property, option, list)),
    ...insteadOfValue(property, option, listIn(property, origins)),
  ];
}

/** The list that a callback or a delegate looks the origin up in, given to the library itself. */
export function listOfCallback({ header }: Facts, option: AllowlistOption): readonly Edits[] {
  const property = header.library?.property && nodeAt(header.library.property);
  if (!property) return [];
  return [
    ...listsThatItAsks(property).flatMap((list) => insteadOfValue(property, option, list)),
    ...listOfDelegate(property),
  ];
}

/** The option's value with the list in it. */
function valueWith(list: string, { value }: AllowlistOption, source: ts.SourceFile): string {
  return value.replaceAll("'", styleOf(source).quote).replaceAll('$LIST', list);
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
function withOption({ header, answer }: Facts, option: AllowlistOption, origins: readonly string[]): readonly Edits[] {
  const added = (at: ts.Node) => `${option.name}: ${valueWith(listIn(at, origins), option, at.getSourceFile())}`;
  const credentials = answer.headers.find(({ name }) => name === 'access-control-allow-credentials')?.library?.property;
  const beside = credentials && nodeAt(credentials);
  if (beside && ts.isObjectLiteralElementLike(beside) && ts.isObjectLiteralExpression(beside.parent)) {
    return [[addProperty(beside.parent, added(beside), { before: beside })]];
  }
  const call = siteOf(header);
  if (!call || !ts.isCallExpression(call)) return [];
  const [options] = call.arguments;
  if (!options) return [[insert(call.getSourceFile(), call.arguments.pos, `{ ${added(call)} }`)]];
  const object = objectBehind(bare(options));
  return object ? [[addProperty(object, added(object))]] : [];
}

function objectBehind(options: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(options)) return options;
  const declaration = ts.isIdentifier(options) ? declarationOf(options.text, options) : undefined;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && ts.isObjectLiteralExpression(bare(value)) ? objectBehind(bare(value)) : undefined;
}

/** Only the faulty literal: one side of `process.env.ORIGIN || '*'`, an element of a list. */
function insteadOfLiteral(
  { header }: Facts,
  option: AllowlistOption,
  property: ts.Node,
  origins: readonly string[],
): readonly Edits[] {
  const cause = causeOf(header);
  const value = valueOf(property);
  if (!cause || !value || !isLiteral(cause) || cause === value) return [];
  if (!isWithin(cause, value) && !isOnlyFor(cause, property)) return [];
  const around = cause.parent;
  if (!ts.isArrayLiteralExpression(around)) {
    const text = valueWith(listIn(cause, origins), option, cause.getSourceFile());
    return [[replace(cause, /^[[\w]/.test(text) ? text : `(${text})`)]];
  }
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

/** The whole value of the option. */
function insteadOfValue(property: ts.Node, option: AllowlistOption, list: string): readonly Edits[] {
  const text = valueWith(list, option, property.getSourceFile());
  if (ts.isPropertyAssignment(property)) {
    // The option at fault may be another than the one that takes the list.
    const isOther = nameOf(property) !== option.name;
    return [[isOther ? replace(property, `${option.name}: ${text}`) : replace(property.initializer, text)]];
  }
  if (ts.isBinaryExpression(property)) return [[replace(property.right, text)]];
  const isNamed = ts.isShorthandPropertyAssignment(property) || ts.isMethodDeclaration(property);
  return isNamed ? [[replace(property, `${option.name}: ${text}`)]] : [];
}
